import { type Kysely, sql } from 'kysely'
import {
  type CheckedContract,
  type CheckedFunds,
  type CheckedMilestone,
  type CheckedReport,
  type CheckFacts,
  type MoneyAhead,
  REPORTS_BACK,
} from '#domain/checks/facts.ts'
import { actualMilestones, milestoneLabel } from '#domain/project/milestone.ts'
import type { Phase, Workflow } from '#domain/project/phase.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import type { Database } from '../../schema.ts'
import type { MilestoneTable } from '../../tables/projects.ts'
import { closedFunds } from '../funds/closed-funds.ts'
import { correctedReports } from './carried-reports.ts'
import { projectsClosedIn } from './closings.ts'
import { datesKnownIn } from './corrections.ts'
import { listCategories, listFundingSources, listProgrammes } from '../dictionaries.ts'
import { statusChangesByProject } from '../status-changes.ts'

/** When the checks are run: the day lateness is measured at, and today in the office. */
export type CheckDays = Pick<CheckFacts, 'day' | 'today'>

/**
 * Gathers what every check of a quarter looks at: a handful of queries over the whole ledger, none
 * per project, and the parts put together by project. Of a closed quarter, its projects are those it
 * was closed with: what is found of a later one could no longer be put right or explained there.
 */
export async function gatherCheckFacts(
  db: Kysely<Database>,
  quarter: Quarter,
  days: CheckDays,
): Promise<CheckFacts> {
  const budgets = await budgetQuery(db).execute()
  const budgetOf = new Map(budgets.map(({ projectId, total }) => [projectId, total]))
  const reportsOf = byProject<CheckedReport>(await listReports(db, quarter))
  const fundsOf = byProject<CheckedFunds>(await fundQuery(db, quarterDays(quarter).last).execute())
  const contractsOf = byProject<CheckedContract>(await contractQuery(db, quarter).execute())
  const aheadOf = byProject<MoneyAhead>(await aheadQuery(db, days.today).execute())
  const milestonesOf = byProject<EnteredMilestone>(await milestoneQuery(db).execute())
  const counted = await projectsClosedIn(db, quarter)
  const projects = (await projectQuery(db).execute()).filter(
    ({ id }) => counted === null || counted.has(id),
  )
  const closedOf = await closedFunds(db, quarter)
  const known = await datesKnownIn(db, quarter)
  const corrected = await correctedReports(db, quarter)
  const statusChangesOf = await statusChangesByProject(db)
  return {
    quarter,
    ...days,
    categories: await listCategories(db),
    fundingSources: await listFundingSources(db),
    programmes: await listProgrammes(db),
    targets: await targetQuery(db).execute(),
    projects: projects.map(({ workflow, ...project }) => ({
      ...project,
      ...known.get(project.id),
      budgetTotal: budgetOf.get(project.id) ?? null,
      reports: corrected(project.id, reportsOf.get(project.id) ?? []),
      statusChanges: statusChangesOf(project.id),
      funds: fundsOf.get(project.id) ?? [],
      contracts: contractsOf.get(project.id) ?? [],
      ahead: aheadOf.get(project.id) ?? [],
      milestones: checkedMilestones(workflow, project, milestonesOf.get(project.id) ?? []),
      closed: closedOf(project.id),
    })),
  }
}

/** The names a finding is shown with. */
export function listCheckedNames(db: Kysely<Database>) {
  return db
    .selectFrom('project')
    .innerJoin('school', 'school.id', 'project.school_id')
    .innerJoin('category', 'category.id', 'project.category_id')
    .leftJoin('township', 'township.id', 'school.township_id')
    .where('project.deleted_at', 'is', null)
    .select([
      'project.id',
      'project.name as projectName',
      'school.name as schoolName',
      'township.name as townshipName',
      'category.name as categoryName',
    ])
    .execute()
}

/** The same queries as plain SQL, for the bench that measures them bare. */
export function checkQueries(db: Kysely<Database>, quarter: Quarter) {
  return [
    budgetQuery(db),
    reportQuery(db, quarter),
    fundQuery(db, quarterDays(quarter).last),
    contractQuery(db, quarter),
    aheadQuery(db, quarterDays(quarter).last),
    milestoneQuery(db),
    projectQuery(db),
    targetQuery(db),
  ].map((query) => query.compile())
}

function projectQuery(db: Kysely<Database>) {
  return db
    .selectFrom('project')
    .innerJoin('school', 'school.id', 'project.school_id')
    .innerJoin('category', 'category.id', 'project.category_id')
    .where('project.deleted_at', 'is', null)
    .orderBy('project.position')
    .orderBy('project.id')
    .select([
      'project.id',
      'project.name',
      'project.school_id as schoolId',
      'school.stage',
      'category.workflow',
      'project.programme_id as programmeId',
      'project.category_id as categoryId',
      'project.work_type as workType',
      'project.year',
      'project.floor_area as floorArea',
      'project.land_area as landArea',
      'project.sports_area as sportsArea',
      'project.planned_total_fen as plannedTotal',
      'project.planned_start as plannedStart',
      'project.planned_finish as plannedFinish',
      'project.actual_start as actualStart',
      'project.actual_finish as actualFinish',
    ])
}

