import { type Kysely, sql } from 'kysely'

/**
 * Why a finding of the checks is all right: one sentence per quarter, check and project, printed
 * in the report's notes.
 *
 * The fingerprint is the SHA-256 of the facts the sentence was written about. When the facts
 * change the sentence no longer speaks of them, so it stays in the table but counts no more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `CREATE TABLE check_explanation (
    id TEXT PRIMARY KEY,
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    check_id TEXT NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    sentence TEXT NOT NULL,
    fingerprint TEXT NOT NULL, -- SHA-256 of the facts, hexadecimal
    explained_by TEXT NOT NULL,
    explained_at TEXT NOT NULL, -- ISO time, UTC
    UNIQUE (quarter, check_id, project_id)
  ) STRICT`,
  `CREATE INDEX check_explanation_project ON check_explanation (project_id)`,
]
