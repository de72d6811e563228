import type { ImportField, Problem } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { lastDay } from '#domain/partial-date.ts'
import { comparable } from '#domain/text/comparable.ts'
import { problemOf } from '../planning/row-problems.ts'
import type { TypedRow, UnderstoodSheet } from '../planning/typed-row.ts'
import {
  fundingSourceReader,
  fundKindReader,
  kindInWords,
} from '../values/words/value-vocabularies.ts'
import type { FundColumn } from './fund-columns.ts'
import { dateFieldOf, hasOwnDate } from './fund-dates.ts'
import type { StatedAmount } from './fund-work.ts'
import type { FundsLedger } from './funds-ledger.ts'
import { withRefunds } from './refunds.ts'

/** What a row says beside its project: amounts as stated, and what they are recorded with. */
export interface RowFacts {
  readonly amounts: readonly StatedAmount[]
  readonly document: string | null
  readonly documentTitle: string | null
  readonly voucher: string | null
  readonly payee: string | null
  /** Words of the booking and remarks. */
  readonly words: readonly string[]
  readonly problems: readonly Problem[]
}

/** A row once its project is found; the project is named by its id, or by a key of its own when new. */
export interface FundRow {
  readonly row: TypedRow
  readonly facts: RowFacts
  readonly projectKey: string
  /** The project is known beyond doubt. */
  readonly isSure: boolean
}

export interface FactsContext {
  readonly sheet: UnderstoodSheet
  readonly columns: readonly FundColumn[]
  readonly funds: FundsLedger
  /** The day of amounts without one of their own. */
  readonly sheetDay: string
  /** Of amounts that name none. */
  readonly titleSource: string | null
}

/** 中央 in a title that names no other level is the source of every row. */
export function sourceInTitle(title: string | null, funds: FundsLedger): string | null {
  const levels = new Set(title?.match(/中央|省级|州级|市级|县级|专项债/g))
  const [only, second] = levels
  const id = only !== undefined && second === undefined ? fundingSourceReader.read(only)?.id : null
  return funds.sources.some((source) => source.id === id) ? (id ?? null) : null
}

export function factsOf(row: TypedRow, context: FactsContext): RowFacts {
  const { sheet } = context
  const problems: Problem[] = []
  const days = createDays(row, sheet, problems)
  const source = sourceOf(row, context, problems)
  const rowKind = kindOf(row, sheet, problems)
  const amounts = statedAmounts(row, context, rowKind)
  const known = amounts.flatMap(({ kind, ...amount }): StatedAmount[] => {
    if (kind === null) return []
    const { day, field } = days(kind, amount)
    const sourceId = amount.sourceId ?? source
    return [{ ...amount, kind, sourceId, date: day ?? context.sheetDay, dateField: field }]
  })
  if (known.length < amounts.length && problems.every(({ field }) => field !== 'fundKind')) {
    problems.push(
      hasColumn(sheet, 'fundKind')
        ? problemOf(row, sheet, 'required_missing', 'error', 'fundKind')
        : problemOf(row, sheet, 'fund_kind_unclear', 'error', null),
    )
  }
  return {
    amounts: withRefunds(row, known, context.columns),
    document: textOf(row, 'document') ?? sheet.titleDocument,
    documentTitle: textOf(row, 'documentTitle'),
    voucher: textOf(row, 'voucher'),
    payee: textOf(row, 'payee'),
    words: [textOf(row, 'purpose'), textOf(row, 'note')].flatMap((text) => text ?? []),
    problems: [...problems, ...partsDiffer(row, context, rowKind)],
  }
}

export function textOf({ values }: TypedRow, field: string): string | null {
  const value = values[field]
  return value === undefined ? null : String(value)
}

type UnsortedAmount = Omit<StatedAmount, 'kind' | 'date' | 'dateField'> & {
  readonly kind: FundKind | null
}

/** Where the sources are given they are the amounts, and the sum of them is only compared. */
function statedAmounts(
  row: TypedRow,
  { columns }: FactsContext,
  rowKind: FundKind | null,
): UnsortedAmount[] {
  const given = columns.flatMap((column) => {
    const value = row.values[column.field]
    return value === undefined
      ? []
      : [{ ...column, kind: column.kind ?? rowKind, amount: Number(value) }]
  })
  const isSplit = (kind: FundKind | null, isToDate: boolean): boolean =>
    given.some((part) => part.sourceId !== null && part.kind === kind && part.isToDate === isToDate)
  return given.filter(
    ({ sourceId, kind, isToDate }) => sourceId !== null || !isSplit(kind, isToDate),
  )
}

