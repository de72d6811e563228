import ExcelJs from 'exceljs'
import type { HistorySheet } from '#contract/quarter/history.ts'
import { withoutControls } from '../reports/outputs/plain-characters.ts'

/** Characters; the fields and what they were and became get more room. */
const WIDTHS = [17, 10, 16, 34, 18, 30, 30, 26, 26, 20]

/** What a cell of Excel may hold. */
const LONGEST = 32_767

/**
 * The change log as a workbook: one row per changed field under a head that stays and filters. The
 * first column is a moment and is written as one.
 */
export async function historyWorkbook({ name, head, rows }: HistorySheet): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = head.map((title, index) => ({
    header: title,
    width: WIDTHS[index] ?? 20,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }))
  sheet.getColumn(1).numFmt = 'yyyy-mm-dd hh:mm'
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } }
  for (const [moment = '', ...texts] of rows) {
    sheet.addRow([
      momentCell(moment),
      ...texts.map((text) => withoutControls(text).slice(0, LONGEST)),
    ])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** 2020-07-05 10:00 as Excel counts it, which knows no time zones; other text stays text. */
function momentCell(text: string): Date | string {
  const moment = new Date(`${text.replace(' ', 'T')}:00Z`)
  return Number.isNaN(moment.getTime()) ? text : moment
}
