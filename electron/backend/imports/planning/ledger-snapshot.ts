import { type Kysely, sql } from 'kysely'
import type { Category } from '#contract/office/dictionaries.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { PhaseNames, ProgressStatus } from '#domain/project/phase.ts'
import type { QuarterLock } from '#domain/closing/quarter-lock.ts'
import type { CheckedReport } from '#domain/checks/facts.ts'
import { type Quarter, quarterDays, shiftQuarter } from '#domain/quarter.ts'
import { statusAsAt } from '#domain/project/status-change.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import { correctedReports } from '../../database/repositories/quarter/carried-reports.ts'
import { findLock } from '../../database/repositories/quarter/closings.ts'
import { listCategories, listSchools } from '../../database/repositories/dictionaries.ts'
import { readOffice, readPhaseNames } from '../../database/repositories/settings.ts'
import { statusChangesByProject } from '../../database/repositories/status-changes.ts'
import type { Database } from '../../database/schema.ts'
import { type FundsLedger, readFundsLedger } from '../funds/funds-ledger.ts'
import type { ProgressEntryTable, ProjectTable } from '../../database/tables/projects.ts'
import type { SchoolConditionTable, TargetTable } from '../../database/tables/planning.ts'

/** What planning an import needs to know of the ledger, gathered once. */
export interface LedgerSnapshot {
  readonly county: string | null
  readonly townships: readonly { readonly id: string; readonly name: string }[]
  readonly schools: readonly LedgerSchool[]
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  readonly categories: readonly Category[]
  readonly phaseNames?: PhaseNames
  readonly projects: readonly LedgerProject[]
  readonly targets: readonly TargetTable[]
  /** Conditions of schools, one survey a school and year. */
  readonly surveys: readonly SchoolConditionTable[]
  /** The quarters that are closed; null while none is. */
  readonly lock: QuarterLock | null
  /** The money recorded; read for fund sheets only. */
  readonly funds: FundsLedger | null
}

export interface LedgerSchool {
  readonly id: string
  readonly name: string
  readonly schoolCode: string | null
  readonly stage: SchoolStage | null
  readonly townshipId: string | null
  /** Other names it is written under. */
  readonly aliases: readonly string[]
}

export interface LedgerProject {
  readonly columns: ProjectTable
  /** Sum of the budget lines by funding source. */
  readonly budget: ReadonlyMap<string, number>
  /** The entry of the as-at quarter. */
  readonly progress: ProgressEntryTable | null
  /** The latest report of an earlier quarter, as corrected since. */
  readonly previous: EarlierReport | null
  /** As recorded by the quarter, or of the latest report before it; `normal` when nothing is. */
  readonly lastStatus: ProgressStatus
  /** Sums up to the quarter's last day; a kind without entries is not in it. */
  readonly money: ReadonlyMap<FundKind, number>
  /** What moved in the quarter, by date: a sum to date may run to an earlier day than its last. */
  readonly movedInQuarter: readonly MovedMoney[]
  /** What stood at the end of the quarter before, as corrected since, in fen by import field; unknown is not in it. */
  readonly before: ReadonlyMap<string, number>
  /** The first entry of a later quarter's form by kind: it was made without knowing this one. */
  readonly laterForms: ReadonlyMap<FundKind, LaterForm>
  /** Counted in a closing in force. */
  readonly isClosed: boolean
}

/** What was reported for a quarter before the one imported. */
export type EarlierReport = Pick<
  CheckedReport,
  'quarter' | 'phase' | 'percent' | 'completedInvestment'
>

/** An entry that carries what a later quarter's form added. */
export interface LaterForm {
  readonly id: string
  readonly amount: number
}

/** An entry of the quarter. */
export interface MovedMoney extends LaterForm {
  readonly kind: FundKind
  /** YYYY-MM-DD */
  readonly date: string
  readonly origin: string
}

/** Fen recorded of a kind up to a day of the quarter; undefined where nothing is. */
export function moneyTo(
  { money, before, movedInQuarter }: LedgerProject,
  kind: FundKind,
  day: string,
): number | undefined {
  const moved = movedInQuarter.filter((entry) => entry.kind === kind)
  const later = moved.filter(({ date }) => date > day)
  const isKnown = before.has(`${kind}ToDate`) || later.length < moved.length
  if (later.length > 0 && !isKnown) return undefined
  const sum = money.get(kind)
  return sum === undefined ? undefined : later.reduce((left, { amount }) => left - amount, sum)
}

/** The first entry of a form after the day: it was made without knowing what was received by then. */
export function formAfter(
  { movedInQuarter, laterForms }: LedgerProject,
  kind: FundKind,
  day: string,
): LaterForm | undefined {
  return (
    movedInQuarter.find(
      (entry) => entry.kind === kind && entry.date > day && entry.origin === 'quarterlyForm',
    ) ?? laterForms.get(kind)
  )
}

