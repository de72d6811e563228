import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { ProjectFilter, ProjectRow } from '#contract/projects/project-row.ts'
import type { CountingDates } from '#domain/closing/quarter-lock.ts'
import type { Phase } from '#domain/project/phase.ts'
import { stateAsAt } from '#domain/project/project-state.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import { lastChange, statusAsAt } from '#domain/project/status-change.ts'
import type { Database } from '../schema.ts'
import { datesKnownIn } from './quarter/corrections.ts'
import { type ChangesOf, statusChangesByProject } from './status-changes.ts'

/**
 * The ledger as at a quarter: each project with its names, the latest report not after the quarter
 * and its money up to the quarter's last day. Projects in the recycle bin are left out.
 */
export async function listProjectRows(
  db: Kysely<Database>,
  quarter: Quarter,
  filter: ProjectFilter = {},
): Promise<ProjectRow[]> {
  let query = projectRowQuery(db, quarter)
  for (const word of searchWords(filter.search)) query = query.where(matchesWord(word))
  if (filter.townshipIds?.length) {
    query = query.where('school.township_id', 'in', filter.townshipIds)
  }
  if (filter.schoolIds?.length) query = query.where('project.school_id', 'in', filter.schoolIds)
  if (filter.programmeIds?.length) {
    query = query.where('project.programme_id', 'in', filter.programmeIds)
  }
  if (filter.categoryIds?.length) {
    query = query.where('project.category_id', 'in', filter.categoryIds)
  }
  if (filter.phases?.length) query = query.where(phaseByThen(db, quarter), 'in', filter.phases)
  const known = await datesKnownIn(db, quarter)
  const changesOf = await statusChangesByProject(db)
  const rows = (await query.execute()).map((row) => toProjectRow(row, quarter, known, changesOf))
  const { states } = filter
  return states?.length ? rows.filter((row) => states.includes(row.state)) : rows
}

/** One project as at a quarter, or null when there is none outside the recycle bin. */
export async function findProjectRow(
  db: Kysely<Database>,
  quarter: Quarter,
  id: string,
): Promise<ProjectRow | null> {
  const row = await projectRowQuery(db, quarter).where('project.id', '=', id).executeTakeFirst()
  if (!row) return null
  const known = await datesKnownIn(db, quarter)
  return toProjectRow(row, quarter, known, await statusChangesByProject(db))
}

/** Money of each project up to a day; a kind without entries is NULL, not 0. */
function fundSums(db: Kysely<Database>, lastDay: string) {
  return db
    .selectFrom('fund_entry')
    .where('entry_date', '<=', lastDay)
    .groupBy('project_id')
    .select((eb) => [
      'project_id',
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', 'allocated').as('allocated'),
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', 'received').as('received'),
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', 'paid').as('paid'),
    ])
}

function projectRowQuery(db: Kysely<Database>, quarter: Quarter) {
  return db
    .selectFrom('project')
    .innerJoin('school', 'school.id', 'project.school_id')
    .innerJoin('category', 'category.id', 'project.category_id')
    .leftJoin('township', 'township.id', 'school.township_id')
    .leftJoin('programme', 'programme.id', 'project.programme_id')
    .leftJoin('progress_entry as report', (join) =>
      join.onRef('report.project_id', '=', 'project.id').on('report.quarter', '=', (eb) =>
        eb
          .selectFrom('progress_entry as earlier')
          .select((inner) => inner.fn.max('earlier.quarter').as('latest'))
          .whereRef('earlier.project_id', '=', 'project.id')
          .where('earlier.quarter', '<=', quarter),
      ),
    )
    .leftJoin(fundSums(db, quarterDays(quarter).last).as('money'), (join) =>
      join.onRef('money.project_id', '=', 'project.id'),
    )
    .where('project.deleted_at', 'is', null)
    .orderBy('project.position')
    .orderBy('project.id')
    .select([
      'project.id',
      'project.project_code as projectCode',
      'project.name',
      'project.school_id as schoolId',
      'project.programme_id as programmeId',
      'project.category_id as categoryId',
      'project.work_type as workType',
      'project.year',
      'project.content',
      'project.quantity',
      'project.unit',
      'project.floor_area as floorArea',
      'project.land_area as landArea',
      'project.sports_area as sportsArea',
      'project.planned_total_fen as plannedTotal',
      'project.planned_start as plannedStart',
      'project.planned_finish as plannedFinish',
      'project.actual_start as actualStart',
      'project.actual_finish as actualFinish',
      'project.leader',
      'project.responsible_unit as responsibleUnit',
      'project.responsible_person as responsiblePerson',
      'project.note',
      'project.custom',
      'project.updated_at as updatedAt',
      'project.revision',
      'school.name as schoolName',
      'school.stage',
      'school.township_id as townshipId',
      'township.name as townshipName',
      'programme.name as programmeName',
      'category.name as categoryName',
      'category.workflow',
      'category.measure',
      phaseByThen(db, quarter).as('phase'),
      'report.status',
      'report.percent',
      'report.completed_investment_fen as completedInvestment',
      'report.quarter as reportedQuarter',
      'money.allocated',
      'money.received',
      'money.paid',
    ])
}

/**
 * The phase last reported by a quarter. A report that leaves the phase blank says nothing of it, so
 * the project is still where the report before left it.
 */
function phaseByThen(db: Kysely<Database>, quarter: Quarter) {
  const lastSaid = db
    .selectFrom('progress_entry as said')
    .select('said.phase')
    .whereRef('said.project_id', '=', sql.ref('project.id'))
    .where('said.quarter', '<=', quarter)
    .where('said.phase', 'is not', null)
    .orderBy('said.quarter', 'desc')
    .limit(1)
  return sql<Phase | null>`coalesce(report.phase, ${lastSaid})`
}

type QueriedRow =
  ReturnType<typeof projectRowQuery> extends SelectQueryBuilder<infer _D, infer _T, infer Row>
    ? Row
    : never

/**
 * The dates are the present ones; status and state are what they were known to be in the quarter.
 */
function toProjectRow(
  { custom, status: reported, ...row }: QueriedRow,
  quarter: Quarter,
  known: ReadonlyMap<string, Partial<CountingDates>>,
  changesOf: ChangesOf,
): ProjectRow {
  const { last } = quarterDays(quarter)
  const changes = changesOf(row.id)
  const report =
    reported === null || row.reportedQuarter === null
      ? null
      : { quarter: row.reportedQuarter, status: reported }
  const status = statusAsAt(changes, report, quarter)
  const change = lastChange(changes, last)
  return {
    ...row,
    status,
    statusSince:
      change === null || change.status === 'normal' || change.status !== status
        ? null
        : { day: change.changedOn, reason: change.reason },
    custom: JSON.parse(custom) as Record<string, string>,
    state: stateAsAt({ ...row, status, ...known.get(row.id) }, last),
  }
}

function searchWords(search: string | undefined): string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}

/** A word is found in names, codes and content, and in the pinyin of project and school. */
function matchesWord(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(
    project.name LIKE ${pattern} ESCAPE '\\'
    OR school.name LIKE ${pattern} ESCAPE '\\'
    OR project.project_code LIKE ${pattern} ESCAPE '\\'
    OR project.content LIKE ${pattern} ESCAPE '\\'
    OR township.name LIKE ${pattern} ESCAPE '\\'
    OR project.pinyin LIKE ${pattern} ESCAPE '\\'
    OR project.initials LIKE ${pattern} ESCAPE '\\'
    OR school.pinyin LIKE ${pattern} ESCAPE '\\'
    OR school.initials LIKE ${pattern} ESCAPE '\\'
  )`
}
