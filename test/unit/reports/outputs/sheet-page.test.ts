import ExcelJs from 'exceljs'
import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { layOutTable } from '#backend/reports/outputs/paper.ts'
import { renderXlsx } from '#backend/reports/outputs/xlsx/render-xlsx.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { ALL } from '../built-report.ts'
import { yanjin } from '../county-facts.ts'

/** Points of one unit of a column's width. */
const UNIT = 5.25
const PAPERS = { A3: 8, A4: 9 } as const

test('every sheet has the paper, the widths and the type of the printed annex', async () => {
  const dataset = composeReport(buildReport(yanjin(), ALL))
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load((await renderXlsx(dataset)).buffer as ArrayBuffer)
  const sheets = dataset.tables.map((table, index) => {
    const sheet = workbook.worksheets[index]
    const widths = table.columns.map((_column, at) => sheet?.getColumn(at + 1).width ?? 0)
    const row = sheet?.getRow(sheet.rowCount)
    return {
      paper: Number(sheet?.pageSetup.paperSize),
      size: row?.getCell(table.columns.length).font.size,
      points: Math.round(widths.reduce((sum, width) => sum + width, 0) * UNIT),
    }
  })
  expect(sheets).toEqual(
    dataset.tables.map(({ columns }) => {
      const { paper, fontSize, widths } = layOutTable(columns)
      const points = widths.reduce((sum, width) => sum + width, 0)
      return {
        paper: PAPERS[paper],
        // The library reads whole points only.
        size: Math.floor(fontSize),
        points: expect.closeTo(points, -1) as number,
      }
    }),
  )
})
