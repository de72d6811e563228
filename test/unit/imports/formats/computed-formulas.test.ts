import { Workbook } from 'exceljs'
import { expect, test } from 'vitest'
import { readWorkbook } from '#backend/imports/formats/read-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'

/** As programs write it that leave computing to whoever opens the file: formulas without results. */
async function written(formulas: Readonly<Record<string, string>>) {
  const book = new Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRows([
    ['学校名称', '项目名称', '总投资（万元）', '中央', '省级'],
    ['甲小学', '教学楼', null, 60, 40.5],
    ['乙小学', '食堂', null, 20, 10],
    ['合计', null, null, null, null],
  ])
  for (const [address, formula] of Object.entries(formulas)) {
    sheet.getCell(address).value = { formula, date1904: false }
  }
  const workbook = readWorkbook(Buffer.from(await book.xlsx.writeBuffer()), '台账')
  const [first] = workbook.sheets
  if (!first) throw new Error('no sheet')
  return readSheet(
    workbook,
    first,
    {},
    { county: null, today: '2026-11-22', remembered: new Map() },
  )
}

test('sums and plain arithmetic are computed, sums of sums too, and it is said', async () => {
  const { reading, rows } = await written({
    C2: 'D2+E2',
    C3: 'SUM(D3:E3)',
    C4: 'SUM(C2:C3)',
    D4: 'SUBTOTAL(9,D2:D3)',
    E4: "ROUND(SUM('台账'!$E$2:$E$3)*1,2)",
  })
  expect({
    amounts: rows.map(({ values }) => values['plannedTotal']),
    totals: reading.totals.map(({ letter, sheetValue, difference }) => [
      letter,
      sheetValue,
      difference,
    ]),
    problems: reading.problems.map(({ code, severity }) => `${code} ${severity}`),
  }).toEqual({
    amounts: [100_500_000, 30_000_000],
    totals: [
      ['C', 130.5, 0],
      ['D', 80, 0],
      ['E', 50.5, 0],
    ],
    problems: ['read_warning warning'],
  })
})

test('a formula nobody can compute here names its cell, a circle too', async () => {
  const { reading } = await written({ C2: 'VLOOKUP(A2,Z:Z,1,0)', C3: 'C3+1' })
  expect(reading.problems.map(({ code, cell, value }) => [code, cell, value])).toEqual([
    ['formula_error', 'C2', '=VLOOKUP(A2,Z:Z,1,0)'],
    ['formula_error', 'C3', '=C3+1'],
  ])
})
