import type { Kysely } from 'kysely'
import type { Office } from '#contract/app.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { movedAfter, type PlannedLine, plannedAsAt } from '#domain/funds/budget.ts'
import { previousQuarter, type Quarter, quarterDays } from '#domain/quarter.ts'
import type {
  CorrectionFacts,
  FundSum,
  ProjectFacts,
  ReportFacts,
  SnapshotFacts,
  TargetFacts,
} from '#domain/report/facts.ts'
import { carriedInto } from '../database/repositories/quarter/carried-reports.ts'
import { datesKnownIn, listCorrections } from '../database/repositories/quarter/corrections.ts'
import {
  listCategories,
  listFundingSources,
  listProgrammes,
  listTownships,
} from '../database/repositories/dictionaries.ts'
import { listDatedRevisions, listPlannedLines } from '../database/repositories/funds/fund-facts.ts'
import { listIndicators } from '../database/repositories/indicators.ts'
import { progressOfQuarter } from '../database/repositories/project-parts.ts'
import {
  type FollowedProject,
  investmentByQuarter,
} from '../database/repositories/funds/investment.ts'
import { readPhaseNames } from '../database/repositories/settings.ts'
import { listProjectRows } from '../database/repositories/project-rows.ts'
import type { Database } from '../database/schema.ts'
import { explainedFindings } from './explained-findings.ts'

export interface GatherRequest {
  readonly quarter: Quarter
  readonly office: Office
  /** Today in the office, YYYY-MM-DD. */
  readonly today: string
}

type Dates = Pick<ProjectFacts, 'actualStart' | 'actualFinish'>

/**
 * Loads everything a report is computed from, as at the quarter and the one before it. SQLite adds
 * up what has many rows (money, budget lines); what it means is decided by the builder. Call it
 * inside one transaction, so that all figures are of the same moment.
 */
export async function gatherFacts(
  db: Kysely<Database>,
  { quarter, office, today }: GatherRequest,
): Promise<ReportFacts> {
  const earlier = previousQuarter(quarter)
  const rows = await listProjectRows(db, quarter)
  const rowsBefore = new Map((await listProjectRows(db, earlier)).map((row) => [row.id, row]))
  const funds = await fundSums(db, quarterDays(quarter).last)
  const fundsBefore = await fundSums(db, quarterDays(earlier).last)
  const { last } = quarterDays(quarter)
  const revisions = await listDatedRevisions(db)
  const budgets = budgetSums(plannedAsAt(await listPlannedLines(db), revisions, last))
  const movedLater = movedAfter(revisions, last)
  const entries = await progressOfQuarter(db, quarter)
  const carried = await carriedInto(db, quarter)
  const dates = await datesKnownIn(db, quarter)
  const phaseNames = await readPhaseNames(db)
  const datesBefore = await datesKnownIn(db, earlier)
  const projects = rows.map((row): ProjectFacts => ({
    id: row.id,
    name: row.name,
    schoolId: row.schoolId,
    schoolName: row.schoolName,
    stage: row.stage,
    townshipId: row.townshipId,
    programmeId: row.programmeId,
    categoryId: row.categoryId,
    workType: row.workType,
    quantity: row.quantity,
    unit: row.unit,
    floorArea: row.floorArea,
    landArea: row.landArea,
    sportsArea: row.sportsArea,
    plannedTotal:
      row.plannedTotal === null ? null : row.plannedTotal - (movedLater.get(row.id) ?? 0),
    plannedStart: row.plannedStart,
    plannedFinish: row.plannedFinish,
    ...datesOf(row, dates.get(row.id)),
    budget: budgets.get(row.id) ?? [],
    now: {
      ...snapshotOf(row, funds.get(row.id) ?? []),
      ...(carried.has(row.id) && {
        reportedQuarter: rowsBefore.get(row.id)?.reportedQuarter ?? null,
      }),
    },
    before: {
      ...snapshotOf(rowsBefore.get(row.id) ?? null, fundsBefore.get(row.id) ?? []),
      ...(datesBefore.has(row.id) && { dates: datesOf(row, datesBefore.get(row.id)) }),
    },
    problems: entries.get(row.id)?.problems ?? null,
    nextSteps: entries.get(row.id)?.nextSteps ?? null,
  }))
  return {
    quarter,
    county: office.county,
    bureau: office.bureau,
    recipient: office.recipient,
    madeOn: today,
    categories: (await listCategories(db)).map((category) => ({
      ...category,
      ...(phaseNames[category.workflow] && { phaseNames: phaseNames[category.workflow] }),
    })),
    fundingSources: await listFundingSources(db),
    townships: await listTownships(db),
    programmes: await listProgrammes(db),
    projects,
    targets: await listTargetFacts(db),
    corrections: await listCorrectionFacts(db, quarter),
    explanations: await explainedFindings(db, quarter, today),
    investment: await investmentByQuarter(db, quarter, followed(projects)),
    indicators: await listIndicators(db, quarter),
  }
}

