import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ county: '宾川县', operator: '李梅' })
})
afterEach(() => backend.remove())

async function addSchool(name = '金牛镇中心小学', township = '金牛镇'): Promise<string> {
  const { id: townshipId } = await backend.ask('dictionaries.saveTownship', { name: township })
  const { id } = await backend.ask('dictionaries.saveSchool', {
    name,
    stage: 'primary',
    townshipId,
  })
  return id
}

const basics = (schoolId: string) => ({
  name: '金牛镇中心小学教学综合楼',
  schoolId,
  categoryId: 'teachingBuilding',
  plannedTotal: 200_000_000,
  floorArea: 120_000,
  quantity: 1,
})

test('a created project is listed with its names, blank money stays blank', async () => {
  const schoolId = await addSchool()
  const { id } = await backend.ask('projects.create', basics(schoolId))
  const list = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(list.totals).toEqual({
    count: 1,
    cancelledCount: 0,
    floorArea: 120_000,
    landArea: null,
    sportsArea: null,
    uncounted: { floorArea: 0, landArea: 0, sportsArea: 0 },
    plannedTotal: 200_000_000,
    allocated: null,
    received: null,
    paid: null,
    completedInvestment: null,
  })
  expect(list.rows[0]).toMatchObject({
    id,
    schoolName: '金牛镇中心小学',
    townshipName: '金牛镇',
    categoryName: '教学综合楼',
    state: 'notStarted',
    phase: null,
    paid: null,
    revision: 1,
  })
})

test.each(['金牛', 'jinniu', 'jnzzxxx', '综合楼', 'JXZHL'])(
  'search finds it by %s',
  async (search) => {
    const schoolId = await addSchool()
    await backend.ask('projects.create', basics(schoolId))
    const found = await backend.ask('projects.list', { quarter: '2020Q2', filter: { search } })
    const other = await backend.ask('projects.list', {
      quarter: '2020Q2',
      filter: { search: '100%' },
    })
    expect([found.rows.length, other.rows.length, other.ledgerCount]).toEqual([1, 0, 1])
  },
)

test('a form based on an old revision is refused and changes nothing', async () => {
  const schoolId = await addSchool()
  const { id } = await backend.ask('projects.create', basics(schoolId))
  const changed = { ...basics(schoolId), note: '一' }
  await backend.ask('projects.update', { id, revision: 1, basics: changed })
  const result = await backend.call('projects.update', {
    id,
    revision: 1,
    basics: { ...changed, note: '二' },
  })
  expect(result).toEqual({
    ok: false,
    error: { code: 'changed_meanwhile', details: { what: 'project', id } },
  })
  const { project, history } = await backend.ask('projects.get', { id, quarter: '2020Q2' })
  expect(project.note).toBe('一')
  expect(history[0]).toMatchObject({
    action: 'update',
    operator: '李梅',
    before: { note: null },
    after: { note: '一' },
  })
})

test('the recycle bin hides a project and gives it back', async () => {
  const schoolId = await addSchool()
  const { id } = await backend.ask('projects.create', basics(schoolId))
  await backend.ask('projects.delete', { ids: [id], reason: '重复' })
  const hidden = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  await backend.ask('projects.restore', { ids: [id] })
  const back = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect([hidden.rows.length, back.rows.length]).toEqual([0, 1])
})

test('a project of an unknown school is refused', async () => {
  const result = await backend.call('projects.create', basics('nowhere'))
  expect(result).toEqual({
    ok: false,
    error: { code: 'not_found', details: { what: 'school', id: 'nowhere' } },
  })
})

test('the state of a past quarter does not see later progress', async () => {
  const schoolId = await addSchool()
  const { id } = await backend.ask('projects.create', basics(schoolId))
  const report = { projectId: id, phase: null, percent: null, completedInvestment: null }
  await backend.ask('progress.save', {
    ...report,
    quarter: '2020Q1',
    phase: 'structure',
    percent: 6000,
  })
  await backend.ask('progress.save', {
    ...report,
    quarter: '2020Q3',
    phase: 'completed',
    percent: 10_000,
  })
  const states = []
  for (const quarter of ['2019Q4', '2020Q1', '2020Q2', '2020Q3'] as const) {
    const { rows } = await backend.ask('projects.list', { quarter, filter: {} })
    states.push(rows[0]?.state)
  }
  expect(states).toEqual(['notStarted', 'started', 'started', 'completed'])
})

test('only the area a category measures is counted, in the list as in the report', async () => {
  const schoolId = await addSchool()
  await backend.ask('projects.create', basics(schoolId))
  const ground = { ...basics(schoolId), name: '运动场', categoryId: 'sportsGround' }
  await backend.ask('projects.create', { ...ground, floorArea: 50_000, sportsArea: 600_000 })
  const wall = { ...basics(schoolId), name: '围墙', categoryId: 'ancillary' }
  await backend.ask('projects.create', { ...wall, floorArea: 7_000, landArea: 9_000 })
  // Its ledger holds 0 where others leave blanks: nothing is left out of a total by that.
  const gate = { ...basics(schoolId), name: '大门', categoryId: 'ancillary' }
  await backend.ask('projects.create', { ...gate, floorArea: 0, landArea: 0 })
  const { totals } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(totals).toMatchObject({
    floorArea: 120_000,
    sportsArea: 600_000,
    landArea: null,
    uncounted: { floorArea: 2, sportsArea: 0, landArea: 1 },
  })
  const report = await backend.ask('reports.dataset', { quarter: '2020Q2' })
  const [floor, sports] = report.overview.areas.map(({ area }) => area.value)
  expect([floor, sports]).toEqual([totals.floorArea, totals.sportsArea])
  expect(report.completeness.uncountedFloorArea?.value).toBe(2)
  expect(JSON.stringify(report.text.notes)).toContain('均未计入校舍建筑面积')
})

test('cancelled projects are listed and not counted, as in the report', async () => {
  const schoolId = await addSchool()
  await backend.ask('projects.create', basics(schoolId))
  const cancelled = await backend.ask('projects.create', { ...basics(schoolId), name: '食堂' })
  await backend.ask('progress.save', {
    projectId: cancelled.id,
    quarter: '2020Q2',
    phase: null,
    status: 'cancelled',
    percent: null,
    completedInvestment: null,
  })
  const { rows, totals } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect([rows.length, totals.count, totals.cancelledCount]).toEqual([2, 1, 1])
  const report = await backend.ask('reports.dataset', { quarter: '2020Q2' })
  expect([totals.plannedTotal, totals.floorArea]).toEqual([
    report.overview.planned.value,
    report.overview.areas.find(({ measure }) => measure === 'floor')?.area.value,
  ])
})
