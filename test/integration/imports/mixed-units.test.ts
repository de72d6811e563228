import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2021-10-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

const SHEET = [
  ['2021年学校建设项目清单（单位：万元）'],
  ['序号', '学校名称', '项目名称', '工程量', '单位', '计划总投资'],
  [1, '石门小学', '石门小学教学楼', 1260.5, '㎡', 320],
  [2, '豆沙中学', '豆沙中学周转宿舍', 20, '套', 180],
  [3, '牛寨小学', '牛寨小学运动场', 3600, '平方米', 90],
  [4, '庙坝小学', '庙坝小学征地', 12.6, '亩', 200],
  [5, '中和小学', '中和小学围墙', 356.8, 'm', 45],
]

async function open() {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(SHEET), '清单')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = await backend.ask('imports.open', { fileName: '清单.xlsx', bytes, jobId: 'job' })
  return { fileId: file.fileId, sheet: '清单', asAt: '2021Q3', jobId: 'job' } as const
}

async function theProjects() {
  const { rows } = await backend.ask('projects.list', { quarter: '2021Q3', filter: {} })
  return Promise.all(
    rows.map(async ({ id }) => {
      const { project } = await backend.ask('projects.get', { id, quarter: '2021Q3' })
      return project
    }),
  )
}

test('a list of ㎡, 套, 亩 and m is written by the unit of each row, and is the same when it comes again', async () => {
  await backend.ask('imports.apply', await open())
  const projects = await theProjects()
  const sizes = projects.map((project) => [
    project.name,
    [project.floorArea, project.sportsArea, project.landArea],
    [project.quantity, project.unit],
    project.custom,
  ])
  expect(sizes).toEqual([
    ['石门小学教学楼', [126_050, null, null], [null, null], {}],
    ['豆沙中学周转宿舍', [null, null, null], [20, '套'], {}],
    ['牛寨小学运动场', [null, 360_000, null], [null, null], {}],
    ['庙坝小学征地', [null, null, 840_000], [null, null], {}],
    ['中和小学围墙', [null, null, null], [null, null], { 工程量: '356.8m' }],
  ])
  const { counts } = await backend.ask('imports.plan', await open())
  expect(counts).toMatchObject({ unchanged: 5, changed: 0, wrong: 0 })
})

test('each of these sizes is traced to the cell it was read from', async () => {
  await backend.ask('imports.apply', await open())
  const projects = await theProjects()
  const traced = await Promise.all(
    projects.map(async ({ id }) => {
      const traces = await backend.ask('imports.trace', { table: 'project', id })
      const sizes = new Set(['floorArea', 'sportsArea', 'landArea', 'quantity', '工程量'])
      return traces.filter(({ field }) => sizes.has(field)).map(({ field, cell }) => [field, cell])
    }),
  )
  expect(traced.flat()).toEqual([
    ['floorArea', 'D3'],
    ['quantity', 'D4'],
    ['sportsArea', 'D5'],
    ['landArea', 'D6'],
    ['工程量', 'D7'],
  ])
})
