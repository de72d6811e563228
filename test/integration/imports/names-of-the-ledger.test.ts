import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend({ time: '2021-01-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

/** What the column 受援点 with these cells is taken for. */
async function readColumn(cells: readonly string[]): Promise<string | null | undefined> {
  const rows = cells.map((cell, index) => [index + 1, cell, '教学楼建设项目', 320 + index])
  const heads = ['序号', '受援点', '项目名称', '总投资（万元）']
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['项目台账'], heads, ...rows]), '表')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const { sheets } = await backend.ask('imports.open', { fileName: '表.xlsx', bytes, jobId: 'job' })
  return sheets[0]?.columns.find(({ letter }) => letter === 'B')?.field
}

test('a column nobody could name is known by the schools the ledger has', async () => {
  const places = ['石门', '豆沙', '盐井']
  const before = await readColumn(places)
  for (const name of places) {
    await backend.ask('dictionaries.saveSchool', { name, stage: 'primary' })
  }
  expect([before, await readColumn(places)]).toEqual([null, 'school'])
})
