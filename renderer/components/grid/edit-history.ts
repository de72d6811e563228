/** What is typed and not saved, by the id of the row. */
export type Drafts<Draft> = ReadonlyMap<string, Draft>

/** One row as a step found it and left it; null is a row without a draft. */
interface RowEdit<Draft> {
  readonly rowId: string
  readonly before: Draft | null
  readonly after: Draft | null
}

/** What one press of Ctrl+Z takes back: a typed cell, a paste, a fill. */
interface Step<Draft> {
  readonly rows: readonly RowEdit<Draft>[]
  /** Names the cell being typed, whose letters are one step together. */
  readonly typing: string | null
}

/** The drafts with the steps that led to them since they were last saved. */
export interface EditHistory<Draft> {
  readonly drafts: Drafts<Draft>
  readonly past: readonly Step<Draft>[]
  /** What was undone, the step to do again first. */
  readonly future: readonly Step<Draft>[]
}

/** The drafts a step leaves behind; null takes a draft away. */
export type Changes<Draft> = ReadonlyMap<string, Draft | null>

export function beginHistory<Draft>(drafts: Drafts<Draft>): EditHistory<Draft> {
  return { drafts, past: [], future: [] }
}

/** Takes a step. Steps of the same typing become one; what was undone before is forgotten. */
export function edit<Draft>(
  history: EditHistory<Draft>,
  changes: Changes<Draft>,
  typing: string | null = null,
): EditHistory<Draft> {
  const rows = [...changes]
    .map(([rowId, after]) => ({ rowId, before: draftIn(history, rowId), after }))
    .filter(({ before, after }) => !isSame(before, after))
  if (rows.length === 0) return history
  const drafts = leaving(history.drafts, rows, 'after')
  const last = history.past.at(-1)
  if (typing === null || last?.typing !== typing) {
    return { drafts, past: [...history.past, { rows, typing }], future: [] }
  }
  const merged = new Map(last.rows.map((row) => [row.rowId, row]))
  for (const row of rows) {
    const begun = merged.get(row.rowId)
    merged.set(row.rowId, begun ? { ...row, before: begun.before } : row)
  }
  const step = { rows: [...merged.values()], typing }
  return { drafts, past: [...history.past.slice(0, -1), step], future: [] }
}

export function undo<Draft>(history: EditHistory<Draft>): EditHistory<Draft> {
  const step = history.past.at(-1)
  if (!step) return history
  return {
    drafts: leaving(history.drafts, step.rows, 'before'),
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
  }
}

export function redo<Draft>(history: EditHistory<Draft>): EditHistory<Draft> {
  const [step, ...future] = history.future
  if (!step) return history
  return {
    drafts: leaving(history.drafts, step.rows, 'after'),
    past: [...history.past, step],
    future,
  }
}

/** Takes back the cell being typed as if it had not been begun. */
export function abandon<Draft>(history: EditHistory<Draft>, typing: string): EditHistory<Draft> {
  return history.past.at(-1)?.typing === typing ? { ...undo(history), future: [] } : history
}

function draftIn<Draft>({ drafts }: EditHistory<Draft>, rowId: string): Draft | null {
  return drafts.get(rowId) ?? null
}

function leaving<Draft>(
  drafts: Drafts<Draft>,
  rows: readonly RowEdit<Draft>[],
  side: 'before' | 'after',
): Drafts<Draft> {
  const next = new Map(drafts)
  for (const row of rows) {
    const draft = row[side]
    if (draft) next.set(row.rowId, draft)
    else next.delete(row.rowId)
  }
  return next
}

function isSame<Draft>(a: Draft | null, b: Draft | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
