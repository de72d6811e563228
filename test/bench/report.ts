import ExcelJs from 'exceljs'
import type Sqlite from 'better-sqlite3'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { makeReport } from '#backend/reports/make-report.ts'
import { renderXlsx } from '#backend/reports/outputs/xlsx/render-xlsx.ts'
import { ANNEXES } from '#contract/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { generateCounty } from '../county/generate-county.ts'
import { loadCounty } from '../county/load-county.ts'
import { type Bench, type Measurement, timeInTurn } from './bench.ts'

const PROJECTS = 10_000
const QUARTERS = 8
const LAST = '2020Q2'
const ROUNDS = 3

const SIGNED = {
  at: '2020-01-01T00:00:00.000Z',
  operator: '李梅',
  reason: null,
  batchId: null,
  operatorId: null,
  actionId: 'seed',
}
const OFFICE = {
  county: '示范县',
  bureau: '示范县教育体育局',
  operator: '李梅',
  recipient: '示范县人民政府',
}

/** The quarterly report, beside the SQL it reads and beside the library that writes its workbook. */
export const report: Bench = {
  name: 'report',
  setting: `${PROJECTS} projects × ${QUARTERS} quarters in memory, median of ${ROUNDS}`,
  measure: async () => {
    const { db, sqlite, close } = connect(':memory:')
    await migrate({ db, sqlite, close })
    const county = { seed: 1, projects: PROJECTS, quarters: QUARTERS, lastQuarter: LAST } as const
    await loadCounty(db, generateCounty(county))
    await db.transaction().execute((trx) => writeOffice(trx, SIGNED, OFFICE))
    sqlite.exec('ANALYZE')
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

interface Read {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Every query that returns rows while the work is done. */
async function recordReads<Value>(
  sqlite: Sqlite.Database,
  work: () => Promise<Value>,
): Promise<{ value: Value; reads: Read[] }> {
  const reads: Read[] = []
  const prepare = sqlite.prepare.bind(sqlite)
  const recording = (sql: string): Sqlite.Statement => {
    const statement = prepare(sql)
    if (!statement.reader) return statement
    const all = statement.all.bind(statement)
    return Object.assign(statement, {
      all: (...parameters: unknown[]) => {
        const given = Array.isArray(parameters[0]) ? parameters[0] : parameters
        reads.push({ sql, parameters: given })
        return all(...parameters)
      },
    })
  }
  sqlite.prepare = recording as typeof sqlite.prepare
  try {
    return { value: await work(), reads }
  } finally {
    sqlite.prepare = prepare
  }
}

/** The workbook of the report, and the same cells with the same styles put down one by one. */
async function timeWorkbook(dataset: ReportDataset): Promise<readonly [number, number]> {
  const made = new ExcelJs.Workbook()
  await made.xlsx.load((await renderXlsx(dataset)).buffer as ArrayBuffer)
  return timeInTurn(
    ROUNDS,
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
