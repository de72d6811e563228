import { appError } from '#contract/result.ts'
import type { Sheet, Workbook } from './workbook/workbook.ts'

/** A file the user opened for importing and has not closed. */
export interface OpenFile {
  readonly fileId: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly workbook: Workbook
}

/** More are not kept open: a large workbook takes some 100 MB. */
const MAXIMUM = 3

export interface OpenFiles {
  readonly add: (file: OpenFile) => void
  /** @throws AppError `not_found` when it was closed or pushed out by newer ones */
  readonly get: (fileId: string) => OpenFile
  readonly close: (fileId: string) => boolean
}

export function createOpenFiles(): OpenFiles {
  const files = new Map<string, OpenFile>()
  return {
    add: (file) => {
      files.set(file.fileId, file)
      const [oldest] = files.keys()
      if (files.size > MAXIMUM && oldest !== undefined) files.delete(oldest)
    },
    get: (fileId) => {
      const file = files.get(fileId)
      if (!file) throw appError('not_found', { what: 'file', id: fileId })
      return file
    },
    close: (fileId) => files.delete(fileId),
  }
}

/** @throws AppError `not_found` */
export function sheetOf(file: OpenFile, name: string): Sheet {
  const sheet = file.workbook.sheets.find((candidate) => candidate.name === name)
  if (!sheet) throw appError('not_found', { what: 'sheet', id: name })
  return sheet
}
