import ExcelJs from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { layAnnex } from '#backend/reports/outputs/lay-annex.ts'
import { layOutTable } from '#backend/reports/outputs/paper.ts'
import { renderXlsx } from '#backend/reports/outputs/xlsx/render-xlsx.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { ALL } from '../built-report.ts'
import { yanjin } from '../county-facts.ts'
import { randomFacts } from '../random-facts.ts'

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

test('a sheet too wide for the paper the office wants is printed on pages side by side', async () => {
  const form = { ...STANDARD_FORM, annexPaper: 'A4' as const }
  const [facts = yanjin()] = fc.sample(randomFacts(80, 40), { seed: 5, numRuns: 1 })
  const dataset = composeReport(buildReport(facts, { ...ALL, unit: 'yuan', form }))
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load((await renderXlsx(dataset)).buffer as ArrayBuffer)
  const pages = dataset.tables.map((_table, index) => {
    const { paperSize, fitToWidth, printTitlesColumn } = workbook.worksheets[index]?.pageSetup ?? {}
    return { paper: Number(paperSize), wide: fitToWidth, names: printTitlesColumn !== undefined }
  })
  const parts = dataset.tables.map((table) => layAnnex(table).length)
  expect(Math.max(...parts)).toBeGreaterThan(1)
  expect(pages).toEqual(parts.map((wide) => ({ paper: PAPERS.A4, wide, names: wide > 1 })))
})
