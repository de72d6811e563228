import { firstDay, lastDay, type PartialDate } from './partial-date.ts'
import {
  isCompletedPhase,
  isStartedPhase,
  type Phase,
  type ProgressStatus,
  type Workflow,
} from './phase.ts'

/** Where a project stands as at a day. `started` projects are under construction, not completed. */
export type ProjectState = 'notStarted' | 'started' | 'completed' | 'cancelled'

export const PROJECT_STATES: readonly ProjectState[] = [
  'notStarted',
  'started',
  'completed',
  'cancelled',
]

/** What is known of a project when its state is asked: dates, and the report valid at that day. */
export interface StateFacts {
  readonly workflow: Workflow
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
  /** Phase of the latest progress entry not after the day, or null when none was reported. */
  readonly phase: Phase | null
  readonly status: ProgressStatus | null
}

/**
 * The state as at a day: completed when the actual completion date, or the phase reported by then,
 * says so. Dates later than the day do not count, so any past quarter can be computed again. A
 * month is read as its last day for a completion and as its first day for a start.
 */
export function stateAsAt(facts: StateFacts, day: string): ProjectState {
  if (facts.status === 'cancelled') return 'cancelled'
  const { workflow, phase } = facts
  if (facts.actualFinish !== null && lastDay(facts.actualFinish) <= day) return 'completed'
  if (phase !== null && isCompletedPhase(workflow, phase)) return 'completed'
  if (facts.actualStart !== null && firstDay(facts.actualStart) <= day) return 'started'
  if (phase !== null && isStartedPhase(workflow, phase)) return 'started'
  return 'notStarted'
}
