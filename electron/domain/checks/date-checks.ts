import { type OverdueKind, overdueKinds } from '../project/overdue.ts'
import { firstDay, lastDay, type PartialDate } from '../partial-date.ts'
import { type Check, type CheckField, type Found, found, said } from './check.ts'
import type { CheckSubject } from './subject.ts'
import { LONG_OVERDUE_MONTHS } from './thresholds.ts'

/** Dates that contradict each other, and dates that have passed. */

const MILLISECONDS_OF_DAY = 86_400_000

/** Two dates out of order, an actual date still to come, or milestones in the wrong order. */
export const dateOutOfOrder: Check = {
  severity: 'hard',
  place: 'basics',
  find: ({ project, today }) => {
    const { plannedStart, plannedFinish, actualStart, actualFinish } = project
    if (isBefore(plannedFinish, plannedStart)) {
      return reversed('plannedReversed', 'plannedFinish', plannedStart, plannedFinish)
    }
    if (isBefore(actualFinish, actualStart)) {
      return reversed('actualReversed', 'actualFinish', actualStart, actualFinish)
    }
    const ahead = firstAhead(today, { actualStart, actualFinish })
    if (ahead) return ahead
    const actual = (project.milestones ?? []).filter(({ actual: date }) => date !== null)
    for (const [index, milestone] of actual.entries()) {
      const earlier = actual[index - 1]
      if (!earlier || !isBefore(milestone.actual, earlier.actual)) continue
      return found(
        'actualFinish',
        {
          earlier: said.text(earlier.name),
          earlierDate: said.date(earlier.actual ?? ''),
          later: said.text(milestone.name),
          laterDate: said.date(milestone.actual ?? ''),
        },
        {
          sentence: 'milestones',
          rows: [
            { table: 'milestone', id: earlier.id },
            { table: 'milestone', id: milestone.id },
          ],
        },
      )
    }
    return null
  },
}

/** The planned start has passed and nothing has begun; the report marks it as well. */
export const startOverdue: Check = {
  severity: 'soft',
  place: 'basics',
  find: (subject) => {
    const { plannedStart } = subject.project
    if (plannedStart === null || !isLateTo('start', subject)) return null
    return overdue('plannedStart', plannedStart, subject.day)
  },
  listedBy: plannedDay,
}

/** The planned finish has passed and the project is not completed; the report marks it as well. */
export const finishOverdue: Check = {
  severity: 'soft',
  place: 'basics',
  find: (subject) => {
    const { plannedFinish } = subject.project
    if (plannedFinish === null || !isLateTo('finish', subject)) return null
    return overdue('plannedFinish', plannedFinish, subject.day)
  },
  listedBy: plannedDay,
}

/** How many whole months lie between the last day a date can mean and a later day. */
export function monthsSince(date: PartialDate, day: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = lastDay(date).split('-').map(Number)
  const [laterYear = 0, laterMonth = 0, laterDay = 0] = day.split('-').map(Number)
  const months = (laterYear - year) * 12 + laterMonth - month
  const atMonthEnd = day === lastDay(day.slice(0, 7))
  return laterDay < dayOfMonth && !atMonthEnd ? months - 1 : months
}

function isLateTo(kind: OverdueKind, { state, project, day }: CheckSubject): boolean {
  const { plannedStart, plannedFinish } = project
  return overdueKinds({ state, plannedStart, plannedFinish }, day).includes(kind)
}

function overdue(field: CheckField, planned: PartialDate, day: string) {
  const months = monthsSince(planned, day)
  return found(
    field,
    { planned: said.date(planned) },
    {
      sentence: months >= LONG_OVERDUE_MONTHS ? 'long' : 'plain',
      beside: { late: months > 0 ? said.months(months) : said.days(daysSince(planned, day)) },
    },
  )
}

/** From the day after the last one the date can mean, that one included. */
function daysSince(date: PartialDate, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(lastDay(date))) / MILLISECONDS_OF_DAY)
}

/** The last day the passed date can mean. */
function plannedDay({ facts: { planned } }: Found): string {
  return planned?.kind === 'date' ? lastDay(planned.value) : ''
}

/** Certainly earlier: the last day the one can mean lies before the first day of the other. */
function isBefore(date: PartialDate | null, other: PartialDate | null): boolean {
  return date !== null && other !== null && lastDay(date) < firstDay(other)
}

function reversed(
  sentence: string,
  field: CheckField,
  start: PartialDate | null,
  finish: PartialDate | null,
) {
  return found(
    field,
    { start: said.date(start ?? ''), finish: said.date(finish ?? '') },
    { sentence },
  )
}

function firstAhead(
  today: string,
  dates: Pick<CheckSubject['project'], 'actualStart' | 'actualFinish'>,
) {
  for (const field of ['actualStart', 'actualFinish'] as const) {
    const date = dates[field]
    if (date !== null && firstDay(date) > today) {
      return found(field, { date: said.date(date) }, { sentence: `${field}Ahead` })
    }
  }
  return null
}
