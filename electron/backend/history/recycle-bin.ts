import { type Kysely, sql } from 'kysely'
import type { BinItem, BinPage } from '#contract/quarter/recycle-bin.ts'
import { AppError, appError, type ErrorData } from '#contract/result.ts'
import { type Deletion, deletionOf } from '#domain/history/deletion.ts'
import { explainLockedWrite } from '../closing/refuse-locked.ts'
import type { Trx } from '../context.ts'
import type { Author } from '../database/recorded-write.ts'
import { lineOf } from '../database/repositories/history/actions.ts'
import {
  countLines,
  countParts,
  type GoneLine,
  listGoneLines,
} from '../database/repositories/history/recycle-bin.ts'
import type { Database } from '../database/schema.ts'
import { restoreAttachment } from '../services/projects/attachment-handlers.ts'
import { restoreProject } from '../services/projects/project-handlers.ts'
import { nameIn } from './row-names.ts'
import { undoAction, undoLines } from './undo-action.ts'

interface BinQuery {
  readonly search: string
  readonly kinds: readonly string[]
  readonly offset: number
  readonly limit: number
}

/** Lines an item shows of itself. */
const SHOWN = 5

interface Found {
  readonly id: string
  readonly lines: readonly GoneLine[]
  readonly deletion: Deletion<GoneLine>
}

/**
 * What was deleted and is still gone. Projects and attachments are marked and wait; other rows are
 * gone from their tables, and the change log holds them as they were.
 *
 * @param author of the attempts that tell what can be restored; nothing of them stays
 */
export async function listBin(
  db: Kysely<Database>,
  author: Author,
  { search, kinds, offset, limit }: BinQuery,
): Promise<BinPage> {
  const lines = await listGoneLines(db)
  const written = await countLines(db, [
    ...new Set(lines.flatMap(({ actionId }) => actionId ?? [])),
  ])
  const all = itemsOf(lines, written)
  const counts = new Map<string, number>()
  for (const item of all) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1)
  const fitting = all.filter(
    (item) => (kinds.length === 0 || kinds.includes(kindOf(item))) && speaksOf(item, search),
  )
  const shown = fitting.slice(offset, offset + limit)
  const around: Around = {
    written,
    parts: await countParts(
      db,
      shown.flatMap(({ id }) => projectIn(id) ?? []),
    ),
    fileNames: await fileNames(db, shown),
    refusals: await tryOut(
      db,
      author,
      shown.map(({ id }) => id),
    ),
  }
  return {
    items: shown.map((item) => describe(item, around)),
    count: fitting.length,
    kinds: [...counts].map(([kind, count]) => ({ kind, count })),
  }
}

/**
 * Restores one item with all that went along with it.
 *
 * @returns how many rows came back
 * @throws AppError `not_found`, and what `undoAction` and the restoring of a project or file throw
 */
export async function restoreItem(trx: Trx, author: Author, itemId: string): Promise<number> {
  const at = itemId.indexOf(':')
  const way = itemId.slice(0, Math.max(at, 0))
  const id = itemId.slice(at + 1)
  if (way === 'step') return undoAction(trx, { ...author, undoes: id }, id)
  if (way === 'line') return undoLines(trx, author, [await lineOf(trx, Number(id))])
  if (way === 'project') await restoreProject(trx, author, id)
  else if (way === 'attachment') await restoreAttachment(trx, author, id)
  else throw appError('not_found', { what: 'action', id: itemId })
  return 1
}

/**
 * Lines of one step are one item; projects and files are one each, for each waits on its own. A
 * target deleted in the grid has nothing to do with the other targets saved in the same step, and
 * comes back without them.
 *
 * @param written how many lines each step wrote
 */
function itemsOf(lines: readonly GoneLine[], written: ReadonlyMap<string, number>): Found[] {
  const groups = new Map<string, GoneLine[]>()
  for (const line of lines.toReversed()) {
    const id = itemIdOf(line)
    groups.set(id, [...(groups.get(id) ?? []), line])
  }
  return [...groups]
    .flatMap(([id, group]) =>
      isOfGrid(group, written)
        ? group.map((line) => foundOf(`line:${line.id}`, [line]))
        : [foundOf(id, group)],
    )
    .toReversed()
}

