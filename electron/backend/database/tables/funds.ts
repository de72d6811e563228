import type { Generated } from 'kysely'
import type { Quarter } from '#domain/quarter.ts'
import type { FundEntryOrigin } from '#contract/funds/funds.ts'
import type { ContractKind, FundKind, TransferKind } from '#domain/funds/fund.ts'

/** Planned money, documents, moves and entries; amounts in fen. */

export interface BudgetLineTable {
  id: string
  project_id: string
  funding_source_id: string
  year: number | null
  amount_fen: number
}

export interface BudgetRevisionTable {
  id: string
  project_id: string
  funding_source_id: string
  year: number | null
  old_amount_fen: number | null
  new_amount_fen: number | null
  reason: string
  document_number: string | null
  revised_on: string
  transfer_id: string | null
  /** 1 when the stated total of the project changed by the same amount, beside a transfer. */
  changes_total: Generated<number>
  created_at: string
}

export interface AllocationDocumentTable {
  id: string
  number: string
  issued_on: string
  issuer: string | null
  funding_source_id: string
  total_fen: number
  note: string | null
  reversed_on: string | null
  reversal_reason: string | null
  created_at: string
}

export interface FundTransferTable {
  id: string
  moved_on: string
  kind: TransferKind
  from_project_id: string
  from_source_id: string | null
  to_project_id: string
  to_source_id: string | null
  amount_fen: number
  reason: string
  document_number: string | null
  created_at: string
}

export interface ContractTable {
  id: string
  project_id: string
  kind: ContractKind
  party: string
  number: string | null
  amount_fen: number
  signed_on: string | null
  note: string | null
  created_at: string
}

export interface CarryOverTable {
  id: string
  project_id: string
  funding_source_id: string | null
  from_year: number
  amount_fen: number
  created_at: string
}

export interface FundEntryTable {
  id: string
  project_id: string
  kind: FundKind
  funding_source_id: string | null
  entry_date: string
  amount_fen: number
  document_number: string | null
  payee: string | null
  note: string | null
  origin: FundEntryOrigin
  batch_id: string | null
  reverses_id: string | null
  document_id: string | null
  contract_id: string | null
  transfer_id: string | null
  corrects_quarter: Quarter | null
  created_at: string
}
