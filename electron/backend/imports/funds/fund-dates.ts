import { DATE_FIELDS, type ImportField, type SheetReading } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { OF_DOCUMENTS } from '../columns/kind-of-money.ts'

/**
 * The date column entries of a kind take their day from: the kind's own; else a column that calls
 * itself nothing but 日期; else the sheet's only one, unless it says that it dates another kind. Null:
 * the sheet has days for other kinds of money alone.
 */
export function dateFieldOf(reading: SheetReading, kind: FundKind): ImportField | null {
  const own = DATE_FIELDS[kind]
  const fields = dateFieldsOf(reading)
  if (fields.includes(own)) return own
  if (fields.length === 1 && fields[0] === 'documentDate') return 'documentDate'
  const plain = headerOf(reading, 'documentDate')
  return plain === null || OF_DOCUMENTS.test(plain) ? null : 'documentDate'
}

/** The date columns a sheet of money has. */
export function dateFieldsOf(reading: SheetReading): ImportField[] {
  return Object.values(DATE_FIELDS).filter((field) => headerOf(reading, field) !== null)
}

/** Whether a column dates just this kind of money. */
export function hasOwnDate(reading: SheetReading, kind: FundKind): boolean {
  return kind !== 'allocated' && headerOf(reading, DATE_FIELDS[kind]) !== null
}

/** Null where no column is the field. */
function headerOf({ columns }: SheetReading, field: ImportField): string | null {
  return columns.find((column) => column.field === field)?.path.join('') ?? null
}
