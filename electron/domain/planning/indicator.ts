import { formatScaled } from '../decimal.ts'
import { isPastDue } from '../project/overdue.ts'
import { formatFen, type MoneyUnit } from '../money.ts'
import { lastDay, type PartialDate } from '../partial-date.ts'
import { type Percent, share } from '../percent.ts'
import { type Quarter, quarterDays, shiftQuarter } from '../quarter.ts'

/**
 * 工作指标: measures of the plan that are no building. Percent are in 0.01 %, ratios (师生比 1:19)
 * in hundredths of their second number, money in fen, counts as they are.
 */
export const INDICATOR_UNITS = ['percent', 'count', 'ratio', 'money'] as const

export type IndicatorUnit = (typeof INDICATOR_UNITS)[number]

/** Which side of the target is the good one. */
export const INDICATOR_DIRECTIONS = ['atLeast', 'atMost'] as const

export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number]

/** What is asked for. */
export interface IndicatorGoal {
  readonly direction: IndicatorDirection
  readonly unit: IndicatorUnit
  readonly target: number
  /** Head-count asked for beside money (学生资助); null when only the value counts. */
  readonly targetPeople: number | null
  readonly dueDate: PartialDate | null
}

/** What was reached at the end of a quarter. */
export interface IndicatorReading {
  readonly quarter: Quarter
  readonly value: number
  /** Head-count beside money; null when not reported, which is not zero. */
  readonly people: number | null
}

export const INDICATOR_STATUSES = ['met', 'onTheWay', 'behind', 'overdue', 'notReported'] as const

export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number]

/** The latest reading against the one before it. */
export interface IndicatorTrend {
  readonly direction: 'up' | 'down' | 'same'
  /** Later less earlier, in the indicator's own unit. */
  readonly change: number
  /** Towards the good side of the target; null when nothing moved. */
  readonly isGood: boolean | null
  readonly since: Quarter
}

/** An indicator as at the end of a quarter. */
export interface IndicatorStand {
  readonly status: IndicatorStatus
  /** The latest reading that still counts; null when there is none. */
  readonly actual: IndicatorReading | null
  readonly trend: IndicatorTrend | null
  /** Actual ÷ target of counts and money that are to be reached; null otherwise. */
  readonly rate: Percent | null
}

/** When an indicator is looked at: as at the quarter, and on which day lateness is judged. */
export interface IndicatorTime {
  readonly quarter: Quarter
  /** YYYY-MM-DD, see `overdueDay` */
  readonly day: string
}

/** A reading counts for its quarter and three more: enrolment is counted once a school year. */
const READING_LASTS = 4

/**
 * Where an indicator is as at the end of a quarter.
 *
 * Met: the latest reading is on the good side of the target. Overdue: it is not, and the due date
 * has passed. Behind: it moved away from the target since the reading before, or lies on the wrong
 * side of the straight line from the first reading to the target at the due date. On the way: what
 * is left. Not reported: no reading in this quarter and the three before.
 *
 * @param readings in any order; later ones than the quarter are left out
 */
export function indicatorStand(
  goal: IndicatorGoal,
  readings: readonly IndicatorReading[],
  { quarter, day }: IndicatorTime,
): IndicatorStand {
  const known = readings
    .filter((reading) => reading.quarter <= quarter)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const actual = known.findLast((reading) => isCurrent(reading, quarter)) ?? null
  if (actual === null) return { status: 'notReported', actual, trend: null, rate: null }
  const trend = trendOf(goal, actual, known.at(-2))
  const counts = goal.unit === 'count' || goal.unit === 'money'
  return {
    status: statusOf(goal, known, actual, trend, day),
    actual,
    trend,
    rate: counts && goal.direction === 'atLeast' ? share(actual.value, goal.target) : null,
  }
}

function isCurrent({ quarter }: IndicatorReading, asAt: Quarter): boolean {
  return quarter > shiftQuarter(asAt, -READING_LASTS)
}

function statusOf(
  goal: IndicatorGoal,
  known: readonly IndicatorReading[],
  actual: IndicatorReading,
  trend: IndicatorTrend | null,
  day: string,
): IndicatorStatus {
  if (isMet(goal, actual)) return 'met'
  if (goal.dueDate !== null && isPastDue(goal.dueDate, day)) return 'overdue'
  if (trend?.isGood === false) return 'behind'
  const [first] = known
  return first && isBehindLine(goal, first, actual) ? 'behind' : 'onTheWay'
}

/** A head-count that was asked for must be reached as well; one not reported is not reached. */
function isMet({ direction, target, targetPeople }: IndicatorGoal, actual: IndicatorReading) {
  const reached = direction === 'atLeast' ? actual.value >= target : actual.value <= target
  return reached && (targetPeople === null || (actual.people ?? 0) >= targetPeople)
}

function trendOf(
  { direction }: IndicatorGoal,
  actual: IndicatorReading,
  before: IndicatorReading | undefined,
): IndicatorTrend | null {
  if (!before) return null
  const change = actual.value - before.value
  const since = before.quarter
  if (change === 0) return { direction: 'same', change, isGood: null, since }
  const isUp = change > 0
  return {
    direction: isUp ? 'up' : 'down',
    change,
    isGood: isUp === (direction === 'atLeast'),
    since,
  }
}

const DAY = 86_400_000

/** Judged on the day the reading stands for: waiting for the next one is no falling behind. */
function isBehindLine(
  { direction, target, dueDate }: IndicatorGoal,
  first: IndicatorReading,
  actual: IndicatorReading,
): boolean {
  if (dueDate === null || first.quarter === actual.quarter) return false
  const begin = Date.parse(quarterDays(first.quarter).last)
  const end = Date.parse(lastDay(dueDate))
  if (end <= begin) return false
  const days = (Date.parse(quarterDays(actual.quarter).last) - begin) / DAY
  const expected = first.value + ((target - first.value) * days) / ((end - begin) / DAY)
  return direction === 'atLeast' ? actual.value < expected : actual.value > expected
}

export interface IndicatorFormat {
  readonly moneyUnit: MoneyUnit
  /** As written behind a sum of money: 万元. */
  readonly moneyUnitName: string
  /** Behind a count: 人, 所. */
  readonly unitName: string | null
  /** Of money at most; all there are when left out. */
  readonly maxDecimals?: number
}

/** `95.7%`, `1:13.5`, `1,234人` or `12.5万元`. */
export function indicatorText(
  value: number,
  unit: IndicatorUnit,
  { moneyUnit, moneyUnitName, unitName, maxDecimals }: IndicatorFormat,
): string {
  switch (unit) {
    case 'percent':
      return `${formatScaled(value, 2)}%`
    case 'ratio':
      return `1:${formatScaled(value, 2)}`
    case 'count':
      return `${formatScaled(value, 0, { grouped: true })}${unitName ?? ''}`
    case 'money': {
      const format = { grouped: true, ...(maxDecimals !== undefined && { maxDecimals }) }
      return `${formatFen(value, moneyUnit, format)}${moneyUnitName}`
    }
  }
}

/** `≥90%`, `≤1:19` */
export function goalText(
  { direction, target, unit }: Pick<IndicatorGoal, 'direction' | 'target' | 'unit'>,
  format: IndicatorFormat,
): string {
  return `${direction === 'atLeast' ? '≥' : '≤'}${indicatorText(target, unit, format)}`
}
