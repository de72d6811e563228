import type { FundKind } from './fund.ts'
import type { Fen } from '../money.ts'

/** A dated amount of one kind. Many of the same day may be added up beforehand. */
export interface MoneyEntry {
  readonly projectId: string
  /** Null when one sum was given for all sources. */
  readonly sourceId: string | null
  readonly kind: FundKind
  /** YYYY-MM-DD */
  readonly date: string
  readonly amount: Fen
}
