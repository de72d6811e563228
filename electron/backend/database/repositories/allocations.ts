import type { Kysely } from 'kysely'
import type { AllocationDocument, AllocationLine } from '#contract/allocations.ts'
import type { Database } from '../schema.ts'

/** Newest first, each with its lines in the order of the ledger. */
export async function listAllocationDocuments(db: Kysely<Database>): Promise<AllocationDocument[]> {
  const documents = await db
    .selectFrom('allocation_document')
    .select([
      'id',
      'number',
      'issued_on as issuedOn',
      'issuer',
      'funding_source_id as fundingSourceId',
      'total_fen as total',
      'note',
      'reversed_on as reversedOn',
      'reversal_reason as reversalReason',
    ])
    .orderBy('issued_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  const lines = await db
    .selectFrom('fund_entry')
    .innerJoin('project', 'project.id', 'fund_entry.project_id')
    .innerJoin('school', 'school.id', 'project.school_id')
    .where('document_id', 'is not', null)
    .where('reverses_id', 'is', null)
    .select([
      'fund_entry.document_id as documentId',
      'project.id as projectId',
      'project.name as projectName',
      'school.name as schoolName',
      'fund_entry.amount_fen as amount',
    ])
    .orderBy('project.position')
    .execute()
  const byDocument = Map.groupBy(lines, ({ documentId }) => documentId)
  return documents.map((document) => ({
    ...document,
    lines: (byDocument.get(document.id) ?? []).map(
      ({ documentId: _document, ...line }): AllocationLine => line,
    ),
  }))
}
