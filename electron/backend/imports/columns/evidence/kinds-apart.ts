import type { ImportField } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { kindInWords } from '../../values/value-vocabularies.ts'
import { headerCandidates } from '../header-candidates.ts'
import type { MappedColumn } from '../map-columns.ts'
import { agreement } from './column-profile.ts'

const AMOUNT_OF: Readonly<Record<FundKind, ImportField>> = {
  allocated: 'fundAllocated',
  received: 'fundReceived',
  paid: 'fundPaid',
}

/** How well a single amount agrees: a sheet may have allocated once what was paid in many parts. */
const ONE_CELL = 0.8

/** Both what the header is called and what stands beside it say so. */
const BESIDE_ANOTHER = 0.9

/**
 * 资金下达 › 金额 beside 资金到位 › 金额 and 资金支付 › 金额: each by itself is the amount of its sheet.
 * Where one of them is, the others are the amounts of their own kinds.
 */
export function kindsApart(columns: readonly MappedColumn[]): MappedColumn[] {
  const first = columns.find(({ field }) => field === 'fundAmount')
  const kind = first === undefined ? null : kindInWords(first.path.join(''))
  if (kind === null) return [...columns]
  const taken = new Set(
    columns
      .filter(({ field, reason }) => field !== null && reason !== 'partial')
      .map(({ field }) => field),
  )
  return columns.map((column) => {
    const { field, path, profile, reason } = column
    const own = kindInWords(path.join(''))
    if (own === null || own === kind || taken.has(AMOUNT_OF[own])) return column
    if (field !== null && (field !== AMOUNT_OF[own] || reason !== 'partial')) return column
    const isDecided = reason === 'corrected' || reason === 'remembered'
    if (isDecided || !isAmountHeader(path) || agreement(profile, 'money') < ONE_CELL) return column
    taken.add(AMOUNT_OF[own])
    return { ...column, field: AMOUNT_OF[own], confidence: BESIDE_ANOTHER, reason: 'partial' }
  })
}

function isAmountHeader(path: readonly string[]): boolean {
  return headerCandidates(path, 'funds').some(
    ({ field, confidence }) => field === 'fundAmount' && confidence >= 0.87,
  )
}
