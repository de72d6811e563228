import { type Kysely, sql } from 'kysely'

/**
 * The first ledger: dictionaries, projects with budget, progress and money, targets, import batches
 * and the append-only change log.
 *
 * Units: *_fen is money in 1/100 yuan, *_area is hundredths of a square metre, percent is
 * hundredths of a percent, dates are ISO text as precise as known (YYYY, YYYY-MM, YYYY-MM-DD),
 * times are ISO text in UTC. NULL means not reported and is never the same as 0.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const [id, name, unit, measure, workflow] of categories) {
    const position = categories.findIndex((category) => category[0] === id)
    await sql`INSERT INTO category (id, name, unit, measure, workflow, position)
      VALUES (${id}, ${name}, ${unit}, ${measure}, ${workflow}, ${position})`.execute(db)
  }
  for (const [id, name, level] of fundingSources) {
    const position = fundingSources.findIndex((source) => source[0] === id)
    await sql`INSERT INTO funding_source (id, name, level, position)
      VALUES (${id}, ${name}, ${level}, ${position})`.execute(db)
  }
}

const statements = [
  `CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL -- JSON
  ) STRICT`,

  `CREATE TABLE township (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE school (
    id TEXT PRIMARY KEY,
    school_code TEXT UNIQUE CHECK (length(school_code) = 10),
    name TEXT NOT NULL,
    stage TEXT,
    township_id TEXT REFERENCES township (id),
    is_teaching_point INTEGER NOT NULL DEFAULT 0 CHECK (is_teaching_point IN (0, 1)),
    pinyin TEXT NOT NULL, -- of the name, for typing ahead
    initials TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX school_name ON school (name)`,
  `CREATE INDEX school_township ON school (township_id)`,

  `CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    document_number TEXT, -- 文号
    start_year INTEGER,
    end_year INTEGER,
    position INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE category (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    unit TEXT NOT NULL, -- 栋, 座, 个 as counted
    measure TEXT NOT NULL CHECK (measure IN ('floor', 'sports', 'land', 'count')),
    workflow TEXT NOT NULL CHECK (workflow IN ('construction', 'purchase', 'land')),
    position INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE funding_source (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL CHECK (level IN ('central', 'province', 'city', 'county', 'bond', 'other')),
    position INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE import_batch (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    file_size INTEGER NOT NULL, -- bytes
    sheet TEXT NOT NULL,
    header_fingerprint TEXT NOT NULL,
    mapping TEXT NOT NULL, -- JSON: column letter -> field and unit, as written
    imported_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE INDEX import_batch_file ON import_batch (file_sha256)`,

  `CREATE TABLE project (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL, -- order of entry, keeps an imported sheet's order
    project_code TEXT,
    name TEXT NOT NULL,
    school_id TEXT NOT NULL REFERENCES school (id),
    programme_id TEXT REFERENCES programme (id),
    category_id TEXT NOT NULL REFERENCES category (id),
    work_type TEXT,
    year INTEGER, -- 项目年度
    content TEXT, -- 建设内容及规模
    quantity INTEGER,
    unit TEXT, -- NULL: the category's
    floor_area INTEGER, -- 0.01 ㎡
    land_area INTEGER, -- 0.01 ㎡
    sports_area INTEGER, -- 0.01 ㎡
    planned_total_fen INTEGER, -- 计划总投资 as stated
    planned_start TEXT,
    planned_finish TEXT,
    actual_start TEXT,
    actual_finish TEXT,
    leader TEXT, -- 责任领导
    responsible_unit TEXT, -- 责任单位
    responsible_person TEXT, -- 责任人
    note TEXT,
    custom TEXT NOT NULL DEFAULT '{}', -- JSON: header of a foreign column -> text
    pinyin TEXT NOT NULL, -- of the name
    initials TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT, -- set while in the recycle bin
    deleted_by TEXT,
    delete_reason TEXT
  ) STRICT`,
  `CREATE INDEX project_school ON project (school_id)`,
  `CREATE INDEX project_programme ON project (programme_id)`,
  `CREATE INDEX project_category ON project (category_id)`,
  `CREATE INDEX project_code ON project (project_code)`,

  `CREATE TABLE budget_line (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    funding_source_id TEXT NOT NULL REFERENCES funding_source (id),
    year INTEGER,
    amount_fen INTEGER NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX budget_line_once ON budget_line
    (project_id, funding_source_id, coalesce(year, 0))`,

  `CREATE TABLE progress_entry (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    phase TEXT,
    status TEXT NOT NULL CHECK (status IN ('normal', 'suspended', 'cancelled')),
    percent INTEGER CHECK (percent BETWEEN 0 AND 10000), -- 0.01 %
    completed_investment_fen INTEGER, -- to date
    problems TEXT,
    next_steps TEXT,
    entered_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (project_id, quarter)
  ) STRICT`,

  `CREATE TABLE fund_entry (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL CHECK (kind IN ('allocated', 'received', 'paid')),
    funding_source_id TEXT REFERENCES funding_source (id), -- NULL: one sum for all sources
    entry_date TEXT NOT NULL CHECK (length(entry_date) = 10),
    amount_fen INTEGER NOT NULL, -- negative for a reversal
    document_number TEXT,
    payee TEXT,
    note TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('entered', 'quarterlyForm', 'reversal')),
    batch_id TEXT REFERENCES import_batch (id),
    reverses_id TEXT UNIQUE REFERENCES fund_entry (id),
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX fund_entry_project ON fund_entry (project_id, kind, entry_date)`,

  `CREATE TABLE target (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    stage TEXT,
    school_id TEXT REFERENCES school (id),
    measure TEXT NOT NULL CHECK (measure IN ('floor', 'sports', 'land', 'count')),
    amount INTEGER NOT NULL, -- 0.01 ㎡, or a count
    due_date TEXT,
    leader TEXT, -- 责任领导
    responsible_unit TEXT, -- 责任单位
    note TEXT,
    position INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX target_programme ON target (programme_id)`,

  `CREATE TABLE import_row (
    batch_id TEXT NOT NULL REFERENCES import_batch (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    sheet_row INTEGER NOT NULL, -- 1-based; columns stand in the batch's mapping
    PRIMARY KEY (batch_id, table_name, row_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX import_row_row ON import_row (row_id)`,

  `CREATE TABLE change_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete', 'restore')),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    project_id TEXT, -- the project it is shown with
    reason TEXT,
    batch_id TEXT,
    before TEXT, -- JSON: changed columns, or the whole row of a delete
    after TEXT -- JSON: changed columns, or the whole row of an insert
  ) STRICT`,
  `CREATE INDEX change_log_project ON change_log (project_id, id)`,
  `CREATE INDEX change_log_batch ON change_log (batch_id)`,
  `CREATE INDEX change_log_row ON change_log (row_id)`,
  `CREATE TRIGGER change_log_keeps_its_rows BEFORE DELETE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the change log is append only'); END`,
  `CREATE TRIGGER change_log_never_changes BEFORE UPDATE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the change log is append only'); END`,
]

const categories = [
  ['teachingBuilding', '教学综合楼', '栋', 'floor', 'construction'],
  ['teachingRooms', '教学及辅助用房', '栋', 'floor', 'construction'],
  ['dormitory', '学生宿舍', '栋', 'floor', 'construction'],
  ['teacherFlats', '教师周转宿舍', '套', 'floor', 'construction'],
  ['toilet', '公厕', '座', 'floor', 'construction'],
  ['canteen', '食堂', '个', 'floor', 'construction'],
  ['diningHall', '餐厅', '个', 'floor', 'construction'],
  ['bathhouse', '浴室（开水房）', '个', 'floor', 'construction'],
  ['office', '行政办公用房', '栋', 'floor', 'construction'],
  ['kindergarten', '幼儿园园舍', '所', 'floor', 'construction'],
  ['otherBuilding', '其他校舍', '栋', 'floor', 'construction'],
  ['sportsGround', '运动场', '个', 'sports', 'construction'],
  ['land', '征地', '宗', 'land', 'land'],
  ['ancillary', '附属工程', '项', 'count', 'construction'],
  ['equipment', '教学设备配置', '项', 'count', 'purchase'],
  ['books', '图书', '册', 'count', 'purchase'],
  ['ict', '信息化设备', '项', 'count', 'purchase'],
  ['furniture', '生活设施', '套', 'count', 'purchase'],
] as const

const fundingSources = [
  ['central', '中央资金', 'central'],
  ['province', '省级资金', 'province'],
  ['city', '州（市）级资金', 'city'],
  ['county', '县级配套', 'county'],
  ['bond', '专项债券', 'bond'],
  ['donation', '社会捐赠', 'other'],
  ['school', '学校自筹', 'other'],
  ['other', '其他资金', 'other'],
] as const
