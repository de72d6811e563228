/** 资金流水 kinds: 下达 allocated, 到位 received, 支付 paid. */
export type FundKind = 'allocated' | 'received' | 'paid'

export const FUND_KINDS: readonly FundKind[] = ['allocated', 'received', 'paid']

/** The level a funding source comes from, in the order sources are listed. */
export type FundingLevel = 'central' | 'province' | 'city' | 'county' | 'bond' | 'other'
