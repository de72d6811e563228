import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, type ClosingOffice, openOffice, WAN } from './office.ts'

/** What a screen shows of a closed quarter is what was closed, whatever comes into the ledger since. */
let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  const { backend, building } = office
  await backend.ask('funds.saveBudget', {
    projectId: building,
    lines: [{ fundingSourceId: 'central', year: 2020, amount: 500 * WAN }],
  })
  await close(office, '2020Q2')
})
afterEach(() => office.backend.remove())

async function addLater(): Promise<string> {
  const { backend, school } = office
  const { id } = await backend.ask('projects.create', {
    name: '食堂',
    schoolId: school,
    categoryId: 'teachingBuilding',
    plannedTotal: 403 * WAN,
    plannedStart: '2020-05',
  })
  return id
}

test('the money of a closed quarter is planned as it was closed, in every grouping and cell', async () => {
  const { backend, building } = office
  const funds = async () => ({
    tables: await Promise.all(
      (['source', 'programme', 'project'] as const).map((groupBy) =>
        backend.ask('funds.table', { quarter: '2020Q2', groupBy }),
      ),
    ),
    cell: await backend.ask('funds.cell', {
      quarter: '2020Q2',
      column: 'planned',
      period: 'toDate',
    }),
  })
  const closed = await funds()
  await addLater()
  const withLater = await funds()
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q2' })
  await backend.ask('projects.update', {
    id: building,
    revision: project.revision,
    basics: {
      name: '教学楼',
      schoolId: office.school,
      categoryId: 'teachingBuilding',
      actualStart: '2020-03-10',
      plannedTotal: 700 * WAN,
    },
  })
  const open = await backend.ask('funds.table', { quarter: '2020Q3', groupBy: 'source' })
  expect(closed.tables[0]?.totals.toDate.planned).toBe(530 * WAN)
  expect(closed.cell.planned.map(({ year, amount }) => [year, amount])).toEqual([
    [2020, 500 * WAN],
    [null, 30 * WAN],
  ])
  expect([withLater, await funds()]).toEqual([closed, closed])
  expect(open.totals.toDate.planned).toBe((700 + 30 + 403) * WAN)
})

test('a project that came after the closing is not asked for a report, nor checked in it', async () => {
  const { backend } = office
  const later = await addLater()
  const of = async (quarter: '2020Q2' | '2020Q3') => {
    const { rows } = await backend.ask('progress.sheet', { quarter, filter: {} })
    const { findings } = await backend.ask('checks.run', { quarter })
    return {
      sheet: rows.some(({ project }) => project.id === later),
      checks: findings.some(({ projectId }) => projectId === later),
    }
  }
  expect([await of('2020Q2'), await of('2020Q3')]).toEqual([
    { sheet: false, checks: false },
    { sheet: true, checks: true },
  ])
  await backend.ask('closing.reopen', { quarter: '2020Q2', reason: '漏报' })
  expect(await of('2020Q2')).toEqual({ sheet: true, checks: true })
})

test('the checks of a closed quarter say what it was closed with, whatever undated is written since', async () => {
  const { backend, building } = office
  const checks = async (quarter: '2020Q2' | '2020Q3') => ({
    run: await backend.ask('checks.run', { quarter }),
    count: await backend.ask('checks.count', { quarter }),
  })
  const closed = await checks('2020Q2')
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q2' })
  await backend.ask('projects.update', {
    id: building,
    revision: project.revision,
    basics: {
      name: '教学楼',
      schoolId: office.school,
      categoryId: 'teachingBuilding',
      plannedTotal: 190 * WAN,
      actualStart: '2020-03-10',
      plannedFinish: '2020-05',
    },
  })
  const found = ({ run }: typeof closed) => run.findings.map(({ checkId }) => checkId)
  expect(found(await checks('2020Q3'))).toContain('budgetDiffers')
  expect(await checks('2020Q2')).toEqual(closed)
  await backend.ask('closing.reopen', { quarter: '2020Q2', reason: '漏报' })
  const reopened = await checks('2020Q2')
  expect(reopened.count.hard).toBeGreaterThan(closed.count.hard)
  expect(found(reopened)).toContain('finishOverdue')
})
