import { DATE_FIELDS, type ImportField } from '#contract/imports/reading.ts'
import { FUND_KINDS, type FundKind } from '#domain/funds/fund.ts'
import { kindInWords } from '../../values/words/value-vocabularies.ts'
import { daysInParts } from '../dated-columns.ts'
import { ASKED, splitField } from '../field-vocabulary.ts'
import { headerCandidates } from '../headers/header-candidates.ts'
import { isDecided, type MappedColumn } from '../map-columns.ts'
import { agreement } from '../evidence/agreement.ts'

const AMOUNT_OF: Readonly<Record<FundKind, ImportField>> = {
  allocated: 'fundAllocated',
  received: 'fundReceived',
  paid: 'fundPaid',
}

/** What an amount below a group of its kind may have been taken for by a word of its own. */
const OPEN_TO_KINDS: ReadonlySet<ImportField> = new Set([
  ...Object.values(AMOUNT_OF),
  'plannedTotal',
])

/** How well a single amount agrees: a sheet may have allocated once what was paid in many parts. */
const ONE_CELL = 0.8

/** Both what the header is called and what stands beside it say so. */
const BESIDE_ANOTHER = 0.9

/**
 * 资金下达 › 金额 beside 资金到位 › 金额 and 资金支付 › 金额: each by itself is the amount of its sheet.
 * Where one of them is, the others are the amounts of their own kinds, and beside what was allocated so is it.
 */
export function kindsApart(columns: readonly MappedColumn[]): MappedColumn[] {
  const first = columns.find(({ field }) => field === 'fundAmount')
  const kind = first === undefined ? null : kindInWords(first.path.join(''))
  if (first === undefined || kind === null) return [...columns]
  if (kind === 'received' && isBook(columns)) {
    return columns.map((column) =>
      column === first && !isDecided(column) ? { ...column, field: 'fundReceived' } : column,
    )
  }
  const taken = new Set(
    columns
      .filter(({ field, reason }) => field !== null && reason !== 'partial')
      .map(({ field }) => field),
  )
  const apart = columns.map((column): MappedColumn => {
    const { field, path, profile, reason } = column
    const own = kindInWords(path.join(''))
    if (own === null || own === kind || taken.has(AMOUNT_OF[own])) return column
    if (field !== null && (!OPEN_TO_KINDS.has(field) || reason !== 'partial')) return column
    if (isDecided(column) || !isAmountOfKind(path) || agreement(profile, 'money') < ONE_CELL)
      return column
    taken.add(AMOUNT_OF[own])
    return { ...column, field: AMOUNT_OF[own], confidence: BESIDE_ANOTHER, reason: 'partial' }
  })
  // 下达金额 beside 到位情况 › 金额: what was allocated, and what became of it.
  const isOfAllocated =
    kind !== 'allocated' && apart.some(({ field }) => field === AMOUNT_OF.allocated)
  const isNamedByKind =
    (isOfAllocated || isOneOfSeveral(apart, kind)) &&
    !apart.some(({ field }) => field === AMOUNT_OF[kind])
  return apart.map((column) =>
    isNamedByKind && column.column === first.column && !isDecided(column)
      ? { ...column, field: AMOUNT_OF[kind] }
      : column,
  )
}

/** 到位资金 › 合计 over 到位资金 › 中央, beside 支出资金 › 中央: all that was received, where money was paid as well. */
function isOneOfSeveral(columns: readonly MappedColumn[], kind: FundKind): boolean {
  const kindsOfParts = new Set(columns.map(({ field }) => splitField(field ?? '')?.prefix))
  const hasOthers = FUND_KINDS.some((other) => other !== kind && kindsOfParts.has(other))
  return kindsOfParts.has(kind) && hasOthers
}

/** 资金到位 beside 支出 and 余额 under a voucher: every row is one or the other. */
function isBook(columns: readonly MappedColumn[]): boolean {
  const found = new Set(columns.map(({ field }) => field))
  return BOOKED.every((field) => found.has(field)) && !found.has('fundReceived')
}

const BOOKED: readonly ImportField[] = ['voucher', 'fundPaid', 'balance']

/** 资金情况 › 到位 says no more than what became of the money. */
function isAmountOfKind(path: readonly string[]): boolean {
  const isOnlyKind =
    (path.at(-1) ?? '').length <= LONGEST_KIND && kindInWords(path.at(-1) ?? '') !== null
  return isOnlyKind || isAmountHeader(path)
}

/** 下达, 已支付 and 到位数. */
const LONGEST_KIND = 3

function isAmountHeader(path: readonly string[]): boolean {
  return headerCandidates(path, 'funds').some(
    ({ field, confidence }) => field === 'fundAmount' && confidence >= 0.87,
  )
}

/**
 * The days of a book in which 月 and 日 have a column each, where no column holds whole days. Of several
 * 日 each dates the kind of money it stands under; one alone dates whatever the row moves.
 */
export function withDayInParts(columns: readonly MappedColumn[]): MappedColumn[] {
  const parts = daysInParts(columns)
  const isDated = columns.some(({ field }) => DAYS.has(field ?? ''))
  if (parts.length === 0 || isDated) return [...columns]
  const taken = new Set<ImportField>()
  return columns.map((column): MappedColumn => {
    const isPart = parts.some(({ year, month }) => [year, month].includes(column.column))
    if (isPart && column.field === null) return { ...column, reason: 'joined' }
    if (!parts.some(({ day }) => day === column.column)) return column
    const kind = parts.length === 1 ? null : kindInWords(column.path.join(''))
    const field = DATE_FIELDS[kind ?? 'allocated']
    if (taken.has(field) || isDecided(column)) return column
    taken.add(field)
    return { ...column, field, confidence: BESIDE_ANOTHER, reason: 'group' }
  })
}

/**
 * 中央 › 到位日期 beside 县级 › 到位日期: only one of them can date what the row moves, and somebody has
 * to say which.
 */
export function withDoubtOfDays(columns: readonly MappedColumn[]): MappedColumn[] {
  const spare = new Set<ImportField>()
  for (const { field, path, profile } of columns) {
    const [first] = field === null && profile.filled > 0 ? headerCandidates(path, 'funds') : []
    if (first && first.confidence >= BESIDE_ANOTHER) spare.add(first.field)
  }
  return columns.map((column) =>
    DAYS.has(column.field ?? '') && spare.has(column.field ?? '')
      ? { ...column, confidence: Math.min(column.confidence, ASKED) }
      : column,
  )
}

const DAYS: ReadonlySet<string> = new Set(Object.values(DATE_FIELDS))