function isOfGrid(group: readonly GoneLine[], written: ReadonlyMap<string, number>): boolean {
  const isOfTargets = group.every(({ table }) => table === 'target')
  return isOfTargets && (written.get(group[0]?.actionId ?? '') ?? 0) > group.length
}

function foundOf(id: string, lines: readonly GoneLine[]): Found {
  return { id, lines, deletion: deletionOf(lines) }
}

function itemIdOf({ table, rowId, after, actionId, id }: GoneLine): string {
  if (after !== null) return `${table}:${rowId}`
  return actionId === null ? `line:${id}` : `step:${actionId}`
}

function kindOf({ deletion }: Found): string {
  return deletion.rows[0]?.table ?? ''
}

function speaksOf({ lines }: Found, search: string): boolean {
  const wanted = search.toLowerCase()
  return lines.some(({ spelling, operator, reason, before }) => {
    const texts = Object.values(before ?? {}).filter((value) => typeof value === 'string')
    return [spelling, operator, reason ?? '', ...texts].some((text) =>
      text.toLowerCase().includes(wanted),
    )
  })
}

/** What is known of all items shown, gathered at once. */
interface Around {
  /** Lines each step wrote. */
  readonly written: ReadonlyMap<string, number>
  /** What belongs to each project. */
  readonly parts: ReadonlyMap<string, BinItem['parts']>
  /** Names of attached files. */
  readonly fileNames: ReadonlyMap<string, string>
  readonly refusals: ReadonlyMap<string, ErrorData>
}

function describe(
  { id, lines, deletion }: Found,
  { written, parts, fileNames: files, refusals }: Around,
): BinItem {
  const [head] = deletion.rows
  if (!head) throw new Error(`nothing was deleted by ${id}`)
  const { table, rowId, actionId, projectName, schoolName } = head
  const isProject = projectIn(id) !== null
  const all = id.startsWith('step:') ? (written.get(actionId ?? '') ?? lines.length) : lines.length
  const ownName = files.get(rowId) ?? nameIn(head.before ?? {})
  return {
    id,
    kind: table,
    name: isProject ? (projectName ?? '') : ownName,
    projectName: isProject ? null : projectName,
    schoolName,
    deletedAt: head.at,
    deletedBy: head.operator,
    reason: head.reason,
    actionId,
    lines: deletion.rows.slice(0, SHOWN).map(({ record }) => record),
    rows: deletion.rows.length,
    parts: isProject ? (parts.get(rowId) ?? []) : deletion.parts,
    otherChanges: all - lines.length,
    refusal: refusals.get(id) ?? null,
  }
}

/** The project an item is; null for what is no project. */
function projectIn(itemId: string): string | null {
  return itemId.startsWith('project:') ? itemId.slice('project:'.length) : null
}

/** Of attachments that were deleted; the change log does not repeat their names. */
async function fileNames(
  db: Kysely<Database>,
  items: readonly Found[],
): Promise<ReadonlyMap<string, string>> {
  const ids = items.flatMap(({ deletion }) =>
    deletion.rows.flatMap(({ table, rowId }) => (table === 'attachment' ? rowId : [])),
  )
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'file_name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.file_name]))
}

/**
 * Tries each item out and takes it back, so that what is said is what pressing would do. All within
 * one transaction, each behind a savepoint of its own.
 *
 * @returns why items cannot be restored; those that can are not in it
 */
async function tryOut(
  db: Kysely<Database>,
  author: Author,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ErrorData>> {
  const refusals = new Map<string, ErrorData>()
  await db.transaction().execute(async (trx) => {
    for (const id of itemIds) {
      await sql`SAVEPOINT attempt`.execute(trx)
      try {
        await restoreItem(trx, author, id)
      } catch (error) {
        refusals.set(id, await refusalIn(trx, id, error))
      }
      await sql`ROLLBACK TO attempt`.execute(trx)
      await sql`RELEASE attempt`.execute(trx)
    }
  })
  return refusals
}

async function refusalIn(trx: Trx, itemId: string, error: unknown): Promise<ErrorData> {
  if (error instanceof AppError) return error.data
  const refused = await explainLockedWrite(trx, error)
  // A row the tables of today cannot take must not keep the rest of the bin from being seen.
  return (
    refused?.data ?? {
      code: 'not_allowed',
      details: { rule: 'undo_not_here', subject: itemId },
    }
  )
}
