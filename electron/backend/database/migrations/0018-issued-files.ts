import { type Kysely, sql } from 'kysely'

/** The files of an issued report, as they were made when the quarter was closed. They stay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const stay = `BEGIN SELECT RAISE(ABORT, 'issued files stay'); END`

const statements = [
  `CREATE TABLE issued_file (
    id TEXT PRIMARY KEY,
    quarter TEXT NOT NULL,
    version INTEGER NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('html', 'pdf', 'docx', 'xlsx')),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the content; the file is kept under it
    file_name TEXT NOT NULL, -- as it is given back, never a path
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    made_at TEXT NOT NULL, -- ISO time, UTC
    made_by TEXT NOT NULL,
    UNIQUE (quarter, version, format),
    FOREIGN KEY (quarter, version) REFERENCES closing (quarter, version)
  ) STRICT`,
  `CREATE TRIGGER issued_file_keeps_its_rows BEFORE DELETE ON issued_file ${stay}`,
  `CREATE TRIGGER issued_file_never_changes BEFORE UPDATE ON issued_file ${stay}`,
]
