import { expect, test } from 'vitest'
import { rememberingTexts } from '#backend/imports/values/remembering.ts'
import { createCellStoreBuilder } from '#backend/imports/workbook/cell-store-builder.ts'
import { type Cell, cellAt } from '#backend/imports/workbook/workbook.ts'

/** A column of each list, one text below the other. */
function columnsOf(...columns: readonly (readonly string[])[]): (Cell | null)[][] {
  const builder = createCellStoreBuilder()
  for (let row = 0; row < Math.max(...columns.map(({ length }) => length)); row += 1) {
    for (const [column, texts] of columns.entries()) builder.addText(row, column, texts[row] ?? '')
  }
  const store = builder.build()
  return columns.map((texts, column) => texts.map((_text, row) => cellAt(store, row, column)))
}

function counting(): { read: (cell: Cell) => string; seen: string[] } {
  const seen: string[] = []
  const read = rememberingTexts((cell) => {
    seen.push(String(cell.value))
    return `read ${String(cell.value)}`
  })
  return { read, seen }
}

test('a text that comes up again in its column is read once', () => {
  const [cells = []] = columnsOf(['甲', '乙', '甲', '甲', '乙'])
  const { read, seen } = counting()
  expect(cells.map((cell) => cell && read(cell))).toEqual(
    ['甲', '乙', '甲', '甲', '乙'].map((text) => `read ${text}`),
  )
  expect(seen).toEqual(['甲', '乙'])
})

test('cells of several columns are never taken for one another', () => {
  const [left = [], right = []] = columnsOf(['甲', '乙', '甲'], ['丙', '丁', '丙'])
  const { read } = counting()
  const answers = left.flatMap((cell, row) =>
    [cell, right[row] ?? null].map((one) => one && read(one)),
  )
  expect(answers).toEqual(['甲', '丙', '乙', '丁', '甲', '丙'].map((text) => `read ${text}`))
})

test('a cell that was mended is read by what it says now', () => {
  const [cells = []] = columnsOf(['甲'])
  const { read } = counting()
  const [cell] = cells
  expect([cell && read(cell), read({ kind: 'text', value: '乙' })]).toEqual(['read 甲', 'read 乙'])
})

test('beyond a thousand texts of a column each is read for itself, and rightly', () => {
  const texts = Array.from({ length: 1005 }, (_none, index) => `第${index}号`)
  const [cells = []] = columnsOf([...texts, ...texts])
  const { read, seen } = counting()
  expect(cells.map((cell) => cell && read(cell))).toEqual(
    [...texts, ...texts].map((text) => `read ${text}`),
  )
  expect(seen).toHaveLength(2010)
})
