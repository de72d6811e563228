import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FormKind } from '#contract/imports/forms.ts'
import type { ImportFile } from '#contract/imports/reading.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend({ time: '2020-11-10T02:00:00.000Z' })
  await backend.ask('app.saveOffice', {
    county: '宾川县',
    bureau: '宾川县教育体育局',
    operator: '李明',
  })
  const file = await backend.ask('imports.openSample', { sample: 'binchuan', jobId: 'job' })
  const sheet = file.sheets[0]?.name ?? ''
  await backend.ask('imports.apply', { fileId: file.fileId, sheet, asAt: '2020Q2', jobId: 'job' })
})
afterEach(() => backend.remove())

const HEADER_ROW = 3

async function render(kind: FormKind, rest: { townshipId?: string; year?: number } = {}) {
  return backend.ask('forms.render', { kind, quarter: '2020Q3', ...rest })
}

async function open(bytes: Uint8Array, fileName = '填报表.xlsx'): Promise<ImportFile> {
  return backend.ask('imports.open', { fileName, bytes: Uint8Array.from(bytes), jobId: 'job' })
}

/** What the wizard would ask for when a person presses on without a word. */
function requestOf({ fileId, sheets }: ImportFile) {
  const [sheet] = sheets
  if (!sheet?.form) throw new Error('the form was not recognised')
  return { fileId, sheet: sheet.name, asAt: sheet.form.quarter }
}

