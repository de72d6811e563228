import { type Kysely, sql } from 'kysely'

/** Issued reports in the office's own templates, with the file of the template each was made from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const stay = `BEGIN SELECT RAISE(ABORT, 'issued files stay'); END`

const statements = [
  // How many files the template has had, the one in use included.
  `ALTER TABLE report_template ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)`,
  `CREATE TABLE issued_template_file (
    id TEXT PRIMARY KEY,
    quarter TEXT NOT NULL,
    version INTEGER NOT NULL,
    template_id TEXT NOT NULL, -- of a template that may be gone
    template_name TEXT NOT NULL,
    template_revision INTEGER NOT NULL, -- as report_template.revision was then
    template_sha256 TEXT NOT NULL CHECK (length(template_sha256) = 64), -- of the template's file
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the content; the file is kept under it
    file_name TEXT NOT NULL, -- as it is given back, never a path
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    made_at TEXT NOT NULL, -- ISO time, UTC
    made_by TEXT NOT NULL,
    UNIQUE (quarter, version, template_id),
    FOREIGN KEY (quarter, version) REFERENCES closing (quarter, version)
  ) STRICT`,
  `CREATE TRIGGER issued_template_file_keeps_its_rows BEFORE DELETE ON issued_template_file ${stay}`,
  `CREATE TRIGGER issued_template_file_never_changes BEFORE UPDATE ON issued_template_file ${stay}`,
]
