import { z } from 'zod'

/** Each names the sentence under `app.entry` that says what is wrong with what was typed. */
export const ENTRY_PROBLEMS = [
  'notNumber',
  'tooLarge',
  'negative',
  'notWhole',
  'percentRange',
  'percentUnclear',
  'notDate',
  'notDay',
  'notYear',
  'notPhase',
  'notStatus',
  'notChosen',
] as const

export type EntryProblem = (typeof ENTRY_PROBLEMS)[number]

/** Text that could not be read and is kept as it stands until it is put right. */
export interface Unread {
  readonly unread: string
  readonly why: EntryProblem
}

/**
 * What a person typed into a field of a form: a value, nothing, or text that could not be read.
 * Plain data, so that a draft can be stored as JSON.
 */
export type Typed<Value> = Value | null | Unread

export const unread = z.object({ unread: z.string().max(5000), why: z.enum(ENTRY_PROBLEMS) })
