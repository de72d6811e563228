import type { Kysely } from 'kysely'
import type { Origin } from '#contract/reports/passport.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { Database } from '../../database/schema.ts'
import type { OriginSubject } from './origin-subject.ts'
import { traceChange } from './trace-change.ts'

interface WantedFunds {
  readonly kind: FundKind
  /** Null is money without a source, undefined money of all. */
  readonly sourceId: string | null | undefined
  /** What this quarter added: entries from this day, without corrections of earlier quarters. */
  readonly from?: string
}

/** Budget lines of a project, of one source where one is named. */
export async function budgetOrigins(
  db: Kysely<Database>,
  { projectId }: OriginSubject,
  sourceId?: string,
): Promise<Origin[]> {
  let query = db
    .selectFrom('budget_line as line')
    .innerJoin('funding_source as source', 'source.id', 'line.funding_source_id')
    .select([
      'line.id',
      'line.amount_fen as value',
      'source.name as source',
      'source.id as sourceId',
    ])
    .where('line.project_id', '=', projectId)
    .orderBy('source.position')
  if (sourceId !== undefined) query = query.where('source.id', '=', sourceId)
  const lines = await query.execute()
  return Promise.all(
    lines.map(async ({ id, value, source, sourceId: from }) => ({
      what: 'budgetLine' as const,
      id,
      value,
      source,
      isTakenOff: false,
      trace: await traceChange(db, {
        table: 'budget_line',
        rowId: id,
        column: 'amount_fen',
        fields: [`budget:${from}`],
        projectId,
      }),
    })),
  )
}

/** Entries of money up to the day, the oldest first. */
export async function fundOrigins(
  db: Kysely<Database>,
  { projectId, lastDay }: OriginSubject,
  { kind, sourceId, from }: WantedFunds,
): Promise<Origin[]> {
  let query = db
    .selectFrom('fund_entry as entry')
    .leftJoin('funding_source as source', 'source.id', 'entry.funding_source_id')
    .select([
      'entry.id',
      'entry.amount_fen as value',
      'entry.entry_date as date',
      'entry.document_number as documentNumber',
      'source.name as source',
      'source.id as sourceId',
    ])
    .where('entry.project_id', '=', projectId)
    .where('entry.kind', '=', kind)
    .where('entry.entry_date', '<=', lastDay)
    .orderBy('entry.entry_date')
    .orderBy('entry.created_at')
  if (sourceId !== undefined) {
    query = query.where('entry.funding_source_id', sourceId === null ? 'is' : '=', sourceId)
  }
  if (from !== undefined) {
    query = query.where('entry.entry_date', '>=', from).where('corrects_quarter', 'is', null)
  }
  const entries = await query.execute()
  return Promise.all(
    entries.map(async ({ sourceId: of, ...entry }) => ({
      ...entry,
      what: 'fund' as const,
      fund: kind,
      isTakenOff: false,
      trace: await traceChange(db, {
        table: 'fund_entry',
        rowId: entry.id,
        column: 'amount_fen',
        fields: [`${kind}:${of ?? ''}`, `${kind}ToDate`],
        projectId,
      }),
    })),
  )
}
