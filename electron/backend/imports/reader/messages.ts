import type { ErrorData } from '#contract/result.ts'
import type { SheetReader } from './sheet-reader.ts'

/** One question to the reading thread: which of the reader's functions, and with what. */
export interface ReaderQuestion {
  readonly id: number
  readonly name: keyof SheetReader
  readonly input: readonly unknown[]
}

/** The answer to the question with the same id. */
export type ReaderAnswer =
  | { readonly id: number; readonly value: unknown }
  /** An error the user is told. */
  | { readonly id: number; readonly error: ErrorData }
  /** A fault of the program, for the log. */
  | { readonly id: number; readonly fault: unknown }
