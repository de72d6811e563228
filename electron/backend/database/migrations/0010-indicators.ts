import { type Kysely, sql } from 'kysely'

/**
 * 工作指标 and what each reached by quarter. Values are in the unit of the indicator: percent in
 * 0.01 %, ratios in hundredths of their second number (1:13.5 is 1350), money in fen, counts as
 * they are. A reading belongs to its quarter, which a closing locks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const isLocked = (row: 'NEW' | 'OLD'): string =>
  `EXISTS (SELECT 1 FROM quarter_state WHERE state = 'closed' AND quarter >= ${row}.quarter)`

/** The message is known to closing/refuse-locked.ts. */
const refuse = `BEGIN SELECT RAISE(ABORT, 'quarter closed'); END`

const statements = [
  `CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    programme_id TEXT REFERENCES programme (id),
    direction TEXT NOT NULL CHECK (direction IN ('atLeast', 'atMost')),
    unit TEXT NOT NULL CHECK (unit IN ('percent', 'count', 'ratio', 'money')),
    unit_name TEXT CHECK (unit_name IS NULL OR unit = 'count'), -- 人, 所
    target INTEGER NOT NULL CHECK (target >= 0), -- in the unit
    target_people INTEGER CHECK (target_people IS NULL OR unit = 'money'), -- heads
    due_date TEXT, -- partial ISO date
    leader TEXT,
    responsible_unit TEXT,
    note TEXT,
    position INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE indicator_reading (
    id TEXT PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    value INTEGER NOT NULL CHECK (value >= 0), -- in the unit of the indicator
    people INTEGER CHECK (people >= 0), -- heads; NULL is not reported
    note TEXT,
    UNIQUE (indicator_id, quarter)
  ) STRICT`,
  `CREATE TRIGGER closed_quarter_indicator_reading_insert BEFORE INSERT ON indicator_reading
    WHEN ${isLocked('NEW')}
    ${refuse}`,
  `CREATE TRIGGER closed_quarter_indicator_reading_update BEFORE UPDATE ON indicator_reading
    WHEN ${isLocked('OLD')} OR ${isLocked('NEW')}
    ${refuse}`,
  `CREATE TRIGGER closed_quarter_indicator_reading_delete BEFORE DELETE ON indicator_reading
    WHEN ${isLocked('OLD')}
    ${refuse}`,
]
