import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#contract/milestones.ts'
import type { ProjectRow } from '#contract/project-row.ts'
import { type MilestoneStanding, milestoneStanding } from '#domain/milestone.ts'
import { quarterDays } from '#domain/quarter.ts'
import { useQuarter } from '../../../../app-status.ts'
import { useAsk } from '../../../../asking.ts'
import { DateFigure } from '../../../../components/date-figure.tsx'
import { Failure } from '../../../../components/failure.tsx'
import { Waiting } from '../../../../components/waiting.tsx'
import { MilestoneDialog } from './milestone-dialog.tsx'
import { milestoneName } from './milestone-name.ts'
import { TimeLineView } from './time-line-view.tsx'

/** The colours of states, which mean the same on every screen; the word stands beside. */
const STANDING_TAGS: Record<MilestoneStanding, string> = {
  passed: 'tag-completed',
  passedLate: 'tag-suspended',
  overdue: 'tag-suspended',
  open: 'tag-started',
  unplanned: 'tag-notStarted',
}

/** The project's way: what was planned when, what happened when, and what is late. */
export function MilestonesSection({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const milestones = useAsk('milestones.list', { projectId: project.id })
  const [editing, setEditing] = useState<Milestone | null>(null)
  if (milestones.error) {
    return <Failure title={t('app.screenFailed.title')} error={milestones.error} />
  }
  if (!milestones.data) return <Waiting />
  const { workflow } = project
  const { last } = quarterDays(quarter)
  return (
    <section className="panel">
      <TimeLineView milestones={milestones.data} workflow={workflow} quarter={quarter} />
      <Table<Milestone>
        size="small"
        className="data-table"
        rowKey="kind"
        dataSource={milestones.data}
        pagination={false}
        columns={[
          {
            title: t('milestones.kind'),
            render: (_, { kind }) => milestoneName(kind, workflow, t),
          },
          {
            title: t('milestones.planned'),
            render: (_, { planned }) => <DateFigure date={planned} />,
          },
          {
            title: t('milestones.actual'),
            render: (_, { actual }) => <DateFigure date={actual} />,
          },
          {
            title: t('milestones.standing'),
            render: (_, milestone) => {
              const standing = milestoneStanding(milestone, last)
              return (
                <span className={`tag ${STANDING_TAGS[standing]}`}>
                  {t(`milestones.standings.${standing}`)}
                </span>
              )
            },
          },
          { title: t('milestones.note'), render: (_, { note }) => note ?? t('app.blank') },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            width: 72,
            render: (_, milestone) => (
              <Button
                type="link"
                size="small"
                aria-label={`${t('app.edit')}：${milestoneName(milestone.kind, workflow, t)}`}
                onClick={() => setEditing(milestone)}
              >
                {t('app.edit')}
              </Button>
            ),
          },
        ]}
      />
      {editing && (
        <MilestoneDialog
          projectId={project.id}
          workflow={workflow}
          milestone={editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
