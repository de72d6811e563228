import type { Selectable } from 'kysely'
import type { Trx } from '../../context.ts'
import { standingOf } from '../../database/repositories/history/actions.ts'
import type { ChangeLogTable } from '../../database/tables/history.ts'

type LogLine = Selectable<ChangeLogTable>

/** The columns that tell whether a line still counts. */
export const SIGNED = ['row_id', 'batch_id', 'at', 'action_id', 'undoes_action_id'] as const

/**
 * Those of the lines after one that still count as edits: neither steps that were taken back since,
 * nor what later imports wrote and gave up again, row by row, nor what took either back. What took
 * back an earlier import is a change like any other, and so is what taking back wrote elsewhere.
 */
export async function editsSince<Line extends Pick<LogLine, (typeof SIGNED)[number]>>(
  trx: Trx,
  id: number,
  later: readonly Line[],
): Promise<Line[]> {
  const standing = await standingOf(trx, id, later)
  const importing = await importingActions(trx, id)
  const written = new Set<string>()
  const touchedAgain = new Set<string>()
  for (const line of standing) {
    const own = line.batch_id === null ? undefined : importing.get(line.batch_id)
    if (own === undefined) continue
    const rows = own === (line.action_id ?? line.at) ? written : touchedAgain
    rows.add(rowOfBatch(line))
  }
  const isGivenUp = (row: string): boolean => written.has(row) && touchedAgain.has(row)
  return standing.filter((line) => !isGivenUp(rowOfBatch(line)))
}

function rowOfBatch({ batch_id, row_id }: Pick<LogLine, 'batch_id' | 'row_id'>): string {
  return `${batch_id ?? ''} ${row_id}`
}

/** The action that wrote each import begun after a line; what took it back signs with the batch as well. */
async function importingActions(trx: Trx, id: number): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('change_log')
    .select((eb) => ['row_id', eb.fn.coalesce('action_id', 'at').as('own')])
    .where('table_name', '=', 'import_batch')
    .where('action', '=', 'insert')
    .where('id', '>', id)
    .execute()
  return new Map(rows.map(({ row_id, own }) => [row_id, own]))
}