function milestoneQuery(db: Kysely<Database>) {
  return db
    .selectFrom('milestone')
    .where('actual', 'is not', null)
    .select(['project_id as projectId', 'kind', 'actual'])
}

type EnteredMilestone = Pick<MilestoneTable, 'kind' | 'actual'>

/** In the order they should have happened; a project without any entered has nothing to compare. */
function checkedMilestones(
  workflow: Workflow,
  own: Parameters<typeof actualMilestones>[1],
  entered: readonly EnteredMilestone[],
): CheckedMilestone[] {
  if (entered.length === 0) return []
  const dates = new Map(entered.map(({ kind, actual }) => [kind, actual]))
  return actualMilestones(workflow, own, dates).map(({ kind, actual }) => ({
    id: kind,
    name: milestoneLabel(kind, workflow),
    actual,
  }))
}

function budgetQuery(db: Kysely<Database>) {
  return db
    .selectFrom('budget_line')
    .groupBy('project_id')
    .select((eb) => ['project_id as projectId', eb.fn.sum<number>('amount_fen').as('total')])
}

async function listReports(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<(CheckedReport & { readonly projectId: string })[]> {
  const rows = await reportQuery(db, quarter).execute()
  return rows.map((row) => ({ ...row, isCarried: row.isCarried === 1 }))
}

/** The latest reports of each project not after the quarter, newest first. */
function reportQuery(db: Kysely<Database>, quarter: Quarter) {
  return db
    .selectFrom('project')
    .innerJoin('progress_entry as report', (join) =>
      join
        .onRef('report.project_id', '=', 'project.id')
        .on('report.quarter', 'in', (eb) =>
          eb
            .selectFrom('progress_entry as recent')
            .select('recent.quarter')
            .whereRef('recent.project_id', '=', 'project.id')
            .where('recent.quarter', '<=', quarter)
            .orderBy('recent.quarter', 'desc')
            .limit(REPORTS_BACK),
        ),
    )
    .where('project.deleted_at', 'is', null)
    .orderBy('project.id')
    .orderBy('report.quarter', 'desc')
    .select([
      'report.project_id as projectId',
      'report.id',
      'report.quarter',
      'report.phase',
      sql<Phase | null>`coalesce(report.phase, ${phaseSaidBefore(db)})`.as('reached'),
      'report.status',
      'report.percent',
      'report.completed_investment_fen as completedInvestment',
      'report.is_carried as isCarried',
    ])
}

/** What was last said of the phase before a report that leaves it blank. */
function phaseSaidBefore(db: Kysely<Database>) {
  return db
    .selectFrom('progress_entry as said')
    .select('said.phase')
    .whereRef('said.project_id', '=', sql.ref('report.project_id'))
    .whereRef('said.quarter', '<', sql.ref('report.quarter'))
    .where('said.phase', 'is not', null)
    .orderBy('said.quarter', 'desc')
    .limit(1)
}

/** Money by project, kind and source up to a day. */
function fundQuery(db: Kysely<Database>, lastDay: string) {
  return db
    .selectFrom('fund_entry')
    .where('entry_date', '<=', lastDay)
    .groupBy(['project_id', 'kind', 'funding_source_id'])
    .select([
      'project_id as projectId',
      'kind',
      'funding_source_id as sourceId',
      sql<number>`sum(amount_fen)`.as('amount'),
    ])
}

/** Contracts with what was paid on each up to the quarter's last day. */
function contractQuery(db: Kysely<Database>, quarter: Quarter) {
  return db
    .selectFrom('contract')
    .leftJoin('fund_entry as payment', (join) =>
      join
        .onRef('payment.contract_id', '=', 'contract.id')
        .on('payment.kind', '=', 'paid')
        .on('payment.entry_date', '<=', quarterDays(quarter).last),
    )
    .groupBy('contract.id')
    .orderBy('contract.created_at')
    .orderBy('contract.id')
    .select([
      'contract.project_id as projectId',
      'contract.id',
      'contract.party',
      'contract.amount_fen as amount',
      sql<number | null>`sum(payment.amount_fen)`.as('paid'),
    ])
}

/** Entries dated after a day; those taken back and those that take back come to nothing. */
function aheadQuery(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('fund_entry as entry')
    .leftJoin('fund_entry as reversal', 'reversal.reverses_id', 'entry.id')
    .where('entry.entry_date', '>', day)
    .where('entry.reverses_id', 'is', null)
    .where('reversal.id', 'is', null)
    .orderBy('entry.entry_date')
    .orderBy('entry.created_at')
    .select([
      'entry.project_id as projectId',
      'entry.id',
      'entry.kind',
      'entry.entry_date as date',
      'entry.amount_fen as amount',
      'entry.contract_id as contractId',
    ])
}

function targetQuery(db: Kysely<Database>) {
  return db
    .selectFrom('target')
    .orderBy('position')
    .select([
      'id',
      'programme_id as programmeId',
      'stage',
      'school_id as schoolId',
      'measure',
      'amount',
    ])
}

/** Rows under the project they belong to, in the order they came. */
function byProject<Row>(
  rows: readonly (Row & { readonly projectId: string })[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.projectId)
    if (group) group.push(row)
    else groups.set(row.projectId, [row])
  }
  return groups
}
