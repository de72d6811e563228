import { type Kysely, type Selectable, sql } from 'kysely'
import type { ChangeFilter, ChangePage, ChangeRecord } from '#contract/quarter/history.ts'
import { beginningOf } from '../../../today.ts'
import type { Database } from '../../schema.ts'
import type { ChangeLogTable } from '../../tables/history.ts'
import { parseColumns, readTakenBack } from './actions.ts'
import { listOperators } from '../operators.ts'

export interface ChangeLogQuery {
  readonly projectId: string | null
  readonly batchId: string | null
  /** Only lines with a smaller id, for the next page. */
  readonly beforeId: number | null
  readonly limit: number
}

/** A school's page shows no more lines than these. */
const MAXIMUM_OF_SCHOOL = 500

/** Newest first. */
export async function listChanges(
  db: Kysely<Database>,
  { projectId, batchId, beforeId, limit }: ChangeLogQuery,
): Promise<ChangeRecord[]> {
  let query = logQuery(db).limit(limit)
  if (projectId !== null) query = query.where('change_log.project_id', '=', projectId)
  if (batchId !== null) query = query.where('change_log.batch_id', '=', batchId)
  if (beforeId !== null) query = query.where('change_log.id', '<', beforeId)
  const taken = await readTakenBack(db)
  return (await query.execute()).map((row) => toRecord(row, taken))
}

/** Tables whose rows belong to a school, besides its projects, which have a history of their own. */
const PARTS_OF_SCHOOL = ['school_alias', 'school_condition', 'diversion']

/** Of the school's own row and of what belongs to it, also when it is gone by now; newest first. */
export async function listChangesOfSchool(
  db: Kysely<Database>,
  schoolId: string,
): Promise<ChangeRecord[]> {
  // A later change of a part names only what it changed; the line that added it names the school.
  const names = sql<boolean>`(${schoolId} IN (
      coalesce(after, before) ->> 'school_id',
      coalesce(after, before) ->> 'from_school_id',
      coalesce(after, before) ->> 'to_school_id'))`
  const parts = db
    .selectFrom('change_log')
    .select('row_id')
    .where('table_name', 'in', PARTS_OF_SCHOOL)
    .where(names)
  const rows = await logQuery(db)
    .where((eb) =>
      eb.or([
        eb.and([eb('table_name', '=', 'school'), eb('row_id', '=', schoolId)]),
        eb.and([eb('table_name', 'in', PARTS_OF_SCHOOL), eb('row_id', 'in', parts)]),
      ]),
    )
    .limit(MAXIMUM_OF_SCHOOL)
    .execute()
  const taken = await readTakenBack(db)
  return rows.map((row) => toRecord(row, taken))
}

/** A page of the log with the names of projects, schools and files; counts what fits the filter. */
export async function pageOfChanges(
  db: Kysely<Database>,
  filter: ChangeFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ChangePage> {
  const fitting = filtered(db, filter, await idsOf(db, filter.operators))
  const { count } = await fitting
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await fitting
    .leftJoin('project', 'project.id', 'change_log.project_id')
    .leftJoin('school', 'school.id', 'project.school_id')
    .leftJoin('import_batch', 'import_batch.id', 'change_log.batch_id')
    .leftJoin('operator as person', 'person.id', 'change_log.operator_id')
    .selectAll('change_log')
    .select([
      'person.name as personName',
      'project.name as projectName',
      'school.name as schoolName',
      'import_batch.file_name as fileName',
    ])
    .orderBy('change_log.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const taken = await readTakenBack(db)
  return {
    count,
    changes: rows.map((row) => ({
      ...toRecord(row, taken),
      projectName: row.projectName,
      schoolName: row.schoolName,
      fileName: row.fileName,
    })),
    operators: await everyoneWhoWrote(db),
    tables: await tablesWrittenTo(db),
  }
}

function filtered(db: Kysely<Database>, filter: ChangeFilter, personIds: readonly string[]) {
  let query = db.selectFrom('change_log').where('change_log.is_bookkeeping', '=', 0)
  const { search, operators, tables, actions, from, to, afterId, batchId, actionId } = filter
  if (afterId !== null) query = query.where('change_log.id', '>', afterId)
  if (batchId !== null) query = query.where('change_log.batch_id', '=', batchId)
  if (actionId !== null) query = query.where('change_log.action_id', '=', actionId)
  if (operators.length > 0) {
    query = query.where((eb) =>
      eb.or([
        eb('change_log.operator_id', 'in', personIds),
        eb.and([
          eb('change_log.operator_id', 'is', null),
          eb('change_log.operator', 'in', operators),
        ]),
      ]),
    )
  }
  if (tables.length > 0) query = query.where('change_log.table_name', 'in', tables)
  if (actions.length > 0) query = query.where('change_log.action', 'in', actions)
  // The log keeps UTC; people ask by the days of their own calendar.
  if (from !== null) query = query.where('change_log.at', '>=', beginningOf(from))
  if (to !== null) query = query.where('change_log.at', '<', beginningOf(to, 1))
  if (search !== '') {
    const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`change_log.project_id IN (
        SELECT project.id FROM project JOIN school ON school.id = project.school_id
        WHERE project.name LIKE ${pattern} ESCAPE '\\' OR school.name LIKE ${pattern} ESCAPE '\\'
        OR project.pinyin LIKE ${pattern} ESCAPE '\\' OR project.initials LIKE ${pattern} ESCAPE '\\'
        OR school.pinyin LIKE ${pattern} ESCAPE '\\' OR school.initials LIKE ${pattern} ESCAPE '\\')`,
    )
  }
  return query
}

async function idsOf(db: Kysely<Database>, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return []
  return (await listOperators(db)).filter(({ name }) => names.includes(name)).map(({ id }) => id)
}

/** The operators by their names of today, and the names of lines no operator stands behind. */
async function everyoneWhoWrote(db: Kysely<Database>): Promise<readonly string[]> {
  const entered = (await listOperators(db)).map(({ name }) => name)
  const others = await db
    .selectFrom('change_log')
    .select('operator')
    .distinct()
    .where('operator_id', 'is', null)
    .execute()
  return [...new Set([...entered, ...others.map((row) => row.operator)])].toSorted()
}

/** Each table once, read from the index. */
async function tablesWrittenTo(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('change_log')
    .select('table_name')
    .distinct()
    .orderBy('table_name')
    .execute()
  return rows.map((row) => row.table_name)
}

/** Lines of the log with who wrote them, newest first. */
export function logQuery(db: Kysely<Database>) {
  return db
    .selectFrom('change_log')
    .leftJoin('operator as person', 'person.id', 'change_log.operator_id')
    .selectAll('change_log')
    .select('person.name as personName')
    .where('is_bookkeeping', '=', 0)
    .orderBy('change_log.id', 'desc')
}

export type LogRow = Selectable<ChangeLogTable> & { readonly personName: string | null }

/** @param taken what `readTakenBack` knows */
export function toRecord(row: LogRow, taken: ReadonlySet<string>): ChangeRecord {
  return {
    id: row.id,
    at: row.at,
    operator: row.personName ?? row.operator,
    action: row.action,
    table: row.table_name,
    rowId: row.row_id,
    projectId: row.project_id,
    reason: row.reason,
    batchId: row.batch_id,
    actionId: row.action_id,
    undoes: row.undoes_action_id,
    isTakenBack: row.action_id !== null && taken.has(row.action_id),
    before: parseColumns(row.before),
    after: parseColumns(row.after),
  }
}
