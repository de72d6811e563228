import type { Kysely } from 'kysely'
import type { BinItem, BinPage } from '#contract/recycle-bin.ts'
import { AppError, appError, type ErrorData } from '#contract/result.ts'
import { type Deletion, deletionOf } from '#domain/history/deletion.ts'
import { explainLockedWrite } from '../closing/refuse-locked.ts'
import type { Trx } from '../context.ts'
import type { Author } from '../database/recorded-write.ts'
import { lineOf } from '../database/repositories/actions.ts'
import {
  countLines,
  countParts,
  type GoneLine,
  listGoneLines,
} from '../database/repositories/recycle-bin.ts'
import type { Database } from '../database/schema.ts'
import { restoreAttachment } from '../services/attachment-handlers.ts'
import { restoreProject } from '../services/project-handlers.ts'
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
  const items: BinItem[] = []
  for (const item of shown) items.push(await describe(db, author, item, written))
  return {
    items,
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

async function describe(
  db: Kysely<Database>,
  author: Author,
  { id, lines, deletion }: Found,
  written: ReadonlyMap<string, number>,
): Promise<BinItem> {
  const [head] = deletion.rows
  if (!head) throw new Error(`nothing was deleted by ${id}`)
  const { table, rowId, actionId, projectName, schoolName } = head
  const isWaiting = head.after !== null
  const isProject = isWaiting && table === 'project'
  const all = id.startsWith('step:') ? (written.get(actionId ?? '') ?? lines.length) : lines.length
  return {
    id,
    kind: table,
    name: isProject ? (projectName ?? '') : await nameOf(db, head),
    projectName: isProject ? null : projectName,
    schoolName,
    deletedAt: head.at,
    deletedBy: head.operator,
    reason: head.reason,
    actionId,
    lines: deletion.rows.slice(0, SHOWN).map(({ record }) => record),
    rows: deletion.rows.length,
    parts: isProject ? await countParts(db, rowId) : deletion.parts,
    otherChanges: all - lines.length,
    refusal: await refusalOf(db, author, id),
  }
}

async function nameOf(db: Kysely<Database>, { table, rowId, before }: GoneLine): Promise<string> {
  if (table !== 'attachment') return nameIn(before ?? {})
  const file = await db
    .selectFrom('attachment')
    .select('file_name')
    .where('id', '=', rowId)
    .executeTakeFirst()
  return file?.file_name ?? ''
}

/** Thrown to leave nothing of an attempt that succeeded. */
class Attempted extends Error {}

/** Tries it out and takes it back, so that what is said is what pressing would do. */
async function refusalOf(
  db: Kysely<Database>,
  author: Author,
  itemId: string,
): Promise<ErrorData | null> {
  try {
    await db.transaction().execute(async (trx) => {
      await restoreItem(trx, author, itemId)
      throw new Attempted()
    })
  } catch (error) {
    if (error instanceof Attempted) return null
    if (error instanceof AppError) return error.data
    const refused = await explainLockedWrite(db, error)
    // A row the tables of today cannot take must not keep the rest of the bin from being seen.
    return refused
      ? refused.data
      : { code: 'not_allowed', details: { rule: 'undo_not_here', subject: itemId } }
  }
  return null
}
