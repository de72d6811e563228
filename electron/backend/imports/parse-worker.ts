import { parentPort, workerData } from 'node:worker_threads'
import { readWorkbook } from './formats/read-workbook.ts'
import { splitTables } from './regions/split-tables.ts'
import { Refusal } from './formats/refusal.ts'
import type { Workbook } from './workbook/workbook.ts'
import type { FileRefusal } from '#contract/result.ts'

/** What the reading thread is given. The bytes are its own copy and are handed over, not shared. */
export interface ParseTask {
  readonly bytes: Uint8Array
  readonly sheetName: string
}

/** What it answers, once, before it ends. */
export type ParseAnswer =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly reason: FileRefusal; readonly limit: number | undefined }

/**
 * A short-lived thread of its own for every file: it has its own heap limit, can be ended at any
 * moment, and takes all its memory with it. Only this file knows that it runs in a thread.
 */
function run(task: ParseTask): void {
  const { bytes, sheetName } = task
  try {
    const workbook = splitTables(
      readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sheetName),
    )
    parentPort?.postMessage({ ok: true, workbook } satisfies ParseAnswer, transferable(workbook))
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('damaged')
    const { reason, limit } = refusal
    parentPort?.postMessage({ ok: false, reason, limit } satisfies ParseAnswer)
  }
}

function transferable(workbook: Workbook): ArrayBuffer[] {
  return workbook.sheets.flatMap(({ cells }) =>
    [cells.rows, cells.starts, cells.columns, cells.kinds, cells.payloads, cells.formatIndexes].map(
      (array) => array.buffer as ArrayBuffer,
    ),
  )
}

run(workerData as ParseTask)
