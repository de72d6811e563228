import { firstDay } from '../partial-date.ts'
import { type Percent, WHOLE } from '../percent.ts'
import { isStartedPhase, type Phase, PHASES, type Workflow } from '../project/phase.ts'
import { quarterDays, quarterParts, shiftQuarter } from '../quarter.ts'
import { type Check, type CheckValues, found, said } from './check.ts'
import type { CheckedReport } from './facts.ts'
import { STANDSTILL_QUARTERS } from './thresholds.ts'

/** What was reported, against what was reported before. */

/** A cumulative figure that became smaller; a blank on either side says nothing. */
export function hasFallen(before: number | null, now: number | null): boolean {
  return before !== null && now !== null && now < before
}

/** The phase comes before the other one in the workflow; a blank or foreign phase says nothing. */
export function isEarlierPhase(
  workflow: Workflow,
  phase: Phase | null,
  other: Phase | null,
): boolean {
  if (phase === null || other === null) return false
  const order = PHASES[workflow]
  const [at, from] = [order.indexOf(phase), order.indexOf(other)]
  return at >= 0 && from >= 0 && at < from
}

/**
 * Nothing reported for the quarter. A project that was completed or cancelled by the end of the
 * quarter before, or whose year is still to come, need not report.
 */
export const notReported: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, previous, stateBefore, project, quarter }) => {
    if (entry || stateBefore === 'completed' || stateBefore === 'cancelled') return null
    if (project.year !== null && project.year > quarterParts(quarter).year) return null
    const last = project.reports.find(({ isCarried }) => !isCarried) ?? previous
    return last
      ? found('phase', { lastQuarter: said.quarter(last.quarter) }, { sentence: 'since' })
      : found('phase', {}, { sentence: 'never' })
  },
}

/**
 * Stands still, by its record with day and reason, or only by a report. A report that goes on as if
 * nothing were leaves the record standing and is named.
 */
export const suspended: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ latest, entry, statusChange, status, category, state }) => {
    if (status !== 'suspended' || state === 'completed') return null
    const rows = latest ? rowsOf([latest]) : []
    const phase = latest?.reached ?? null
    const reached: CheckValues =
      phase === null ? {} : { phase: said.phase(phase, category.workflow) }
    if (statusChange === null) {
      return found('phase', reached, { sentence: phase === null ? 'anywhere' : 'plain', rows })
    }
    const { changedOn, reason } = statusChange
    const facts = { ...reached, since: said.date(changedOn), reason: said.text(reason) }
    if (entry && entry.status !== 'suspended') {
      return found('phase', facts, { sentence: 'reportedOtherwise', rows })
    }
    return found('phase', facts, { sentence: phase === null ? 'since' : 'sincePhase', rows })
  },
}

/** Under construction, reported, and in two quarters neither phase nor percent nor money moved. */
export const standstill: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, project, status, state, category, quarter }) => {
    if (!entry || state !== 'started' || status === 'suspended') return null
    const since = shiftQuarter(quarter, -STANDSTILL_QUARTERS)
    const earlier = project.reports.find((report) => report.quarter <= since)
    if (!earlier || !isComparable(earlier, entry)) return null
    const moved =
      hasMoved(earlier.percent, entry.percent) ||
      hasMoved(earlier.completedInvestment, entry.completedInvestment) ||
      isEarlierPhase(category.workflow, earlier.phase, entry.phase)
    if (moved) return null
    return entry.percent === null
      ? found('percent', { since: said.quarter(earlier.quarter) }, { sentence: 'withoutPercent' })
      : found('percent', {
          since: said.quarter(earlier.quarter),
          percent: said.percent(entry.percent),
        })
  },
}

export const percentFell: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, previous }) => {
    if (!hasFallen(previous?.percent ?? null, entry?.percent ?? null)) return null
    return fell('percent', previous, entry, (report) => said.percent(report.percent ?? 0))
  },
}

export const investmentFell: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, previous }) => {
    const [before, now] = [previous?.completedInvestment, entry?.completedInvestment]
    if (!hasFallen(before ?? null, now ?? null)) return null
    return fell('completedInvestment', previous, entry, (report) =>
      said.money(report.completedInvestment ?? 0),
    )
  },
}

export const phaseWentBack: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, previous, category }) => {
    const { workflow } = category
    if (!isEarlierPhase(workflow, entry?.phase ?? null, previous?.phase ?? null)) return null
    return fell('phase', previous, entry, (report) =>
      said.phase(report.phase ?? 'preparation', workflow),
    )
  },
}

/** All of the work is reported as done, but there is no completion date by then. */
export const percentWithoutFinish: Check = {
  severity: 'soft',
  place: 'basics',
  find: ({ latest, project: { actualFinish }, state, quarter }) => {
    if (latest?.percent !== WHOLE || state === 'cancelled') return null
    const reported = { quarter: said.quarter(latest.quarter) }
    const rows = rowsOf([latest])
    if (actualFinish === null) return found('actualFinish', reported, { rows })
    if (firstDay(actualFinish) <= quarterDays(quarter).last) return null
    const facts = { ...reported, finish: said.date(actualFinish) }
    return found('actualFinish', facts, { sentence: 'later', rows })
  },
}

/** Completed by its date as at the day, but this quarter's report gives less than 100 %. */
export const finishWithoutPercent: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, project, state }) => {
    const percent: Percent | null = entry?.percent ?? null
    if (!entry || state !== 'completed' || percent === null || percent === WHOLE) return null
    if (project.actualFinish === null) {
      return found(
        'percent',
        { percent: said.percent(percent) },
        {
          sentence: 'byPhase',
          rows: rowsOf([entry]),
        },
      )
    }
    return found(
      'percent',
      { finish: said.date(project.actualFinish), percent: said.percent(percent) },
      { rows: rowsOf([entry]) },
    )
  },
}

/** Begun by its date as at the day, but this quarter's report still has it before the works. */
export const startWithoutPhase: Check = {
  severity: 'soft',
  place: 'progress',
  find: ({ entry, project: { actualStart }, state, category: { workflow } }) => {
    const phase = entry?.phase ?? null
    if (!entry || phase === null || actualStart === null || state !== 'started') return null
    if (isStartedPhase(workflow, phase)) return null
    return found(
      'phase',
      { start: said.date(actualStart), phase: said.phase(phase, workflow) },
      { rows: rowsOf([entry]) },
    )
  },
}

function fell(
  field: 'percent' | 'completedInvestment' | 'phase',
  previous: CheckedReport | null,
  entry: CheckedReport | null,
  valueOf: (report: CheckedReport) => ReturnType<typeof said.percent>,
) {
  if (!previous || !entry) return null
  return found(
    field,
    {
      beforeQuarter: said.quarter(previous.quarter),
      before: valueOf(previous),
      now: valueOf(entry),
    },
    { rows: rowsOf([entry, previous]) },
  )
}

/** Two reports can be compared when both give the percent or both give the investment. */
function isComparable(earlier: CheckedReport, later: CheckedReport): boolean {
  return (
    areBothKnown(earlier.percent, later.percent) ||
    areBothKnown(earlier.completedInvestment, later.completedInvestment)
  )
}

function areBothKnown(first: number | null, second: number | null): boolean {
  return first !== null && second !== null
}

function hasMoved(before: number | null, now: number | null): boolean {
  return before !== null && now !== null && now !== before
}

function rowsOf(reports: readonly CheckedReport[]) {
  return reports.map(({ id }) => ({ table: 'progress_entry' as const, id }))
}
