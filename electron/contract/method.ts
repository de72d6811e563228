import type { z } from 'zod'

declare const outputType: unique symbol

/** One thing that may be asked: the schema of its input and the type of its answer. */
export interface Method<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Exists for the compiler only. */
  readonly [outputType]?: Output
}

/** Marks the type of a method's answer: `method(schema, returns<Project>())`. */
export interface Returns<Output> {
  readonly [outputType]?: Output
}

export function returns<Output>(): Returns<Output> {
  return {}
}

/** Declares a method. Its input is checked at the door, its output is trusted inside. */
export function method<Input extends z.ZodType, Output>(
  input: Input,
  _returns: Returns<Output>,
): Method<Input, Output> {
  return { input }
}

export type InputOf<M> = M extends Method<infer Input, unknown> ? z.input<Input> : never
export type ParsedInputOf<M> = M extends Method<infer Input, unknown> ? z.output<Input> : never
export type OutputOf<M> = M extends Method<z.ZodType, infer Output> ? Output : never
