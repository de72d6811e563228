import ExcelJs from 'exceljs'
import { makeReport } from '#backend/reports/make-report.ts'
import { renderXlsx } from '#backend/reports/outputs/xlsx/render-xlsx.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { type Bench, type Measurement, timeInTurn } from './bench.ts'
import { openBenchCounty, QUARTERS, PROJECTS, LAST } from './bench-county.ts'
import { recordReads } from './record-reads.ts'

const ROUNDS = 3
/** A workbook takes a second or so, in which whatever else the machine does weighs more. */
const WORKBOOK_ROUNDS = 9

/** The quarterly report, beside the SQL it reads and beside the library that writes its workbook. */
export const report: Bench = {
  name: 'report',
  setting: `${PROJECTS} projects × ${QUARTERS} quarters in memory, median of ${ROUNDS}`,
  measure: async () => {
    const { db, sqlite, close } = await openBenchCounty()
    const make = (): Promise<ReportDataset> =>
      makeReport(
        { db, clock: () => new Date('2020-07-05T02:00:00.000Z') },
        { quarter: LAST, unit: 'wan', annexes: [...ANNEXES] },
      )
    const { value: dataset, reads } = await recordReads(sqlite, make)
    const computed = await timeInTurn(
      ROUNDS,
      async () => {
        await make()
      },
      () => {
        for (const { sql, parameters } of reads) sqlite.prepare(sql).all(...parameters)
      },
    )
    await close()
    return [
      line('dataset', 'the same SQL, read bare', computed, 3),
      line('xlsx', 'exceljs, the same cells', await timeWorkbook(dataset), 1.3),
    ]
  },
}

function line(
  what: string,
  beside: string,
  [time, timeBeside]: readonly [number, number],
  limit: number,
): Measurement {
  return { what, beside, time, timeBeside, limit }
}

/** The workbook of the report, and the same cells with the same styles put down one by one. */
async function timeWorkbook(dataset: ReportDataset): Promise<readonly [number, number]> {
  const made = new ExcelJs.Workbook()
  await made.xlsx.load((await renderXlsx(dataset)).buffer as ArrayBuffer)
  return timeInTurn(
    WORKBOOK_ROUNDS,
    async () => {
      await renderXlsx(dataset)
    },
    async () => {
      const copy = new ExcelJs.Workbook()
      for (const sheet of made.worksheets) {
        const target = copy.addWorksheet(sheet.name)
        sheet.eachRow((row, at) => {
          row.eachCell((cell, column) => {
            const put = target.getCell(at, column)
            put.value = cell.value
            put.style = cell.style
          })
        })
      }
      await copy.xlsx.writeBuffer()
    },
  )
}
