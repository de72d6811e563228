import { readWorkbook } from '#backend/imports/formats/read-workbook.ts'
import { splitTables } from '#backend/imports/regions/tables/split-tables.ts'
import { openInThread } from '#backend/imports/reader/reading-thread.ts'
import type { Understanding } from '#backend/imports/understand-sheet.ts'
import type { Workbook } from '#backend/imports/workbook/workbook.ts'
import type { SheetReading } from '#contract/imports/reading.ts'
import { AppError } from '#contract/result.ts'

const never = new AbortController().signal

/** Reading without a ledger. */
export const NO_LEDGER: Understanding = {
  county: null,
  today: '2026-11-22',
  remembered: new Map(),
  categories: [],
}

/** Every sheet of a file as its thread reads it; the thread is ended again. */
export async function readInThread(
  bytes: Uint8Array,
  fileName = '台账.xlsx',
): Promise<SheetReading[]> {
  const thread = await openInThread(bytes, { fileName, signal: never })
  const readings = await thread.ask('readAll', [NO_LEDGER])
  thread.close()
  return readings
}

/** The cells of a file that was read in a thread without harm. */
export function workbookOf(bytes: Uint8Array): Workbook {
  return splitTables(readWorkbook(Buffer.from(bytes), '台账'))
}

/** `cells rows` of the first sheet as it was read, or why the file was refused. */
export async function outcomeOf(bytes: Uint8Array, fileName = '台账.xlsx'): Promise<string> {
  try {
    const [reading] = await readInThread(bytes, fileName)
    const [sheet] = workbookOf(bytes).sheets
    return `${sheet?.cells.columns.length} cells, ${reading?.rowCount} rows`
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.data.code === 'file_refused' ? error.data.details.reason : error.data.code
  }
}
