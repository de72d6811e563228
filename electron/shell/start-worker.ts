import { Worker } from 'node:worker_threads'
import type { AppEvent } from '#contract/events.ts'
import type { Call } from '#contract/index.ts'
import type { ErrorData, Result } from '#contract/result.ts'
import type { WorkerMessage, WorkerRequest, WorkerStart } from '#contract/worker-messages.ts'

/** The backend as everybody outside its worker thread sees it. */
export interface BackendLink {
  readonly call: Call
  /** The same for a method name and input that came through a door and were not checked yet. */
  readonly callUnchecked: (method: string, input: unknown) => Promise<Result<unknown>>
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  /** Resolves with the reason when the worker ended without being asked to; otherwise never. */
  readonly stopped: Promise<string>
  /** Lets the worker put the data away; ends it by force when that takes longer than 10 s. */
  readonly close: () => Promise<void>
}

const CLOSE_TIMEOUT_MS = 10_000

/**
 * Starts the backend in a worker thread and relays questions, answers and events.
 *
 * Nothing here throws: when the worker is gone, every waiting and every later call answers
 * `backend_stopped` with the reason.
 */
export function startWorker(workerFile: URL, start: WorkerStart): BackendLink {
  const worker = new Worker(workerFile, { workerData: start, name: 'backend' })
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const listeners = new Set<(event: AppEvent) => void>()
  const stopped = Promise.withResolvers<string>()
  const exited = Promise.withResolvers<void>()
  let nextId = 1
  let end: ErrorData | null = null
  let closing = false

  const stop = (reason: string): void => {
    if (end) return
    end = { code: 'backend_stopped', details: { reason } }
    for (const answer of waiting.values()) answer({ ok: false, error: end })
    waiting.clear()
    if (!closing) stopped.resolve(reason)
  }

  worker.on('message', (message: WorkerMessage) => {
    if ('event' in message) {
      for (const listener of listeners) listener(message.event)
      return
    }
    waiting.get(message.id)?.(message.result)
    waiting.delete(message.id)
  })
  worker.on('messageerror', (error) => stop(error.message))
  worker.on('error', (error: unknown) => {
    stop(error instanceof Error ? error.message : String(error))
  })
  worker.on('exit', (code) => {
    stop(closing ? 'closed' : `exit code ${code}`)
    exited.resolve()
  })

  const callUnchecked = (method: string, input: unknown): Promise<Result<unknown>> => {
    if (end) return Promise.resolve({ ok: false, error: end })
    const id = nextId
    nextId += 1
    const answered = Promise.withResolvers<Result<unknown>>()
    waiting.set(id, answered.resolve)
    try {
      worker.postMessage({ id, method, input } satisfies WorkerRequest)
    } catch (error) {
      // Functions and the like cannot be cloned: a fault of the caller, told as such.
      waiting.delete(id)
      const issues = [{ path: '', message: String(error) }]
      answered.resolve({ ok: false, error: { code: 'invalid_input', details: { issues } } })
    }
    return answered.promise
  }

  return {
    // The worker answers each method with the type the contract declares for it.
    call: callUnchecked as Call,
    callUnchecked,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stopped: stopped.promise,
    close: async () => {
      if (!closing && !end) worker.postMessage({ close: true } satisfies WorkerRequest)
      closing = true
      const timer = setTimeout(() => void worker.terminate(), CLOSE_TIMEOUT_MS)
      await exited.promise
      clearTimeout(timer)
    },
  }
}
