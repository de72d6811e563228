import { type Kysely, sql } from 'kysely'

/**
 * The change log knows what belongs together and who did it. All lines of one call share an action;
 * an action that takes another back names it. Operators become persons with an id, so that a person
 * keeps their lines under a new name; those who no longer work here stay, retired. Times are ISO
 * text in UTC.
 *
 * Lines of before get their person by the name they were signed with; what they say stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const NOW = `strftime('%Y-%m-%dT%H:%M:%fZ')`

const statements = [
  `CREATE TABLE operator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    retired_at TEXT -- set for who no longer works here
  ) STRICT`,
  `INSERT INTO operator (id, name, position)
    SELECT lower(hex(randomblob(16))), names.value, names.key
    FROM setting, json_each(setting.value) AS names WHERE setting.key = 'operators'`,
  // A ledger from before there was a list knows the one who works now.
  `INSERT OR IGNORE INTO operator (id, name, position)
    SELECT lower(hex(randomblob(16))), json_extract(value, '$.operator'),
      (SELECT count(*) FROM operator)
    FROM setting WHERE key = 'office'`,

  `ALTER TABLE change_log ADD COLUMN action_id TEXT`,
  `ALTER TABLE change_log ADD COLUMN undoes_action_id TEXT`,
  `ALTER TABLE change_log ADD COLUMN operator_id TEXT`,
  // 1: what the program counts beside a change, such as a project's revision; not shown to people.
  `ALTER TABLE change_log ADD COLUMN is_bookkeeping INTEGER NOT NULL DEFAULT 0
    CHECK (is_bookkeeping IN (0, 1))`,
  `DROP TRIGGER change_log_never_changes`,
  `UPDATE change_log SET operator_id = (SELECT id FROM operator WHERE name = operator)`,
  `CREATE TRIGGER change_log_never_changes BEFORE UPDATE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the change log is append only'); END`,
  `INSERT INTO change_log (at, operator, action, table_name, row_id, after)
    SELECT ${NOW}, '—', 'insert', 'operator', id,
      json_object('id', id, 'name', name, 'position', position) FROM operator ORDER BY position`,
  `INSERT INTO change_log (at, operator, action, table_name, row_id, before)
    SELECT ${NOW}, '—', 'delete', 'setting', key, json_object('key', key, 'value', value)
    FROM setting WHERE key = 'operators'`,
  `DELETE FROM setting WHERE key = 'operators'`,

  `CREATE INDEX change_log_action ON change_log (action_id) WHERE action_id IS NOT NULL`,
  `CREATE INDEX change_log_undoes ON change_log (undoes_action_id)
    WHERE undoes_action_id IS NOT NULL`,
  `CREATE INDEX change_log_person ON change_log (operator_id, operator)`,
  `CREATE INDEX change_log_at ON change_log (at) WHERE is_bookkeeping = 0`,
  `CREATE INDEX change_log_gone ON change_log (table_name, row_id) WHERE action = 'delete'`,
]
