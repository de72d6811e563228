import { type Kysely, sql } from 'kysely'

/**
 * Closing a quarter: its state, what was frozen, and corrections of what was frozen.
 *
 * A closed quarter locks itself and every quarter before it, because all figures are cumulative.
 * The triggers refuse what the services should have refused, so that no door can forget it; their
 * messages are known to closing/refuse-locked.ts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const QUARTER = `GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'`

/** SQL for the quarter of an ISO day or month. */
const quarterOf = (date: string): string =>
  `substr(${date}, 1, 4) || 'Q' || ((CAST(substr(${date}, 6, 2) AS INTEGER) + 2) / 3)`

const isLocked = (quarter: string): string =>
  `EXISTS (SELECT 1 FROM quarter_state WHERE state = 'closed' AND quarter >= ${quarter})`

/**
 * The first quarter a partial date counts in: a year alone counts from its first quarter as a
 * start and in its last as a completion; a blank never counts.
 */
const countsFrom = (date: string, quarterOfYear: 1 | 4): string =>
  `CASE WHEN ${date} IS NULL THEN '9999Q4'
    WHEN length(${date}) = 4 THEN ${date} || 'Q${quarterOfYear}'
    ELSE ${quarterOf(date)} END`

const refuse = `BEGIN SELECT RAISE(ABORT, 'quarter closed'); END`
const refuseProject = `BEGIN SELECT RAISE(ABORT, 'project closed'); END`

/** Rows of a table may not come, change or go while the quarter they belong to is locked. */
const lockedRows = (table: string, quarter: (row: 'NEW' | 'OLD') => string): string[] => [
  `CREATE TRIGGER closed_quarter_${table}_insert BEFORE INSERT ON ${table}
    WHEN ${isLocked(quarter('NEW'))}
    ${refuse}`,
  `CREATE TRIGGER closed_quarter_${table}_update BEFORE UPDATE ON ${table}
    WHEN ${isLocked(quarter('OLD'))} OR ${isLocked(quarter('NEW'))}
    ${refuse}`,
  `CREATE TRIGGER closed_quarter_${table}_delete BEFORE DELETE ON ${table}
    WHEN ${isLocked(quarter('OLD'))}
    ${refuse}`,
]

/**
 * An actual date may not move a project of a closed quarter into or out of it, but by a correction
 * of an open quarter or by taking that correction back.
 */
const lockedDate = (column: string, figure: string, quarterOfYear: 1 | 4): string => {
  const before = countsFrom(`OLD.${column}`, quarterOfYear)
  const after = countsFrom(`NEW.${column}`, quarterOfYear)
  return `CREATE TRIGGER closed_quarter_project_${column} BEFORE UPDATE OF ${column} ON project
    WHEN ${before} <> ${after}
      AND ${isLocked(`min(${before}, ${after})`)}
      AND EXISTS (SELECT 1 FROM closed_project WHERE project_id = OLD.id)
      AND NOT EXISTS (
        SELECT 1 FROM correction
        WHERE project_id = OLD.id AND figure = '${figure}'
          AND (after_value IS NEW.${column} OR before_value IS NEW.${column})
          AND NOT ${isLocked('correction.quarter')})
    ${refuse}`
}

