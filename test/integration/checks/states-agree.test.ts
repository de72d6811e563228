import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Connection } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { gatherCheckFacts } from '#backend/database/repositories/quarter/check-facts.ts'
import { listProjectRows } from '#backend/database/repositories/project-rows.ts'
import { gatherFacts } from '#backend/reports/gather-facts.ts'
import { checkSubject } from '#domain/checks/subject.ts'
import type { ProjectState } from '#domain/project/project-state.ts'
import { quarterDays } from '#domain/quarter.ts'
import { standingOf } from '#domain/report/standing.ts'
import { generateCounty } from '../../county/generate-county.ts'
import { loadCounty } from '../../county/load-county.ts'

const QUARTER = '2020Q1'
const { last } = quarterDays(QUARTER)
const TODAY = '2020-07-05'

let connection: Connection
beforeAll(async () => {
  connection = connect(':memory:')
  await migrate(connection)
  const county = generateCounty({ seed: 11, projects: 300, quarters: 6, lastQuarter: '2020Q2' })
  await loadCounty(connection.db, { ...county, projects: county.projects.map(leaveBlank) })
})
afterAll(() => connection.close())

/** Offices leave the phase out, now and then or always, and the actual start with it. */
function leaveBlank(
  project: ReturnType<typeof generateCounty>['projects'][number],
  index: number,
): typeof project {
  if (index % 3 === 0) return project
  const progress = project.progress.map((entry, at) => ({
    ...entry,
    phase: index % 3 === 1 || at > 0 ? null : entry.phase,
    status: index % 5 === 0 ? ('suspended' as const) : entry.status,
  }))
  return { ...project, actualStart: null, actualFinish: null, progress }
}

test('project list, report and checks see every project in the same state', async () => {
  const { db } = connection
  const office = { county: '示范县', bureau: '示范县教育体育局', operator: '李梅', recipient: null }
  const rows = await listProjectRows(db, QUARTER)
  const listed = new Map(rows.map(({ id, state }) => [id, state]))
  const facts = await gatherFacts(db, { quarter: QUARTER, office, today: TODAY })
  const categories = new Map(facts.categories.map((category) => [category.id, category]))
  const reported = new Map<string, ProjectState>()
  for (const project of facts.projects) {
    const category = categories.get(project.categoryId)
    if (category) {
      reported.set(project.id, standingOf(project, category, project.now, last).state)
    }
  }
  const checks = await gatherCheckFacts(db, QUARTER, { day: last, today: TODAY })
  const checked = new Map<string, ProjectState>()
  for (const project of checks.projects) {
    const category = checks.categories.find(({ id }) => id === project.categoryId)
    if (category) {
      const when = { quarter: QUARTER, day: last, today: TODAY } as const
      checked.set(project.id, checkSubject(project, category, when).state)
    }
  }
  expect(reported).toEqual(listed)
  expect(checked).toEqual(listed)
  const begunWithoutPhase = rows.filter(({ phase, state }) => phase === null && state === 'started')
  expect(begunWithoutPhase.length).toBeGreaterThan(20)
})
