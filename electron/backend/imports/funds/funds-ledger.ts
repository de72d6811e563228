import type { Kysely } from 'kysely'
import type { FundEntryOrigin } from '#contract/funds/funds.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { Fen } from '#domain/money.ts'
import { listFundingSources } from '../../database/repositories/dictionaries.ts'
import type { Database } from '../../database/schema.ts'

/** What planning a fund sheet needs to know of the money recorded. */
export interface FundsLedger {
  readonly sources: readonly { readonly id: string; readonly name: string }[]
  /** By date; those of projects in the recycle bin are left out. */
  readonly entries: readonly RecordedEntry[]
  /** Those in force. */
  readonly documents: readonly RecordedDocument[]
}

export interface RecordedEntry {
  readonly id: string
  readonly projectId: string
  readonly kind: FundKind
  readonly sourceId: string | null
  /** YYYY-MM-DD */
  readonly date: string
  readonly amount: Fen
  readonly documentNumber: string | null
  readonly origin: FundEntryOrigin
  readonly documentId: string | null
  /** It was taken back, or takes another back: it stays in the sums and is no entry to meet again. */
  readonly isReversed: boolean
}

export interface RecordedDocument {
  readonly id: string
  readonly number: string
  readonly sourceId: string
  readonly issuedOn: string
  readonly total: Fen
}

export async function readFundsLedger(db: Kysely<Database>): Promise<FundsLedger> {
  const entries = await db
    .selectFrom('fund_entry')
    .innerJoin('project', 'project.id', 'fund_entry.project_id')
    .where('project.deleted_at', 'is', null)
    .select([
      'fund_entry.id',
      'project_id as projectId',
      'kind',
      'funding_source_id as sourceId',
      'entry_date as date',
      'amount_fen as amount',
      'document_number as documentNumber',
      'origin',
      'document_id as documentId',
      'reverses_id as reversesId',
    ])
    .orderBy('entry_date')
    .orderBy('fund_entry.created_at')
    .execute()
  const reversed = new Set(entries.map(({ reversesId }) => reversesId))
  const documents = await db
    .selectFrom('allocation_document')
    .where('reversed_on', 'is', null)
    .select([
      'id',
      'number',
      'funding_source_id as sourceId',
      'issued_on as issuedOn',
      'total_fen as total',
    ])
    .execute()
  return {
    sources: await listFundingSources(db),
    entries: entries.map(({ reversesId, ...entry }) => ({
      ...entry,
      isReversed: reversesId !== null || reversed.has(entry.id),
    })),
    documents,
  }
}
