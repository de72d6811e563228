import type { Problem, TotalCheck } from '#contract/imports/reading.ts'
import type { UnderstoodSheet } from '../planning/typed-row.ts'
import { totalLabelOf } from '../regions/body/row-label.ts'
import type { FundColumns } from './fund-columns.ts'
import { dateFieldOf, dateFieldsOf } from './fund-dates.ts'
import type { FundWork } from './fund-work.ts'
import type { FundRow } from './row-facts.ts'

/** Sums to date beside the entries they are made of are compared by eye, and said not to be written. */
export function passedOver({ reading }: UnderstoodSheet, columns: FundColumns): Problem[] {
  if (columns.passedOver.length === 0) return []
  const value = columns.passedOver.map(({ path }) => path.at(-1) ?? '').join('、')
  return [{ ...ofSheet(reading.name), code: 'columns_not_stored', severity: 'warning', value }]
}

/** Dates nobody reads are said, for the money may have moved on them. */
export function datesUnread({ reading }: UnderstoodSheet): Problem[] {
  const unread = reading.columns.filter(
    ({ field, path, samples, reason }) =>
      field === null &&
      reason !== 'corrected' &&
      /日期|时间/.test(path.join('')) &&
      samples.some((sample) => /\d/.test(sample)),
  )
  if (unread.length === 0) return []
  const value = unread.map(({ path }) => path.at(-1) ?? '').join('、')
  return [{ ...ofSheet(reading.name), code: 'columns_not_stored', severity: 'warning', value }]
}

/**
 * Entries no column dates are recorded on the day of the sheet; so is what stands beside the days of
 * other money without a word of being a sum to date.
 */
export function moneyWithoutDay(
  { reading }: UnderstoodSheet,
  { columns }: FundColumns,
  work: readonly FundWork[],
): Problem[] {
  const days = dateFieldsOf(reading)
  const isBesideDays = days.length > 0 && !days.includes('documentDate')
  const undated = work
    .flatMap(({ entries }) => entries)
    .filter(({ dateField, document }) => dateField === null && document === null)
  const headers = columns.flatMap(({ field, kind, isToDate }) => {
    const header = reading.columns.find((column) => column.field === field)?.path.join('') ?? ''
    const isSaid = /累计|截[至止]/.test(`${reading.title ?? ''}${header}`)
    if (isToDate && (!isBesideDays || isSaid)) return []
    const isUndated = undated.some(
      (entry) =>
        entry.isToDate === isToDate &&
        (kind ?? entry.kind) === entry.kind &&
        dateFieldOf(reading, entry.kind) === null,
    )
    return isUndated ? [header] : []
  })
  const [first] = undated
  if (headers.length === 0 || first === undefined) return []
  const said = { value: headers.join('、'), suggestion: first.date }
  return [{ ...ofSheet(reading.name), ...said, code: 'money_without_day', severity: 'warning' }]
}

/**
 * Sums to date of different days are one sum as it grew. Where they name different documents each
 * may be the sum of its own document instead, which only a person can say.
 */
export function sumsOfDocuments({ reading }: UnderstoodSheet, rows: readonly FundRow[]): Problem[] {
  const stated = rows.flatMap(({ row, facts, projectKey }) =>
    facts.amounts
      .filter(({ isToDate, amount }) => isToDate && amount !== 0 && facts.document !== null)
      .map(({ kind, sourceId, date }) => ({
        row: row.row,
        document: facts.document,
        date,
        sum: `${projectKey} ${kind} ${sourceId}`,
      })),
  )
  const doubtful = [...Map.groupBy(stated, ({ sum }) => sum).values()].filter(
    (group) =>
      new Set(group.map(({ document }) => document)).size > 1 &&
      new Set(group.map(({ date }) => date)).size > 1,
  )
  const numbers = [...new Set(doubtful.flat().map(({ row }) => row))].toSorted((a, b) => a - b)
  if (numbers.length === 0) return []
  const shown = numbers.slice(0, LISTED).join('、') + (numbers.length > LISTED ? '…' : '')
  return [
    { ...ofSheet(reading.name), code: 'sums_of_documents', severity: 'warning', value: shown },
  ]
}

/** Rows named before the list is cut short. */
const LISTED = 8

/**
 * The lines of an allocation document add up to its total, or it is not written: a stated total that
 * differs from its rows stops the sheet.
 */
export function documentTotalsDiffer(
  { reading }: UnderstoodSheet,
  { columns }: FundColumns,
  work: readonly FundWork[],
): Problem[] {
  const issued = work
    .filter(({ entries }) => entries.some(({ document }) => document !== null))
    .map(({ row }) => row)
  return reading.totals.flatMap((total) => {
    const column = reading.columns.find(({ letter }) => letter === total.letter)
    const isAmount = columns.some(({ field, isToDate }) => field === column?.field && !isToDate)
    // 其中 splits the total another way and is no line of it.
    const isPart = totalLabelOf(total.label) === 'breakdown'
    if (!isAmount || isPart || total.difference === 0 || !coversAny(total, issued)) return []
    const place = {
      ...ofSheet(reading.name),
      cell: `${total.letter}${total.row}`,
      column: column?.path.at(-1) ?? null,
      value: String(total.difference),
    }
    return [{ ...place, code: 'document_total_differs' as const, severity: 'error' as const }]
  })
}

function coversAny({ covers: [first, last] }: TotalCheck, rows: readonly number[]): boolean {
  return rows.some((row) => row >= first && row <= last)
}

/** A problem of the sheet as a whole, still without its code. */
function ofSheet(sheet: string): Omit<Problem, 'code' | 'severity'> {
  return { sheet, cell: null, row: null, column: null, field: null, value: null, suggestion: null }
}
