import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

const NOTHING = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions

let backend: TestBackend
let schoolId: string
beforeEach(async () => {
  backend = await createOfficeBackend()
  schoolId = (await backend.ask('dictionaries.saveSchool', { name: '石门完小', stage: 'primary' }))
    .id
})
afterEach(() => backend.remove())

const survey = (conditions: Partial<Conditions>, year = 2019) =>
  backend.ask('conditions.save', {
    schoolId,
    year,
    surveyedOn: `${year}-09-01`,
    conditions: { ...NOTHING, ...conditions },
  })

const building = (change: { floorArea: number | null; actualFinish?: string; name: string }) =>
  backend.ask('projects.create', { schoolId, categoryId: 'teachingBuilding', ...change })

const teachingLine = async (quarter: '2019Q3' | '2020Q2' = '2020Q2') => {
  const ledger = await backend.ask('gaps.ledger', { quarter, year: 2019 })
  return ledger.rows[0]?.levels[0]?.lines.find(({ measure }) => measure === 'teachingArea')
}

test('a gap is what the survey lacks, less what was not finished when it was made', async () => {
  await survey({ pupils: 400, classes: 8, teachingArea: 100_000 })
  const underWay = await building({ name: '教学楼', floorArea: 50_000 })
  const since = await building({ name: '综合楼', floorArea: 10_000, actualFinish: '2020-03-01' })
  await building({ name: '老教学楼', floorArea: 70_000, actualFinish: '2018-06-30' })
  const unknown = await building({ name: '附属楼', floorArea: null })
  const cancelled = await building({ name: '停建楼', floorArea: 90_000 })
  await backend.ask('progress.save', {
    projectId: cancelled.id,
    quarter: '2020Q2',
    phase: null,
    status: 'cancelled',
    percent: null,
    completedInvestment: null,
  })
  expect(await teachingLine()).toMatchObject({
    required: 180_000,
    existing: 100_000,
    gap: 80_000,
    coming: 60_000,
    comingProjects: [underWay.id, since.id, unknown.id],
    comingUnknown: 1,
    remaining: 20_000,
  })
  const { projects } = await backend.ask('gaps.ledger', { quarter: '2020Q2' })
  expect(projects).toEqual({
    [underWay.id]: '教学楼',
    [since.id]: '综合楼',
    [unknown.id]: '附属楼',
  })
})

test('what strengthens or repairs a building stands beside the gap and closes none of it', async () => {
  await survey({ pupils: 400, classes: 8, teachingArea: 100_000 })
  const work = (name: string, workType: WorkType, change: { actualFinish?: string } = {}) =>
    backend.ask('projects.create', {
      schoolId,
      categoryId: 'teachingBuilding',
      name,
      workType,
      floorArea: 50_000,
      ...change,
    })
  const extension = await work('扩建', 'extension')
  const strengthening = await work('校舍加固', 'strengthening')
  const repair = await work('校舍维修', 'repair', { actualFinish: '2020-03-01' })
  expect(await teachingLine()).toMatchObject({
    coming: 50_000,
    comingProjects: [extension.id, strengthening.id, repair.id],
    comingUnknown: 0,
    remaining: 30_000,
  })
  const { addingNone } = await backend.ask('gaps.ledger', { quarter: '2020Q2' })
  expect(addingNone).toEqual({ [strengthening.id]: 'strengthening', [repair.id]: 'repair' })
})

test('the newest survey is shown unless another year is asked for', async () => {
  await survey({ pupils: 400 }, 2018)
  await survey({ pupils: 300 }, 2019)
  const sheet = await backend.ask('conditions.sheet', {})
  expect([sheet.year, sheet.years, sheet.rows[0]?.survey?.conditions.pupils]).toEqual([
    2019,
    [2019, 2018],
    300,
  ])
  const older = await backend.ask('conditions.sheet', { year: 2018 })
  expect(older.rows[0]?.survey?.conditions).toEqual({ ...NOTHING, pupils: 400 })
})