function partsDiffer(
  row: TypedRow,
  { columns, sheet }: FactsContext,
  rowKind: FundKind | null,
): Problem[] {
  const kindOfColumn = (column: FundColumn): FundKind | null => column.kind ?? rowKind
  return columns.flatMap((whole) => {
    const stated = row.values[whole.field]
    if (whole.sourceId !== null || stated === undefined) return []
    const parts = columns.flatMap((part) => {
      const value = row.values[part.field]
      const belongs =
        part.sourceId !== null &&
        part.isToDate === whole.isToDate &&
        kindOfColumn(part) === kindOfColumn(whole)
      return belongs && value !== undefined ? [Number(value)] : []
    })
    const sum = parts.reduce((all, part) => all + part, 0)
    if (parts.length === 0 || sum === Number(stated)) return []
    return [problemOf(row, sheet, 'fund_parts_differ', 'error', whole.field)]
  })
}

/** The day of an amount and the column it stands in; both null for the day of the sheet. */
type DayOfAmount = (
  kind: FundKind,
  amount: Pick<StatedAmount, 'amount' | 'isToDate'>,
) => { readonly day: string | null; readonly field: ImportField | null }

/**
 * An entry has a day, and one that is missing is said once. A sum to date runs to the day its kind of
 * money has in the row, where it has one.
 */
function createDays(row: TypedRow, sheet: UnderstoodSheet, problems: Problem[]): DayOfAmount {
  const { reading } = sheet
  const sheetDay = { day: null, field: null }
  const said = new Set(row.problems.map(({ field }) => field))
  return (kind, { amount, isToDate }) => {
    const field = dateFieldOf(reading, kind)
    if (field === null || (isToDate && !hasOwnDate(reading, kind))) return sheetDay
    const day = dayIn(row, field, sheet.today)
    if (day !== null && day > sheet.today && amount !== 0 && !said.has(field)) {
      said.add(field)
      const ahead = problemOf(row, sheet, 'money_dated_ahead', 'warning', field)
      problems.push({ ...ahead, value: day })
    }
    if (day !== null) return { day, field }
    if (!isToDate && amount !== 0 && !said.has(field)) {
      said.add(field)
      const code = row.values[field] === undefined ? 'required_missing' : 'not_a_date'
      problems.push(problemOf(row, sheet, code, 'error', field))
    }
    return sheetDay
  }
}

/**
 * A month is its last day, as a document of the month, or today while it is this month; a year says
 * too little.
 */
function dayIn(row: TypedRow, field: ImportField, today: string): string | null {
  const date = textOf(row, field)
  if (date === null || date.length <= 4) return null
  return date === today.slice(0, date.length) ? today : lastDay(date)
}

/** By the ledger's own names, else by the words offices use. */
function sourceOf(
  row: TypedRow,
  { funds, sheet, titleSource }: FactsContext,
  problems: Problem[],
): string | null {
  const written = textOf(row, 'fundingSource')
  if (written === null) return hasColumn(sheet, 'fundingSource') ? null : titleSource
  const named = funds.sources.find(({ name }) => comparable(name) === comparable(written))
  const read = named?.id ?? fundingSourceReader.read(written)?.id
  const known = funds.sources.find(({ id }) => id === read)
  if (!known) problems.push(problemOf(row, sheet, 'unknown_value', 'error', 'fundingSource'))
  return known?.id ?? null
}

function kindOf(row: TypedRow, sheet: UnderstoodSheet, problems: Problem[]): FundKind | null {
  const written = textOf(row, 'fundKind')
  if (written === null) return null
  const read = fundKindReader.read(written)
  const kind = read?.isWhole ? read.id : kindInWords(written)
  if (kind === null) problems.push(problemOf(row, sheet, 'unknown_value', 'error', 'fundKind'))
  return kind
}

function hasColumn({ reading }: UnderstoodSheet, field: string): boolean {
  return reading.columns.some((column) => column.field === field)
}
