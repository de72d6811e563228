import type { Kysely } from 'kysely'
import type { Database } from '#backend/database/schema.ts'
import { spell } from '#backend/services/office/pinyin.ts'
import type { MadeCounty, MadeProject } from './generate-county.ts'

const CHUNK = 300
const AT = '2020-01-01T00:00:00.000Z'

/** Writes a made county straight into the tables, faster than through the services. */
export async function loadCounty(db: Kysely<Database>, county: MadeCounty): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await inChunks(
      county.townships.map((township, position) => ({ ...township, position })),
      (rows) => trx.insertInto('township').values(rows).execute(),
    )
    await inChunks(
      county.programmes.map((programme, position) => ({ ...programme, position })),
      (rows) => trx.insertInto('programme').values(rows).execute(),
    )
    await inChunks(
      county.schools.map(({ id, name, stage, townshipId }) => ({
        id,
        name,
        stage,
        township_id: townshipId,
        is_teaching_point: 0,
        ...spell(name),
      })),
      (rows) => trx.insertInto('school').values(rows).execute(),
    )
    await inChunks(county.projects.map(projectRow), (rows) =>
      trx.insertInto('project').values(rows).execute(),
    )
    await inChunks(county.projects.flatMap(budgetRows), (rows) =>
      trx.insertInto('budget_line').values(rows).execute(),
    )
    await inChunks(county.projects.flatMap(progressRows), (rows) =>
      trx.insertInto('progress_entry').values(rows).execute(),
    )
    await inChunks(county.projects.flatMap(fundRows), (rows) =>
      trx.insertInto('fund_entry').values(rows).execute(),
    )
  })
}

/** Hands rows to an insert a few hundred at a time: SQLite limits the parameters of a statement. */
async function inChunks<Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK))
}

function projectRow(project: MadeProject, position: number) {
  return {
    id: project.id,
    position,
    name: project.name,
    school_id: project.schoolId,
    programme_id: project.programmeId,
    category_id: project.categoryId,
    work_type: project.workType,
    year: project.year,
    quantity: project.quantity,
    floor_area: project.floorArea,
    land_area: project.landArea,
    sports_area: project.sportsArea,
    planned_total_fen: project.plannedTotal,
    planned_start: project.plannedStart,
    planned_finish: project.plannedFinish,
    actual_start: project.actualStart,
    actual_finish: project.actualFinish,
    custom: '{}',
    ...spell(project.name),
    revision: 1,
    created_at: AT,
    updated_at: AT,
  }
}

function budgetRows({ id, budget }: MadeProject) {
  return budget.map((line, index) => ({
    id: `${id}-budget-${index}`,
    project_id: id,
    funding_source_id: line.fundingSourceId,
    amount_fen: line.amount,
  }))
}

function progressRows({ id, progress }: MadeProject) {
  return progress.map((entry) => ({
    id: `${id}-${entry.quarter}`,
    project_id: id,
    quarter: entry.quarter,
    phase: entry.phase,
    status: entry.status,
    percent: entry.percent,
    completed_investment_fen: entry.completedInvestment,
    problems: entry.problems,
    is_carried: 0 as const,
    entered_by: '李梅',
    updated_at: AT,
  }))
}

function fundRows({ id, funds }: MadeProject) {
  return funds.map((entry, index) => ({
    id: `${id}-fund-${index}`,
    project_id: id,
    kind: entry.kind,
    funding_source_id: entry.fundingSourceId,
    entry_date: entry.date,
    amount_fen: entry.amount,
    origin: 'entered' as const,
    created_at: AT,
  }))
}
