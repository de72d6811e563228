import type { ErrorData } from '#contract/result.ts'
import type { RowProgress } from '../row-watch.ts'
import type { SheetReader } from './sheet-reader.ts'

/** One question to the reading thread: which of the reader's functions, and with what. */
export interface ReaderQuestion {
  readonly id: number
  readonly name: keyof SheetReader
  readonly input: readonly unknown[]
}

/** What a reading thread is started with (`workerData`). */
export interface ReadingStart {
  /**
   * One integer, the id of a question nobody waits for any more: the thread is at work and hears no
   * message, but can look here.
   */
  readonly givenUp: Int32Array<SharedArrayBuffer>
}

/** The answer to the question with the same id, or news of it. */
export type ReaderAnswer =
  | { readonly id: number; readonly progress: RowProgress }
  | { readonly id: number; readonly value: unknown }
  /** An error the user is told. */
  | { readonly id: number; readonly error: ErrorData }
  /** A fault of the program, for the log. */
  | { readonly id: number; readonly fault: unknown }
