import type { Kysely, Selectable } from 'kysely'
import { appError } from '#contract/result.ts'
import type { LoggedLine } from '#domain/history/logged-line.ts'
import { takenBack } from '#domain/history/taking-back.ts'
import type { Database } from '../../schema.ts'
import type { ChangeLogTable } from '../../tables/history.ts'

/** A line with who wrote it and when. */
export interface SignedLine extends LoggedLine {
  readonly at: string
  readonly operator: string
  readonly actionId: string | null
}

/** Ids per IN list: well below SQLite's limit of parameters. */
const CHUNK = 500

/** What an action wrote, in order; what the program counted beside it is left out. */
export async function linesOfAction(db: Kysely<Database>, actionId: string): Promise<SignedLine[]> {
  const rows = await shownLines(db).where('action_id', '=', actionId).orderBy('id').execute()
  return rows.map(toLine)
}

export async function hasChanges(db: Kysely<Database>, actionId: string): Promise<boolean> {
  const row = await shownLines(db).where('action_id', '=', actionId).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Which actions are taken back as things stand. */
export async function readTakenBack(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('change_log')
    .where('undoes_action_id', 'is not', null)
    .select((eb) => ['action_id', 'undoes_action_id', eb.fn.min('id').as('first')])
    .groupBy(['action_id', 'undoes_action_id'])
    .orderBy('first')
    .execute()
  return takenBack(
    rows.map((row) => ({ actionId: row.action_id ?? '', undoes: row.undoes_action_id ?? '' })),
  )
}

/** Later lines about any of the rows or projects that count. */
export async function standingLinesAfter(
  db: Kysely<Database>,
  id: number,
  about: Pick<LoggedLine, 'rowId' | 'projectId'>[],
): Promise<SignedLine[]> {
  const rowIds = [...new Set(about.map(({ rowId }) => rowId))]
  const projectIds = [...new Set(about.map(({ projectId }) => projectId))].filter(
    (projectId) => projectId !== null,
  )
  const found = [
    ...(await linesAbout(db, id, 'row_id', rowIds)),
    ...(await linesAbout(db, id, 'project_id', projectIds)),
  ]
  return (await standingOf(db, id, found)).map(toLine)
}

/**
 * Those of the lines after one that count: an action that was taken back and what took it back have
 * no effect together, but only where both came later. What took back an earlier action is a change
 * like any other.
 */
export async function standingOf<
  Line extends Pick<Selectable<ChangeLogTable>, 'action_id' | 'undoes_action_id'>,
>(db: Kysely<Database>, id: number, later: readonly Line[]): Promise<Line[]> {
  const taken = await readTakenBack(db)
  const standing = later.filter((row) => !taken.has(row.action_id ?? ''))
  const undone = standing.flatMap((row) => row.undoes_action_id ?? [])
  const begun = await firstLines(db, [...new Set(undone)])
  return standing.filter(
    ({ undoes_action_id: undoes }) => undoes === null || (begun.get(undoes) ?? 0) <= id,
  )
}

/** The first line of each action. */
async function firstLines(
  db: Kysely<Database>,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const first = new Map<string, number>()
  for (let start = 0; start < actionIds.length; start += CHUNK) {
    const rows = await db
      .selectFrom('change_log')
      .where('action_id', 'in', actionIds.slice(start, start + CHUNK))
      .groupBy('action_id')
      .select((eb) => ['action_id', eb.fn.min('id').as('first')])
      .execute()
    for (const row of rows) first.set(row.action_id ?? '', row.first)
  }
  return first
}

async function linesAbout(
  db: Kysely<Database>,
  after: number,
  column: 'row_id' | 'project_id',
  ids: readonly string[],
): Promise<Selectable<ChangeLogTable>[]> {
  const found: Selectable<ChangeLogTable>[] = []
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    found.push(
      ...(await shownLines(db).where('id', '>', after).where(column, 'in', chunk).execute()),
    )
  }
  return found
}

/** The last line about a row; null when the log does not know it. */
export async function lastLineOf(
  db: Kysely<Database>,
  table: string,
  rowId: string,
): Promise<SignedLine | null> {
  const row = await shownLines(db)
    .where('row_id', '=', rowId)
    .where('table_name', '=', table)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toLine(row) : null
}

/** One line by its number. @throws AppError `not_found` */
export async function lineOf(db: Kysely<Database>, id: number): Promise<SignedLine> {
  const row = await shownLines(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw appError('not_found', { what: 'action', id: String(id) })
  return toLine(row)
}

function shownLines(db: Kysely<Database>) {
  return db.selectFrom('change_log').selectAll().where('is_bookkeeping', '=', 0)
}

function toLine(row: Selectable<ChangeLogTable>): SignedLine {
  return {
    id: row.id,
    at: row.at,
    operator: row.operator,
    actionId: row.action_id,
    action: row.action,
    table: row.table_name,
    rowId: row.row_id,
    projectId: row.project_id,
    before: parseColumns(row.before),
    after: parseColumns(row.after),
  }
}

export function parseColumns(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>)
}
