import { sql } from 'kysely'
import type { UndoOutcome } from '#contract/imports.ts'
import { appError } from '#contract/result.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/school-stage.ts'
import type { Trx } from '../../context.ts'
import { type Author, deleteRecorded, updateRecorded } from '../../database/recorded-write.ts'
import type { RecordedTable } from '../../database/schema.ts'
import { touchProject } from '../../services/project-handlers.ts'

/** Rows that hold others first, so that removing backwards never leaves a row without its owner. */
const TABLES = [
  'township',
  'programme',
  'school',
  'school_condition',
  'target',
  'project',
  'budget_line',
  'progress_entry',
  'fund_entry',
] as const satisfies readonly RecordedTable[]

/** What only people enter into a project. */
const PARTS = ['contract', 'budget_revision', 'carry_over', 'milestone', 'status_change'] as const

/** What a batch was written for; dictionary rows come and go along with it. */
const COUNTED: ReadonlySet<UndoneTable> = new Set(['project', 'target', 'school_condition'])

type UndoneTable = (typeof TABLES)[number]

type Part = (typeof PARTS)[number]

interface LoggedChange {
  readonly id: number
  readonly action: 'insert' | 'update'
  readonly table: UndoneTable
  readonly rowId: string
  readonly projectId: string | null
  readonly before: Readonly<Record<string, unknown>>
}

/**
 * Takes back what a batch wrote, led by the change log: rows it added go, fields it changed return.
 * A project or target somebody edited since is kept as it is and named, unless edited ones are to
 * go as well; even then a project stays that has documents or photos, or shares a document or a transfer with
 * others, for their sums would no longer hold. Dictionary rows it added go when nothing uses them any more. A batch of
 * which something stayed is not undone: the rest can be taken back later.
 */
export async function undoBatch(
  trx: Trx,
  author: Author,
  batchId: string,
  includeEdited: boolean,
): Promise<UndoOutcome> {
  const changes = await changesOfBatch(trx, batchId)
  const bound = includeEdited ? await boundToOthers(trx, changes) : new Set<string>()
  const edited = includeEdited ? new Set<string>() : await editedSince(trx, batchId, changes)
  const stays = new Set([...bound, ...edited])
  const undone = changes.filter((change) => !stays.has(ownerOf(change)))
  const taken = new Set<string>()

  for (const change of undone.filter(({ action }) => action === 'update').toReversed()) {
    if (!(await exists(trx, change))) continue
    await updateRecorded(trx, author, change.table, change.rowId, change.before)
    if (change.projectId !== null || COUNTED.has(change.table)) taken.add(ownerOf(change))
  }
  for (const table of TABLES.toReversed()) {
    const added = undone.filter((change) => change.action === 'insert' && change.table === table)
    for (const change of added.toReversed()) {
      if (!(await exists(trx, change))) continue
      if (includeEdited && table === 'project') await deleteParts(trx, author, change.rowId)
      if (await isUsed(trx, change)) continue
      if (table === 'fund_entry') await deleteReversals(trx, author, change.rowId)
      if (table === 'project') await deleteRows(trx, author, 'check_explanation', change.rowId)
      await deleteRecorded(trx, author, table, [change.rowId])
      if (change.projectId !== null || COUNTED.has(table)) taken.add(ownerOf(change))
    }
  }
  const updated = undone.flatMap(({ action, projectId }) =>
    action === 'update' && projectId !== null ? [projectId] : [],
  )
  for (const id of new Set(updated)) await touchProject(trx, id, author)
  const whenUndone = stays.size === 0 ? { undone_at: author.at } : { partly_undone_at: author.at }
  await updateRecorded(trx, author, 'import_batch', batchId, whenUndone)
  return {
    takenBack: taken.size,
    keptEdited: await namesOf(trx, edited),
    notPossible: await namesOf(trx, bound),
  }
}

/** @throws AppError `not_found` or `not_allowed` when it was undone already */
export async function requireBatch(trx: Trx, batchId: string): Promise<void> {
  const batch = await trx
    .selectFrom('import_batch')
    .select('undone_at')
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!batch) throw appError('not_found', { what: 'batch', id: batchId })
  if (batch.undone_at !== null) {
    throw appError('not_allowed', { rule: 'already_undone', subject: batchId })
  }
}

async function changesOfBatch(trx: Trx, batchId: string): Promise<LoggedChange[]> {
  const rows = await trx
    .selectFrom('change_log')
    .select(['id', 'action', 'table_name', 'row_id', 'project_id', 'before'])
    .where('batch_id', '=', batchId)
    .where('action', 'in', ['insert', 'update'])
    // Taking it back in parts signs its lines with the batch as well.
    .where((eb) =>
      eb(
        eb.fn.coalesce('action_id', 'at'),
        '=',
        eb
          .selectFrom('change_log as first')
          .where('first.batch_id', '=', batchId)
          .orderBy('first.id')
          .limit(1)
          .select((inner) => inner.fn.coalesce('first.action_id', 'first.at').as('own')),
      ),
    )
    .where('table_name', 'in', TABLES)
    .where('is_bookkeeping', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    action: row.action as LoggedChange['action'],
    table: row.table_name as UndoneTable,
    rowId: row.row_id,
    projectId: row.project_id,
    before: row.before === null ? {} : (JSON.parse(row.before) as Record<string, unknown>),
  }))
}

/** A change belongs to its project, or stands for itself. */
function ownerOf(change: LoggedChange): string {
  return change.projectId ?? change.rowId
}

