import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2020-07-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

type Cell = string | number

const WORKS: readonly (readonly [township: string, school: string, work: string])[] = [
  ['豆沙镇', '豆沙镇江口小学', '公厕'],
  ['豆沙镇', '豆沙镇石门小学', '教学楼'],
  ['豆沙镇', '豆沙镇石门小学', '综合教学楼'],
  ['中和镇', '中和镇江口小学', '公厕'],
  ['中和镇', '中和镇中心小学', '学生食堂'],
]

/** The townships head the rows of their schools. */
const LEDGER: readonly (readonly Cell[])[] = [
  ['2020年校舍建设项目台账'],
  ['序号', '学校', '建设内容', '建筑面积（㎡）', '计划总投资（万元）'],
  ...['豆沙镇', '中和镇'].flatMap((township, index) => [
    [`${'一二'[index]}、${township}`],
    ...WORKS.filter(([place]) => place === township).map(([, school, work], number) => [
      number + 1,
      school,
      work,
      72 + number,
      21.6 + number,
    ]),
  ]),
]

/** The townships have a column of their own. */
const REPORT: readonly (readonly Cell[])[] = [
  ['2020年第二季度校舍建设进展情况表'],
  ['序号', '乡镇', '学校', '建设内容', '形象进度', '累计支付（万元）'],
  ...WORKS.map((names, index) => [index + 1, ...names, '主体施工', 6.5 + index]),
]

async function importSheet(rows: readonly (readonly Cell[])[]) {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '表')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const { fileId } = await backend.ask('imports.open', { fileName: '表.xlsx', bytes, jobId: 'job' })
  const sheet = { fileId, sheet: '表', asAt: '2020Q2' } as const
  const { counts } = await backend.ask('imports.plan', sheet)
  await backend.ask('imports.apply', { ...sheet, jobId: 'job' })
  return counts
}

async function projectNames(): Promise<string[]> {
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  return rows.map(({ name }) => name)
}

test('a report with a column of townships is of the projects a ledger brought under its townships', async () => {
  await importSheet(LEDGER)
  const names = await projectNames()
  const counts = await importSheet(REPORT)
  expect([names.length, counts]).toEqual([
    WORKS.length,
    { new: 0, changed: WORKS.length, unchanged: 0, duplicate: 0, wrong: 0 },
  ])
  expect(await projectNames()).toEqual(names)
})
