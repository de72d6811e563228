import { z } from 'zod'
import { longText, name } from '../fields.ts'
import { method, returns } from '../method.ts'
import type { RewrittenRows } from '../planning/schools.ts'

/**
 * What is typed as plain words on the rows: people, units, and the companies that build and are paid
 * (parties of contracts, payees). There is no list of them but the rows themselves.
 */
export const NAME_KINDS = ['leader', 'responsibleUnit', 'responsiblePerson', 'company'] as const

export type NameKind = (typeof NAME_KINDS)[number]

/** A name as it is spelled, and the rows that write it so. */
export interface UsedName {
  readonly name: string
  readonly rows: readonly RewrittenRows[]
}

export interface NameChange {
  /** Rows that will be written anew. */
  readonly rows: readonly RewrittenRows[]
  /** Money entries of closed quarters: they stay as they are. */
  readonly locked: number
  /** Whether the new spelling is in use already, so that two become one. */
  readonly isMerge: boolean
}

const change = { kind: z.enum(NAME_KINDS), from: longText.min(1), to: name }

export const usedNameMethods = {
  /** The names in use, those of most rows first. */
  'names.all': method(z.object({}), returns<Readonly<Record<NameKind, readonly UsedName[]>>>()),
  'names.preview': method(z.object(change), returns<NameChange>()),
  /**
   * Writes another spelling into every row that has this one, but for closed quarters. Errors:
   * `not_allowed` merge_with_itself, merge_changed.
   */
  'names.rename': method(
    z.object({
      ...change,
      /** Rows the preview promised to rewrite; another number is refused. */
      rewritten: z.number().int().min(0),
    }),
    returns<NameChange>(),
  ),
} as const
