import type { Fen } from '../money.ts'
import { firstDay, lastDay, type PartialDate } from '../partial-date.ts'
import {
  isCompletedPhase,
  isStartedPhase,
  type Phase,
  type ProgressStatus,
  type Workflow,
} from './phase.ts'
import type { Percent } from '../percent.ts'

/** Where a project stands as at a day. `started` projects are under construction, not completed. */
export type ProjectState = 'notStarted' | 'started' | 'completed' | 'cancelled'

export const PROJECT_STATES: readonly ProjectState[] = [
  'notStarted',
  'started',
  'completed',
  'cancelled',
]

/**
 * What is known of a project when its state is asked: dates, the report valid at that day, and the
 * money paid by then.
 */
export interface StateFacts {
  readonly workflow: Workflow
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
  /** The phase last reported by the day, or null when none ever was. */
  readonly phase: Phase | null
  readonly status: ProgressStatus | null
  /** 形象进度 and 累计完成投资 of the latest report by the day. */
  readonly percent: Percent | null
  readonly completedInvestment: Fen | null
  readonly paid: Fen | null
}

/**
 * The state as at a day: completed when the actual completion date, or the phase reported by then,
 * says so. Dates later than the day do not count, so any past quarter can be computed again. A
 * month is read as its last day for a completion and as its first day for a start.
 *
 * Where neither date nor phase was ever given, signs of work decide: what stands still was under
 * way, and nothing is built or paid before it begins. A phase that is given is believed before them:
 * a project in 前期 may have paid its designer, and can be stopped there.
 */
export function stateAsAt(facts: StateFacts, day: string): ProjectState {
  if (facts.status === 'cancelled') return 'cancelled'
  const { workflow, phase } = facts
  if (facts.actualFinish !== null && lastDay(facts.actualFinish) <= day) return 'completed'
  if (phase !== null && isCompletedPhase(workflow, phase)) return 'completed'
  if (facts.actualStart !== null && firstDay(facts.actualStart) <= day) return 'started'
  const begun = phase === null ? showsWork(facts) : isStartedPhase(workflow, phase)
  return begun ? 'started' : 'notStarted'
}

function showsWork({ status, percent, completedInvestment, paid }: StateFacts): boolean {
  if (status === 'suspended') return true
  return [percent, completedInvestment, paid].some((figure) => (figure ?? 0) > 0)
}
