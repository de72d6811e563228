import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import { AppError } from '#contract/result.ts'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { listReferences } from '#backend/database/references.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

const NOTHING = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend()
  const county = '盐津县'
  await backend.ask('app.saveOffice', { county, bureau: '盐津县教育体育局', operator: '王强' })
})
afterEach(() => backend.remove())

const school = async (name: string, more: { schoolCode?: string; townshipId?: string } = {}) =>
  (await backend.ask('dictionaries.saveSchool', { name, ...more })).id

const survey = (schoolId: string, year: number, pupils: number) =>
  backend.ask('conditions.save', {
    schoolId,
    year,
    surveyedOn: `${year}-09-01`,
    conditions: { ...NOTHING, pupils },
  })

const project = (schoolId: string, name = '教学楼') =>
  backend.ask('projects.create', { schoolId, categoryId: 'teachingBuilding', name })

const schoolOf = async (id: string) =>
  (await backend.ask('dictionaries.all', {})).schools.find((row) => row.id === id)

const detailOf = (id: string) => backend.ask('schools.get', { id, quarter: '2020Q2' })

/** Merges as the screen does: after looking at what would happen. */
const merge = async (
  keptId: string,
  otherId: string,
  sameYear: readonly { year: number; stays: 'kept' | 'other' }[] = [],
) => {
  const preview = await backend.ask('schools.previewMerge', { keptId, otherId })
  const rewritten = preview.rewritten.reduce((sum, { count }) => sum + count, 0)
  const input = { keptId, otherId, rewritten, sameYear: [...sameYear], reason: '同一所学校' }
  return { preview, outcome: await backend.call('schools.merge', input) }
}

test('flags and aliases are kept, and aliases left out stay as they are', async () => {
  const flags = { isBoarding: true, inPoorVillage: true, isUrban: false, isTeachingPoint: false }
  const { id } = await backend.ask('dictionaries.saveSchool', {
    name: '石门完小',
    schoolCode: '0153001234',
    ...flags,
    aliases: ['石门小学', ' 石门小学 ', '石门村小'],
  })
  await backend.ask('dictionaries.saveSchool', { id, name: '石门完全小学', ...flags })
  expect(await schoolOf(id)).toMatchObject({
    name: '石门完全小学',
    schoolCode: null,
    ...flags,
    aliases: ['石门小学', '石门村小'],
  })
})

test('a merge rewrites everything that names the other school, and its name becomes an alias', async () => {
  const { id: townshipId } = await backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  const kept = await school('石门小学', { townshipId })
  const other = await school('石门完小', { schoolCode: '2153001234' })
  const third = await school('银厂小学', { townshipId })
  await project(kept)
  const { id: moved } = await project(other)
  const binned = await project(other, '旧楼')
  await backend.ask('projects.delete', { ids: [binned.id] })
  await survey(other, 2019, 300)
  const { id: programmeId } = await backend.ask('dictionaries.saveProgramme', { name: '十三五' })
  await backend.ask('targets.save', {
    programmeId,
    schoolId: other,
    measure: 'floor',
    amount: 1000,
  })
  const diversion = { year: 2019, level: 'primary', pupils: 20 } as const
  await backend.ask('diversions.save', { ...diversion, fromSchoolId: other, toSchoolId: third })
  await backend.ask('diversions.save', { ...diversion, fromSchoolId: kept, toSchoolId: other })

  const { preview } = await merge(kept, other)
  expect(preview).toMatchObject({
    rewritten: [
      { table: 'diversion', count: 1 },
      { table: 'project', count: 2 },
      { table: 'school_condition', count: 1 },
      { table: 'target', count: 1 },
    ],
    sameYear: [],
    betweenBoth: 1,
    takenOver: ['schoolCode'],
  })
  const detail = await detailOf(kept)
  expect(detail.projects).toHaveLength(2)
  expect(detail.surveys.map(({ year, conditions }) => [year, conditions.pupils])).toEqual([
    [2019, 300],
  ])
  expect(detail.school).toMatchObject({ schoolCode: '2153001234', aliases: ['石门完小'] })
  expect(await schoolOf(other)).toBeUndefined()
  await backend.ask('projects.restore', { ids: [binned.id] })
  expect((await detailOf(kept)).projects).toHaveLength(3)
  const log = await backend.ask('history.list', { projectId: moved })
  expect(log[0]).toMatchObject({
    operator: '王强',
    reason: '同一所学校',
    before: { school_id: other },
    after: { school_id: kept },
  })
  const gone = await backend.ask('history.list', {})
  expect(gone.find(({ rowId, action }) => rowId === other && action === 'delete')?.before).toEqual(
    expect.objectContaining({ name: '石门完小', school_code: '2153001234' }),
  )
  expect((await backend.ask('app.verify', {})).ok).toBe(true)
})

