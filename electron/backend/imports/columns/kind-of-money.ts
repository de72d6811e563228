import { DATE_FIELDS, type ImportField } from '#contract/imports/reading.ts'
import { FUND_KINDS, type FundKind } from '#domain/funds/fund.ts'
import { kindInWords } from '../values/words/value-vocabularies.ts'
import { splitField } from './field-vocabulary.ts'

/** A column as far as it tells which money a sheet moves. */
interface MoneyColumn {
  readonly field: ImportField | null
  readonly path: readonly string[]
}

/** 文件日期, 下达日期: the day of a document, not of just anything the row moves. */
export const OF_DOCUMENTS = /文件|发文|来文|成文|印发|下达|指标|分配|安排/

/** Columns of one kind of money each. */
export const FIELDS_OF_KINDS: Readonly<Record<ImportField, FundKind>> = {
  fundAllocated: 'allocated',
  fundReceived: 'received',
  fundPaid: 'paid',
}

/** Whether a column of a sheet of money holds amounts that are moved. */
export function isMovedMoney(field: ImportField): boolean {
  if (field === 'fundAmount' || field in FIELDS_OF_KINDS) return true
  const split = splitField(field)
  return split !== null && split.prefix !== 'budget'
}

/** What an amount without a word of its own is, and whether words say so or only what stands beside it. */
export function kindOfSheet(
  columns: readonly MoneyColumn[],
  title: string | null,
): { readonly kind: FundKind | null; readonly isSaid: boolean } {
  const has = (field: ImportField): boolean => columns.some((column) => column.field === field)
  const amount = columns.find(({ field }) => field === 'fundAmount')
  const said =
    kindInWords(amount?.path.join('') ?? '') ?? kindOfDates(columns) ?? kindInWords(title ?? '')
  if (said !== null) return { kind: said, isSaid: true }
  const isPaid = has('voucher') || has('payee')
  return { kind: isPaid ? 'paid' : has('document') ? 'allocated' : null, isSaid: false }
}

/** What the only date of a sheet speaks of; 日期 of nothing, and of several none decides. */
function kindOfDates(columns: readonly MoneyColumn[]): FundKind | null {
  const [only, second] = columns.filter(({ field }) => DAYS.has(field ?? ''))
  if (only === undefined || second !== undefined) return null
  if (only.field === DATE_FIELDS.received) return 'received'
  if (only.field === DATE_FIELDS.paid) return 'paid'
  return kindInWords(only.path.join(''))
}

const DAYS: ReadonlySet<ImportField> = new Set(Object.values(DATE_FIELDS))

/** @param usual what amounts without a word of their own are */
export function kindOfAmount(
  { field, path }: MoneyColumn,
  usual: FundKind | null,
): FundKind | null {
  if (field === null || field === 'fundAmount') return usual
  const own = FIELDS_OF_KINDS[field]
  if (own) return own
  const prefix = FUND_KINDS.find((kind) => kind === splitField(field)?.prefix) ?? null
  // 中央 alone is read as allocated; below a title that speaks of receipts it is received.
  return prefix === 'allocated' ? (kindInWords(path.join('')) ?? usual ?? prefix) : prefix
}
