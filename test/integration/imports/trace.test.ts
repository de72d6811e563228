import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2021-01-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

type Row = readonly (string | number | null)[]

async function importRows(fileName: string, heads: Row, ...rows: Row[]) {
  const table = [
    ['盐津县学校建设项目台账（单位：万元）'],
    [...heads],
    ...rows.map((row) => [...row]),
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), '台账')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const { fileId } = await backend.ask('imports.open', { fileName, bytes, jobId: 'job' })
  return backend.ask('imports.apply', { fileId, sheet: '台账', asAt: '2020Q4', jobId: 'job' })
}

const HEADS = [
  '学校名称',
  '项目名称',
  '项目类别',
  '计划总投资',
  '中央资金',
  '累计到位资金',
  '形象进度',
  '备注',
]
const ROW = ['石门小学', '石门小学教学楼', '教学综合楼', 120, 80, 40, '主体', '第一批']

async function theProject() {
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q4', filter: {} })
  const [project] = rows
  if (!project) throw new Error('no project')
  return project
}

async function currentCells(id: string) {
  const traces = await backend.ask('imports.trace', { table: 'project', id })
  return Object.fromEntries(
    traces
      .filter(({ isCurrent }) => isCurrent)
      .map(({ field, fileName, cell }) => [field, `${fileName} ${cell}`]),
  )
}

test('each value of a project, its money and its progress leads to its cell', async () => {
  const { batchId } = await importRows('台账.xlsx', HEADS, ROW)
  const { id } = await theProject()
  expect(await currentCells(id)).toMatchObject({
    school: '台账.xlsx A3',
    projectName: '台账.xlsx B3',
    category: '台账.xlsx C3',
    plannedTotal: '台账.xlsx D3',
    'budget:central': '台账.xlsx E3',
    receivedToDate: '台账.xlsx F3',
    phase: '台账.xlsx G3',
    note: '台账.xlsx H3',
  })
  const traces = await backend.ask('imports.trace', { table: 'project', id })
  expect(traces.find(({ field }) => field === 'plannedTotal')).toMatchObject({
    table: 'project',
    rowId: id,
    batchId,
    sheet: '台账',
    sheetRow: 3,
    header: '计划总投资',
    importedAt: '2021-01-10T02:00:00.000Z',
    operator: '王强',
  })
})

test('what was changed since by hand or by another file is no longer the first file’s', async () => {
  await importRows('台账.xlsx', HEADS, ROW)
  await importRows('更新.xlsx', HEADS, [...ROW.slice(0, 3), 130, ...ROW.slice(4)])
  const project = await theProject()
  await backend.ask('projects.update', {
    id: project.id,
    revision: project.revision,
    basics: { ...project, note: '改过', programmeId: project.programmeId },
    reason: null,
  })
  const cells = await currentCells(project.id)
  expect(cells).toMatchObject({ plannedTotal: '更新.xlsx D3', projectName: '台账.xlsx B3' })
  expect(cells['note']).toBeUndefined()
})

test('what an undone import gave back is traced to where it came from before', async () => {
  await importRows('台账.xlsx', HEADS, ROW)
  const later = await importRows('更新.xlsx', HEADS, [...ROW.slice(0, 3), 130, ...ROW.slice(4)])
  await backend.ask('imports.undo', { batchId: later.batchId })
  const { id } = await theProject()
  const cells = await currentCells(id)
  expect(cells).toMatchObject({ plannedTotal: '台账.xlsx D3', projectName: '台账.xlsx B3' })
})

test('conditions and schools are traced as well', async () => {
  const heads = ['学校名称', '在校生数', '班级数', '年度']
  await importRows('条件.xlsx', heads, ['石门小学', 390, 12, 2020])
  const { rows } = await backend.ask('conditions.sheet', { year: 2020 })
  const traces = await backend.ask('imports.trace', {
    table: 'school_condition',
    id: rows[0]?.survey?.id ?? '',
  })
  expect(traces.map(({ field, cell }) => [field, cell])).toEqual(
    expect.arrayContaining([
      ['pupils', 'B3'],
      ['classes', 'C3'],
    ]),
  )
})

test('what is planned of the one source a row names leads to the cell of the total', async () => {
  await importRows(
    '来源.xlsx',
    ['学校名称', '项目名称', '项目类别', '计划总投资', '资金来源'],
    ['石门小学', '石门小学教学楼', '教学综合楼', 120, '县级配套'],
  )
  const { id } = await theProject()
  const cells = await currentCells(id)
  expect([cells['budget:county'], cells['资金来源']]).toEqual(['来源.xlsx D3', '来源.xlsx E3'])
})
