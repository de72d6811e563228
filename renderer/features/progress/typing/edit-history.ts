import type { EntryDraft } from '#contract/progress-drafts.ts'

/** What is typed and not saved, by project. */
export type Drafts = ReadonlyMap<string, EntryDraft>

/** One row as a step found it and left it; null is a row without a draft. */
interface RowEdit {
  readonly projectId: string
  readonly before: EntryDraft | null
  readonly after: EntryDraft | null
}

/** What one press of Ctrl+Z takes back: a typed cell, a paste, a fill. */
interface Step {
  readonly rows: readonly RowEdit[]
  /** Names the cell being typed, whose letters are one step together. */
  readonly typing: string | null
}

/** The drafts with the steps that led to them since they were last saved. */
export interface EditHistory {
  readonly drafts: Drafts
  readonly past: readonly Step[]
  /** What was undone, the step to do again first. */
  readonly future: readonly Step[]
}

/** The drafts a step leaves behind; null takes a draft away. */
export type Changes = ReadonlyMap<string, EntryDraft | null>

export function beginHistory(drafts: Drafts): EditHistory {
  return { drafts, past: [], future: [] }
}

/** Takes a step. Steps of the same typing become one; what was undone before is forgotten. */
export function edit(
  history: EditHistory,
  changes: Changes,
  typing: string | null = null,
): EditHistory {
  const rows = [...changes]
    .map(([projectId, after]) => ({ projectId, before: draftIn(history, projectId), after }))
    .filter(({ before, after }) => !isSame(before, after))
  if (rows.length === 0) return history
  const drafts = leaving(history.drafts, rows, 'after')
  const last = history.past.at(-1)
  if (typing === null || last?.typing !== typing) {
    return { drafts, past: [...history.past, { rows, typing }], future: [] }
  }
  const merged = new Map(last.rows.map((row) => [row.projectId, row]))
  for (const row of rows) {
    const begun = merged.get(row.projectId)
    merged.set(row.projectId, begun ? { ...row, before: begun.before } : row)
  }
  const step = { rows: [...merged.values()], typing }
  return { drafts, past: [...history.past.slice(0, -1), step], future: [] }
}

export function undo(history: EditHistory): EditHistory {
  const step = history.past.at(-1)
  if (!step) return history
  return {
    drafts: leaving(history.drafts, step.rows, 'before'),
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
  }
}

export function redo(history: EditHistory): EditHistory {
  const [step, ...future] = history.future
  if (!step) return history
  return {
    drafts: leaving(history.drafts, step.rows, 'after'),
    past: [...history.past, step],
    future,
  }
}

/** Takes back the cell being typed as if it had not been begun. */
export function abandon(history: EditHistory, typing: string): EditHistory {
  return history.past.at(-1)?.typing === typing ? { ...undo(history), future: [] } : history
}

function draftIn({ drafts }: EditHistory, projectId: string): EntryDraft | null {
  return drafts.get(projectId) ?? null
}

function leaving(drafts: Drafts, rows: readonly RowEdit[], side: 'before' | 'after'): Drafts {
  const next = new Map(drafts)
  for (const row of rows) {
    const draft = row[side]
    if (draft) next.set(row.projectId, draft)
    else next.delete(row.projectId)
  }
  return next
}

function isSame(a: EntryDraft | null, b: EntryDraft | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