/** What counts in the quarter; a total that is not stated is the sum of the budget lines. */
function followed(projects: readonly ProjectFacts[]): FollowedProject[] {
  return projects
    .filter(({ now }) => now.status !== 'cancelled')
    .map(({ id, plannedTotal, budget }) => ({
      id,
      priced: plannedTotal !== null || budget.length > 0,
    }))
}

/** The dates of the project, save where a later quarter corrected them. */
function datesOf({ actualStart, actualFinish }: ProjectRow, known: Partial<Dates> = {}): Dates {
  return { actualStart, actualFinish, ...known }
}

function snapshotOf(row: ProjectRow | null, funds: readonly FundSum[]): SnapshotFacts {
  return {
    reportedQuarter: row?.reportedQuarter ?? null,
    phase: row?.phase ?? null,
    status: row?.status ?? null,
    ...(row?.statusSince && { statusSince: row.statusSince }),
    percent: row?.percent ?? null,
    completedInvestment: row?.completedInvestment ?? null,
    funds,
  }
}

/** Money of each project by kind and source up to a day. */
async function fundSums(db: Kysely<Database>, lastDay: string): Promise<Map<string, FundSum[]>> {
  const sums = await db
    .selectFrom('fund_entry')
    .where('entry_date', '<=', lastDay)
    .groupBy(['project_id', 'kind', 'funding_source_id'])
    .orderBy('project_id')
    .orderBy('kind')
    .orderBy('funding_source_id')
    .select((eb) => [
      'project_id as projectId',
      'kind',
      'funding_source_id as sourceId',
      eb.fn.sum<number>('amount_fen').as('amount'),
    ])
    .execute()
  return groupByProject(sums)
}

/**
 * Planned money of each project by source, over all years, as at the end of a day: later revisions
 * are taken off.
 */
function budgetSums(
  lines: readonly PlannedLine[],
): Map<string, { readonly sourceId: string; readonly amount: number }[]> {
  const sums = new Map<string, { projectId: string; sourceId: string; amount: number }>()
  for (const { projectId, sourceId, amount } of lines) {
    const key = `${projectId} ${sourceId}`
    const before = sums.get(key)?.amount ?? 0
    sums.set(key, { projectId, sourceId, amount: before + amount })
  }
  return groupByProject([...sums.values()])
}

async function listCorrectionFacts(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<CorrectionFacts[]> {
  const corrections = await listCorrections(db, quarter)
  return corrections.map((correction) => ({
    projectId: correction.projectId,
    figure: correction.figure,
    sourceId: correction.fundingSourceId,
    correctsQuarter: correction.correctsQuarter,
    before: correction.before,
    after: correction.after,
    difference: correction.difference,
    reason: correction.reason,
  }))
}

function listTargetFacts(db: Kysely<Database>): Promise<TargetFacts[]> {
  return db
    .selectFrom('target')
    .leftJoin('school', 'school.id', 'target.school_id')
    .orderBy('target.position')
    .select([
      'target.programme_id as programmeId',
      'target.stage',
      'target.school_id as schoolId',
      'school.name as schoolName',
      'school.stage as schoolStage',
      'target.measure',
      'target.amount',
      'target.due_date as dueDate',
    ])
    .execute()
}

function groupByProject<Row extends { readonly projectId: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'projectId'>[]> {
  const groups = new Map<string, Omit<Row, 'projectId'>[]>()
  for (const { projectId, ...rest } of rows) {
    const group = groups.get(projectId)
    if (group) group.push(rest)
    else groups.set(projectId, [rest])
  }
  return groups
}
