import { type Kysely, sql } from 'kysely'

/**
 * Planned and actual dates of what a project passes between start and finish, which are columns of
 * the project. Dates are ISO text as precise as known (YYYY, YYYY-MM, YYYY-MM-DD).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE milestone (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES project (id),
        kind TEXT NOT NULL CHECK (kind NOT IN ('start', 'finish')),
        planned TEXT,
        actual TEXT,
        note TEXT,
        UNIQUE (project_id, kind)
      ) STRICT`,
    )
    .execute(db)
}
