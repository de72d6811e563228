import { useTranslation } from 'react-i18next'
import type { Milestone } from '#contract/milestones.ts'
import type { Workflow } from '#domain/phase.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import { quarterText } from '../../../../i18n/names.ts'
import { milestoneName } from './milestone-name.ts'
import { type Mark, timeLine } from './time-line.ts'

const WIDTH = 1000
const EDGE = 40
const LINE = { planned: 34, actual: 74 } as const

interface TimeLineViewProps {
  readonly milestones: readonly Milestone[]
  readonly workflow: Workflow
  readonly quarter: Quarter
}

/** Planned above, actual below, by shape as well as by place; the table says the same in words. */
export function TimeLineView({ milestones, workflow, quarter }: TimeLineViewProps) {
  const { t } = useTranslation()
  const line = timeLine(milestones, quarterDays(quarter).last)
  if (line === null) return <p className="soft">{t('milestones.noDates')}</p>
  const x = (at: number) => EDGE + at * (WIDTH - 2 * EDGE)
  return (
    <figure className="time-line-figure">
      <figcaption className="soft">{t('milestones.line')}</figcaption>
      <svg className="time-line" viewBox={`0 0 ${WIDTH} 112`} aria-hidden>
        {line.years.map(({ year, at }) => (
          <g key={year} className="time-line-year">
            <line x1={x(at)} x2={x(at)} y1={10} y2={96} />
            <text x={x(at)} y={108}>
              {year}
            </text>
          </g>
        ))}
        {(['planned', 'actual'] as const).map((row) => (
          <g key={row}>
            <text className="time-line-row" x={0} y={LINE[row] + 4}>
              {t(`milestones.${row}`)}
            </text>
            <line
              className="time-line-axis"
              x1={EDGE}
              x2={WIDTH - EDGE}
              y1={LINE[row]}
              y2={LINE[row]}
            />
          </g>
        ))}
        <g className="time-line-now">
          <line x1={x(line.now)} x2={x(line.now)} y1={6} y2={96} />
          <text x={x(line.now)} y={108}>
            {t('milestones.today', { quarter: quarterText(quarter, t) })}
          </text>
        </g>
        {line.marks.map((mark) => (
          <MarkShape
            key={`${mark.row} ${mark.kind}`}
            mark={mark}
            x={x(mark.at)}
            name={milestoneName(mark.kind, workflow, t)}
          />
        ))}
      </svg>
    </figure>
  )
}

function MarkShape({
  mark: { row, date },
  x,
  name,
}: {
  readonly mark: Mark
  readonly x: number
  readonly name: string
}) {
  const y = LINE[row]
  return (
    <g className={`time-line-mark time-line-${row}`}>
      <title>{`${name} ${date}`}</title>
      {row === 'planned' ? (
        <rect x={x - 5} y={y - 5} width={10} height={10} transform={`rotate(45 ${x} ${y})`} />
      ) : (
        <circle cx={x} cy={y} r={6} />
      )}
      <text x={x} y={y - 12}>
        {name}
      </text>
    </g>
  )
}
