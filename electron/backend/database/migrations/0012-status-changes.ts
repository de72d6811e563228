import { type Kysely, sql } from 'kysely'

/**
 * When and why a project was suspended, cancelled and went on again. Until now a quarterly report
 * could say that a project stands still, but not since when.
 *
 * A revision of the budget can change the stated total with it, as a transfer does: what is taken
 * from a cancelled project is no longer planned.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const quarterOf = (row: 'NEW' | 'OLD'): string =>
  `substr(${row}.changed_on, 1, 4) || 'Q' ||
    ((CAST(substr(${row}.changed_on, 6, 2) AS INTEGER) + 2) / 3)`

const isLocked = (row: 'NEW' | 'OLD'): string =>
  `EXISTS (SELECT 1 FROM quarter_state WHERE state = 'closed' AND quarter >= ${quarterOf(row)})`

const refuse = `BEGIN SELECT RAISE(ABORT, 'quarter closed'); END`

const statements = [
  `CREATE TABLE status_change (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    status TEXT NOT NULL CHECK (status IN ('normal', 'suspended', 'cancelled')), -- from that day on
    changed_on TEXT NOT NULL CHECK (length(changed_on) = 10), -- YYYY-MM-DD
    reason TEXT NOT NULL,
    document_number TEXT, -- 文号
    created_at TEXT NOT NULL, -- ISO time, UTC
    UNIQUE (project_id, changed_on)
  ) STRICT`,
  `CREATE TRIGGER closed_quarter_status_change_insert BEFORE INSERT ON status_change
    WHEN ${isLocked('NEW')} ${refuse}`,
  `CREATE TRIGGER closed_quarter_status_change_update BEFORE UPDATE ON status_change
    WHEN ${isLocked('OLD')} OR ${isLocked('NEW')} ${refuse}`,
  `CREATE TRIGGER closed_quarter_status_change_delete BEFORE DELETE ON status_change
    WHEN ${isLocked('OLD')} ${refuse}`,
  `ALTER TABLE budget_revision ADD COLUMN changes_total INTEGER NOT NULL DEFAULT 0
    CHECK (changes_total IN (0, 1))`,
]
