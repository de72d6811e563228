import type { SourceFunds } from '../dataset.ts'

/** Which rates can be given source by source (分来源的下达率、到位率、支付率). */

export type FundAmount = 'planned' | 'allocated' | 'received' | 'paid'

const FUND_AMOUNTS: readonly FundAmount[] = ['planned', 'allocated', 'received', 'paid']

/** One source's money in fen; null without any. */
type SourceMoney = Readonly<Record<FundAmount, number | null>> & {
  readonly sourceId: string | null
}

/**
 * The amounts that stand, all or in part, without a source. A plan below zero is none of them: it
 * says that the sources have more than the whole.
 */
export function unsourcedAmounts(sources: readonly SourceMoney[]): FundAmount[] {
  const none = sources.find(({ sourceId }) => sourceId === null)
  return FUND_AMOUNTS.filter((name) => {
    const amount = none?.[name] ?? 0
    return name === 'planned' ? amount > 0 : amount !== 0
  })
}

/**
 * Whether `over` ÷ `under` says something of the source: money without a source is no source's, and
 * while there is some, no other source's share of it is known.
 */
export function isRateOfSource(
  sourceId: string | null,
  unsourced: readonly FundAmount[],
  over: FundAmount,
  under: FundAmount,
): boolean {
  return sourceId !== null && !unsourced.includes(over) && !unsourced.includes(under)
}

/** Each rate with what it divides. */
export const SOURCE_RATES = {
  allocationRate: ['allocated', 'planned'],
  receiptRate: ['received', 'planned'],
  paymentRate: ['paid', 'received'],
} as const satisfies Readonly<Record<string, readonly [over: FundAmount, under: FundAmount]>>

/** The exact money of a source as the report has it. */
export function moneyOfSource(source: SourceFunds): SourceMoney {
  const { sourceId, planned, allocated, received, paid } = source
  return {
    sourceId,
    planned: planned.value,
    allocated: allocated.value,
    received: received.value,
    paid: paid.value,
  }
}
