/**
 * What a person typed into a field of a form: a value, nothing, or text that could not be read and
 * is kept as it stands until it is put right. Plain data, so that a draft can be stored as JSON.
 */
export type Typed<Value> = Value | null | Unread

export interface Unread {
  readonly unread: string
  readonly why: EntryProblem
}

/** Names the sentence under `app.entry` that says what is wrong. */
export type EntryProblem =
  | 'notNumber'
  | 'tooLarge'
  | 'negative'
  | 'notWhole'
  | 'percentRange'
  | 'notDate'
  | 'notDay'
  | 'notYear'
  | 'notPhase'
  | 'notStatus'

export function isUnread(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && 'unread' in value
}

/** The value once nothing unread can be left in the form. @throws Error when it was not checked. */
export function readValue<Value>(typed: Typed<Value>): Value | null {
  if (isUnread(typed)) throw new Error(`not checked before saving: ${typed.unread}`)
  return typed
}
