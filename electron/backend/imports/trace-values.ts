import type { ColumnUnit, ImportField } from '#contract/imports.ts'
import type { ValueTrace } from '#contract/traces.ts'
import { FUND_KINDS } from '#domain/fund.ts'
import type { Writing } from '../database/repositories/traces.ts'
import { columnOfAmount } from './funds/fund-columns.ts'
import { fieldsOfColumn, type StoredRow } from './traced-fields.ts'

/** Column letter → what the column was written as; `mapping` of an import batch. */
type BatchMapping = Readonly<
  Record<
    string,
    { readonly field: ImportField; readonly unit: ColumnUnit | null; readonly header: string }
  >
>

/** Fields whose value another column can give: a period both dates, a mark the phase. */
const GIVEN_BY: Readonly<Record<ImportField, readonly ImportField[]>> = {
  plannedStart: ['buildPeriod'],
  plannedFinish: ['buildPeriod'],
  status: ['phase'],
  phase: ['percent', 'reachedUse', 'reachedAcceptance', 'reachedFinish', 'reachedStart'],
  percent: ['phase'],
  floorArea: ['targetAmount', 'content'],
  landArea: ['targetAmount'],
  sportsArea: ['targetAmount'],
  dueDate: ['plannedFinish'],
  unit: ['quantity'],
  quantity: ['content'],
  document: ['voucher'],
  voucher: ['document'],
  note: ['purpose', 'voucher', 'documentTitle'],
}

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
    const sheetRow =
      sheetRows.get(`${batchId} ${rowId}`) ?? sheetRows.get(`${batchId} ${ownerId}`) ?? null
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
        const trace = value === null ? null : traceOf(writing, field, column, sheetRow)
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
  sheetRow: number | null,
): ValueTrace | null {
  const { batchId, fileName, sheet, mapping, importedAt, operator } = writing
  if (sheetRow === null || batchId === null || sheet === null) return null
  if (fileName === null || mapping === null || importedAt === null || operator === null) return null
  const letter = letterOf(JSON.parse(mapping) as BatchMapping, field)
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

function letterOf(
  mapping: BatchMapping,
  field: ImportField,
): { readonly letter: string; readonly header: string } | null {
  const columns = Object.entries(mapping)
  for (const wanted of [field, ...(GIVEN_BY[field] ?? [])]) {
    const found = columns.find(([, { field: own }]) => own === wanted)
    if (found) return { letter: found[0], header: found[1].header }
  }
  const listed = columns.map(([own, column]) => ({ letter: own, ...column }))
  return amountColumn(listed, field) ?? otherColumn(listed, field)
}

interface ListedColumn {
  readonly letter: string
  readonly field: ImportField
  readonly header: string
}

/** An amount of a fund sheet: its column names neither its kind nor, where a row does, its source. */
function amountColumn(columns: readonly ListedColumn[], field: ImportField): ListedColumn | null {
  const [prefix = '', source = null] = field.replace(/ToDate$/, '').split(':')
  const kind = FUND_KINDS.find((one) => one === prefix)
  return kind === undefined ? null : columnOfAmount(columns, kind, source)
}

/** A column kept under its own header, and a sum of columns split by source. */
function otherColumn(columns: readonly ListedColumn[], field: ImportField): ListedColumn | null {
  const [kind] = field.split('ToDate')
  const found = columns.find(
    ({ field: own, header }) =>
      header === field ||
      // Earlier batches kept the last part of the header alone.
      header === field.split('›').at(-1) ||
      (field.endsWith('ToDate') && own.startsWith(`${kind}:`)),
  )
  return found ?? null
}
