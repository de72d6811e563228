import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError, appError, type FileRefusal } from '#contract/result.ts'
import { importLimits, MEGABYTE } from '../import-limits.ts'
import type { RowProgress } from '../row-watch.ts'
import type { ReaderAnswer, ReadingStart } from './messages.ts'
import { questionsInTurn } from './questions-in-turn.ts'
import type { SheetReader } from './sheet-reader.ts'

export interface OpenOptions {
  readonly fileName: string
  readonly signal: AbortSignal
  /** Milliseconds for opening; the usual limit unless a test is in a hurry. */
  readonly timeLimit?: number
}

/** A file that is open in its thread. */
export interface ReadingThread {
  /**
   * Asks one of the reader's functions; the thread answers one question after the other.
   *
   * @param signal stops waiting at once, and what has begun at its next row
   * @param onProgress is told how far a question about many rows is
   * @throws AppError what the reader throws; `cancelled`; `file_refused` once the thread ended by a
   *   limit, and from then on
   */
  readonly ask: <Name extends keyof SheetReader>(
    name: Name,
    input: Parameters<SheetReader[Name]>,
    signal?: AbortSignal,
    onProgress?: (progress: RowProgress) => void,
  ) => Promise<Awaited<ReturnType<SheetReader[Name]>>>
  /** Ends the thread, whatever it does; what still waits for an answer gets the reason, else `cancelled`. */
  readonly close: (reason?: AppError) => void
}

/**
 * Opens the bytes of an untrusted file in a thread of its own, so that neither a hostile nor a huge
 * file can freeze or end the program.
 *
 * @throws AppError `file_refused` with the reason, or `cancelled`
 */
export async function openInThread(
  bytes: Uint8Array,
  { fileName, signal, timeLimit = importLimits.milliseconds }: OpenOptions,
): Promise<ReadingThread> {
  if (signal.aborted) throw appError('cancelled', {})
  if (bytes.length === 0) throw refusal(fileName, 'empty')
  if (bytes.length > importLimits.fileBytes) {
    throw refusal(fileName, 'too_large', importLimits.fileBytes / MEGABYTE)
  }
  const thread = startThread(fileName, timeLimit)
  try {
    await thread.ask('open', [bytes, fileName], signal)
    return thread
  } catch (error) {
    thread.close()
    throw error
  }
}

/** A question that waits for its answer. */
interface Asked extends PromiseWithResolvers<unknown> {
  readonly onProgress: ((progress: RowProgress) => void) | undefined
}

function startThread(fileName: string, timeLimit: number): ReadingThread {
  const givenUp = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const worker = new Worker(workerPath(), {
    workerData: { givenUp } satisfies ReadingStart,
    resourceLimits: { maxOldGenerationSizeMb: importLimits.heapMegabytes },
    // A thread does not need what the program was started with, e.g. an inspector.
    execArgv: [],
    // The library's own remarks about odd files are no business of the program's log.
    stdout: true,
    stderr: true,
  })
  const waiting = new Map<number, Asked>()
  let lastId = 0
  let end: AppError | null = null

  /** The end is not awaited: inside one long native call it comes a little later. */
  const stop = (reason: AppError): void => {
    if (end) return
    end = reason
    turns.end()
    void worker.terminate()
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  const settle = (id: number): Asked | undefined => {
    const answered = waiting.get(id)
    waiting.delete(id)
    // An open file nobody asks about keeps no program running.
    if (waiting.size === 0) worker.unref()
    return answered
  }

  const turns = questionsInTurn({
    post: (question) => worker.postMessage(question),
    onRefused: (id, error) => settle(id)?.reject(error),
    onLate: () => stop(refusal(fileName, 'too_slow')),
  })

  worker.on('message', (answer: ReaderAnswer) => {
    if ('progress' in answer) {
      waiting.get(answer.id)?.onProgress?.(answer.progress)
      return
    }
    turns.answered()
    const asked = settle(answer.id)
    if ('value' in answer) asked?.resolve(answer.value)
    else asked?.reject('error' in answer ? new AppError(answer.error) : answer.fault)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    // Out of heap means more cells than the program can hold; anything else is a broken file.
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    stop(
      isFull
        ? refusal(fileName, 'too_many_cells', importLimits.cells)
        : refusal(fileName, 'damaged'),
    )
  })
  worker.on('exit', () => stop(refusal(fileName, 'damaged')))

  const ask = async (
    name: keyof SheetReader,
    input: readonly unknown[],
    signal?: AbortSignal,
    onProgress?: (progress: RowProgress) => void,
  ): Promise<unknown> => {
    if (signal?.aborted) throw appError('cancelled', {})
    if (end) throw end
    const id = (lastId += 1)
    const asked = { ...Promise.withResolvers<unknown>(), onProgress }
    const cancel = (): void => {
      turns.drop(id)
      Atomics.store(givenUp, 0, id)
      settle(id)?.reject(appError('cancelled', {}))
    }
    const limit = name === 'open' ? timeLimit : importLimits.millisecondsPerAnswer
    waiting.set(id, asked)
    signal?.addEventListener('abort', cancel, { once: true })
    worker.ref()
    try {
      turns.add({ id, name, input }, limit)
      return await asked.promise
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  return {
    // The worker answers each question with the type the reader declares for it.
    ask: ask as ReadingThread['ask'],
    close: (reason = appError('cancelled', {})) => stop(reason),
  }
}

function refusal(fileName: string, reason: FileRefusal, limit?: number): AppError {
  return appError('file_refused', {
    reason,
    fileName,
    ...(limit === undefined ? {} : { limit }),
  })
}

/** Beside this file in the source, beside the bundle (or the folder of its pieces) once built. */
function workerPath(): URL {
  const own = import.meta.url
  if (own.endsWith('.ts')) return new URL('./reading-worker.ts', own)
  const beside = new URL('./reading-worker.js', own)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../reading-worker.js', own)
}
