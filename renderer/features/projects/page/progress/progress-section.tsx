import { Button, Table } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { KeptProgress } from '#contract/projects/progress.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { LockBanner } from '../../../../components/closing/lock-banner.tsx'
import { ColumnHead } from '../../../../components/tables/column-head.tsx'
import { EmptyState } from '../../../../components/page/empty-state.tsx'
import { Figure } from '../../../../components/figures/figure.tsx'
import { Moment } from '../../../../components/figures/moment.tsx'
import { Money, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { PercentFigure } from '../../../../components/figures/percent-figure.tsx'
import { TraceMark } from '../../../../components/traces/trace-mark.tsx'
import { NO_FILTER, setFilter } from '../../../../components/project-filter/filter-store.ts'
import { phaseText, quarterText } from '../../../../i18n/names.ts'
import type { AskedField } from '../asked-field.ts'
import { ProgressChart } from './progress-chart.tsx'

interface ProgressSectionProps {
  readonly project: ProjectRow
  /** Newest quarter first. */
  readonly progress: readonly KeptProgress[]
  /** What a finding leads to: typed on the screen of the quarter, which the button opens at it. */
  readonly asked: AskedField | null
}

/** What was reported quarter by quarter, as a table and as a line. */
export function ProgressSection({ project, progress, asked }: ProgressSectionProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const unit = useMoneyUnitName()
  const text = (value: string | null) => value ?? t('app.blank')
  const fillIn = () => {
    setFilter('progress', { ...NO_FILTER, search: project.name })
    void navigate(
      asked === null ? '/progress' : `/progress?project=${project.id}&field=${asked.field}`,
    )
  }
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked !== null) button.current?.focus()
  }, [asked])
  return (
    <section className="panel">
      <LockBanner of="progress" projectId={project.id} />
      <Button ref={button} className="panel-action" onClick={fillIn}>
        {t('project.progress.fillIn')}
      </Button>
      {progress.length === 0 ? (
        <EmptyState title={t('project.progress.empty')} />
      ) : (
        <>
          <ProgressChart progress={progress} />
          <Table<KeptProgress>
            size="small"
            className="data-table"
            rowKey="quarter"
            dataSource={progress}
            pagination={false}
            columns={[
              {
                title: t('domain.field.quarter'),
                render: (_, { quarter }) => quarterText(quarter, t),
              },
              {
                title: t('domain.field.phase'),
                render: (_, { id, phase }) => (
                  <>
                    <Figure text={phase && phaseText(project.workflow, phase, t)} />
                    <TraceMark field="phase" rowId={id} name={t('domain.field.phase')} />
                  </>
                ),
              },
              {
                title: t('domain.field.status'),
                render: (_, { status }) => t(`domain.status.${status}`),
              },
              {
                title: t('domain.field.percent'),
                align: 'right',
                render: (_, { id, percent }) => (
                  <>
                    <PercentFigure percent={percent} />
                    <TraceMark field="percent" rowId={id} name={t('domain.field.percent')} />
                  </>
                ),
              },
              {
                title: <ColumnHead name={t('domain.field.completedInvestment')} unit={unit} />,
                align: 'right',
                render: (_, { id, completedInvestment }) => (
                  <>
                    <Money fen={completedInvestment} />
                    <TraceMark
                      field="completedToDate"
                      rowId={id}
                      name={t('domain.field.completedInvestment')}
                    />
                  </>
                ),
              },
              {
                title: t('domain.field.problems'),
                render: (_, { id, problems }) => (
                  <>
                    {text(problems)}
                    <TraceMark field="problems" rowId={id} name={t('domain.field.problems')} />
                  </>
                ),
              },
              {
                title: t('domain.field.nextSteps'),
                render: (_, { id, nextSteps }) => (
                  <>
                    {text(nextSteps)}
                    <TraceMark field="nextSteps" rowId={id} name={t('domain.field.nextSteps')} />
                  </>
                ),
              },
              {
                title: t('project.progress.entered'),
                render: (_, { enteredBy, updatedAt }) => (
                  <>
                    {enteredBy} <Moment iso={updatedAt} />
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
