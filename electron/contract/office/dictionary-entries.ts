import { z } from 'zod'
import { MEASURES } from '#domain/area.ts'
import { FUNDING_LEVELS } from '#domain/funds/fund.ts'
import { WORKFLOWS } from '#domain/project/phase.ts'
import { id, name } from '../fields.ts'
import { method, returns } from '../method.ts'
import type { RewrittenRows } from '../planning/schools.ts'

/** The lists an office orders and merges by itself; schools have a screen of their own. */
export const DICTIONARIES = ['township', 'programme', 'category', 'funding_source'] as const

export type DictionaryName = (typeof DICTIONARIES)[number]

const optionalId = id.nullable().default(null)
const saved = returns<{ readonly id: string }>()
const dictionary = z.enum(DICTIONARIES)
const pair = { dictionary, keptId: id, otherId: id }

export const dictionaryEntryMethods = {
  /**
   * What projects of the category are counted in and which way they go is fixed once there are any.
   * Errors: `already_exists`, `not_allowed` category_in_use.
   */
  'dictionaries.saveCategory': method(
    z.object({
      id: optionalId,
      name,
      unit: z.string().trim().min(1).max(10),
      measure: z.enum(MEASURES),
      workflow: z.enum(WORKFLOWS),
    }),
    saved,
  ),
  'dictionaries.saveFundingSource': method(
    z.object({ id: optionalId, name, level: z.enum(FUNDING_LEVELS) }),
    saved,
  ),
  /**
   * 停用 and 恢复使用: a retired entry stays with what names it and is found by imports, but is
   * offered to nothing new. Errors: `not_found`.
   */
  'dictionaries.retire': method(z.object({ dictionary, id, isRetired: z.boolean() }), saved),
  /** Puts the entries into this order; those not named follow in theirs. */
  'dictionaries.reorder': method(
    z.object({ dictionary, ids: z.array(id).min(1).max(5000) }),
    returns<{ readonly count: number }>(),
  ),
  'dictionaries.previewMerge': method(z.object(pair), returns<readonly RewrittenRows[]>()),
  /**
   * Everything that names the other names the kept one, and the other goes. Errors: `not_found`,
   * `quarter_closed`, `not_allowed` merge_with_itself, merge_changed, merge_differs, merge_built_in,
   * merge_collides.
   */
  'dictionaries.merge': method(
    z.object({
      ...pair,
      /** Rows the preview promised to rewrite; another number is refused. */
      rewritten: z.number().int().min(0),
    }),
    returns<readonly RewrittenRows[]>(),
  ),
} as const
