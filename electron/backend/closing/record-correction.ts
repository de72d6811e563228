import type { CorrectionInput } from '#contract/quarter/closing.ts'
import { appError, type NotAllowedRule } from '#contract/result.ts'
import {
  type CorrectedFigure,
  type CorrectedValue,
  differenceOf,
  isMoneyFigure,
} from '#domain/closing/correction.ts'
import { needsSource } from '#domain/closing/correction-source.ts'
import {
  type CountingDates,
  isDayLocked,
  lockedDateChanges,
  openQuarterAfter,
  type QuarterLock,
} from '#domain/closing/quarter-lock.ts'
import { isPhaseOf } from '#domain/project/phase.ts'
import { quarterDays, quarterOf } from '#domain/quarter.ts'
import { lastChange } from '#domain/project/status-change.ts'
import { authorOf } from '../author.ts'
import type { Context, Trx } from '../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../database/recorded-write.ts'
import { findLock } from '../database/repositories/quarter/closings.ts'
import { findCorrection, listChain } from '../database/repositories/quarter/corrections.ts'
import { listStatusChanges } from '../database/repositories/status-changes.ts'
import type { CorrectionTable } from '../database/tables/closing.ts'
import { requireProject, touchProject } from '../services/projects/project-handlers.ts'
import { localDay } from '../today.ts'
import { closedFigure } from './closed-figure.ts'
import { correctionBasis } from './correction-basis.ts'
import { carryIntoReport, takeOutOfReport } from './correct-report.ts'
import { quarterClosed } from './refuse-locked.ts'

/**
 * Enters a correction: what the closed quarter should have said stands in a row of its own, and the
 * open quarter takes it over — money as an entry of the difference, everything else in the report
 * or the dates of the project.
 *
 * @throws AppError `not_allowed`, `quarter_closed` when the entry's day is locked, `not_found`
 */
export async function enterCorrection(context: Context, input: CorrectionInput): Promise<string> {
  const author = await authorOf(context, { reason: input.reason })
  const today = localDay(context.clock())
  return context.db.transaction().execute(async (trx) => {
    const lock = await requireCorrectable(trx, input)
    const { workflow } = await requireProject(trx, input.projectId)
    if (input.figure === 'phase' && input.after !== null && !isPhaseOf(workflow, input.after)) {
      refuse('phase_not_of_workflow', input.after)
    }
    if (input.figure === 'status') await refuseRecordedStatus(trx, input.projectId, lock)
    const fundingSourceId = 'fundingSourceId' in input ? input.fundingSourceId : null
    if (fundingSourceId === null) await refuseWithoutSource(trx, input)
    const subject = { ...input, fundingSourceId }
    const before = await closedFigure(trx, subject)
    if (before === input.after) refuse('nothing_to_correct', input.correctsQuarter)
    const row = {
      id: context.newId(),
      quarter: openQuarterAfter(lock),
      corrects_quarter: input.correctsQuarter,
      project_id: input.projectId,
      figure: input.figure,
      funding_source_id: fundingSourceId,
      before_value: before,
      after_value: input.after,
      difference: differenceOf(before, input.after),
      reason: input.reason,
      fund_entry_id: null,
      entered_by: author.operator,
      entered_at: author.at,
    } satisfies CorrectionTable
    if ('documentNumber' in input) {
      await correctMoney(trx, author, context.newId(), row, {
        date: entryDay(lock, input.date, today),
        documentNumber: input.documentNumber,
      })
    } else if (input.figure === 'actualStart' || input.figure === 'actualFinish') {
      await correctDate(trx, author, lock, row)
    } else {
      await insertRecorded(trx, author, 'correction', [row])
      await carryIntoReport(trx, author, context.newId(), row)
    }
    await touchProject(trx, input.projectId, author)
    return row.id
  })
}

/**
 * Takes a correction back while its quarter is open, the latest of a figure first. The entry of
 * money stays and is reversed; a report or a date goes back to what it was.
 *
 * @throws AppError `not_found`, `not_allowed`, `quarter_closed`
 */
export async function withdrawCorrection(
  context: Context,
  id: string,
  reason: string,
): Promise<void> {
  const author = await authorOf(context, { reason })
  await context.db.transaction().execute(async (trx) => {
    const row = await findCorrection(trx, { id })
    if (!row) throw appError('not_found', { what: 'correction', id })
    const lock = await findLock(trx)
    if (lock && row.quarter <= lock.closedQuarter) throw quarterClosed(lock)
    const chain = await listChain(trx, {
      projectId: row.project_id,
      figure: row.figure,
      fundingSourceId: row.funding_source_id,
      correctsQuarter: row.corrects_quarter,
    })
    if (chain.at(-1)?.id !== id) refuse('later_correction', row.corrects_quarter)
    if (row.fund_entry_id !== null) {
      await reverseEntry(trx, author, context.newId(), row.fund_entry_id, reason)
    } else if (row.figure === 'actualStart' || row.figure === 'actualFinish') {
      await setDate(trx, author, row, row.before_value)
    } else {
      await takeOutOfReport(trx, author, row)
    }
    await deleteRecorded(trx, author, 'correction', [id])
    await touchProject(trx, row.project_id, author)
  })
}

