import { appError } from '#contract/result.ts'
import { standsAgainst } from '#domain/history/taking-back.ts'
import type { Trx } from '../context.ts'
import type { Author } from '../database/recorded-write.ts'
import {
  linesOfAction,
  readTakenBack,
  type SignedLine,
  standingLinesAfter,
} from '../database/repositories/history/actions.ts'
import { findClosingAfter } from '../database/repositories/quarter/closings.ts'
import { touchProject } from '../services/projects/project-handlers.ts'
import { refuseBrokenRule } from './refuse-broken-rule.ts'
import { undoConflict } from './undo-conflict.ts'
import { writeOpposite } from './write-opposite.ts'

/** Tables of quarters that belong to no project. */
const DATED = new Set(['indicator_reading', 'report_edit'])

/** Taken back on a screen of their own, with more to it than rows. */
const CLOSING_TABLES = new Set(['closing', 'quarter_state', 'issued_file', 'issued_template_file'])

/**
 * Takes back all one action wrote, last line first, when nothing it touched was changed since. The
 * opposite is an action of its own, which can be taken back in turn.
 *
 * @param author names the action in `undoes`
 * @returns how many rows were written
 * @throws AppError `not_found`, `not_allowed`, `undo_conflict`, `already_exists`; a closed quarter
 *   refuses through the database's own triggers
 */
export async function undoAction(trx: Trx, author: Author, actionId: string): Promise<number> {
  const lines = await linesOfAction(trx, actionId)
  if (lines.length === 0) throw appError('not_found', { what: 'action', id: actionId })
  if ((await readTakenBack(trx)).has(actionId)) {
    throw appError('not_allowed', { rule: 'taken_back_already', subject: actionId })
  }
  return undoLines(trx, author, lines)
}

/** Takes back lines of the log that belong together, oldest first. @throws as `undoAction` */
export async function undoLines(
  trx: Trx,
  author: Author,
  lines: readonly SignedLine[],
): Promise<number> {
  refuseOtherWays(lines)
  await refuseClosed(trx, lines)
  await refuseChanged(trx, lines)
  for (const line of lines) await refuseBrokenRule(trx, line)
  for (const line of lines.toReversed()) await writeOpposite(trx, author, line)
  const projectIds = new Set(lines.map(({ projectId }) => projectId))
  for (const id of projectIds) if (id !== null) await touchWhatIsLeft(trx, author, id)
  return lines.length
}

/** @throws AppError `not_allowed` for what has a way back of its own */
function refuseOtherWays(lines: readonly SignedLine[]): void {
  const subject = lines[0]?.actionId ?? ''
  if (lines.some(({ table, action }) => table === 'import_batch' && action === 'insert')) {
    throw appError('not_allowed', { rule: 'undo_in_imports', subject })
  }
  if (lines.some(({ table }) => CLOSING_TABLES.has(table))) {
    throw appError('not_allowed', { rule: 'undo_in_closing', subject })
  }
}

/**
 * What was in the ledger when a quarter was closed is part of what was closed.
 *
 * @throws AppError `not_allowed` undo_before_closing
 */
async function refuseClosed(trx: Trx, lines: readonly SignedLine[]): Promise<void> {
  const first = lines.find(({ projectId, table }) => projectId !== null || DATED.has(table))
  if (!first) return
  const closing = await findClosingAfter(trx, first.id)
  if (!closing) return
  throw appError('not_allowed', { rule: 'undo_before_closing', subject: closing.quarter })
}

/**
 * @throws AppError `undo_conflict` naming the last thing that was changed since, which is to be taken
 *   back first; `not_allowed`
 */
async function refuseChanged(trx: Trx, lines: readonly SignedLine[]): Promise<void> {
  const later = await standingLinesAfter(trx, lines.at(-1)?.id ?? 0, [...lines])
  const newestFirst = later.toSorted((a, b) => b.id - a.id)
  for (const one of newestFirst.filter((change) =>
    lines.some((line) => standsAgainst(change, line)),
  )) {
    const isOfParts = lines.every(({ rowId }) => rowId !== one.rowId)
    if (!isOfParts || one.table !== 'project') throw await undoConflict(trx, one, one.table)
    // A project that went into the bin and came out of it is what it was.
    await refuseInBin(trx, one.rowId)
  }
}

/** @throws AppError `not_allowed` project_in_bin */
async function refuseInBin(trx: Trx, id: string): Promise<void> {
  const project = await trx
    .selectFrom('project')
    .select('name')
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()
  if (project) throw appError('not_allowed', { rule: 'project_in_bin', subject: project.name })
}

async function touchWhatIsLeft(trx: Trx, author: Author, id: string): Promise<void> {
  const project = await trx
    .selectFrom('project')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (project) await touchProject(trx, id, author)
}
