import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { appError, type AppError, type FileRefusal } from '#contract/result.ts'
import { importLimits, MEGABYTE } from './import-limits.ts'
import type { ParseAnswer, ParseTask } from './parse-worker.ts'
import type { Workbook } from './workbook/workbook.ts'

export interface OpenOptions {
  readonly fileName: string
  readonly signal: AbortSignal
  /** Milliseconds; the usual limit unless a test is in a hurry. */
  readonly timeLimit?: number
}

/**
 * Turns the bytes of an untrusted file into a workbook in a thread of its own, so that neither a
 * hostile nor a huge file can freeze or end the program.
 *
 * @throws AppError `file_refused` with the reason, or `cancelled`
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions): Promise<Workbook> {
  const { fileName, signal, timeLimit = importLimits.milliseconds } = options
  const refuse = (reason: FileRefusal, limit?: number): AppError =>
    appError('file_refused', { reason, fileName, ...(limit === undefined ? {} : { limit }) })
  if (signal.aborted) throw appError('cancelled', {})
  if (bytes.length === 0) throw refuse('empty')
  if (bytes.length > importLimits.fileBytes) {
    throw refuse('too_large', importLimits.fileBytes / MEGABYTE)
  }
  const answer = await answerOf(startWorker(bytes, fileName), signal, timeLimit)
  if (!answer.ok) throw refuse(answer.reason, answer.limit)
  return answer.workbook
}

function startWorker(bytes: Uint8Array, fileName: string): Worker {
  const copy = Uint8Array.from(bytes)
  const task: ParseTask = { bytes: copy, sheetName: fileName.replace(/\.[^.]*$/, '') }
  return new Worker(workerPath(), {
    workerData: task,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: importLimits.heapMegabytes },
    // A thread does not need what the program was started with, e.g. an inspector.
    execArgv: [],
    // The library's own remarks about odd files are no business of the program's log.
    stdout: true,
    stderr: true,
  })
}

/** Beside this file in the source, beside the bundle (or the folder of its pieces) once built. */
function workerPath(): URL {
  const own = import.meta.url
  if (own.endsWith('.ts')) return new URL('./parse-worker.ts', own)
  const beside = new URL('./parse-worker.js', own)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../parse-worker.js', own)
}

/**
 * A thread that has answered ends by itself. Only one that is cancelled or too slow is ended, which
 * is not awaited: inside one long native call that comes a little later, and the answer is due now.
 */
function answerOf(worker: Worker, signal: AbortSignal, timeLimit: number): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    const refused = (reason: FileRefusal, limit?: number): void => {
      settle(() => resolve({ ok: false, reason, limit }))
    }
    const onAbort = (): void => {
      void worker.terminate()
      settle(() => reject(appError('cancelled', {})))
    }
    const onTimeout = (): void => {
      void worker.terminate()
      refused('too_slow')
    }
    const timer = setTimeout(onTimeout, timeLimit)
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      finish()
    }
    signal.addEventListener('abort', onAbort, { once: true })
    worker.once('message', (answer: ParseAnswer) => settle(() => resolve(answer)))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // Out of heap means more cells than the program can hold; anything else is a broken file.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        refused('too_many_cells', importLimits.cells)
      } else refused('damaged')
    })
    worker.once('exit', () => refused('damaged'))
  })
}
