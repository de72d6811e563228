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

/**
 * The furthest step that is marked. A no to the start means that nothing began; a no to a later step
 * says nothing of the steps before it.
 */
export function readReached({ values }: RowDraft, workflow: Workflow): void {
  const marks = Object.entries(REACHED_FIELDS).map(([field, phase]) => {
    const mark = values[field]
    delete values[field]
    return { phase, mark }
  })
  if (values['phase'] !== undefined) return
  const reached = marks.find(({ mark }) => mark === 1)
  if (reached) values['phase'] = phaseOf(workflow, reached.phase)
  else if (marks.some(({ phase, mark }) => phase === 'started' && mark === 0)) {
    values['phase'] = 'preparation'
  }
}
