import type { WrittenRows } from '#contract/imports/imports.ts'
import type { Trx } from '../../context.ts'
import { namesOf } from '../undoing/undo-names.ts'

/** Rows named; of the rest only the number is told. */
const NAMED = 200

/** Dictionary rows come along with what names them, unless the sheet was of schools. */
const NAMED_TABLES = ['project', 'fund_entry', 'target', 'school_condition', 'school'] as const

/** What a batch wrote, in the order of its sheet; one row of the sheet once for each kind. */
export async function writtenRows(trx: Trx, batchId: string): Promise<WrittenRows> {
  const traced = trx
    .selectFrom('import_row')
    .where('batch_id', '=', batchId)
    .where('table_name', 'in', await ownTables(trx, batchId))
  const { count } = await traced
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const written = await traced
    .select(['row_id as id', 'table_name as table', 'sheet_row as sheetRow'])
    .orderBy('sheet_row')
    .limit(NAMED)
    .execute()
  const ids = written.map(({ id }) => id)
  const names = new Map((await namesOf(trx, new Set(ids))).map(({ id, name }) => [id, name]))
  const entries = await trx
    .selectFrom('fund_entry')
    .select(['id', 'project_id as projectId'])
    .where('id', 'in', ids)
    .execute()
  const projects = new Map(entries.map(({ id, projectId }) => [id, projectId]))
  return {
    count,
    rows: written.map(({ id, table, sheetRow }) => {
      const name = names.get(id) || null
      const projectId = table === 'project' && name !== null ? id : (projects.get(id) ?? null)
      return { id, name, projectId, sheetRow }
    }),
  }
}

/** The tables the batch was for: entries rather than the projects they belong to, surveys before schools. */
async function ownTables(trx: Trx, batchId: string): Promise<readonly string[]> {
  const tables = await trx
    .selectFrom('import_row')
    .select('table_name as table')
    .distinct()
    .where('batch_id', '=', batchId)
    .execute()
  const written = new Set(tables.map(({ table }) => table))
  if (written.has('fund_entry')) return ['fund_entry']
  if (written.has('school_condition')) return ['school_condition']
  return NAMED_TABLES.filter((table) => written.has(table))
}
