import type { Kysely } from 'kysely'
import type { DatedRevision, PlannedLine } from '#domain/funds/budget.ts'
import type { CarryOver } from '#domain/funds/carry-over.ts'
import type { FundFacts, QuarterDays } from '#domain/funds/fund-table.ts'
import type { MoneyEntry } from '#domain/funds/money-entry.ts'
import type { Database } from '../../schema.ts'

/** Reading what the table of funds is computed from. Projects in the recycle bin are left out. */

/** A handful of queries over the whole ledger; SQLite adds up what has many rows. */
export async function gatherFundFacts(
  db: Kysely<Database>,
  { first, last }: QuarterDays,
): Promise<FundFacts> {
  const projects = await db
    .selectFrom('project')
    .select(['id', 'programme_id as programmeId', 'planned_total_fen as plannedTotal'])
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .execute()
  const entries = await db
    .selectFrom('fund_entry')
    .where('entry_date', '<=', last)
    .groupBy(['project_id', 'funding_source_id', 'kind', (eb) => eb('entry_date', '>=', first)])
    .select((eb) => [
      'project_id as projectId',
      'funding_source_id as sourceId',
      'kind',
      eb.fn.max('entry_date').as('date'),
      eb.fn.sum<number>('amount_fen').as('amount'),
    ])
    .execute()
  return {
    projects,
    entries,
    lines: await listPlannedLines(db),
    revisions: await listDatedRevisions(db),
    carryOvers: await listCarryOvers(db, Number(first.slice(0, 4)) - 1),
  }
}

export function listPlannedLines(db: Kysely<Database>): Promise<PlannedLine[]> {
  return db
    .selectFrom('budget_line')
    .select([
      'project_id as projectId',
      'funding_source_id as sourceId',
      'year',
      'amount_fen as amount',
    ])
    .orderBy('project_id')
    .orderBy('funding_source_id')
    .orderBy('year')
    .execute()
}

/** In the order they were made. */
export async function listDatedRevisions(db: Kysely<Database>): Promise<DatedRevision[]> {
  const rows = await db
    .selectFrom('budget_revision')
    .select([
      'project_id as projectId',
      'funding_source_id as sourceId',
      'year',
      'old_amount_fen as before',
      'new_amount_fen as after',
      'revised_on as revisedOn',
      'transfer_id as transferId',
      'changes_total as isCut',
    ])
    .orderBy('revised_on')
    .orderBy('created_at')
    .execute()
  return rows.map(({ transferId, isCut, ...row }) => ({
    ...row,
    changesTotal: transferId !== null || isCut === 1,
  }))
}

/** What a year carried over, with when that was recorded. */
export function listCarryOvers(
  db: Kysely<Database>,
  fromYear: number,
): Promise<(CarryOver & { readonly recordedAt: string })[]> {
  return db
    .selectFrom('carry_over')
    .select([
      'project_id as projectId',
      'funding_source_id as sourceId',
      'from_year as fromYear',
      'amount_fen as amount',
      'created_at as recordedAt',
    ])
    .where('from_year', '=', fromYear)
    .execute()
}

/** Every kind of money per project and source up to a day, as one entry each. */
export async function moneyEntriesUpTo(
  db: Kysely<Database>,
  lastDay: string,
): Promise<MoneyEntry[]> {
  return db
    .selectFrom('fund_entry')
    .innerJoin('project', 'project.id', 'fund_entry.project_id')
    .where('project.deleted_at', 'is', null)
    .where('entry_date', '<=', lastDay)
    .groupBy(['project_id', 'funding_source_id', 'kind'])
    .orderBy('project.position')
    .orderBy('funding_source_id')
    .select((eb) => [
      'project_id as projectId',
      'funding_source_id as sourceId',
      'kind',
      eb.fn.max('entry_date').as('date'),
      eb.fn.sum<number>('amount_fen').as('amount'),
    ])
    .execute()
}

export interface ProjectNames {
  readonly projectName: string
  readonly schoolName: string
}

/** The names of all projects outside the recycle bin, by id. */
export async function projectNames(db: Kysely<Database>): Promise<Map<string, ProjectNames>> {
  const rows = await db
    .selectFrom('project')
    .innerJoin('school', 'school.id', 'project.school_id')
    .where('project.deleted_at', 'is', null)
    .select(['project.id', 'project.name as projectName', 'school.name as schoolName'])
    .orderBy('project.position')
    .execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}
