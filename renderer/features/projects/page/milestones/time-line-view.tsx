import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#contract/projects/milestones.ts'
import type { Workflow } from '#domain/project/phase.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import type { Standstill } from '#domain/project/status-change.ts'
import { quarterText } from '../../../../i18n/names.ts'
import { labelLevels, textWidth } from './label-levels.ts'
import { milestoneName } from './milestone-name.ts'
import { type Mark, timeLine } from './time-line.ts'

const WIDTH = 1000
const EDGE = 44
const FONT = 12
/** Between the line and its first label, from label to label, and between the two lines. */
const [FIRST, STEP, BETWEEN] = [12, 15, 34]
const ROWS = ['planned', 'actual'] as const

interface TimeLineViewProps {
  readonly milestones: readonly Milestone[]
  readonly standstills: readonly Standstill[]
  readonly workflow: Workflow
  readonly quarter: Quarter
  /** The drawing, for printing it. */
  readonly drawing: Ref<SVGSVGElement>
}

/** Planned above, actual below, by shape as well as by place; the table says the same in words. */
export function TimeLineView(props: TimeLineViewProps) {
  const { milestones, standstills, workflow, quarter, drawing } = props
  const { t } = useTranslation()
  const line = timeLine(milestones, standstills, quarterDays(quarter).last)
  if (line === null) return <p className="soft">{t('milestones.noDates')}</p>
  const x = (at: number) => EDGE + at * (WIDTH - 2 * EDGE)
  const labelled = ROWS.map((row) => labelsOf(line.marks.filter((mark) => mark.row === row)))
  const [above = 0, below = 0] = labelled.map((labels) =>
    Math.max(-1, ...labels.map(({ level }) => level)),
  )
  const lines = { planned: FIRST + (above + 1) * STEP, actual: 0 }
  lines.actual = lines.planned + BETWEEN
  const bottom = lines.actual + FIRST + (below + 1) * STEP
  const now = t('milestones.today', { quarter: quarterText(quarter, t) })

  function labelsOf(marks: readonly Mark[]) {
    const labels = marks.map((mark) => {
      const name = milestoneName(mark.kind, workflow, t)
      const width = textWidth(name, FONT)
      const place = x(mark.at)
      const middle = Math.min(Math.max(place, width / 2), WIDTH - width / 2)
      return { mark, name, place, label: { x: middle, width } }
    })
    const levels = labelLevels(labels.map(({ label }) => label))
    return labels.map((label, index) => ({ ...label, level: levels[index] ?? 0 }))
  }

  return (
    <figure className="time-line-figure">
      <figcaption className="soft">{t('milestones.line')}</figcaption>
      <svg ref={drawing} className="time-line" viewBox={`0 0 ${WIDTH} ${bottom + 22}`} aria-hidden>
        <defs>
          <pattern id="time-line-hatch" width={6} height={6} patternUnits="userSpaceOnUse">
            <path d="M0 6 L6 0" />
          </pattern>
        </defs>
        {line.quarterEnds.map(({ quarter: ended, at }) => (
          <line
            key={ended}
            className="time-line-quarter"
            x1={x(at)}
            x2={x(at)}
            y1={lines.planned - 6}
            y2={lines.actual + 6}
          />
        ))}
        {line.years.map(({ year, at }) => (
          <g key={year} className="time-line-year">
            <line x1={x(at)} x2={x(at)} y1={4} y2={bottom + 4} />
            <YearText
              x={x(at)}
              y={bottom + 16}
              text={String(year)}
              now={x(line.now)}
              nowText={now}
            />
          </g>
        ))}
        {ROWS.map((row) => (
          <g key={row}>
            <text className="time-line-row" x={0} y={lines[row] + 4}>
              {t(`milestones.${row}`)}
            </text>
            <line
              className="time-line-axis"
              x1={EDGE}
              x2={WIDTH - EDGE}
              y1={lines[row]}
              y2={lines[row]}
            />
          </g>
        ))}
        {line.stops.map(({ from, to, standstill }) => (
          <g key={standstill.from} className="time-line-stop">
            <title>{t('milestones.stop', { ...standstill, to: standstill.to ?? now })}</title>
            <rect
              x={x(from)}
              y={lines.actual - 5}
              width={Math.max(x(to) - x(from), 2)}
              height={10}
            />
          </g>
        ))}
        <g className="time-line-now">
          <line x1={x(line.now)} x2={x(line.now)} y1={4} y2={bottom + 4} />
          <text x={x(line.now)} y={bottom + 16}>
            {now}
          </text>
        </g>
        {labelled.flat().map(({ mark, name, place, label, level }) => (
          <MarkShape
            key={`${mark.row} ${mark.kind}`}
            mark={mark}
            name={name}
            x={place}
            y={lines[mark.row]}
            labelX={label.x}
            labelY={
              mark.row === 'planned'
                ? lines.planned - FIRST - level * STEP
                : lines.actual + FIRST + 8 + level * STEP
            }
          />
        ))}
      </svg>
    </figure>
  )
}

interface YearTextProps {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly now: number
  readonly nowText: string
}

/** A year that would stand under the name of the quarter's end is left out. */
function YearText({ x, y, text, now, nowText }: YearTextProps) {
  const room = (textWidth(text, FONT) + textWidth(nowText, FONT)) / 2 + 4
  if (Math.abs(x - now) < room) return null
  return (
    <text x={x} y={y}>
      {text}
    </text>
  )
}

interface MarkShapeProps {
  readonly mark: Mark
  readonly name: string
  readonly x: number
  readonly y: number
  readonly labelX: number
  readonly labelY: number
}

function MarkShape({ mark: { row, date }, name, x, y, labelX, labelY }: MarkShapeProps) {
  return (
    <g className={`time-line-mark time-line-${row}`}>
      <title>{`${name} ${date}`}</title>
      <line
        className="time-line-lead"
        x1={x}
        y1={y}
        x2={labelX}
        y2={labelY + (labelY < y ? 3 : -10)}
      />
      {row === 'planned' ? (
        <rect x={x - 5} y={y - 5} width={10} height={10} transform={`rotate(45 ${x} ${y})`} />
      ) : (
        <circle cx={x} cy={y} r={6} />
      )}
      <text x={labelX} y={labelY}>
        {name}
      </text>
    </g>
  )
}
