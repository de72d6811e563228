import type { Kysely } from 'kysely'
import type { FundTransfer } from '#contract/funds/transfers.ts'
import type { Database } from '../../schema.ts'

/** Newest first; of one project those from and to it. */
export async function listTransfers(
  db: Kysely<Database>,
  projectId: string | null,
): Promise<FundTransfer[]> {
  let query = db
    .selectFrom('fund_transfer')
    .innerJoin('project as giver', 'giver.id', 'fund_transfer.from_project_id')
    .innerJoin('project as taker', 'taker.id', 'fund_transfer.to_project_id')
    .selectAll('fund_transfer')
    .select(['giver.name as giverName', 'taker.name as takerName'])
    .orderBy('moved_on', 'desc')
    .orderBy('fund_transfer.created_at', 'desc')
  if (projectId !== null) {
    query = query.where((eb) =>
      eb.or([eb('from_project_id', '=', projectId), eb('to_project_id', '=', projectId)]),
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    date: row.moved_on,
    kind: row.kind,
    from: {
      projectId: row.from_project_id,
      projectName: row.giverName,
      fundingSourceId: row.from_source_id,
    },
    to: {
      projectId: row.to_project_id,
      projectName: row.takerName,
      fundingSourceId: row.to_source_id,
    },
    amount: row.amount_fen,
    reason: row.reason,
    documentNumber: row.document_number,
  }))
}
