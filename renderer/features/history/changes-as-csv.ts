import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import { CSV_MARK, FORMULA_START } from '#domain/text/csv.ts'
import type { ChangeRow } from './change-row.ts'

const COLUMNS = ['at', 'operator', 'what', 'project', 'changes', 'reason', 'source'] as const

/** The rows for a spreadsheet; text that looks like a formula stays text. */
export function changesAsCsv(rows: readonly ChangeRow[], t: TFunction): string {
  const heads = COLUMNS.map((column) => t(`history.column.${column}`))
  const lines = rows.map((row) =>
    COLUMNS.map((column) => (column === 'changes' ? row.changes.join('\n') : row[column])),
  )
  return CSV_MARK + Papa.unparse([heads, ...lines], { escapeFormulae: FORMULA_START })
}
