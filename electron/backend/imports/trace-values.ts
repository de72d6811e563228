import type { ImportField } from '#contract/imports/reading.ts'
import type { ValueTrace } from '#contract/imports/traces.ts'
import type { Writing } from '../database/repositories/traces.ts'
import { columnOf, ownColumnOf, sheetRowOf, type SourceColumn } from './source-cell.ts'
import { fieldsOfColumn, type StoredRow } from './traced-fields.ts'

/**
 * Follows every value an import wrote back to its cell, led by the change log: a value is current
 * while nothing wrote the same column after it, or what did was taken back. Values that follow from other cells of their row,
 * as a name made of school and category, have a row and no cell.
 *
 * @param ownerId the row asked about, to which the sheet rows of its parts belong
 * @param sheetRows sheet row by batch and row, see `listSheetRows`
 */
export function traceValues(
  writings: readonly Writing[],
  ownerId: string,
  sheetRows: ReadonlyMap<string, number>,
): ValueTrace[] {
  const traces: ValueTrace[] = []
  const writers = new Map<string, number[]>()
  const written = new Set<string>()
  const rows = new Map<string, StoredRow>()
  for (const writing of writings) {
    const { table, rowId, batchId } = writing
    if (writing.action === 'delete') forget(writers, `${table} ${rowId} `)
    const after = writing.after === null ? {} : (JSON.parse(writing.after) as StoredRow)
    const before = rows.get(rowId) ?? {}
    const row = { ...before, ...after }
    rows.set(rowId, row)
    const sheetRow = sheetRowOf(sheetRows, batchId, [rowId, ownerId])
    for (const [column, value] of Object.entries(after)) {
      for (const field of fieldsOfColumn(table, column, before, row)) {
        const key = keyOf({ table, rowId, field })
        const earlier = writers.get(key) ?? []
        if (batchId !== null && written.has(`${batchId} ${key}`)) {
          // An import writes a value once; the second time it is taken back.
          writers.set(key, earlier.slice(0, -1))
          continue
        }
        written.add(`${batchId} ${key}`)
        writers.set(key, [...earlier, writing.id])
        const trace = value === null ? null : traceOf(writing, field, column, { sheetRow, row })
        if (trace) traces.push(trace)
      }
    }
  }
  return traces.map((trace) => ({
    ...trace,
    isCurrent: writers.get(keyOf(trace))?.at(-1) === trace.changeId,
  }))
}

function keyOf({ table, rowId, field }: Pick<ValueTrace, 'table' | 'rowId' | 'field'>): string {
  return `${table} ${rowId} ${field}`
}

/** A row that is gone holds nothing. */
function forget(writers: Map<string, number[]>, row: string): void {
  for (const key of writers.keys()) {
    if (key.startsWith(row)) writers.delete(key)
  }
}

function traceOf(
  writing: Writing,
  field: ImportField,
  column: string,
  { sheetRow, row }: { readonly sheetRow: number | null; readonly row: StoredRow },
): ValueTrace | null {
  const { batchId, fileName, sheet, mapping, importedAt, operator } = writing
  if (sheetRow === null || batchId === null || sheet === null) return null
  if (fileName === null || mapping === null || importedAt === null || operator === null) return null
  const isDayOfSum = column === 'entry_date' && row['origin'] === 'quarterlyForm'
  const letter = isDayOfSum
    ? ownColumnOf(mapping, field)
    : (figureColumn(field, row, mapping) ?? columnOf(mapping, [field]))
  return {
    changeId: writing.id,
    isCurrent: false,
    table: writing.table,
    rowId: writing.rowId,
    column,
    field,
    batchId,
    fileName,
    sheet,
    sheetRow,
    cell: letter && `${letter.letter}${sheetRow}`,
    header: letter && letter.header,
    importedAt,
    operator,
  }
}

const AREAS: ReadonlySet<ImportField> = new Set(['floorArea', 'landArea', 'sportsArea'])

/** 1260.5 of ㎡ in a column of quantities is an area, and leaves no quantity. */
function figureColumn(field: ImportField, row: StoredRow, mapping: string): SourceColumn | null {
  if (!AREAS.has(field) || row['quantity'] !== null) return null
  const isMixed = ownColumnOf(mapping, field) === null && ownColumnOf(mapping, 'unit') !== null
  return isMixed ? ownColumnOf(mapping, 'quantity') : null
}
