import type { Kysely } from 'kysely'
import type { AllocationDocument, AllocationLine } from '#contract/funds/allocations.ts'
import type { Database } from '../../schema.ts'

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
      'fund_entry.funding_source_id as sourceId',
      'fund_entry.document_number as documentNumber',
      'project.id as projectId',
      'project.name as projectName',
      'project.deleted_at as deletedAt',
      'school.name as schoolName',
      'fund_entry.amount_fen as amount',
    ])
    .orderBy('project.position')
    .execute()
  const received = await receivedByNumber(db)
  const byDocument = Map.groupBy(lines, ({ documentId }) => documentId)
  return documents.map((document) => ({
    ...document,
    lines: (byDocument.get(document.id) ?? []).map(
      ({
        projectId,
        projectName,
        schoolName,
        deletedAt,
        amount,
        sourceId,
        documentNumber,
      }): AllocationLine => ({
        projectId,
        projectName,
        schoolName,
        isDeleted: deletedAt !== null,
        amount,
        received: received.get(keyOf(projectId, sourceId, documentNumber)) ?? 0,
      }),
    ),
  }))
}

/** What came of each project and source under the number of a document, in fen. */
async function receivedByNumber(db: Kysely<Database>): Promise<Map<string, number>> {
  const sums = await db
    .selectFrom('fund_entry')
    .where('kind', '=', 'received')
    .where('document_number', 'is not', null)
    .groupBy(['project_id', 'funding_source_id', 'document_number'])
    .select(({ fn }) => [
      'project_id as projectId',
      'funding_source_id as sourceId',
      'document_number as documentNumber',
      fn.sum<number>('amount_fen').as('amount'),
    ])
    .execute()
  return new Map(
    sums.map(({ projectId, sourceId, documentNumber, amount }) => [
      keyOf(projectId, sourceId, documentNumber),
      amount,
    ]),
  )
}

function keyOf(projectId: string, sourceId: string | null, number: string | null): string {
  return [projectId, sourceId ?? '', number ?? ''].join(' ')
}
