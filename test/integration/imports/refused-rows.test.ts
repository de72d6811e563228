import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2021-01-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

/** A ledger whose township is merged down; its last two rows hold no sum. */
function ledger(): Uint8Array<ArrayBuffer> {
  const sheet = utils.aoa_to_sheet([
    ['2020年学校建设项目台账（单位：万元）'],
    ['序号', '乡镇', '学校名称', '项目名称', '项目类别', '计划总投资'],
    [1, '豆沙镇', '石门完小', '石门完小教学楼', '教学楼', 120],
    [2, null, '万古完小', '万古完小教学楼', '教学楼', 95],
    [3, null, '长胜完小', '长胜完小学生食堂', '食堂', '三百多吧'],
    [4, null, '银厂完小', '银厂完小学生宿舍', '学生宿舍', -60],
  ])
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 5 } },
    { s: { r: 2, c: 1 }, e: { r: 5, c: 1 } },
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '台账')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

async function open(fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const { fileId } = await backend.ask('imports.open', { fileName, bytes, jobId: 'job' })
  return { fileId, sheet: '台账', asAt: '2020Q4' as const }
}

test('refused rows go back in the layout of their sheet, each with its reason', async () => {
  const request = await open('台账.xlsx', ledger())
  const refused = await backend.ask('imports.refusedRows', request)
  expect(refused).toMatchObject({ fileName: '台账-退回的行.xlsx', rowCount: 2 })

  const again = await open(refused.fileName, Uint8Array.from(refused.bytes))
  const { rows } = await backend.ask('imports.cells', { ...again, from: 1, to: 10 })
  expect(rows[0]?.[0]).toBe('2020年学校建设项目台账（单位：万元）')
  expect(rows[1]).toEqual([
    '序号',
    '乡镇',
    '学校名称',
    '项目名称',
    '项目类别',
    '计划总投资',
    '需要改正',
  ])
  expect(rows[2]?.slice(0, 6)).toEqual([
    '3',
    '豆沙镇',
    '长胜完小',
    '长胜完小学生食堂',
    '食堂',
    '三百多吧',
  ])
  expect(rows[2]?.[6]).toContain('“计划总投资”（F5）为“三百多吧”')
  expect(rows[3]?.[1]).toBe('豆沙镇')
  expect(rows).toHaveLength(4)
})

test('what went back and was mended is imported, and the reasons are not', async () => {
  const request = await open('台账.xlsx', ledger())
  await backend.ask('imports.apply', { ...request, rows: 'good', jobId: 'job' })
  const { fileName, bytes } = await backend.ask('imports.refusedRows', request)

  const again = await open(fileName, Uint8Array.from(bytes))
  const corrections = {
    cells: [
      { cell: 'F3', value: '80' },
      { cell: 'F4', value: '300' },
    ],
  }
  const reading = await backend.ask('imports.read', { ...again, corrections })
  expect(reading.columns.find(({ letter }) => letter === 'G')?.field ?? null).toBeNull()
  const outcome = await backend.ask('imports.apply', { ...again, corrections, jobId: 'job' })
  expect(outcome).toMatchObject({ added: 2, skipped: 0 })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q4', filter: {} })
  expect(rows.map(({ townshipName }) => townshipName)).toEqual([
    '豆沙镇',
    '豆沙镇',
    '豆沙镇',
    '豆沙镇',
  ])
})
