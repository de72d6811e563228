import { openWorkbook } from '#backend/imports/open-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { AppError } from '#contract/result.ts'

const never = new AbortController().signal

/** `cells rows` of the first sheet as it was read, or why the file was refused. */
export async function outcomeOf(bytes: Uint8Array, fileName = '台账.xlsx'): Promise<string> {
  try {
    const workbook = await openWorkbook(bytes, { fileName, signal: never })
    const [sheet] = workbook.sheets
    if (!sheet) return 'no sheet'
    const context = { county: null, today: '2026-11-22', remembered: new Map() }
    const { rows } = readSheet(workbook, sheet, {}, context)
    return `${sheet.cells.columns.length} cells, ${rows.length} rows`
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.data.code === 'file_refused' ? error.data.details.reason : error.data.code
  }
}
