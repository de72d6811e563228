import { type Kysely, sql } from 'kysely'

/**
 * What persons make of the paragraphs of a quarter's report. A closed quarter's report is frozen, so
 * its edits are locked with it; the refusal is known to closing/refuse-locked.ts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const isLocked = (row: 'NEW' | 'OLD'): string =>
  `EXISTS (SELECT 1 FROM quarter_state WHERE state = 'closed' AND quarter >= ${row}.quarter)`

const refuse = `BEGIN SELECT RAISE(ABORT, 'quarter closed'); END`

const statements = [
  `CREATE TABLE report_edit (
    id TEXT PRIMARY KEY,
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    scope_by TEXT CHECK (scope_by IN ('township', 'programme', 'category')), -- NULL: whole county
    scope_id TEXT,
    part TEXT NOT NULL, -- lead-in or chapter
    paragraph TEXT NOT NULL, -- the composed paragraph, or the own one's name
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    after TEXT, -- of an own one: the paragraph before it; NULL puts it first
    position INTEGER NOT NULL, -- in the order they were made
    unit TEXT NOT NULL CHECK (unit IN ('wan', 'yuan')), -- money in it is written in
    spans TEXT NOT NULL, -- JSON, texts and the figures they show; [] leaves the paragraph out
    edited_at TEXT NOT NULL, -- ISO time, UTC
    edited_by TEXT NOT NULL,
    CHECK ((scope_by IS NULL) = (scope_id IS NULL))
  ) STRICT`,
  `CREATE UNIQUE INDEX report_edit_paragraph
    ON report_edit (quarter, ifnull(scope_by, ''), ifnull(scope_id, ''), paragraph)`,
  `CREATE TRIGGER closed_quarter_report_edit_insert BEFORE INSERT ON report_edit
    WHEN ${isLocked('NEW')} ${refuse}`,
  `CREATE TRIGGER closed_quarter_report_edit_update BEFORE UPDATE ON report_edit
    WHEN ${isLocked('OLD')} OR ${isLocked('NEW')} ${refuse}`,
  `CREATE TRIGGER closed_quarter_report_edit_delete BEFORE DELETE ON report_edit
    WHEN ${isLocked('OLD')} ${refuse}`,
]
