import { UNDO_THINGS, type UndoCount } from '#contract/imports/imports.ts'
import type { UndoneChange } from './undone-change.ts'

type Thing = UndoCount['thing']

/** Counts rows as they are taken back, each once. */
export interface UndoTally {
  readonly remove: (change: UndoneChange) => void
  readonly restore: (change: UndoneChange) => void
  readonly counts: () => UndoCount[]
}

export function createUndoTally(): UndoTally {
  const removed = new Map<Thing, Set<string>>()
  const restored = new Map<Thing, Set<string>>()
  return {
    // The budget of a project that goes is part of it.
    remove: (change) =>
      change.table === 'budget_line' ? mark(restored, change) : mark(removed, change),
    restore: (change) => mark(restored, change),
    counts: () =>
      UNDO_THINGS.flatMap((thing) => {
        const gone = removed.get(thing) ?? new Set<string>()
        const back = [...(restored.get(thing) ?? [])].filter((id) => !gone.has(id)).length
        return gone.size + back === 0 ? [] : { thing, removed: gone.size, restored: back }
      }),
  }
}

function mark(counted: Map<Thing, Set<string>>, { table, rowId, projectId }: UndoneChange): void {
  const [thing, id] =
    table === 'budget_line' ? (['project', projectId ?? rowId] as const) : [table, rowId]
  const ids = counted.get(thing) ?? new Set()
  counted.set(thing, ids.add(id))
}
