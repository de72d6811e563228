import { type Kysely, sql } from 'kysely'

/**
 * What a school has, what it should have and what a new one is awarded: conditions by year, dated
 * standards, diversions of pupils, the award policy; and which condition a category's projects add to.
 *
 * Units: areas in 0.01 ㎡, money in fen, norms in hundredths of ㎡, 元 or one. NULL is not surveyed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const [measure, basis, primary, junior] of norms) {
    for (const [level, norm] of [
      ['primary', primary],
      ['junior', junior],
    ] as const) {
      await sql`INSERT INTO standard (id, level, measure, basis, norm, source, valid_from, valid_to)
        VALUES (${`${level}-${measure}`}, ${level}, ${measure}, ${basis}, ${norm},
          '教督〔2017〕6号', '2017-04-19', NULL)`.execute(db)
    }
  }
  for (const [stage, classes, pupils, amount, leastClasses, leastPupils] of policies) {
    await sql`INSERT INTO award_policy
        (id, full_classes, full_pupils, amount_fen, least_classes, least_pupils)
      VALUES (${stage}, ${classes}, ${pupils}, ${amount}, ${leastClasses}, ${leastPupils})`.execute(
      db,
    )
  }
}

const statements = [
  `CREATE TABLE school_condition (
    id TEXT PRIMARY KEY,
    school_id TEXT NOT NULL REFERENCES school (id),
    year INTEGER NOT NULL,
    surveyed_on TEXT NOT NULL CHECK (length(surveyed_on) = 10), -- projects finished later are not in it
    pupils INTEGER,
    junior_pupils INTEGER, -- of them, in a nine-year school
    classes INTEGER,
    junior_classes INTEGER,
    boarders INTEGER,
    teachers INTEGER,
    qualified_teachers INTEGER, -- 高于规定学历教师
    backbone_teachers INTEGER, -- 县级以上骨干教师
    sports_arts_teachers INTEGER, -- 体育、艺术专任教师
    land_area INTEGER, -- 0.01 ㎡, as all areas
    teaching_area INTEGER, -- 教学及辅助用房, indoor sports rooms left out
    living_area INTEGER,
    office_area INTEGER,
    other_area INTEGER,
    unsafe_area INTEGER, -- of it class D
    sports_area INTEGER,
    equipment_value_fen INTEGER,
    multimedia_rooms INTEGER,
    toilet_places INTEGER, -- 蹲位
    beds INTEGER,
    note TEXT,
    UNIQUE (school_id, year)
  ) STRICT`,
  `CREATE TABLE standard (
    id TEXT PRIMARY KEY,
    level TEXT NOT NULL CHECK (level IN ('primary', 'junior')),
    measure TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('pupil', 'hundredPupils', 'class')),
    norm INTEGER NOT NULL CHECK (norm >= 0), -- hundredths of ㎡, 元 or one
    source TEXT NOT NULL, -- 文号
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
    valid_to TEXT CHECK (length(valid_to) = 10)
  ) STRICT`,
  `CREATE TABLE diversion (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    from_school_id TEXT NOT NULL REFERENCES school (id),
    to_school_id TEXT NOT NULL REFERENCES school (id),
    level TEXT NOT NULL CHECK (level IN ('primary', 'junior')),
    pupils INTEGER NOT NULL CHECK (pupils > 0),
    note TEXT,
    CHECK (from_school_id <> to_school_id)
  ) STRICT`,
  `CREATE TABLE award_policy (
    id TEXT PRIMARY KEY, -- the stage
    full_classes INTEGER NOT NULL,
    full_pupils INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL,
    least_classes INTEGER NOT NULL, -- at or below it there is none
    least_pupils INTEGER NOT NULL
  ) STRICT`,
  // Which condition of its school a finished project of the category adds to.
  `ALTER TABLE category ADD COLUMN adds_to TEXT
    CHECK (adds_to IN ('teachingArea', 'sportsArea', 'equipmentValue'))`,
  `UPDATE category SET adds_to = 'teachingArea' WHERE id IN ('teachingBuilding', 'teachingRooms')`,
  `UPDATE category SET adds_to = 'sportsArea' WHERE id = 'sportsGround'`,
  `UPDATE category SET adds_to = 'equipmentValue' WHERE id IN ('equipment', 'ict')`,
]

/** 教督〔2017〕6号: measure, counted over, primary, junior. */
const norms = [
  ['qualifiedTeachers', 'hundredPupils', 420, 530],
  ['backboneTeachers', 'hundredPupils', 100, 100],
  ['sportsArtsTeachers', 'hundredPupils', 90, 90],
  ['teachingArea', 'pupil', 450, 580],
  ['sportsArea', 'pupil', 750, 1020],
  ['equipmentValue', 'pupil', 200_000, 250_000],
  ['multimediaRooms', 'hundredPupils', 230, 240],
] as const

/** Stage, whole award from classes and pupils, fen, none at or below classes and pupils. */
const policies = [
  ['preschool', 12, 360, 300_000_000, 9, 270],
  ['primary', 24, 1200, 1_000_000_000, 12, 600],
  ['junior', 30, 1500, 1_500_000_000, 16, 800],
  ['senior', 36, 1800, 1_500_000_000, 18, 900],
] as const
