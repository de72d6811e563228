import type { ColumnUnit, ImportField } from '#contract/imports/reading.ts'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { columnOfAmount } from './funds/fund-columns.ts'

/** Where in a sheet a value of the ledger was read: one answer for every screen that asks. */

/** Column letter → what the column was written as, null for left out; `mapping` of an import batch. */
type BatchMapping = Readonly<
  Record<
    string,
    {
      readonly field: ImportField | null
      readonly unit: ColumnUnit | null
      readonly header: string
    }
  >
>

/** Fields whose value another column can give: a period both dates, a mark the phase. */
const GIVEN_BY: Readonly<Record<ImportField, readonly ImportField[]>> = {
  plannedStart: ['buildPeriod'],
  plannedFinish: ['buildPeriod'],
  status: ['phase'],
  phase: ['percent', 'reachedUse', 'reachedAcceptance', 'reachedFinish', 'reachedStart'],
  percent: ['phase'],
  floorArea: ['targetAmount', 'content', 'quantity'],
  landArea: ['targetAmount', 'floorArea', 'quantity'],
  sportsArea: ['targetAmount', 'floorArea', 'quantity'],
  dueDate: ['plannedFinish'],
  unit: ['quantity'],
  quantity: ['content', 'floorArea'],
  documentDate: ['receivedDate', 'paidDate'],
  receivedDate: ['documentDate', 'paidDate'],
  paidDate: ['documentDate', 'receivedDate'],
  document: ['voucher'],
  voucher: ['document'],
  note: ['purpose', 'voucher', 'documentTitle'],
}

/** 资金来源 says of what the works cost where all of it comes from. */
function givenBy(field: ImportField): readonly ImportField[] {
  return field.startsWith('budget:') ? ['plannedTotal'] : (GIVEN_BY[field] ?? [])
}

/**
 * The row of the sheet something was written from: its own, or that of what it belongs to.
 *
 * @param sheetRows by batch and row, see `listSheetRows`
 * @param ids the row itself first
 */
export function sheetRowOf(
  sheetRows: ReadonlyMap<string, number>,
  batchId: string | null,
  ids: readonly string[],
): number | null {
  const rows = ids.flatMap((id) => sheetRows.get(`${batchId} ${id}`) ?? [])
  return rows[0] ?? null
}

/**
 * The column of an import a field was read from; null where it follows from others.
 *
 * @param mapping of the batch, as JSON
 * @param fields that can have given the value, the likeliest first
 */
export function columnOf(mapping: string, fields: readonly ImportField[]): SourceColumn | null {
  const columns = Object.entries(JSON.parse(mapping) as BatchMapping).flatMap(
    ([letter, { field, header }]): ListedColumn[] =>
      field === null ? [] : [{ letter, field, header }],
  )
  for (const field of fields) {
    for (const wanted of [field, ...givenBy(field)]) {
      const found = columns.find(({ field: own }) => own === wanted)
      if (found) return found
    }
    const other = amountColumn(columns, field) ?? otherColumn(columns, field)
    if (other) return other
  }
  return null
}

/** The column that is a field itself; of a sum to date no other column gives the day. */
export function ownColumnOf(mapping: string, field: ImportField): SourceColumn | null {
  const columns = Object.entries(JSON.parse(mapping) as BatchMapping)
  const found = columns.find(([, column]) => column.field === field)
  return found ? { letter: found[0], header: found[1].header } : null
}

/** A column of a sheet and what it is headed. */
export interface SourceColumn {
  readonly letter: string
  readonly header: string
}

interface ListedColumn extends SourceColumn {
  readonly field: ImportField
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
