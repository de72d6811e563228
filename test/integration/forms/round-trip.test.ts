import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestBackend } from '../../helpers/test-backend.ts'
import { undoAsAsked } from '../../helpers/undo-as-asked.ts'
import { fillForm, openForm, openSampleCounty, renderForm, requestOf } from './returned-form.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await openSampleCounty()
})
afterEach(() => backend.remove())

async function addConditions(): Promise<void> {
  const { schools } = await backend.ask('dictionaries.all', {})
  for (const [index, { id }] of schools.entries()) {
    await backend.ask('conditions.save', {
      schoolId: id,
      year: 2020,
      surveyedOn: '2020-09-01',
      conditions: {
        pupils: 100 + index,
        classes: 6,
        teachingArea: 123_456 + index,
        equipmentValue: 1_234_567,
      },
      note: null,
    })
  }
}

async function addTarget(): Promise<void> {
  const { schools, programmes } = await backend.ask('dictionaries.all', {})
  for (const schoolId of [null, schools[0]?.id ?? null]) {
    await backend.ask('targets.save', {
      programmeId: programmes[0]?.id ?? '',
      schoolId,
      stage: null,
      measure: 'floor',
      amount: 1_234_567,
      dueDate: '2020-12',
    })
  }
}

test.each(['projects', 'schools', 'targets', 'funds'] as const)(
  'a form of %s that nobody filled in changes nothing and asks nothing',
  async (kind) => {
    await addConditions()
    await addTarget()
    const { bytes, rowCount } = await renderForm(backend, kind)
    const file = await openForm(backend, bytes)
    expect(file.sheets.map(({ kind: read }) => read)).toEqual([kind])
    expect(rowCount).toBeGreaterThan(0)
    expect(file.sheets[0]).toMatchObject({ rowCount, quarter: '2020Q3' })
    const plan = await backend.ask('imports.plan', requestOf(file))
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(plan.rows.flatMap(({ changes }) => changes)).toEqual([])
    expect(plan.counts).toEqual({ new: 0, changed: 0, unchanged: rowCount, duplicate: 0, wrong: 0 })
    expect(plan.added).toEqual({ townships: [], schools: [], programmes: [] })
  },
)

test('a form of progress reports for its quarter what was filled in, and goes back whole', async () => {
  const { bytes, rowCount } = await renderForm(backend, 'progress')
  const filled = await fillForm(bytes, (cell) => {
    cell('项目阶段', 1).value = '竣工'
    cell('形象进度（%）', 1).value = 0.5
    cell('累计支付资金（万元）', 1).value = 400.123456
    cell('存在问题', 1).value = '雨季停工十天'
    cell('实际竣工', 1).value = '2020-09'
    cell('项目名称', 1).value = '改了名字的项目'
  })
  const request = requestOf(await openForm(backend, filled))
  const plan = await backend.ask('imports.plan', request)
  expect(plan.counts).toMatchObject({ changed: rowCount - 1, new: 0, duplicate: 1, wrong: 0 })
  // Half a percent, and not the half: less than the quarter before, which is asked about.
  expect(plan.rows.flatMap(({ problems }) => problems)).toMatchObject([
    { code: 'progress_falls', row: 4, value: '0.5%', suggestion: '45%', quarter: '2020Q2' },
  ])
  const decisions = { '4': 'update' } as const
  const { batchId } = await backend.ask('imports.apply', { ...request, decisions, jobId: 'job' })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(rows.find(({ name }) => name === '改了名字的项目')).toMatchObject({
    phase: 'completed',
    percent: 50,
    paid: 400_123_456,
    actualFinish: '2020-09',
  })
  expect(rows.every(({ reportedQuarter }) => reportedQuarter === '2020Q3')).toBe(true)
  const batches = await backend.ask('imports.batches', {})
  expect(batches.find(({ id }) => id === batchId)?.kind).toBe('progress')
  const undone = await undoAsAsked(backend, batchId)
  expect(undone).toMatchObject({
    takenBack: { progress_entry: [rowCount, 0] },
    keptEdited: [],
    notPossible: [],
  })
  const after = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(after.rows.every(({ reportedQuarter }) => reportedQuarter === '2020Q2')).toBe(true)
})

test('a form is of its township alone; new projects go into the rows below', async () => {
  const { townships } = await backend.ask('dictionaries.all', {})
  const [township] = townships
  const { bytes, rowCount, fileName } = await renderForm(backend, 'projects', {
    townshipId: township?.id ?? '',
  })
  expect(fileName).toContain(township?.name)
  const filled = await fillForm(bytes, (cell) => {
    cell('乡镇', rowCount + 1).value = township?.name ?? ''
    cell('学校名称', rowCount + 1).value = '新村完小'
    cell('项目名称', rowCount + 1).value = '新村完小公厕'
    cell('项目类别', rowCount + 1).value = '公厕（厕所）'
    cell('计划总投资（万元）', rowCount + 1).value = 12.5
    cell('其中：中央资金（万元）', rowCount + 1).value = 12.5
  })
  const plan = await backend.ask('imports.plan', requestOf(await openForm(backend, filled)))
  expect(plan.counts).toMatchObject({ unchanged: rowCount, new: 1 })
  expect(plan.added.schools).toEqual(['新村完小'])
})

test('a form of schools is of its year, starts from the year before and may rename', async () => {
  await addConditions()
  const { bytes, rowCount } = await renderForm(backend, 'schools', { year: 2021 })
  const filled = await fillForm(bytes, (cell) => {
    cell('在校生数', 1).value = 777
    cell('学校名称', 2).value = '改了名的学校'
  })
  const request = requestOf(await openForm(backend, filled))
  const plan = await backend.ask('imports.plan', request)
  expect(plan.counts).toMatchObject({ new: rowCount, duplicate: 0, wrong: 0 })
  await backend.ask('imports.apply', { ...request, jobId: 'job' })
  const { rows } = await backend.ask('conditions.sheet', { year: 2021 })
  expect(rows.filter(({ survey }) => survey?.conditions.pupils === 777)).toHaveLength(1)
  expect(rows.some(({ schoolName }) => schoolName === '改了名的学校')).toBe(true)
})

test('whatever figures are typed, the ledger holds them after the form came back', async () => {
  const { bytes } = await renderForm(backend, 'progress')
  const figures = fc.record({
    percent: fc.integer({ min: 0, max: 10_000 }),
    completed: fc.integer({ min: 0, max: 10 ** 12 }),
    row: fc.integer({ min: 1, max: 28 }),
  })
  await fc.assert(
    fc.asyncProperty(figures, async ({ percent, completed, row }) => {
      let key = ''
      const filled = await fillForm(bytes, (cell) => {
        cell('形象进度（%）', row).value = percent / 100
        cell('累计完成投资（万元）', row).value = completed / 1_000_000
        key = cell('记录标识', row).text
      })
      const request = requestOf(await openForm(backend, filled))
      // Whatever is less than the quarter before is written as it is.
      const decisions = { [row + 3]: 'update' } as const
      const { batchId } = await backend.ask('imports.apply', {
        ...request,
        decisions,
        jobId: 'job',
      })
      const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
      expect(rows.find(({ id }) => id === key)).toMatchObject({
        percent,
        completedInvestment: completed,
      })
      await undoAsAsked(backend, batchId)
    }),
    { numRuns: 8 },
  )
})
