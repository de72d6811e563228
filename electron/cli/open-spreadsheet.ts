import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportFile } from '#contract/imports/reading.ts'
import type { Ask } from './session.ts'

/** Reads a spreadsheet from the disk through the backend. @throws AppError `file_refused` */
export async function openSpreadsheet(ask: Ask, path: string): Promise<ImportFile> {
  const bytes = new Uint8Array(await readFile(path))
  return ask('imports.open', { fileName: basename(path), bytes, jobId: 'terminal' })
}
