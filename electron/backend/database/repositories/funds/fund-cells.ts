import type { Kysely } from 'kysely'
import type { NamedFundEntry, NamedRevision } from '#contract/funds/fund-table.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { Database } from '../../schema.ts'
import { fundEntryQuery } from '../project-parts.ts'

/** What one cell of the table of funds is made of. */

/** Null picks what names no source or programme; a missing field restricts nothing. */
export interface CellGroup {
  readonly sourceId?: string | null | undefined
  readonly programmeId?: string | null | undefined
  readonly projectId?: string | undefined
}

/** First and last day, both included; an empty text does not restrict. */
export interface DaysWithin {
  readonly from: string
  readonly to: string
}

/** Newest first. */
export function listCellEntries(
  db: Kysely<Database>,
  kinds: readonly FundKind[],
  { from, to }: DaysWithin,
  { sourceId, programmeId, projectId }: CellGroup,
): Promise<NamedFundEntry[]> {
  let query = fundEntryQuery(db)
    .innerJoin('project', 'project.id', 'entry.project_id')
    .innerJoin('school', 'school.id', 'project.school_id')
    .select(['project.name as projectName', 'school.name as schoolName'])
    .where('project.deleted_at', 'is', null)
    .where('entry.kind', 'in', kinds)
    .where('entry.entry_date', '>=', from)
    .where('entry.entry_date', '<=', to)
  if (sourceId !== undefined) query = query.where('entry.funding_source_id', 'is', sourceId)
  if (programmeId !== undefined) query = query.where('project.programme_id', 'is', programmeId)
  if (projectId !== undefined) query = query.where('entry.project_id', '=', projectId)
  return query.execute()
}

/** Newest first. */
export function listCellRevisions(
  db: Kysely<Database>,
  { from, to }: DaysWithin,
  { sourceId, programmeId, projectId }: CellGroup,
): Promise<NamedRevision[]> {
  let query = db
    .selectFrom('budget_revision as revision')
    .innerJoin('project', 'project.id', 'revision.project_id')
    .select([
      'revision.id',
      'revision.project_id as projectId',
      'project.name as projectName',
      'revision.funding_source_id as fundingSourceId',
      'revision.year',
      'revision.old_amount_fen as before',
      'revision.new_amount_fen as after',
      'revision.reason',
      'revision.document_number as documentNumber',
      'revision.revised_on as revisedOn',
      'revision.transfer_id as transferId',
    ])
    .where('project.deleted_at', 'is', null)
    .where('revision.revised_on', '>=', from)
    .where('revision.revised_on', '<=', to)
    .orderBy('revision.revised_on', 'desc')
    .orderBy('revision.created_at', 'desc')
  if (sourceId !== undefined) query = query.where('revision.funding_source_id', 'is', sourceId)
  if (programmeId !== undefined) query = query.where('project.programme_id', 'is', programmeId)
  if (projectId !== undefined) query = query.where('revision.project_id', '=', projectId)
  return query.execute()
}