/** Reads the ledger as at a quarter, for a sheet of the kind. Projects in the recycle bin are left out. */
export async function takeSnapshot(
  db: Kysely<Database>,
  asAt: Quarter,
  kind: ImportKind | null,
): Promise<LedgerSnapshot> {
  const office = await readOffice(db)
  return {
    county: office?.county ?? null,
    townships: await db.selectFrom('township').select(['id', 'name']).execute(),
    schools: await listSchools(db),
    programmes: await db.selectFrom('programme').select(['id', 'name']).execute(),
    categories: await listCategories(db),
    phaseNames: await readPhaseNames(db),
    projects: await readProjects(db, asAt),
    targets: await db.selectFrom('target').selectAll().execute(),
    surveys: await db.selectFrom('school_condition').selectAll().execute(),
    lock: await findLock(db),
    funds: kind === 'funds' ? await readFundsLedger(db) : null,
  }
}

async function readProjects(db: Kysely<Database>, asAt: Quarter): Promise<LedgerProject[]> {
  const projects = await db
    .selectFrom('project')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .execute()
  const budgets = await db
    .selectFrom('budget_line')
    .select((eb) => ['project_id', 'funding_source_id', eb.fn.sum<number>('amount_fen').as('sum')])
    .groupBy(['project_id', 'funding_source_id'])
    .execute()
  const money = await db
    .selectFrom('fund_entry')
    .select((eb) => ['project_id', 'kind', eb.fn.sum<number>('amount_fen').as('sum')])
    .where('entry_date', '<=', quarterDays(asAt).last)
    .groupBy(['project_id', 'kind'])
    .execute()
  const moneyBefore = await db
    .selectFrom('fund_entry')
    .select((eb) => ['project_id', 'kind', eb.fn.sum<number>('amount_fen').as('sum')])
    // What corrects an earlier quarter is entered in this one, and is nothing it moved.
    .where((eb) =>
      eb.or([
        eb('entry_date', '<', quarterDays(asAt).first),
        eb('corrects_quarter', 'is not', null).and('entry_date', '<=', quarterDays(asAt).last),
      ]),
    )
    .groupBy(['project_id', 'kind'])
    .execute()
  const progress = await db
    .selectFrom('progress_entry')
    .selectAll()
    .where('quarter', '=', asAt)
    .execute()
  const previous = await db
    .selectFrom('progress_entry')
    // SQLite takes the other columns from the row of the maximum.
    .select((eb) => [
      'id',
      'project_id',
      'status',
      'phase',
      'phase as reached',
      'percent',
      'completed_investment_fen as completedInvestment',
      eb.fn.max('quarter').as('quarter'),
    ])
    .where('quarter', '<', asAt)
    .groupBy('project_id')
    .execute()
  const laterForms = await db
    .selectFrom('fund_entry')
    .select(['id', 'project_id', 'kind', 'amount_fen as amount'])
    .where('origin', '=', 'quarterlyForm')
    .where('entry_date', '>', quarterDays(asAt).last)
    .orderBy('entry_date', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .execute()
  const moved = await db
    .selectFrom('fund_entry')
    .select(['id', 'project_id', 'kind', 'entry_date as date', 'amount_fen as amount', 'origin'])
    .where('entry_date', '>=', quarterDays(asAt).first)
    .where('entry_date', '<=', quarterDays(asAt).last)
    .orderBy('entry_date')
    .execute()
  const closed = await db.selectFrom('closed_project').select('project_id').distinct().execute()
  const closedIds = new Set(closed.map((row) => row.project_id))
  const budgetOf = Map.groupBy(budgets, (row) => row.project_id)
  const moneyOf = Map.groupBy(money, (row) => row.project_id)
  const before = Map.groupBy(
    moneyBefore.map((row) => ({ ...row, field: `${row.kind}ToDate` })),
    (row) => row.project_id,
  )
  const progressOf = new Map(progress.map((row) => [row.project_id, row]))
  const previousOf = new Map(previous.map((row) => [row.project_id, row]))
  const corrected = await correctedReports(db, asAt)
  const correctedBefore = (projectId: string): EarlierReport | null => {
    const report = previousOf.get(projectId)
    return (report && corrected(projectId, [report])[0]) ?? null
  }
  const changesOf = await statusChangesByProject(db)
  const movedOf = Map.groupBy(moved, (row) => row.project_id)
  const laterOf = Map.groupBy(laterForms, (row) => row.project_id)
  const completedBefore = (projectId: string): { field: string; sum: number | null }[] => {
    const report = correctedBefore(projectId)
    return report?.quarter === shiftQuarter(asAt, -1)
      ? [{ field: 'completedToDate', sum: report.completedInvestment }]
      : []
  }
  return projects.map((columns) => ({
    columns,
    budget: new Map(budgetOf.get(columns.id)?.map((row) => [row.funding_source_id, row.sum])),
    progress: progressOf.get(columns.id) ?? null,
    previous: correctedBefore(columns.id),
    lastStatus:
      statusAsAt(changesOf(columns.id), previousOf.get(columns.id) ?? null, asAt) ?? 'normal',
    money: new Map(moneyOf.get(columns.id)?.map((row) => [row.kind, row.sum])),
    before: new Map(
      [...(before.get(columns.id) ?? []), ...completedBefore(columns.id)].flatMap(
        ({ field, sum }) => (sum === null ? [] : [[field, sum]]),
      ),
    ),
    movedInQuarter: movedOf.get(columns.id) ?? [],
    // Newest first, so that the earliest is what stays.
    laterForms: new Map(laterOf.get(columns.id)?.map((row) => [row.kind, row])),
    isClosed: closedIds.has(columns.id),
  }))
}
