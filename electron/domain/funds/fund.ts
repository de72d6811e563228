/** 资金流水 kinds: 下达 allocated, 到位 received, 支付 paid. */
export type FundKind = 'allocated' | 'received' | 'paid'

export const FUND_KINDS: readonly FundKind[] = ['allocated', 'received', 'paid']

/** As offices write them in a sheet. */
export const FUND_KIND_NAMES: Readonly<Record<FundKind, string>> = {
  allocated: '下达',
  received: '到位',
  paid: '支付',
}

/** The level a funding source comes from, in the order sources are listed. */
export type FundingLevel = 'central' | 'province' | 'city' | 'county' | 'bond' | 'other'

export const FUNDING_LEVELS: readonly FundingLevel[] = [
  'central',
  'province',
  'city',
  'county',
  'bond',
  'other',
]

/** What a transfer moves: planned money, or money already 下达 or 到位. Paid money is spent. */
export type TransferKind = 'planned' | 'allocated' | 'received'

export const TRANSFER_KINDS: readonly TransferKind[] = ['planned', 'allocated', 'received']

/** What a contract is for: 施工, 监理, 设计, 勘察, 采购, 其他. */
export type ContractKind =
  'construction' | 'supervision' | 'design' | 'survey' | 'procurement' | 'other'

export const CONTRACT_KINDS: readonly ContractKind[] = [
  'construction',
  'supervision',
  'design',
  'survey',
  'procurement',
  'other',
]