async function fill(
  bytes: Uint8Array,
  change: (cell: (header: string, row: number) => ExcelJs.Cell) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  const headers = (sheet.getRow(HEADER_ROW).values as unknown[]).map(String)
  change((header, row) => {
    const column = headers.indexOf(header)
    if (column < 0) throw new Error(`no column ${header} in ${headers.join(' ')}`)
    return sheet.getCell(HEADER_ROW + row, column)
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

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
    const { bytes, rowCount } = await render(kind)
    const file = await open(bytes)
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
  const { bytes, rowCount } = await render('progress')
  const filled = await fill(bytes, (cell) => {
    cell('项目阶段', 1).value = '竣工'
    cell('形象进度（%）', 1).value = 0.5
    cell('累计支付资金（万元）', 1).value = 400.123456
    cell('存在问题', 1).value = '雨季停工十天'
    cell('实际竣工', 1).value = '2020-09'
    cell('项目名称', 1).value = '改了名字的项目'
  })
  const request = requestOf(await open(filled))
  const plan = await backend.ask('imports.plan', request)
  expect(plan.counts).toMatchObject({ changed: rowCount, new: 0, duplicate: 0, wrong: 0 })
  expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
  const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(rows.find(({ name }) => name === '改了名字的项目')).toMatchObject({
    phase: 'completed',
    percent: 50,
    paid: 400_123_456,
    actualFinish: '2020-09',
  })
  expect(rows.every(({ reportedQuarter }) => reportedQuarter === '2020Q3')).toBe(true)
  const undone = await backend.ask('imports.undo', { batchId })
  expect(undone).toMatchObject({ takenBack: rowCount, keptEdited: [], notPossible: [] })
  const after = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(after.rows.every(({ reportedQuarter }) => reportedQuarter === '2020Q2')).toBe(true)
})

test('a form is of its township alone; new projects go into the rows below', async () => {
  const { townships } = await backend.ask('dictionaries.all', {})
  const [township] = townships
  const { bytes, rowCount, fileName } = await render('projects', { townshipId: township?.id ?? '' })
  expect(fileName).toContain(township?.name)
  const filled = await fill(bytes, (cell) => {
    cell('乡镇', rowCount + 1).value = township?.name ?? ''
    cell('学校名称', rowCount + 1).value = '新村完小'
    cell('项目名称', rowCount + 1).value = '新村完小公厕'
    cell('项目类别', rowCount + 1).value = '公厕（厕所）'
    cell('计划总投资（万元）', rowCount + 1).value = 12.5
    cell('其中：中央资金（万元）', rowCount + 1).value = 12.5
  })
  const plan = await backend.ask('imports.plan', requestOf(await open(filled)))
  expect(plan.counts).toMatchObject({ unchanged: rowCount, new: 1 })
  expect(plan.added.schools).toEqual(['新村完小'])
})

test('what is retired stands in no list, keeps its money, and is found again by name', async () => {
  const before = await backend.ask('dictionaries.all', {})
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  const [township] = before.townships
  const retired = [
    ['township', township?.id ?? ''],
    ['category', 'toilet'],
    ['funding_source', 'central'],
    ['funding_source', 'bond'],
  ] as const
  for (const [dictionary, id] of retired) {
    await backend.ask('dictionaries.retire', { dictionary, id, isRetired: true })
  }
  const { bytes, rowCount } = await render('projects')
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const lists = workbook.worksheets.flatMap((sheet) =>
    sheet.state === 'visible' ? [] : sheet.getSheetValues().flat().map(String),
  )
  const nameOf = (id: string) => before.categories.find((entry) => entry.id === id)?.name ?? ''
  expect(lists).toContain(nameOf('canteen'))
  expect(lists).not.toContain(nameOf('toilet'))
  expect(lists).not.toContain(township?.name)
  const headerCells = workbook.worksheets[0]?.getRow(HEADER_ROW).values ?? []
  const headers = Array.from(headerCells as unknown[], String)
  expect(headers).toContain('其中：中央资金（万元）')
  expect(headers.filter((header) => header.includes('债券'))).toEqual([])

  const filled = await fill(bytes, (cell) => {
    cell('乡镇', rowCount + 1).value = township?.name ?? ''
    cell('学校名称', rowCount + 1).value = '新村完小'
    cell('项目名称', rowCount + 1).value = '新村完小公厕'
    cell('项目类别', rowCount + 1).value = nameOf('toilet')
  })
  const request = requestOf(await open(filled))
  const plan = await backend.ask('imports.plan', request)
  expect(plan.counts).toMatchObject({ unchanged: rowCount, new: 1, wrong: 0 })
  expect(plan.added.townships).toEqual([])
  await backend.ask('imports.apply', { ...request, jobId: 'job' })
  const after = await backend.ask('dictionaries.all', {})
  expect(after.townships).toHaveLength(before.townships.length)
  expect(after.categories).toHaveLength(before.categories.length)
  const now = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(now.rows).toHaveLength(rows.length + 1)
  expect(now.rows.find(({ name }) => name === '新村完小公厕')).toMatchObject({
    categoryId: 'toilet',
    townshipName: township?.name,
  })
})

test('a form of schools is of its year, starts from the year before and may rename', async () => {
  await addConditions()
  const { bytes, rowCount } = await render('schools', { year: 2021 })
  const filled = await fill(bytes, (cell) => {
    cell('在校生数', 1).value = 777
    cell('学校名称', 2).value = '改了名的学校'
  })
  const request = requestOf(await open(filled))
  const plan = await backend.ask('imports.plan', request)
  expect(plan.counts).toMatchObject({ new: rowCount, duplicate: 0, wrong: 0 })
  await backend.ask('imports.apply', { ...request, jobId: 'job' })
  const { rows } = await backend.ask('conditions.sheet', { year: 2021 })
  expect(rows.filter(({ survey }) => survey?.conditions.pupils === 777)).toHaveLength(1)
  expect(rows.some(({ schoolName }) => schoolName === '改了名的学校')).toBe(true)
})

test('coded columns have lists, numbers and dates are checked, the key is locked and unseen', async () => {
  const { bytes } = await render('progress')
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  const row = sheet?.getRow(HEADER_ROW + 1)
  const cells = new Map(
    Array.from(sheet?.getRow(HEADER_ROW).values as unknown[], (header, index) => [
      String(header),
      index,
    ]),
  )
  const at = (header: string) => row?.getCell(cells.get(header) ?? 0)
  expect(at('项目阶段')?.dataValidation).toMatchObject({ type: 'list' })
  expect(at('形象进度（%）')?.dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 100] })
  expect(at('实际竣工')?.dataValidation).toMatchObject({ type: 'custom' })
  expect(at('项目阶段')?.protection).toMatchObject({ locked: false })
  expect(row?.getCell(1).protection).not.toMatchObject({ locked: false })
  expect(sheet?.getColumn(1).hidden).toBe(true)
  expect(workbook.worksheets.map(({ state }) => state)).toEqual(['visible', 'hidden', 'hidden'])
  expect(sheet?.getRow(HEADER_ROW).getCell(cells.get('项目阶段') ?? 0).note).toBeDefined()
})

