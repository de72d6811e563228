import { type Kysely, sql } from 'kysely'

/**
 * Money as an office moves it: revisions of the budget, allocation documents that split one sum
 * over many projects, transfers, contracts and what is carried over to the next year. Entries of
 * money name what they belong to.
 *
 * `fund_entry` is built anew, because SQLite cannot widen a CHECK of a table that stands.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** A column of whole days, YYYY-MM-DD. */
const day = (column: string): string => `${column} TEXT NOT NULL CHECK (length(${column}) = 10)`

const statements = [
  `CREATE TABLE budget_revision (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    funding_source_id TEXT NOT NULL REFERENCES funding_source (id),
    year INTEGER,
    old_amount_fen INTEGER, -- NULL: the line was added
    new_amount_fen INTEGER, -- NULL: the line was taken out
    reason TEXT NOT NULL,
    document_number TEXT, -- 文号
    ${day('revised_on')},
    transfer_id TEXT REFERENCES fund_transfer (id), -- of planned money moved elsewhere
    created_at TEXT NOT NULL,
    CHECK (old_amount_fen IS NOT new_amount_fen)
  ) STRICT`,
  `CREATE INDEX budget_revision_project ON budget_revision (project_id, revised_on)`,

  `CREATE TABLE allocation_document (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL, -- 文号
    ${day('issued_on')},
    issuer TEXT,
    funding_source_id TEXT NOT NULL REFERENCES funding_source (id),
    total_fen INTEGER NOT NULL CHECK (total_fen > 0),
    note TEXT,
    reversed_on TEXT CHECK (length(reversed_on) = 10), -- taken back as a whole
    reversal_reason TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX allocation_document_once ON allocation_document (number, funding_source_id)
    WHERE reversed_on IS NULL`,

  `CREATE TABLE fund_transfer (
    id TEXT PRIMARY KEY,
    ${day('moved_on')},
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'allocated', 'received')),
    from_project_id TEXT NOT NULL REFERENCES project (id),
    from_source_id TEXT REFERENCES funding_source (id), -- NULL: no source named
    to_project_id TEXT NOT NULL REFERENCES project (id),
    to_source_id TEXT REFERENCES funding_source (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    reason TEXT NOT NULL,
    document_number TEXT,
    created_at TEXT NOT NULL,
    CHECK (from_project_id <> to_project_id OR from_source_id IS NOT to_source_id)
  ) STRICT`,
  `CREATE INDEX fund_transfer_from ON fund_transfer (from_project_id)`,
  `CREATE INDEX fund_transfer_to ON fund_transfer (to_project_id)`,

  `CREATE TABLE contract (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL CHECK (kind IN
      ('construction', 'supervision', 'design', 'survey', 'procurement', 'other')),
    party TEXT NOT NULL, -- 对方单位
    number TEXT, -- 合同编号
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    signed_on TEXT, -- as precise as known
    note TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX contract_project ON contract (project_id)`,

  `CREATE TABLE carry_over (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    funding_source_id TEXT REFERENCES funding_source (id), -- NULL: no source named
    from_year INTEGER NOT NULL, -- what its last day left; it goes on in the year after
    amount_fen INTEGER NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX carry_over_once ON carry_over
    (from_year, project_id, coalesce(funding_source_id, ''))`,

  `CREATE TABLE fund_entry_wider (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL CHECK (kind IN ('allocated', 'received', 'paid')),
    funding_source_id TEXT REFERENCES funding_source (id), -- NULL: one sum for all sources
    ${day('entry_date')},
    amount_fen INTEGER NOT NULL, -- negative for a reversal
    document_number TEXT,
    payee TEXT,
    note TEXT,
    origin TEXT NOT NULL CHECK (origin IN
      ('entered', 'quarterlyForm', 'reversal', 'allocation', 'transfer', 'correction')),
    batch_id TEXT REFERENCES import_batch (id),
    reverses_id TEXT UNIQUE REFERENCES fund_entry_wider (id),
    document_id TEXT REFERENCES allocation_document (id),
    contract_id TEXT REFERENCES contract (id),
    transfer_id TEXT REFERENCES fund_transfer (id),
    corrects_quarter TEXT CHECK (corrects_quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    created_at TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO fund_entry_wider (id, project_id, kind, funding_source_id, entry_date, amount_fen,
      document_number, payee, note, origin, batch_id, reverses_id, created_at)
    SELECT id, project_id, kind, funding_source_id, entry_date, amount_fen,
      document_number, payee, note, origin, batch_id, reverses_id, created_at
    FROM fund_entry ORDER BY rowid`,
  `DROP TABLE fund_entry`,
  `ALTER TABLE fund_entry_wider RENAME TO fund_entry`,
  `CREATE INDEX fund_entry_project ON fund_entry (project_id, kind, entry_date)`,
  `CREATE INDEX fund_entry_document ON fund_entry (document_id) WHERE document_id IS NOT NULL`,
  `CREATE INDEX fund_entry_contract ON fund_entry (contract_id) WHERE contract_id IS NOT NULL`,
  `CREATE INDEX fund_entry_transfer ON fund_entry (transfer_id) WHERE transfer_id IS NOT NULL`,
]
