import { expect } from 'vitest'
import type { UndoCount, UndoOutcome } from '#contract/imports/imports.ts'
import type { TestBackend } from './test-backend.ts'

/** What was taken back, by what it is: 28 projects removed, 2 returned to what they were. */
type Counted = Readonly<Partial<Record<UndoCount['thing'], readonly [number, number]>>>

type CountedOutcome = Omit<UndoOutcome, 'takenBack'> & { readonly takenBack: Counted }

/** Undoes an import, which must take back exactly what the question before it announces. */
export async function undoAsAsked(
  backend: TestBackend,
  batchId: string,
  includeEdited = false,
): Promise<CountedOutcome> {
  const { goes } = await backend.ask('imports.undoObstacles', { batchId })
  const outcome = await backend.ask('imports.undo', { batchId, includeEdited })
  expect(outcome.takenBack).toEqual(includeEdited ? goes.withEdited : goes.withoutEdited)
  return { ...outcome, takenBack: counted(outcome.takenBack) }
}

function counted(counts: readonly UndoCount[]): Counted {
  return Object.fromEntries(
    counts.map(({ thing, removed, restored }) => [thing, [removed, restored]]),
  )
}