test('surveys of the same year are asked for, and the one chosen stays', async () => {
  const kept = await school('石门小学')
  const other = await school('石门完小')
  await survey(kept, 2018, 100)
  await survey(other, 2018, 200)
  await survey(kept, 2019, 110)
  await survey(other, 2019, 210)
  const undecided = await merge(kept, other, [{ year: 2018, stays: 'other' }])
  expect(undecided.outcome).toEqual({
    ok: false,
    error: { code: 'not_allowed', details: { rule: 'merge_needs_choice', subject: '2019' } },
  })
  expect((await detailOf(other)).surveys).toHaveLength(2)
  await merge(kept, other, [
    { year: 2018, stays: 'other' },
    { year: 2019, stays: 'kept' },
  ])
  const { surveys } = await detailOf(kept)
  expect(surveys.map(({ year, conditions }) => [year, conditions.pupils])).toEqual([
    [2019, 110],
    [2018, 200],
  ])
})

test('what came after the preview, and a school itself, are refused', async () => {
  const kept = await school('石门小学')
  const other = await school('石门完小')
  await project(other)
  const late = await backend.call('schools.merge', { keptId: kept, otherId: other, rewritten: 0 })
  expect(late).toMatchObject({ ok: false, error: { details: { rule: 'merge_changed' } } })
  const itself = backend.ask('schools.previewMerge', { keptId: kept, otherId: kept })
  await expect(itself).rejects.toThrow(AppError)
})

test('an imported row that writes the other name finds the school that stayed', async () => {
  const kept = await school('石门小学')
  const other = await school('石门完小')
  await merge(kept, other)
  const csv = '项目名称,学校名称,项目类别,建筑面积(㎡)\n综合楼,石门完小,教学综合楼,1200\n'
  const file = await backend.ask('imports.open', {
    fileName: '台账.csv',
    bytes: new TextEncoder().encode(csv),
    jobId: 'job',
  })
  await backend.ask('imports.apply', {
    fileId: file.fileId,
    sheet: file.sheets[0]?.name ?? '',
    asAt: '2020Q2',
    jobId: 'job',
  })
  expect((await detailOf(kept)).projects.map(({ name }) => name)).toEqual(['综合楼'])
  expect((await backend.ask('dictionaries.all', {})).schools).toHaveLength(1)
})

test('undoing an import whose school was merged away keeps what was merged', async () => {
  const csv = '项目名称,学校名称,项目类别,建筑面积(㎡)\n综合楼,石门完小,教学综合楼,1200\n'
  const bytes = new TextEncoder().encode(csv)
  const file = await backend.ask('imports.open', { fileName: '台账.csv', bytes, jobId: 'job' })
  await backend.ask('imports.apply', {
    fileId: file.fileId,
    sheet: file.sheets[0]?.name ?? '',
    asAt: '2020Q2',
    jobId: 'job',
  })
  const kept = await school('石门小学')
  const { schools } = await backend.ask('dictionaries.all', {})
  const imported = schools.find(({ name }) => name === '石门完小')
  await merge(kept, imported?.id ?? '')
  const [batch] = await backend.ask('imports.batches', {})
  const outcome = await backend.ask('imports.undo', {
    batchId: batch?.id ?? '',
    includeEdited: false,
  })
  expect(outcome.keptEdited.map(({ name }) => name)).toEqual(['综合楼'])
  expect((await detailOf(kept)).projects).toHaveLength(1)
})

test('no reference is lost: both schools’ rows before are the kept school’s rows after', async () => {
  const years = fc.uniqueArray(fc.integer({ min: 2015, max: 2020 }), { maxLength: 4 })
  const side = fc.record({ projects: fc.integer({ min: 0, max: 4 }), years })
  await fc.assert(
    fc.asyncProperty(side, side, fc.boolean(), async (first, second, keepFirst) => {
      const ids = [await school(`甲${Math.random()}`), await school(`乙${Math.random()}`)]
      for (const [index, { projects, years: surveyed }] of [first, second].entries()) {
        for (let count = 0; count < projects; count += 1) await project(ids[index] ?? '')
        for (const year of surveyed) await survey(ids[index] ?? '', year, 100)
      }
      const [kept = '', other = ''] = keepFirst ? ids : ids.toReversed()
      const both = first.years.filter((year) => second.years.includes(year))
      const { outcome } = await merge(
        kept,
        other,
        both.map((year) => ({ year, stays: 'kept' as const })),
      )
      expect(outcome.ok).toBe(true)
      const detail = await detailOf(kept)
      expect([detail.projects.length, detail.surveys.length]).toEqual([
        first.projects + second.projects,
        new Set([...first.years, ...second.years]).size,
      ])
    }),
    { numRuns: 20 },
  )
})

test('every table that names a school is known, so that its screen can say what it holds', async () => {
  const connection = connect(':memory:')
  await migrate(connection)
  const tables = (await listReferences(connection.db, 'school')).map(({ table }) => table)
  await connection.close()
  expect(new Set(tables)).toEqual(
    new Set(['diversion', 'project', 'school_alias', 'school_condition', 'target']),
  )
})

test('the history of a school tells of its row, its aliases and its surveys', async () => {
  const id = await school('石门小学')
  await backend.ask('dictionaries.saveSchool', { id, name: '石门小学', aliases: ['石门完小'] })
  await survey(id, 2019, 100)
  await survey(id, 2019, 120)
  await school('银厂小学')
  const { history } = await detailOf(id)
  expect(history.map(({ table, action }) => `${action} ${table}`)).toEqual([
    'update school_condition',
    'insert school_condition',
    'insert school_alias',
    'insert school',
  ])
})
