import { type Kysely, sql } from 'kysely'

const TRIGGER = 'closed_quarter_progress_entry_update'

const CARRIED = `
  EXISTS (SELECT 1 FROM correction
    WHERE correction.project_id = progress_entry.project_id
      AND correction.quarter = progress_entry.quarter
      AND correction.figure IN ('completedInvestment', 'percent', 'phase', 'status'))
  AND EXISTS (SELECT 1 FROM change_log AS line
    WHERE line.table_name = 'progress_entry' AND line.row_id = progress_entry.id)
  AND NOT EXISTS (SELECT 1 FROM change_log AS line
    WHERE line.table_name = 'progress_entry' AND line.row_id = progress_entry.id
      AND NOT EXISTS (SELECT 1 FROM change_log AS other
        WHERE other.action_id = line.action_id AND other.project_id = progress_entry.project_id
          AND other.table_name = 'correction'))`

/**
 * A report that nobody made, but a correction of an earlier quarter to carry its figures on, says so
 * itself. Until now it was told by the log: nothing but corrections wrote it.
 *
 * Reports of closed quarters are marked too, so their lock is lifted for this one statement.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw<{ sql: string }>(statement).execute(db)
  await run(
    `ALTER TABLE progress_entry ADD COLUMN is_carried INTEGER NOT NULL DEFAULT 0 CHECK (is_carried IN (0, 1))`,
  )
  const { rows } = await run(`SELECT sql FROM sqlite_schema WHERE name = '${TRIGGER}'`)
  await run(`DROP TRIGGER ${TRIGGER}`)
  await run(`UPDATE progress_entry SET is_carried = 1 WHERE ${CARRIED}`)
  for (const trigger of rows) await run(trigger.sql)
}
