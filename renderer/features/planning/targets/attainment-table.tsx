import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatArea, type Measure } from '#domain/area.ts'
import type { Figure as ReportFigure, MeasureTargets, TargetLine } from '#domain/report/dataset.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { Figure } from '../../../components/figures/figure.tsx'
import { PercentFigure } from '../../../components/figures/percent-figure.tsx'

const AMOUNTS = ['target', 'completed', 'underConstruction', 'notStarted', 'shortfall'] as const
const RATES = ['completionRate', 'coverageRate'] as const
/** Made of projects, which can be listed; a target is made of none. */
const OF_PROJECTS = ['completed', 'underConstruction', 'notStarted'] as const

interface AttainmentTableProps {
  readonly programmeName: string
  readonly targets: MeasureTargets
  /** Key of the line somebody came for; `total` is all of them. */
  readonly pointedLine: string | null
  readonly onList: (title: string, selection: ReportFigure['projects']) => void
}

/** One programme and measure: each stage or school against what was done, and the total. */
export function AttainmentTable({
  programmeName,
  targets,
  pointedLine,
  onList,
}: AttainmentTableProps) {
  const { t } = useTranslation()
  const { measure, lines, total } = targets
  const heading = t('planning.targets.of', {
    programme: programmeName,
    measure: t(`planning.targets.measures.${measure}`),
  })
  const unit = measure === 'count' ? undefined : t('app.unit.squareMetre')
  const nameOf = (line: TargetLine) =>
    line === total
      ? t('planning.targets.total')
      : `${line.within ? t('planning.targets.within') : ''}${line.name}`
  const cell = (line: TargetLine, column: (typeof AMOUNTS)[number]) => {
    const { value, projects } = line[column]
    const text = amountText(value, measure)
    const columnName = t(`planning.targets.${column}`)
    if (!OF_PROJECTS.some((one) => one === column) || !value) return <Figure text={text} />
    return (
      <Button
        type="link"
        size="small"
        className="figure"
        title={t('planning.targets.showProjects', { name: nameOf(line), column: columnName })}
        onClick={() =>
          onList(
            t('planning.targets.projectsOf', { name: nameOf(line), column: columnName }),
            projects,
          )
        }
      >
        {text}
      </Button>
    )
  }
  return (
    <section aria-label={heading}>
      <h2 className="planning-heading">{heading}</h2>
      <Table<TargetLine>
        size="small"
        bordered
        className="data-table"
        rowKey={lineKey}
        rowClassName={(line) => (lineKey(line) === pointedLine ? 'target-pointed' : '')}
        dataSource={[...lines]}
        pagination={false}
        columns={[
          { title: t('planning.targets.name'), render: (_, line) => nameOf(line) },
          {
            title: t('planning.targets.due'),
            width: 110,
            render: (_, { dueDates }) => (
              <span className="figure">{dueDates.join('、') || t('app.blank')}</span>
            ),
          },
          ...AMOUNTS.map((column) => ({
            key: column,
            width: 116,
            align: 'right' as const,
            title: (
              <ColumnHead name={t(`planning.targets.${column}`)} {...(unit ? { unit } : {})} />
            ),
            render: (_: unknown, line: TargetLine) => cell(line, column),
          })),
          ...RATES.map((column) => ({
            key: column,
            width: 92,
            align: 'right' as const,
            title: t(`planning.targets.${column}`),
            render: (_: unknown, line: TargetLine) => (
              <PercentFigure percent={line[column].value} />
            ),
          })),
        ]}
        summary={() => (
          <Table.Summary.Row
            className={pointedLine === 'total' ? 'totals-row target-pointed' : 'totals-row'}
          >
            <Table.Summary.Cell index={0} colSpan={2}>
              {nameOf(total)}
            </Table.Summary.Cell>
            {AMOUNTS.map((column, index) => (
              <Table.Summary.Cell key={column} index={index + 2} align="right">
                {cell(total, column)}
              </Table.Summary.Cell>
            ))}
            {RATES.map((column, index) => (
              <Table.Summary.Cell key={column} index={index + 7} align="right">
                <PercentFigure percent={total[column].value} />
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )}
      />
    </section>
  )
}

/** As the overview names the line. */
function lineKey({ schoolId, stage }: TargetLine): string {
  return schoolId ?? stage ?? 'all'
}

function amountText(value: number | null, measure: Measure): string | null {
  if (value === null) return null
  return measure === 'count'
    ? value.toLocaleString('en-US')
    : formatArea(value, 'squareMetre', { grouped: true })
}
