import { type Kysely, sql } from 'kysely'

/** Documents and photos of projects, their money and milestones, and of allocation documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    project_id TEXT REFERENCES project (id),
    fund_entry_id TEXT REFERENCES fund_entry (id),
    milestone TEXT,
    document_id TEXT REFERENCES allocation_document (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the content; the file is kept under it
    file_name TEXT NOT NULL, -- as it is shown and given back, never a path
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    media_type TEXT NOT NULL, -- by content
    taken_on TEXT, -- as precise as known
    note TEXT,
    added_at TEXT NOT NULL, -- ISO time, UTC
    added_by TEXT NOT NULL,
    removed_at TEXT, -- set while in the recycle bin
    CHECK ((project_id IS NULL) <> (document_id IS NULL)),
    CHECK (project_id IS NOT NULL OR (fund_entry_id IS NULL AND milestone IS NULL))
  ) STRICT`,
  `CREATE INDEX attachment_project ON attachment (project_id)`,
  `CREATE INDEX attachment_document ON attachment (document_id)`,
  `CREATE INDEX attachment_sha256 ON attachment (sha256)`,
]