test('a survey saved again is changed, and every change stands in the log', async () => {
  const first = await survey({ pupils: 400, teachingArea: 0 })
  const second = await survey({ pupils: 410, teachingArea: 0 })
  expect(second.id).toBe(first.id)
  const [latest] = await backend.ask('history.list', { limit: 1 })
  expect(latest).toMatchObject({
    table: 'school_condition',
    action: 'update',
    operator: '王强',
    before: { pupils: 400 },
    after: { pupils: 410 },
  })
})

test('a changed standard changes the gap, and its old version is history', async () => {
  await survey({ pupils: 100, teachingArea: 45_000 })
  expect((await teachingLine())?.gap).toBe(0)
  const standards = await backend.ask('standards.list', {})
  const old = standards.find(({ id }) => id === 'primary-teachingArea')
  await backend.ask('standards.save', {
    level: 'primary',
    measure: 'teachingArea',
    basis: 'pupil',
    norm: 500,
    source: '县教发〔2020〕3号',
    validFrom: '2020-01-01',
  })
  expect([old?.norm, (await teachingLine('2019Q3'))?.gap, (await teachingLine())?.gap]).toEqual([
    450, 0, 5000,
  ])
})

test('pupils diverted to another school take their gap along', async () => {
  const { id: other } = await backend.ask('dictionaries.saveSchool', {
    name: '中堡完小',
    stage: 'primary',
  })
  await survey({ pupils: 100, teachingArea: 30_000 })
  const { id } = await backend.ask('diversions.save', {
    year: 2019,
    fromSchoolId: schoolId,
    toSchoolId: other,
    level: 'primary',
    pupils: 40,
  })
  const lineOf = async () => {
    const { rows } = await backend.ask('gaps.ledger', { quarter: '2020Q2', year: 2019 })
    const level = rows.find((row) => row.schoolId === schoolId)?.levels[0]
    return level?.lines.find(({ measure }) => measure === 'teachingArea')?.gap
  }
  expect(await lineOf()).toBe(0)
  await backend.ask('diversions.delete', { id })
  expect(await lineOf()).toBe(15_000)
})

test('what cannot be is refused in its own words', async () => {
  const refusals = await Promise.all([
    backend.call('conditions.save', {
      schoolId,
      year: 2019,
      surveyedOn: '2019-09-01',
      conditions: { ...NOTHING, pupils: 10, juniorPupils: 11 },
    }),
    backend.call('diversions.save', {
      year: 2019,
      fromSchoolId: schoolId,
      toSchoolId: schoolId,
      level: 'primary',
      pupils: 1,
    }),
    backend.call('standards.save', {
      level: 'primary',
      measure: 'sportsArea',
      basis: 'pupil',
      norm: 1,
      source: 'x',
      validFrom: '2020-01-01',
      validTo: '2019-12-31',
    }),
  ])
  expect(refusals.map((result) => !result.ok && result.error.details)).toEqual([
    { rule: 'more_junior_pupils', subject: '11' },
    { rule: 'diversion_to_itself', subject: schoolId },
    { rule: 'ends_before_it_begins', subject: '2019-12-31' },
  ])
  expect((await backend.ask('conditions.sheet', { year: 2019 })).rows[0]?.survey).toBeNull()
})

test('the policy of the award can be changed', async () => {
  const [kindergarten] = await backend.ask('awards.policies', {})
  expect(kindergarten).toEqual({
    stage: 'preschool',
    fullClasses: 12,
    fullPupils: 360,
    amount: 300_000_000,
    leastClasses: 9,
    leastPupils: 270,
  })
  await backend.ask('awards.savePolicy', {
    stage: 'preschool',
    fullClasses: 12,
    fullPupils: 360,
    amount: 400_000_000,
    leastClasses: 9,
    leastPupils: 270,
  })
  expect((await backend.ask('awards.policies', {}))[0]?.amount).toBe(400_000_000)
})
