import type { ImportBatch } from '#contract/imports/imports.ts'
import { useAsk } from '../../../asking.ts'
import type { WrittenOutcome } from '../wizard/wizard-state.ts'

/** What became of an import since it was written. */
export type Standing =
  | { readonly is: 'written' }
  /** `at` in ISO time, UTC. */
  | { readonly is: 'undone' | 'partlyUndone'; readonly at: string }
  /** A backup from before it was restored. */
  | { readonly is: 'gone' }

/** How the ledger holds what was written; null while that is being asked. */
export function useStanding({ batchId, writtenAt }: WrittenOutcome): Standing | null {
  const { data, error, dataUpdatedAt } = useAsk('imports.batches', {})
  // A ledger that does not answer says so itself; what was written is all that is known here.
  if (error !== null) return { is: 'written' }
  if (data === undefined) return null
  // An answer from before the import does not know it yet.
  if (dataUpdatedAt < writtenAt) return { is: 'written' }
  return standingOf(data.find(({ id }) => id === batchId))
}

/** @param batch as the ledger has it now; undefined when it has none */
function standingOf(batch: Pick<ImportBatch, 'undoneAt' | 'partlyUndoneAt'> | undefined): Standing {
  if (batch === undefined) return { is: 'gone' }
  if (batch.undoneAt !== null) return { is: 'undone', at: batch.undoneAt }
  if (batch.partlyUndoneAt !== null) return { is: 'partlyUndone', at: batch.partlyUndoneAt }
  return { is: 'written' }
}
