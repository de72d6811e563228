/**
 * The annexes as a workbook, one sheet each: real numbers with formats, merged headings, totals as
 * SUM formulas whose stored results are the report's own figures, ready to print as the report's annexes are.
 * A last sheet holds the notes.
 */
import ExcelJs from 'exceljs'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { addAnnexSheet } from './annex-sheet.ts'
import { addNotesSheet } from './notes-sheet.ts'
import { orderStandardFont } from './standard-font.ts'
import { dateZip } from '../zip-day.ts'

export async function renderXlsx(dataset: ReportDataset): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  const made = new Date(`${dataset.madeOn}T00:00:00Z`)
  workbook.title = dataset.text.title
  workbook.creator = dataset.bureau
  workbook.lastModifiedBy = dataset.bureau
  workbook.created = made
  workbook.modified = made
  // Programs recalculate when they open the file, so that the stored results prove themselves.
  workbook.calcProperties.fullCalcOnLoad = true
  orderStandardFont(workbook)
  for (const table of dataset.tables) addAnnexSheet(workbook, dataset, table)
  addNotesSheet(workbook, dataset)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  dateZip(bytes, dataset.madeOn)
  return bytes
}
