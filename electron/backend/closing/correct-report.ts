import type { Insertable, Selectable, Updateable } from 'kysely'
import { type CorrectedValue, valueAfterCorrection } from '#domain/closing/correction.ts'
import type { Trx } from '../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../database/recorded-write.ts'
import {
  listCarried,
  ownAndEarlierReport,
  REPORTED_COLUMNS,
} from '../database/repositories/quarter/carried-reports.ts'
import type { CorrectionTable } from '../database/tables/closing.ts'
import type { ProgressEntryTable } from '../database/tables/projects.ts'

/**
 * Takes a corrected figure over into the open quarter's report. A project that has not reported yet
 * gets a report that carries on the last one with the figure set right.
 */
export async function carryIntoReport(
  trx: Trx,
  author: Author,
  newId: string,
  row: CorrectionTable,
): Promise<void> {
  const column = columnOf(row)
  const { own, earlier } = await ownAndEarlierReport(trx, row.project_id, row.quarter)
  const valid = own ?? earlier
  const reported = valid ? valid[column] : null
  const value = valueAfterCorrection(reported, {
    before: row.before_value,
    after: row.after_value,
  })
  if (own) {
    await changeReport(trx, author, own.id, column, value)
    return
  }
  if (value === reported) return
  const carried: Insertable<ProgressEntryTable> = {
    phase: earlier?.phase ?? null,
    status: earlier?.status ?? 'normal',
    percent: earlier?.percent ?? null,
    completed_investment_fen: earlier?.completed_investment_fen ?? null,
    problems: null,
    next_steps: null,
    is_carried: 1,
    id: newId,
    project_id: row.project_id,
    quarter: row.quarter,
    entered_by: author.operator,
    updated_at: author.at,
  }
  await insertRecorded(trx, author, 'progress_entry', [{ ...carried, [column]: value }])
}

/**
 * Puts the open quarter's report back, unless it was reported anew since. A report that only
 * corrections wrote goes with the last of them: the project has not reported for the quarter.
 */
export async function takeOutOfReport(
  trx: Trx,
  author: Author,
  row: Selectable<CorrectionTable>,
): Promise<void> {
  const column = columnOf(row)
  const { own } = await ownAndEarlierReport(trx, row.project_id, row.quarter)
  if (own?.[column] !== row.after_value) return
  if (own.is_carried === 1 && !(await hasOtherCorrection(trx, row))) {
    await deleteRecorded(trx, author, 'progress_entry', [own.id])
    return
  }
  // A report always has a status; one that was unknown before was normal.
  const value = column === 'status' ? (row.before_value ?? 'normal') : row.before_value
  await changeReport(trx, author, own.id, column, value)
}

/** Does another correction carry a figure into the same report? */
async function hasOtherCorrection(
  trx: Trx,
  { id, project_id, quarter }: Selectable<CorrectionTable>,
): Promise<boolean> {
  const corrections = await listCarried(trx, project_id, quarter)
  return corrections.some((correction) => correction.id !== id)
}

function columnOf({ figure }: Pick<CorrectionTable, 'figure'>): keyof ProgressEntryTable {
  const column = REPORTED_COLUMNS[figure]
  if (!column) throw new RangeError(`${figure} stands in no report`)
  return column
}

async function changeReport(
  trx: Trx,
  author: Author,
  id: string,
  column: keyof ProgressEntryTable,
  value: CorrectedValue,
): Promise<void> {
  const columns: Updateable<ProgressEntryTable> = { [column]: value }
  const stamp = { entered_by: author.operator, updated_at: author.at }
  await updateRecorded(trx, author, 'progress_entry', id, columns, { stamp })
}