/** Only a closed quarter is corrected, and what is reported as a total only in the latest one. */
async function requireCorrectable(trx: Trx, input: CorrectionInput): Promise<QuarterLock> {
  const { correctsQuarter, figure } = input
  const lock = await findLock(trx)
  if (!lock || correctsQuarter > lock.closedQuarter) return refuse('not_closed', correctsQuarter)
  if (!isMoneyFigure(figure) && correctsQuarter !== lock.closedQuarter) {
    return refuse('later_closing', correctsQuarter)
  }
  return lock
}

/** Money that was all entered by source is corrected at one of them. */
async function refuseWithoutSource(trx: Trx, input: CorrectionInput): Promise<void> {
  const { projectId, correctsQuarter, figure } = input
  if (!isMoneyFigure(figure)) return
  const { money } = await correctionBasis(trx, projectId, correctsQuarter)
  if (needsSource(money, figure)) refuse('correction_needs_source', correctsQuarter)
}

/**
 * A corrected status goes into the open quarter's report, which a record of that quarter or one that
 * still holds would outweigh.
 */
async function refuseRecordedStatus(trx: Trx, projectId: string, lock: QuarterLock): Promise<void> {
  const open = openQuarterAfter(lock)
  const change = lastChange(await listStatusChanges(trx, projectId), quarterDays(open).last)
  if (change && (change.status !== 'normal' || quarterOf(change.changedOn) === open)) {
    refuse('status_recorded', change.changedOn)
  }
}

/** The day given, or the day nearest to today in the open quarter. @throws AppError `quarter_closed` */
function entryDay(lock: QuarterLock, date: string | null, today: string): string {
  if (date !== null && isDayLocked(lock, date)) throw quarterClosed(lock)
  const { first, last } = quarterDays(openQuarterAfter(lock))
  if (date !== null) return date
  if (today < first) return first
  return today > last ? last : today
}

async function correctMoney(
  trx: Trx,
  author: Author,
  entryId: string,
  row: CorrectionTable,
  entry: { readonly date: string; readonly documentNumber: string | null },
): Promise<void> {
  if (!isMoneyFigure(row.figure)) throw new RangeError(`${row.figure} is no kind of money`)
  await insertRecorded(trx, author, 'fund_entry', [
    {
      id: entryId,
      project_id: row.project_id,
      kind: row.figure,
      funding_source_id: row.funding_source_id,
      entry_date: entry.date,
      amount_fen: row.difference ?? 0,
      document_number: entry.documentNumber,
      payee: null,
      note: row.reason,
      origin: 'correction',
      batch_id: null,
      reverses_id: null,
      document_id: null,
      contract_id: null,
      transfer_id: null,
      corrects_quarter: row.corrects_quarter,
      created_at: author.at,
    },
  ])
  const carried = { ...row, quarter: quarterOf(entry.date), fund_entry_id: entryId }
  await insertRecorded(trx, author, 'correction', [carried])
}

async function correctDate(
  trx: Trx,
  author: Author,
  lock: QuarterLock,
  row: CorrectionTable,
): Promise<void> {
  const date = (value: CorrectedValue): CountingDates => ({
    actualStart: null,
    actualFinish: null,
    [row.figure]: value,
  })
  if (lockedDateChanges(lock, date(row.before_value), date(row.after_value)).length === 0) {
    refuse('nothing_to_correct', row.corrects_quarter)
  }
  // The row comes first: it is what the lock of the dates lets through.
  await insertRecorded(trx, author, 'correction', [row])
  await setDate(trx, author, row, row.after_value)
}

function setDate(
  trx: Trx,
  author: Author,
  row: { readonly project_id: string; readonly figure: CorrectedFigure },
  value: CorrectedValue,
): Promise<boolean> {
  const date = value === null ? null : String(value)
  const columns = row.figure === 'actualStart' ? { actual_start: date } : { actual_finish: date }
  return updateRecorded(trx, author, 'project', row.project_id, columns)
}

async function reverseEntry(
  trx: Trx,
  author: Author,
  reversalId: string,
  entryId: string,
  reason: string,
): Promise<void> {
  const entry = await trx
    .selectFrom('fund_entry')
    .selectAll()
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow()
  await insertRecorded(trx, author, 'fund_entry', [
    {
      ...entry,
      id: reversalId,
      amount_fen: -entry.amount_fen,
      note: reason,
      origin: 'reversal',
      reverses_id: entryId,
      created_at: author.at,
    },
  ])
}

function refuse(rule: NotAllowedRule, subject: string): never {
  throw appError('not_allowed', { rule, subject })
}
