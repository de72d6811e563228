import type { ProblemCode } from '#contract/imports/reading.ts'

/** A cell's value as it will be stored, nothing, or what is wrong with it. */
export type ValueReading<Value> =
  | {
      readonly status: 'ok'
      readonly value: Value
      /** What to ask about a value that was read and may be meant otherwise. */
      readonly doubt?: ProblemCode
    }
  | { readonly status: 'blank' }
  | {
      readonly status: 'bad'
      readonly code: ProblemCode
      /** What would be accepted, when it can be guessed. */
      readonly suggestion: string | null
    }

export const BLANK = { status: 'blank' } as const

export function ok<Value>(value: Value): ValueReading<Value> {
  return { status: 'ok', value }
}

export function bad(code: ProblemCode, suggestion: string | null = null): ValueReading<never> {
  return { status: 'bad', code, suggestion }
}
