import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SheetReading } from '#contract/imports/reading.ts'
import { readCorrections } from '../../../electron/cli/mapping-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-mapping-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FILE = { sheets: [{ name: '一季度' }, { name: '二季度' }] as SheetReading[] }

async function read(json: unknown) {
  const path = join(folder, 'm.json')
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json))
  return (await readCorrections(path, FILE))('一季度')
}

test('corrections of one sheet, and of several by name', async () => {
  const corrections = { headerRows: [3, 4], columns: [{ letter: 'D', field: null }] }
  expect(await read(corrections)).toEqual(corrections)
  expect(await read({ 一季度: corrections, 二季度: {} })).toEqual(corrections)
  expect(await read({ 二季度: corrections })).toEqual({})
})

test.each([
  [{ colums: [] }, '“colums”不是可用的项。可用：kind、headerRows、'],
  [
    { columns: [{ letter: 'D', feild: 'year' }] },
    '“feild”不是可用的项。可用：letter、field、unit。',
  ],
  [{ columns: [{ letter: 'D', field: null, unit: '千万' }] }, '“columns.0.unit”的值不对。可用：'],
  [{ 一季度: { kind: 'project' } }, '“kind”的值不对。可用：projects、'],
  [{ 一季度: {}, 三季度: {} }, '文件中没有工作表“三季度”。可用：一季度、二季度。'],
  ['{', '不是 JSON'],
  ['[]', '里不是一个 JSON 对象'],
])('what is not understood in %j is named', async (json, sentence) => {
  await expect(read(json)).rejects.toThrow(sentence)
})
