import type { Typed, Unread } from '#contract/typed.ts'

export type { EntryProblem, Typed, Unread } from '#contract/typed.ts'

export function isUnread(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && 'unread' in value
}

/** The value once nothing unread can be left in the form. @throws Error when it was not checked. */
export function readValue<Value>(typed: Typed<Value>): Value | null {
  if (isUnread(typed)) throw new Error(`not checked before saving: ${typed.unread}`)
  return typed
}