test('whatever figures are typed, the ledger holds them after the form came back', async () => {
  const { bytes } = await render('progress')
  const figures = fc.record({
    percent: fc.integer({ min: 0, max: 10_000 }),
    completed: fc.integer({ min: 0, max: 10 ** 12 }),
    row: fc.integer({ min: 1, max: 28 }),
  })
  await fc.assert(
    fc.asyncProperty(figures, async ({ percent, completed, row }) => {
      let key = ''
      const filled = await fill(bytes, (cell) => {
        cell('形象进度（%）', row).value = percent / 100
        cell('累计完成投资（万元）', row).value = completed / 1_000_000
        key = cell('记录标识', row).text
      })
      const request = requestOf(await open(filled))
      const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
      const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
      expect(rows.find(({ id }) => id === key)).toMatchObject({
        percent,
        completedInvestment: completed,
      })
      await backend.ask('imports.undo', { batchId })
    }),
    { numRuns: 8 },
  )
})

test.each(['xlsx', 'xls', 'ods'])(
  'a form saved by another office program as %s comes back without a question',
  async (format) => {
    const { bytes, rowCount } = await render('progress')
    const filled = await fill(bytes, (cell) => {
      cell('形象进度（%）', 2).value = 66
      cell('项目阶段', 2).value = '封顶'
    })
    const returned = convert(filled, format)
    const file = await open(returned, `填报表.${format}`)
    const plan = await backend.ask('imports.plan', requestOf(file))
    expect(plan.counts).toMatchObject({ changed: rowCount, duplicate: 0, wrong: 0, new: 0 })
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
    const request = requestOf(file)
    const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
    const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
    expect(
      rows.filter(({ percent, phase }) => percent === 6600 && phase === 'toppedOut'),
    ).toHaveLength(1)
    await backend.ask('imports.undo', { batchId })
  },
  60_000,
)

test.each(['xlsx', 'xls', 'ods'])(
  'a form of money saved as %s brings its entries in without a question, and only once',
  async (format) => {
    const { bytes, rowCount } = await render('funds')
    const filled = await fill(bytes, (cell) => {
      const entries = [
        [1, '下达', '2020-09-10', '宾财教〔2020〕8号', 120.5],
        [2, '下达', '2020-09-10', '宾财教〔2020〕8号', 30],
        [3, '到位', '2020-09', '宾财教〔2020〕9号', 12.345678],
        [4, '支付', '2020-09-20', '记-12', 8],
      ] as const
      for (const [row, kind, day, number, amount] of entries) {
        cell('下达/到位/支付', row).value = kind
        cell('日期', row).value = day
        cell('文号/凭证号', row).value = number
        cell('金额（万元）', row).value = amount
      }
      cell('收款单位', 4).value = '某建筑公司'
      cell('学校名称', rowCount + 1).value = cell('学校名称', 1).text
      cell('项目名称', rowCount + 1).value = cell('项目名称', 1).text
      cell('资金来源', rowCount + 1).value = '省级资金'
      cell('下达/到位/支付', rowCount + 1).value = '到位'
      cell('日期', rowCount + 1).value = '2020-09-28'
      cell('金额（万元）', rowCount + 1).value = 5
    })
    const request = requestOf(await open(convert(filled, format), `填报表.${format}`))
    const plan = await backend.ask('imports.plan', request)
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(plan.counts).toMatchObject({ new: 5, unchanged: rowCount - 4, duplicate: 0, wrong: 0 })
    const before = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
    const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
    const { totals } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
    expect([totals.allocated, totals.received, totals.paid]).toEqual([
      150_500_000,
      (before.totals.received ?? 0) + 17_345_678,
      (before.totals.paid ?? 0) + 8_000_000,
    ])
    expect(await backend.ask('imports.plan', request)).toMatchObject({
      counts: { new: 0, unchanged: rowCount + 1 },
    })
    expect(await backend.ask('imports.undo', { batchId })).toMatchObject({ takenBack: 5 })
  },
  60_000,
)

/** Opens the workbook in LibreOffice and saves it in another format. */
function convert(bytes: Uint8Array, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'form-'))
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, 'in.xlsx')],
      { stdio: 'ignore' },
    )
    return new Uint8Array(readFileSync(join(out, `in.${format}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
