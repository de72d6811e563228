import type { ReportForm } from '../../form/report-form.ts'
import type { RowDraft } from './table-draft.ts'

/**
 * Puts the total of each block above its rows where the office wants it so. Rows keep their names,
 * and every sum goes on naming the same rows.
 *
 * @param rows with totals below, as tables compose them
 */
export function placeTotals(
  rows: readonly RowDraft[],
  where: ReportForm['totals'],
): readonly RowDraft[] {
  if (where === 'bottom') return rows
  const order: number[] = []
  for (const [index, { kind, blockStart = 0 }] of rows.entries()) {
    if (kind === 'total') order.splice(blockStart, 0, index)
    else order.push(index)
  }
  const placeOf = new Map(order.map((from, to) => [from, to]))
  return order.flatMap((from) => {
    const row = rows[from]
    if (!row) return []
    const sumOf = row.sumOf?.map((part) => placeOf.get(part) ?? part)
    return sumOf === undefined ? row : { ...row, sumOf }
  })
}
