import { type AppError, appError } from '#contract/result.ts'
import type { ReadingThread } from './reader/reading-thread.ts'

/** A file the user opened for importing and has not closed. */
export interface OpenFile {
  readonly fileId: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Uint8Array
  /** Holds the cells. */
  readonly reader: ReadingThread
}

/** More are not kept open: a large workbook takes some 100 MB. */
const MAXIMUM = 3

/** The files that are open between the steps of the wizard; each has a thread that closing ends. */
export interface OpenFiles {
  readonly add: (file: OpenFile) => void
  /** @throws AppError `not_found` when it was closed, `file_refused` when newer ones pushed it out */
  readonly get: (fileId: string) => OpenFile
  readonly close: (fileId: string) => boolean
  readonly closeAll: () => void
}

export function createOpenFiles(): OpenFiles {
  const files = new Map<string, OpenFile>()
  const pushedOut = new Map<string, AppError>()
  const pushOut = ({ fileId, fileName, reader }: OpenFile): void => {
    const reason = appError('file_refused', { reason: 'pushed_out', fileName, limit: MAXIMUM })
    pushedOut.set(fileId, reason)
    files.delete(fileId)
    reader.close(reason)
  }
  const close = (fileId: string): boolean => {
    pushedOut.delete(fileId)
    files.get(fileId)?.reader.close()
    return files.delete(fileId)
  }
  return {
    add: (file) => {
      files.set(file.fileId, file)
      const [oldest] = files.values()
      if (files.size > MAXIMUM && oldest !== undefined) pushOut(oldest)
    },
    get: (fileId) => {
      const file = files.get(fileId)
      if (!file) throw pushedOut.get(fileId) ?? appError('not_found', { what: 'file', id: fileId })
      return file
    },
    close,
    closeAll: () => {
      for (const fileId of files.keys()) close(fileId)
    },
  }
}
