import type { Milestone } from '#contract/milestones.ts'
import { firstDay, lastDay, type PartialDate } from '#domain/partial-date.ts'
import type { MilestoneKind } from '#domain/milestone.ts'

/** A mark on the line. */
export interface Mark {
  readonly kind: MilestoneKind
  readonly row: 'planned' | 'actual'
  readonly date: PartialDate
  /** 0 at the left end, 1 at the right. */
  readonly at: number
}

export interface TimeLine {
  readonly marks: readonly Mark[]
  /** Where the quarter's last day stands. */
  readonly now: number
  /** Beginnings of years within the line. */
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

const DAY = 86_400_000

/** Lays the dates out between the first and the last; null when there is none. */
export function timeLine(milestones: readonly Milestone[], day: string): TimeLine | null {
  const dated = milestones.flatMap(({ kind, planned, actual }) => [
    ...(planned === null ? [] : [{ kind, row: 'planned' as const, date: planned }]),
    ...(actual === null ? [] : [{ kind, row: 'actual' as const, date: actual }]),
  ])
  if (dated.length === 0) return null
  const days = [...dated.map(({ date }) => middleOf(date)), timeOf(day)]
  const first = Math.min(...days) - 15 * DAY
  const span = Math.max(...days) + 15 * DAY - first
  const place = (time: number) => (time - first) / span
  const firstYear = new Date(first).getUTCFullYear() + 1
  const count = new Date(first + span).getUTCFullYear() - firstYear + 1
  return {
    marks: dated.map((mark) => ({ ...mark, at: place(middleOf(mark.date)) })),
    now: place(timeOf(day)),
    years: Array.from({ length: count }, (_, index) => ({
      year: firstYear + index,
      at: place(Date.UTC(firstYear + index, 0, 1)),
    })),
  }
}

/** A month stands in its middle, so that it is not taken for one of its days. */
function middleOf(date: PartialDate): number {
  return (timeOf(firstDay(date)) + timeOf(lastDay(date))) / 2
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
