import { type Kysely, sql } from 'kysely'

/** Other names of a school, and what it can be besides its stage. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** 0: nobody marked the school so. */
const flag = (column: string): string =>
  `ALTER TABLE school ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`

const statements = [
  flag('is_boarding'),
  flag('in_poor_village'),
  flag('is_urban'),
  `CREATE TABLE school_alias (
    id TEXT PRIMARY KEY,
    school_id TEXT NOT NULL REFERENCES school (id),
    name TEXT NOT NULL,
    pinyin TEXT NOT NULL, -- of the name, for typing ahead
    initials TEXT NOT NULL,
    UNIQUE (school_id, name)
  ) STRICT`,
]
