import type { Milestone } from '#contract/projects/milestones.ts'
import { firstDay, lastDay, type PartialDate } from '#domain/partial-date.ts'
import type { MilestoneKind } from '#domain/project/milestone.ts'
import { type Quarter, quarterDays, quarterOf, shiftQuarter } from '#domain/quarter.ts'
import type { Standstill } from '#domain/project/status-change.ts'

/** A mark on the line. */
export interface Mark {
  readonly kind: MilestoneKind
  readonly row: 'planned' | 'actual'
  readonly date: PartialDate
  /** 0 at the left end, 1 at the right. */
  readonly at: number
}

/** A time the work stood still, on the line of what really happened. */
export interface Stop {
  readonly from: number
  readonly to: number
  readonly standstill: Standstill
}

export interface TimeLine {
  readonly marks: readonly Mark[]
  readonly stops: readonly Stop[]
  /** Where the quarter's last day stands. */
  readonly now: number
  /** Beginnings of years within the line. */
  readonly years: readonly { readonly year: number; readonly at: number }[]
  /** Ends of quarters that end no year; none on a line too long to show them. */
  readonly quarterEnds: readonly { readonly quarter: Quarter; readonly at: number }[]
}

const DAY = 86_400_000

/** Above this many quarters their ends would be a hatching. */
const MOST_QUARTERS = 28

/** Lays the dates out between the first and the last; null when there is none. */
export function timeLine(
  milestones: readonly Milestone[],
  standstills: readonly Standstill[],
  day: string,
): TimeLine | null {
  const dated = milestones.flatMap(({ kind, planned, actual }) => [
    ...(planned === null ? [] : [{ kind, row: 'planned' as const, date: planned }]),
    ...(actual === null ? [] : [{ kind, row: 'actual' as const, date: actual }]),
  ])
  const stood = standstills.filter(({ from }) => from <= day)
  if (dated.length === 0 && stood.length === 0) return null
  const days = [
    ...dated.map(({ date }) => middleOf(date)),
    ...stood.flatMap(({ from, to }) => [timeOf(from), timeOf(to ?? day)]),
    timeOf(day),
  ]
  const first = Math.min(...days) - 15 * DAY
  const span = Math.max(...days) + 15 * DAY - first
  const place = (time: number) => (time - first) / span
  const firstYear = new Date(first).getUTCFullYear() + 1
  const count = new Date(first + span).getUTCFullYear() - firstYear + 1
  return {
    marks: dated.map((mark) => ({ ...mark, at: place(middleOf(mark.date)) })),
    stops: stood.map((standstill) => ({
      from: place(timeOf(standstill.from)),
      to: place(timeOf(standstill.to ?? day)),
      standstill,
    })),
    now: place(timeOf(day)),
    years: Array.from({ length: count }, (_, index) => ({
      year: firstYear + index,
      at: place(Date.UTC(firstYear + index, 0, 1)),
    })),
    quarterEnds: quarterEndsBetween(first, first + span).map(({ quarter, time }) => ({
      quarter,
      at: place(time),
    })),
  }
}

function quarterEndsBetween(first: number, last: number) {
  const ends: { readonly quarter: Quarter; readonly time: number }[] = []
  let quarter = quarterOf(new Date(first).toISOString().slice(0, 10))
  let time = timeOf(quarterDays(quarter).last)
  while (time < last) {
    if (!quarter.endsWith('Q4')) ends.push({ quarter, time })
    quarter = shiftQuarter(quarter, 1)
    time = timeOf(quarterDays(quarter).last)
  }
  return ends.length > MOST_QUARTERS ? [] : ends
}

/** A month stands in its middle, so that it is not taken for one of its days. */
function middleOf(date: PartialDate): number {
  return (timeOf(firstDay(date)) + timeOf(lastDay(date))) / 2
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
