import type { ColumnReading, ImportField, SheetReading } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { splitField } from '../columns/field-vocabulary.ts'
import {
  FIELDS_OF_KINDS,
  isMovedMoney,
  kindOfAmount,
  kindOfSheet,
} from '../columns/kind-of-money.ts'
import { kindInWords } from '../values/words/value-vocabularies.ts'
import { dateFieldOf, dateFieldsOf, hasOwnDate } from './fund-dates.ts'

/** A column of amounts and what its amounts are. */
export interface FundColumn {
  readonly field: ImportField
  /** Null: each row says it, or nothing does. */
  readonly kind: FundKind | null
  /** Of a column split by source; null where the row names the source. */
  readonly sourceId: string | null
  /** A sum to date rather than one entry. */
  readonly isToDate: boolean
}

export interface FundColumns {
  readonly columns: readonly FundColumn[]
  /** Sums to date beside the entries they are made of: read, and not counted again. */
  readonly passedOver: readonly ColumnReading[]
}

const SAYS_TO_DATE = /累计|已|截[至止]|目前/
/** 已下达 with number and day of its document is what that document allocated. */
const SAYS_SUM = /累计|截[至止]|目前/
/** 已 of a title is said of the projects as often as of the money. */
const TITLE_TO_DATE = /累计|截[至止]/
const SAYS_ENTRY = /本次|此次|本期|本笔|[本当][季月]/

/** What the amounts of a sheet are, from headers, title and the columns beside them. */
export function fundColumnsOf(reading: SheetReading): FundColumns {
  const amounts = reading.columns.filter(({ field }) => field !== null && isMovedMoney(field))
  const { kind: usual } = kindOfSheet(reading.columns, reading.title)
  const saysByRow = has(reading, 'fundKind')
  const columns = amounts.map((column): FundColumn => {
    const field = column.field ?? ''
    const split = splitField(field)
    const kind = kindOfAmount(column, usual)
    return {
      field,
      kind: field === 'fundAmount' && saysByRow ? null : kind,
      sourceId: split?.source ?? null,
      isToDate:
        isToDate(column, kind, usual, reading) || isTitledToDate(column, kind, usual, reading),
    }
  })
  const entered = new Set(columns.filter(({ isToDate: sum }) => !sum).map(({ kind }) => kind))
  const isCounted = (column: FundColumn): boolean =>
    !column.isToDate || !(entered.has(column.kind) || saysByRow)
  return {
    columns: columns.filter(isCounted),
    passedOver: amounts.filter((_, index) => {
      const column = columns[index]
      return column !== undefined && !isCounted(column)
    }),
  }
}

/** Where an amount of a kind and a source stands in a batch's columns; null where none fits. */
export function columnOfAmount<
  Column extends { readonly field: ImportField; readonly header: string },
>(columns: readonly Column[], kind: FundKind, sourceId: string | null): Column | null {
  const named = (field: ImportField) => columns.find((column) => column.field === field)
  const split =
    sourceId === null
      ? undefined
      : (named(`${kind}:${sourceId}`) ??
        columns.find(({ field }) => field.endsWith(`:${sourceId}`)))
  const whole = named('fundAmount')
  if (split) return split
  if (whole && kindInWords(whole.header) === kind) return whole
  const sum = columns.find(({ field }) => FIELDS_OF_KINDS[field] === kind)
  return sum ?? whole ?? null
}

/** 累计 and 已 say it; otherwise what stands beside the entries of another kind is their sum to date. */
function isToDate(
  { field, path }: ColumnReading,
  kind: FundKind | null,
  usual: FundKind | null,
  reading: SheetReading,
): boolean {
  const header = path.join('')
  const isIssued =
    kind === 'allocated' && ['document', 'documentDate'].every((one) => has(reading, one))
  if ((isIssued ? SAYS_SUM : SAYS_TO_DATE).test(header)) return true
  if (field === 'fundAmount' || SAYS_ENTRY.test(header)) return false
  if (isIssued || (kind !== null && hasOwnDate(reading, kind))) return false
  const isBesideEntries = has(reading, 'fundAmount') || reading.columns.some(isAllocatedSplit)
  if (isBesideEntries && kind === (usual ?? 'allocated')) return false
  const isDated = kind !== null && dateFieldOf(reading, kind) !== null
  const isBook = has(reading, 'voucher') || (!isBesideEntries && isDated)
  return !isBook
}

/**
 * Below 截至2021年6月30日支付情况 amounts are sums to date, unless something says that each is an entry:
 * its day, its voucher, its document, 本次, or a sum to date of the same beside it.
 */
function isTitledToDate(
  { path }: ColumnReading,
  kind: FundKind | null,
  usual: FundKind | null,
  reading: SheetReading,
): boolean {
  const title = reading.title ?? ''
  const says = [title, path.join('')]
  if (!TITLE_TO_DATE.test(title) || says.some((text) => SAYS_ENTRY.test(text))) return false
  const isEntered =
    ['voucher', 'fundKind'].some((field) => has(reading, field)) ||
    (kind === null ? dateFieldsOf(reading).length > 0 : dateFieldOf(reading, kind) !== null) ||
    (kind === 'allocated' && has(reading, 'document'))
  const isBesideSum = reading.columns.some(
    (column) =>
      column.field !== null &&
      isMovedMoney(column.field) &&
      SAYS_TO_DATE.test(column.path.join('')) &&
      kindOfAmount(column, usual) === kind,
  )
  return !isEntered && !isBesideSum
}

function isAllocatedSplit({ field }: ColumnReading): boolean {
  return field?.startsWith('allocated:') ?? false
}

function has({ columns }: SheetReading, field: ImportField): boolean {
  return columns.some((column) => column.field === field)
}