/** Projects and targets of the batch that were changed by anything after it. */
async function editedSince(
  trx: Trx,
  batchId: string,
  changes: readonly LoggedChange[],
): Promise<Set<string>> {
  const last = changes.at(-1)
  if (!last) return new Set()
  const later = await trx
    .selectFrom('change_log')
    .select(['project_id', 'row_id'])
    .where('id', '>', last.id)
    .where((eb) => eb.or([eb('batch_id', 'is', null), eb('batch_id', '!=', batchId)]))
    .where('table_name', 'in', [...TABLES, ...PARTS, 'attachment'])
    .where('is_bookkeeping', '=', 0)
    .execute()
  const owners = new Set(changes.map(ownerOf))
  const edited = new Set(later.map((row) => row.project_id ?? row.row_id))
  for (const change of changes) {
    // A school that was merged into another is not there to be kept.
    if (change.table === 'school' && !(await exists(trx, change))) edited.delete(change.rowId)
  }
  return new Set([...edited].filter((id) => owners.has(id)))
}

/** Projects of the batch with documents or photos, or with a line of an allocation document or a side of a transfer. */
async function boundToOthers(trx: Trx, changes: readonly LoggedChange[]): Promise<Set<string>> {
  const entries = await trx
    .selectFrom('fund_entry')
    .select('project_id')
    .where((eb) => eb.or([eb('document_id', 'is not', null), eb('transfer_id', 'is not', null)]))
    .execute()
  const transfers = await trx
    .selectFrom('fund_transfer')
    .select(['from_project_id', 'to_project_id'])
    .execute()
  const filed = await trx.selectFrom('attachment').select('project_id').distinct().execute()
  const bound = new Set([
    ...filed.flatMap((row) => row.project_id ?? []),
    ...entries.map((row) => row.project_id),
    ...transfers.flatMap((row) => [row.from_project_id, row.to_project_id]),
  ])
  return new Set(changes.map(ownerOf).filter((id) => bound.has(id)))
}

async function exists(trx: Trx, { table, rowId }: LoggedChange): Promise<boolean> {
  const row = await trx.selectFrom(table).select('id').where('id', '=', rowId).executeTakeFirst()
  return row !== undefined
}

/** Dictionary rows and projects others refer to by now stay. */
async function isUsed(trx: Trx, { table, rowId }: LoggedChange): Promise<boolean> {
  for (const [user, column] of USERS[table] ?? []) {
    const row = await trx
      .selectFrom(user)
      .select('id')
      .where(column as 'id', '=', rowId)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

type User = UndoneTable | 'school_alias' | 'diversion' | 'indicator'

const USERS: Partial<Record<UndoneTable, readonly (readonly [User, string])[]>> = {
  township: [['school', 'township_id']],
  school: [
    ['project', 'school_id'],
    ['target', 'school_id'],
    ['school_condition', 'school_id'],
    ['school_alias', 'school_id'],
    ['diversion', 'from_school_id'],
    ['diversion', 'to_school_id'],
  ],
  programme: [
    ['project', 'programme_id'],
    ['target', 'programme_id'],
    ['indicator', 'programme_id'],
  ],
  project: [
    ['budget_line', 'project_id'],
    ['progress_entry', 'project_id'],
    ['fund_entry', 'project_id'],
  ],
}

/** An entry somebody reversed since goes with its reversal, which refers to it. */
async function deleteReversals(trx: Trx, author: Author, entryId: string): Promise<void> {
  const rows = await trx
    .selectFrom('fund_entry')
    .select('id')
    .where('reverses_id', '=', entryId)
    .execute()
  await deleteRecorded(
    trx,
    author,
    'fund_entry',
    rows.map((row) => row.id),
  )
}

/** What was entered into a project after the import goes with it, newest first. */
async function deleteParts(trx: Trx, author: Author, projectId: string): Promise<void> {
  for (const table of ['fund_entry', 'progress_entry', 'budget_line', ...PARTS] as const) {
    await deleteRows(trx, author, table, projectId)
  }
}

/** Rows of one table that belong to a project, newest first. */
async function deleteRows(
  trx: Trx,
  author: Author,
  table: 'fund_entry' | 'progress_entry' | 'budget_line' | 'check_explanation' | Part,
  projectId: string,
): Promise<void> {
  const rows = await trx
    .selectFrom(table)
    .select('id')
    .where('project_id', '=', projectId)
    .orderBy(sql`rowid`, 'desc')
    .execute()
  await deleteRecorded(
    trx,
    author,
    table,
    rows.map((row) => row.id),
  )
}

/** The names of what stayed: of projects and dictionary rows, or the owner of a target or survey. */
async function namesOf(trx: Trx, ids: ReadonlySet<string>): Promise<UndoOutcome['keptEdited']> {
  if (ids.size === 0) return []
  const wanted = [...ids]
  const named = await Promise.all(
    (['project', 'school', 'township', 'programme'] as const).map((table) =>
      trx.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute(),
    ),
  )
  const targets = await trx
    .selectFrom('target')
    .leftJoin('school', 'school.id', 'target.school_id')
    .innerJoin('programme', 'programme.id', 'target.programme_id')
    .select(['target.id', 'target.stage', 'school.name as school', 'programme.name as programme'])
    .where('target.id', 'in', wanted)
    .execute()
  const surveys = await trx
    .selectFrom('school_condition')
    .innerJoin('school', 'school.id', 'school_condition.school_id')
    .select(['school_condition.id', 'school_condition.year', 'school.name'])
    .where('school_condition.id', 'in', wanted)
    .execute()
  const names = new Map([
    ...named.flat().map((row): [string, string] => [row.id, row.name]),
    ...surveys.map(({ id, name, year }): [string, string] => [id, `${name}（${year}）`]),
    ...targets.map(({ id, stage, school, programme }): [string, string] => [
      id,
      school ?? (stage === null ? programme : SCHOOL_STAGE_NAMES[stage]),
    ]),
  ])
  return wanted.map((id) => ({ id, name: names.get(id) ?? '' }))
}
