import type { Drafts } from '../../../../components/grid/edit-history.ts'
import { TARGET_COLUMNS, type TargetCells, type TargetColumn } from './target-cells.ts'

/** A cell that was typed into. */
interface TypedCell {
  readonly text: string
  /** What the ledger had there; null where typing lost nothing. */
  readonly over: string | null
}

/** The cells of a line that were typed into; the others follow the ledger. */
export type TargetDraft = Partial<Readonly<Record<TargetColumn, TypedCell>>>

/** A typed cell whose value in the ledger was changed since by somebody else. */
export interface Overwriting {
  readonly column: TargetColumn
  readonly over: string
  readonly now: string
  readonly text: string
}

/** The line as it will be saved: what was typed, on top of what the ledger has now. */
export function laidOver(saved: TargetCells, draft: TargetDraft): TargetCells {
  return { ...saved, ...columnsWith((column) => draft[column]?.text) }
}

/** The draft after a change of its line; null when nothing differs from the ledger. */
export function typeInto(
  draft: TargetDraft,
  change: Partial<TargetCells>,
  saved: TargetCells,
): TargetDraft | null {
  return orNull(
    columnsWith((column) => {
      const old = draft[column]
      const text = change[column]
      if (text === undefined || text === old?.text) return old
      if (text === saved[column]) return undefined
      return { text, over: old ? old.over : saved[column] }
    }),
  )
}

/** The cells where saving would overwrite what nobody at this grid has seen. */
export function overwritingOf(draft: TargetDraft, saved: TargetCells): Overwriting[] {
  return TARGET_COLUMNS.flatMap((column) => {
    const cell = draft[column]
    const now = saved[column]
    if (!cell || cell.over === null || now === cell.over || now === cell.text) return []
    return [{ column, over: cell.over, now, text: cell.text }]
  })
}

/**
 * What was typed while other drafts were being saved.
 *
 * @param savedIds of the lines that were sent, by the id they had in the grid: what was typed into
 *   a new line meanwhile belongs to the target it has become
 */
export function withoutSent(
  drafts: Drafts<TargetDraft>,
  sent: Drafts<TargetDraft>,
  savedIds: ReadonlyMap<string, string>,
): Drafts<TargetDraft> {
  return new Map(
    [...drafts].flatMap(([rowId, draft]): [string, TargetDraft][] => {
      const gone = sent.get(rowId)
      const left = gone ? typedSince(draft, gone) : draft
      return left ? [[savedIds.get(rowId) ?? rowId, left]] : []
    }),
  )
}

function typedSince(draft: TargetDraft, sent: TargetDraft): TargetDraft | null {
  return orNull(
    columnsWith((column) => {
      const cell = draft[column]
      const gone = sent[column]
      if (!cell || !gone) return cell
      return cell.text === gone.text ? undefined : { text: cell.text, over: null }
    }),
  )
}

/** One value for each column that has one. */
function columnsWith<Value>(
  valueOf: (column: TargetColumn) => Value | undefined,
): Partial<Record<TargetColumn, Value>> {
  return Object.fromEntries(
    TARGET_COLUMNS.flatMap((column) => {
      const value = valueOf(column)
      return value === undefined ? [] : [[column, value]]
    }),
  )
}

function orNull(draft: TargetDraft): TargetDraft | null {
  return Object.keys(draft).length === 0 ? null : draft
}
