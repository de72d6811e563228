import type { AppEvent } from './events.ts'
import type { Result } from './result.ts'

/** What the backend's worker thread is started with (`workerData`). */
export interface WorkerStart {
  readonly dataFolder: string
  /** Where the samples, vocabularies and sentence templates lie. */
  readonly resourcesFolder: string
  readonly version: string
  /** The worker appends unexpected things here. */
  readonly logFile: string
}

/** A question to the worker; `close` asks it to put the data away and end. */
export type WorkerRequest =
  | { readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly close: true }

/** The answer to the request with the same id, or news for every window. */
export type WorkerMessage =
  { readonly id: number; readonly result: Result<unknown> } | { readonly event: AppEvent }
