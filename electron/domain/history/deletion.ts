import type { LoggedLine } from './logged-line.ts'

/** What one step deleted and what is still gone. */
export interface Deletion<Line extends LoggedLine> {
  /** The rows people meant, all of one table. */
  readonly rows: readonly Line[]
  /** How many rows went along with them, by table. */
  readonly parts: readonly { readonly table: string; readonly count: number }[]
}

/**
 * Tells the rows that were meant from those that went along: a row that names another deleted one
 * is a part of it, and where several tables are left the first one deleted was meant.
 *
 * @param lines deletions of one step, in the order they were written; at least one
 */
export function deletionOf<Line extends LoggedLine>(lines: readonly Line[]): Deletion<Line> {
  const ids = new Set(lines.map(({ rowId }) => rowId))
  const whole = lines.filter(
    ({ rowId, before }) =>
      !Object.entries(before ?? {}).some(
        ([column, value]) =>
          column.endsWith('_id') && value !== rowId && typeof value === 'string' && ids.has(value),
      ),
  )
  const heads = whole.length > 0 ? whole : lines
  const rows = heads.filter(({ table }) => table === heads[0]?.table)
  const parts = new Map<string, number>()
  const meant = new Set(rows)
  for (const line of lines) {
    if (!meant.has(line)) parts.set(line.table, (parts.get(line.table) ?? 0) + 1)
  }
  return { rows, parts: [...parts].map(([name, count]) => ({ table: name, count })) }
}
