import { PrinterOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#contract/projects/milestones.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { type MilestoneStanding, milestoneStanding } from '#domain/project/milestone.ts'
import { overdueDay } from '#domain/project/overdue.ts'
import { standstills } from '#domain/project/status-change.ts'
import { useQuarter, useStatus } from '../../../../app-status.ts'
import { useAsk, useTell } from '../../../../asking.ts'
import { DateFigure } from '../../../../components/figures/date-figure.tsx'
import { Failure } from '../../../../components/page/failure.tsx'
import { useDone } from '../../../../components/history/use-done.tsx'
import { usePrint } from '../../../../components/printing/use-print.ts'
import { useAskDeletion } from '../../../../components/dialogs/use-ask-deletion.tsx'
import { Waiting } from '../../../../components/page/waiting.tsx'
import { MilestoneDialog } from './milestone-dialog.tsx'
import { milestoneName } from './milestone-name.ts'
import { StatusList } from '../status/status-list.tsx'
import { printedMilestones } from './printed-milestones.ts'
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
  const changes = useAsk('statusChanges.list', { projectId: project.id })
  const askDeletion = useAskDeletion()
  const sayDone = useDone()
  const remove = useTell('milestones.remove', {
    onSuccess: (_value, _input, actionId) => sayDone(t('app.deleted'), actionId),
  })
  const askRemoval = async ({ kind }: Milestone, name: string) => {
    const consequence = t('milestones.deleteConsequence', { name })
    const answer = await askDeletion({ title: t('app.delete'), consequence })
    if (answer) remove.mutate({ projectId: project.id, kind, ...answer })
  }
  const { print, isPrinting } = usePrint()
  const { today } = useStatus()
  const drawing = useRef<SVGSVGElement>(null)
  const [editing, setEditing] = useState<Milestone | null>(null)
  const failure = milestones.error ?? changes.error
  if (failure) return <Failure title={t('app.screenFailed.title')} error={failure} />
  if (!milestones.data || !changes.data) return <Waiting />
  const { workflow } = project
  const day = overdueDay(quarter, today)
  return (
    <section className="panel">
      <Button
        className="milestones-print"
        icon={<PrinterOutlined aria-hidden />}
        loading={isPrinting}
        onClick={() =>
          void print(
            printedMilestones(milestones.data, changes.data, {
              t,
              project,
              today,
              day,
              drawing: drawing.current?.outerHTML ?? '',
            }),
          )
        }
      >
        {t('milestones.print')}
      </Button>
      <TimeLineView
        milestones={milestones.data}
        standstills={standstills(changes.data)}
        workflow={workflow}
        quarter={quarter}
        drawing={drawing}
      />
      <Table<Milestone>
        size="small"
        className="data-table"
        rowKey="kind"
        dataSource={milestones.data}
        pagination={false}
        columns={[
          {
            title: t('milestones.kind'),
            render: (_, { kind, isOther }) =>
              isOther
                ? t('milestones.other', { kind: milestoneName(kind, workflow, t) })
                : milestoneName(kind, workflow, t),
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
              const standing = milestoneStanding(milestone, day)
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
            render: (_, milestone) => {
              const name = milestoneName(milestone.kind, workflow, t)
              const word = milestone.isOther ? t('app.delete') : t('app.edit')
              return (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${word}：${name}`}
                  onClick={() =>
                    milestone.isOther ? void askRemoval(milestone, name) : setEditing(milestone)
                  }
                >
                  {word}
                </Button>
              )
            },
          },
        ]}
      />
      <StatusList changes={changes.data} />
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
