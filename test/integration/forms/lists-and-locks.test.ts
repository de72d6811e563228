import ExcelJs from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestBackend } from '../../helpers/test-backend.ts'
import {
  fillForm,
  HEADER_ROW,
  openForm,
  openSampleCounty,
  renderForm,
  requestOf,
} from './returned-form.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await openSampleCounty()
})
afterEach(() => backend.remove())

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
  const { bytes, rowCount } = await renderForm(backend, 'projects')
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

  const filled = await fillForm(bytes, (cell) => {
    cell('乡镇', rowCount + 1).value = township?.name ?? ''
    cell('学校名称', rowCount + 1).value = '新村完小'
    cell('项目名称', rowCount + 1).value = '新村完小公厕'
    cell('项目类别', rowCount + 1).value = nameOf('toilet')
  })
  const request = requestOf(await openForm(backend, filled))
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

test('coded columns have lists, numbers and dates are checked, the key is locked and unseen', async () => {
  const { bytes } = await renderForm(backend, 'progress')
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
