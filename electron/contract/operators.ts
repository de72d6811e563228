import { z } from 'zod'
import { name } from './fields.ts'
import { method, returns } from './method.ts'

/** Who works with the ledger; what is written is recorded under the current name. */
export interface Operators {
  readonly current: string
  /** The current one included, in the order they were added. */
  readonly names: readonly string[]
}

export const operatorMethods = {
  'operators.list': method(z.object({}), returns<Operators>()),
  /** Whoever works from now on; a name not known yet is added. Error: `not_allowed` not_set_up. */
  'operators.switch': method(z.object({ name }), returns<Operators>()),
  /** Takes a name off the list; what was recorded under it stays. Not the current one. */
  'operators.remove': method(z.object({ name }), returns<Operators>()),
} as const
