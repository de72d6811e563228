import type { Kysely, Selectable } from 'kysely'
import type { Correction } from '#contract/quarter/closing.ts'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import type { CountingDates } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { CorrectionTable } from '../../tables/closing.ts'
import type { Database } from '../../schema.ts'

/**
 * Corrections of closed quarters, in the order they were entered. The order of the rows says it: a
 * clock can be set back.
 */

/** Those entered in a quarter, or correcting it, for projects outside the recycle bin. */
export function listCorrections(
  db: Kysely<Database>,
  quarter: Quarter,
  by: 'quarter' | 'correctsQuarter' = 'quarter',
): Promise<Correction[]> {
  const column = by === 'quarter' ? 'correction.quarter' : 'correction.corrects_quarter'
  return db
    .selectFrom('correction')
    .innerJoin('project', 'project.id', 'correction.project_id')
    .innerJoin('school', 'school.id', 'project.school_id')
    .innerJoin('category', 'category.id', 'project.category_id')
    .where(column, '=', quarter)
    .where('project.deleted_at', 'is', null)
    .orderBy('correction.rowid' as 'correction.id')
    .select([
      'correction.id',
      'correction.quarter',
      'correction.corrects_quarter as correctsQuarter',
      'correction.project_id as projectId',
      'project.name as projectName',
      'school.name as schoolName',
      'category.workflow',
      'correction.figure',
      'correction.funding_source_id as fundingSourceId',
      'correction.before_value as before',
      'correction.after_value as after',
      'correction.difference',
      'correction.reason',
      'correction.fund_entry_id as fundEntryId',
      'correction.entered_by as enteredBy',
      'correction.entered_at as enteredAt',
    ])
    .execute()
}

/** How many corrections there are of each closed quarter. */
export async function countCorrections(db: Kysely<Database>): Promise<Map<Quarter, number>> {
  const rows = await db
    .selectFrom('correction')
    .select((eb) => ['corrects_quarter as quarter', eb.fn.countAll<number>().as('count')])
    .groupBy('corrects_quarter')
    .execute()
  return new Map(rows.map(({ quarter, count }) => [quarter, count]))
}

/** What a correction is about: two of the same make a chain, each beginning where the last ended. */
export interface CorrectionSubject {
  readonly projectId: string
  readonly figure: CorrectedFigure
  readonly fundingSourceId: string | null
  readonly correctsQuarter: Quarter
}

/** The corrections of one figure of a closed quarter, the latest last. */
export function listChain(
  db: Kysely<Database>,
  { projectId, figure, fundingSourceId, correctsQuarter }: CorrectionSubject,
): Promise<Selectable<CorrectionTable>[]> {
  return db
    .selectFrom('correction')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('figure', '=', figure)
    .where('funding_source_id', 'is', fundingSourceId)
    .where('corrects_quarter', '=', correctsQuarter)
    .orderBy('rowid' as 'id')
    .execute()
}

export async function findCorrection(
  db: Kysely<Database>,
  by: { readonly id: string } | { readonly fundEntryId: string },
): Promise<Selectable<CorrectionTable> | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['fund_entry_id', by.fundEntryId]
  const row = await db
    .selectFrom('correction')
    .selectAll()
    .where(column as 'id', '=', value)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Actual dates as they were known at the end of a quarter, for the projects where a later quarter
 * corrected them: what the first later correction found.
 */
export async function datesKnownIn(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Map<string, Partial<CountingDates>>> {
  const later = await db
    .selectFrom('correction')
    .select(['project_id', 'figure', 'before_value'])
    .where('quarter', '>', quarter)
    .where('figure', 'in', ['actualStart', 'actualFinish'])
    .orderBy('quarter', 'desc')
    .orderBy('rowid' as 'id', 'desc')
    .execute()
  const known = new Map<string, Partial<CountingDates>>()
  // The first one comes last and so has the last word.
  for (const { project_id, figure, before_value } of later) {
    const date = before_value === null ? null : String(before_value)
    known.set(project_id, { ...known.get(project_id), [figure]: date })
  }
  return known
}
