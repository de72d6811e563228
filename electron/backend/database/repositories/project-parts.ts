import type { Kysely } from 'kysely'
import type { ProjectContract } from '#contract/funds/contracts.ts'
import type { BudgetLine, BudgetRevision, FundEntry } from '#contract/funds/funds.ts'
import type { KeptProgress, MoneyBefore, ProgressEntry } from '#contract/projects/progress.ts'
import { previousQuarter, type Quarter, quarterDays } from '#domain/quarter.ts'
import type { Database } from '../schema.ts'

/** Reading what belongs to projects: budget, progress, money, history. */

export function listBudgetLines(db: Kysely<Database>, projectId: string): Promise<BudgetLine[]> {
  return db
    .selectFrom('budget_line')
    .innerJoin('funding_source', 'funding_source.id', 'budget_line.funding_source_id')
    .select([
      'budget_line.id',
      'budget_line.funding_source_id as fundingSourceId',
      'budget_line.year',
      'budget_line.amount_fen as amount',
    ])
    .where('project_id', '=', projectId)
    .orderBy('funding_source.position')
    .orderBy('budget_line.year')
    .execute()
}

/** Newest first; a reversed entry names the entry that took it back. */
export function listFundEntries(db: Kysely<Database>, projectId: string): Promise<FundEntry[]> {
  return fundEntryQuery(db).where('entry.project_id', '=', projectId).execute()
}

/** Entries of money, newest first, for whoever adds which. */
export function fundEntryQuery(db: Kysely<Database>) {
  return db
    .selectFrom('fund_entry as entry')
    .leftJoin('fund_entry as reversal', 'reversal.reverses_id', 'entry.id')
    .select([
      'entry.id',
      'entry.project_id as projectId',
      'entry.kind',
      'entry.funding_source_id as fundingSourceId',
      'entry.entry_date as date',
      'entry.amount_fen as amount',
      'entry.document_number as documentNumber',
      'entry.payee',
      'entry.note',
      'entry.origin',
      'entry.batch_id as batchId',
      'entry.reverses_id as reversesId',
      'reversal.id as reversedById',
      'entry.document_id as documentId',
      'entry.contract_id as contractId',
      'entry.transfer_id as transferId',
      'entry.corrects_quarter as correctsQuarter',
    ])
    .orderBy('entry.entry_date', 'desc')
    .orderBy('entry.created_at', 'desc')
}

/** Newest first. */
export function listBudgetRevisions(
  db: Kysely<Database>,
  projectId: string,
): Promise<BudgetRevision[]> {
  return db
    .selectFrom('budget_revision')
    .select([
      'id',
      'funding_source_id as fundingSourceId',
      'year',
      'old_amount_fen as before',
      'new_amount_fen as after',
      'reason',
      'document_number as documentNumber',
      'revised_on as revisedOn',
      'transfer_id as transferId',
    ])
    .where('project_id', '=', projectId)
    .orderBy('revised_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
}

/** In the order they were entered, each with what was paid against it. */
export function listContracts(db: Kysely<Database>, projectId: string): Promise<ProjectContract[]> {
  return db
    .selectFrom('contract')
    .select((eb) => [
      'contract.id',
      'contract.kind',
      'contract.party',
      'contract.number',
      'contract.amount_fen as amount',
      'contract.signed_on as signedOn',
      'contract.note',
      eb
        .selectFrom('fund_entry')
        .whereRef('fund_entry.contract_id', '=', 'contract.id')
        .select((inner) => inner.fn.sum<number | null>('fund_entry.amount_fen').as('paid'))
        .as('paid'),
    ])
    .where('contract.project_id', '=', projectId)
    .orderBy('contract.created_at')
    .orderBy('contract.id')
    .execute()
}

/** Newest quarter first. */
export function listProgressEntries(
  db: Kysely<Database>,
  projectId: string,
): Promise<KeptProgress[]> {
  return progressQuery(db)
    .select('id')
    .where('project_id', '=', projectId)
    .orderBy('quarter', 'desc')
    .execute()
}

export async function findProgressEntry(
  db: Kysely<Database>,
  projectId: string,
  quarter: Quarter,
): Promise<(KeptProgress & { readonly isCarried: boolean }) | null> {
  const entry = await progressQuery(db)
    .select(['id', 'is_carried'])
    .where('project_id', '=', projectId)
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  if (!entry) return null
  const { is_carried, ...kept } = entry
  return { ...kept, isCarried: is_carried === 1 }
}

/** Per project the entry of the quarter, if there is one. */
export async function progressOfQuarter(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Map<string, ProgressEntry>> {
  const rows = await progressQuery(db).where('quarter', '=', quarter).execute()
  return new Map(rows.map((row) => [row.projectId, row]))
}

/** Per project the latest entry before the quarter, if there is one. */
export async function progressBefore(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Map<string, ProgressEntry>> {
  const latest = db
    .selectFrom('progress_entry')
    .select((eb) => ['project_id', eb.fn.max('quarter').as('latest')])
    .where('quarter', '<', quarter)
    .groupBy('project_id')
    .as('last_report')
  const rows = await progressQuery(db)
    .innerJoin(latest, (join) =>
      join
        .onRef('last_report.project_id', '=', 'progress_entry.project_id')
        .onRef('last_report.latest', '=', 'progress_entry.quarter'),
    )
    .execute()
  return new Map(rows.map((row) => [row.projectId, row]))
}

/** Per project with any, what was received and paid by the end of the quarter before. */
export async function moneyBefore(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Map<string, MoneyBefore>> {
  const rows = await db
    .selectFrom('fund_entry')
    .where('entry_date', '<=', quarterDays(previousQuarter(quarter)).last)
    .groupBy('project_id')
    .select((eb) => [
      'project_id as projectId',
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', 'received').as('received'),
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', 'paid').as('paid'),
    ])
    .execute()
  return new Map(rows.map(({ projectId, ...money }) => [projectId, money]))
}

function progressQuery(db: Kysely<Database>) {
  return db
    .selectFrom('progress_entry')
    .select([
      'progress_entry.project_id as projectId',
      'progress_entry.quarter',
      'phase',
      'status',
      'percent',
      'completed_investment_fen as completedInvestment',
      'problems',
      'next_steps as nextSteps',
      'entered_by as enteredBy',
      'updated_at as updatedAt',
    ])
}
