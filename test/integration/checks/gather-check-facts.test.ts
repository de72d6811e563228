import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Connection } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { gatherCheckFacts } from '#backend/database/repositories/quarter/check-facts.ts'
import type { CheckedProject } from '#domain/checks/facts.ts'
import { runChecks } from '#domain/checks/run-checks.ts'
import { quarterDays, type Quarter } from '#domain/quarter.ts'
import { addKnown } from '#domain/sums.ts'
import { generateCounty, type MadeCounty, type MadeProject } from '../../county/generate-county.ts'
import { loadCounty } from '../../county/load-county.ts'
import { plantMistakes, type PlantedMistake } from '../../county/plant-mistakes.ts'

const QUARTER = '2019Q4'
const DAYS = { day: quarterDays(QUARTER).last, today: '2020-07-05' }

let connection: Connection
let county: MadeCounty
let planted: readonly PlantedMistake[]
beforeAll(async () => {
  connection = connect(':memory:')
  await migrate(connection)
  const made = generateCounty({ seed: 7, projects: 500, quarters: 8, lastQuarter: '2020Q2' })
  ;({ county, planted } = plantMistakes(made, QUARTER, 7))
  await loadCounty(connection.db, county)
})
afterAll(() => connection.close())

/** What the queries must bring together, computed from the made county itself. */
function expected(project: MadeProject, quarter: Quarter): CheckedProject {
  const { last } = quarterDays(quarter)
  const funds = project.funds.filter(({ date }) => date <= last)
  const groups = Map.groupBy(funds, ({ kind, fundingSourceId }) => `${kind} ${fundingSourceId}`)
  return {
    id: project.id,
    name: project.name,
    schoolId: project.schoolId,
    stage: county.schools.find(({ id }) => id === project.schoolId)?.stage ?? null,
    programmeId: project.programmeId,
    categoryId: project.categoryId,
    workType: project.workType,
    year: project.year,
    floorArea: project.floorArea,
    landArea: project.landArea,
    sportsArea: project.sportsArea,
    plannedTotal: project.plannedTotal,
    budgetTotal: addKnown(project.budget.map(({ amount }) => amount)),
    plannedStart: project.plannedStart,
    plannedFinish: project.plannedFinish,
    actualStart: project.actualStart,
    actualFinish: project.actualFinish,
    reports: project.progress
      .filter((entry) => entry.quarter <= quarter)
      .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
      .slice(0, 3)
      .map(({ problems: _problems, ...entry }) => ({
        id: `${project.id}-${entry.quarter}`,
        reached: entry.phase,
        isCarried: false,
        ...entry,
      })),
    funds: [...groups.values()].flatMap((group) => {
      const [first] = group
      if (!first) return []
      const amount = group.reduce((sum, entry) => sum + entry.amount, 0)
      return [{ kind: first.kind, sourceId: first.fundingSourceId, amount }]
    }),
    ahead: [],
    milestones: [],
    statusChanges: [],
    contracts: [],
    closed: [],
  }
}

/** Rows come with the project they were grouped by. */
function withoutProject<Row>(row: Row): Row {
  const { projectId: _projectId, ...rest } = row as Row & { readonly projectId: string }
  return rest as Row
}

function sorted(projects: readonly CheckedProject[]): CheckedProject[] {
  return projects.map(({ funds, ...project }) => ({
    ...project,
    funds: funds.toSorted((a, b) =>
      `${a.kind} ${a.sourceId}` < `${b.kind} ${b.sourceId}` ? -1 : 1,
    ),
  }))
}

test('the queries gather exactly what the county holds as at the quarter', async () => {
  const gathered = await gatherCheckFacts(connection.db, QUARTER, DAYS)
  const plain = gathered.projects.map((project) => ({
    ...project,
    reports: project.reports.map(withoutProject),
    funds: project.funds.map(withoutProject),
  }))
  expect(sorted(plain)).toEqual(sorted(county.projects.map((made) => expected(made, QUARTER))))
})

test('every mistake planted in a county of 500 projects is found', async () => {
  const found = runChecks(await gatherCheckFacts(connection.db, QUARTER, DAYS))
  const keys = new Set(found.map(({ checkId, projectId }) => `${checkId} ${projectId}`))
  expect(planted.length).toBe(12)
  expect(planted.filter(({ checkId, projectId }) => !keys.has(`${checkId} ${projectId}`))).toEqual(
    [],
  )
})

test('an earlier quarter does not see what was entered for later ones', async () => {
  const early = await gatherCheckFacts(connection.db, '2018Q3', {
    day: '2018-09-30',
    today: '2020-07-05',
  })
  const quarters = new Set(early.projects.flatMap(({ reports }) => reports.map((r) => r.quarter)))
  expect([...quarters]).toEqual(['2018Q3'])
})