const statements = [
  `CREATE TABLE quarter_state (
    quarter TEXT PRIMARY KEY CHECK (quarter ${QUARTER}),
    state TEXT NOT NULL CHECK (state IN ('open', 'review', 'closed')),
    since TEXT NOT NULL, -- ISO time, UTC: when it came into this state
    review_since TEXT, -- ISO time, UTC: of the latest review
    review_by TEXT,
    review_change_id INTEGER -- last line of the change log when that review began
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE frozen_dataset (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), -- of the content in UTF-8, hexadecimal
    content TEXT NOT NULL -- canonical JSON
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER frozen_dataset_keeps_its_rows BEFORE DELETE ON frozen_dataset
    BEGIN SELECT RAISE(ABORT, 'frozen datasets stay'); END`,
  `CREATE TRIGGER frozen_dataset_never_changes BEFORE UPDATE ON frozen_dataset
    BEGIN SELECT RAISE(ABORT, 'frozen datasets stay'); END`,

  `CREATE TABLE closing (
    id TEXT PRIMARY KEY,
    quarter TEXT NOT NULL CHECK (quarter ${QUARTER}),
    version INTEGER NOT NULL CHECK (version >= 1), -- 第×版
    sha256 TEXT NOT NULL REFERENCES frozen_dataset (sha256),
    check_code TEXT NOT NULL CHECK (check_code = substr(sha256, 1, 8)),
    app_version TEXT NOT NULL,
    closed_at TEXT NOT NULL, -- ISO time, UTC
    closed_by TEXT NOT NULL,
    change_id INTEGER NOT NULL, -- last line of the change log the dataset speaks of
    reopened_at TEXT, -- set when the quarter was opened again: then this issue is history
    reopened_by TEXT,
    reopen_reason TEXT,
    UNIQUE (quarter, version)
  ) STRICT`,
  `CREATE UNIQUE INDEX closing_in_force ON closing (quarter) WHERE reopened_at IS NULL`,
  `CREATE TRIGGER closing_keeps_its_rows BEFORE DELETE ON closing
    BEGIN SELECT RAISE(ABORT, 'closings stay'); END`,
  `CREATE TRIGGER closing_never_changes
    BEFORE UPDATE OF id, quarter, version, sha256, check_code, app_version, closed_at, closed_by,
      change_id ON closing
    BEGIN SELECT RAISE(ABORT, 'closings stay'); END`,

  // The projects counted in the closings in force, drawn from their datasets for the triggers.
  `CREATE TABLE closed_project (
    project_id TEXT NOT NULL,
    quarter TEXT NOT NULL,
    PRIMARY KEY (project_id, quarter)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    quarter TEXT NOT NULL CHECK (quarter ${QUARTER}), -- the open quarter it is entered in
    corrects_quarter TEXT NOT NULL CHECK (corrects_quarter ${QUARTER}),
    project_id TEXT NOT NULL REFERENCES project (id),
    figure TEXT NOT NULL CHECK (figure IN ('allocated', 'received', 'paid', 'completedInvestment',
      'percent', 'phase', 'status', 'actualStart', 'actualFinish')),
    funding_source_id TEXT REFERENCES funding_source (id), -- of money; NULL: no source named
    before_value ANY, -- as closed: fen, 0.01 %, a phase, a status or a partial date
    after_value ANY, -- what it should have been
    difference INTEGER, -- after - before, blank counted as 0; NULL for words and dates
    reason TEXT NOT NULL,
    fund_entry_id TEXT UNIQUE REFERENCES fund_entry (id), -- of money
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL, -- ISO time, UTC
    CHECK (corrects_quarter < quarter)
  ) STRICT`,
  `CREATE INDEX correction_project ON correction (project_id, figure)`,
  `CREATE INDEX correction_quarter ON correction (quarter)`,

  ...lockedRows('progress_entry', (row) => `${row}.quarter`),
  ...lockedRows('fund_entry', (row) => quarterOf(`${row}.entry_date`)),
  ...lockedRows('fund_transfer', (row) => quarterOf(`${row}.moved_on`)),
  ...lockedRows('budget_revision', (row) => quarterOf(`${row}.revised_on`)),
  ...lockedRows('correction', (row) => `${row}.quarter`),
  ...lockedRows('check_explanation', (row) => `${row}.quarter`),

  lockedDate('actual_start', 'actualStart', 1),
  lockedDate('actual_finish', 'actualFinish', 4),
  `CREATE TRIGGER closed_project_deleted BEFORE DELETE ON project
    WHEN EXISTS (SELECT 1 FROM closed_project WHERE project_id = OLD.id)
    ${refuseProject}`,
  `CREATE TRIGGER closed_project_to_bin BEFORE UPDATE OF deleted_at ON project
    WHEN OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL
      AND EXISTS (SELECT 1 FROM closed_project WHERE project_id = OLD.id)
    ${refuseProject}`,
  `CREATE TRIGGER closed_quarter_project_from_bin BEFORE UPDATE OF deleted_at ON project
    WHEN OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM closed_project WHERE project_id = OLD.id)
      AND (EXISTS (SELECT 1 FROM progress_entry
          WHERE project_id = OLD.id AND ${isLocked('progress_entry.quarter')})
        OR EXISTS (SELECT 1 FROM fund_entry
          WHERE project_id = OLD.id AND ${isLocked(quarterOf('fund_entry.entry_date'))}))
    ${refuse}`,
]
