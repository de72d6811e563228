import type { Phase, Workflow } from '#domain/project/phase.ts'
import { phaseOf, REACHED_FIELDS, type ReachedField } from '../../values/words/phase-text.ts'
import type { RowDraft } from '../typed-row.ts'

const PHASES: Readonly<Record<ReachedField, Phase>> = {
  reachedStart: 'started',
  reachedFinish: 'completed',
  reachedAcceptance: 'accepted',
  reachedUse: 'inUse',
}
const FURTHEST_FIRST = REACHED_FIELDS.toReversed()

/**
 * The furthest step that is marked. A no to the start means that nothing began; a no to a later step
 * says nothing of the steps before it.
 */
export function readReached({ values, written }: RowDraft, workflow: Workflow): void {
  if (values['phase'] !== undefined) return
  const reached = FURTHEST_FIRST.find((field) => written[field] === 1)
  if (reached) values['phase'] = phaseOf(workflow, PHASES[reached])
  else if (written['reachedStart'] === 0) values['phase'] = 'preparation'
}
