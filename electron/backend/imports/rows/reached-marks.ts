import type { Phase, Workflow } from '#domain/project/phase.ts'
import { phaseOf } from '../values/phase-text.ts'
import type { RowDraft } from './typed-row.ts'

/**
 * Columns that ask whether a step was reached, 是否开工 and 是否竣工, with a yes or a no in each row,
 * furthest step first.
 */
const REACHED_FIELDS = {
  reachedUse: 'inUse',
  reachedAcceptance: 'accepted',
  reachedFinish: 'completed',
  reachedStart: 'started',
} as const satisfies Readonly<Record<string, Phase>>
const REACHED = Object.entries(REACHED_FIELDS)

/**
 * The furthest step that is marked. A no to the start means that nothing began; a no to a later step
 * says nothing of the steps before it.
 */
export function readReached({ values, written }: RowDraft, workflow: Workflow): void {
  if (values['phase'] !== undefined) return
  const reached = REACHED.find(([field]) => written[field] === 1)
  if (reached) values['phase'] = phaseOf(workflow, reached[1])
  else if (written['reachedStart'] === 0) values['phase'] = 'preparation'
}
