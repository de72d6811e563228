import { z } from 'zod'
import { name } from '../fields.ts'
import { method, returns } from '../method.ts'

/** Who works with the ledger; what is written is recorded under the current person. */
export interface Operators {
  readonly current: string
  /** The current one included, in the order they were added. */
  readonly names: readonly string[]
  /** Those who no longer work here; their records stay. */
  readonly retired: readonly string[]
}

export const operatorMethods = {
  'operators.list': method(z.object({}), returns<Operators>()),
  /**
   * Whoever works from now on; a name not known yet is added, one who had left is back. Error:
   * `not_allowed` not_set_up.
   */
  'operators.switch': method(z.object({ name }), returns<Operators>()),
  /** What the person did before is shown under the new name. Errors: `not_found`, `already_exists`. */
  'operators.rename': method(z.object({ name, newName: name }), returns<Operators>()),
  /** Takes a person off the list; what they did stays. Not the current one. */
  'operators.retire': method(z.object({ name }), returns<Operators>()),
  'operators.reinstate': method(z.object({ name }), returns<Operators>()),
} as const
