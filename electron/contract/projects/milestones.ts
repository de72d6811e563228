import { z } from 'zod'
import {
  MILESTONE_KINDS,
  type MilestoneDates,
  type MilestoneKind,
} from '#domain/project/milestone.ts'
import { id, optionalText, partialDate } from '../fields.ts'
import { method, returns } from '../method.ts'

/** One milestone of a project; those of its workflow are listed whether they have dates or not. */
export interface Milestone extends MilestoneDates {
  readonly kind: MilestoneKind
  readonly note: string | null
  /** Entered while the project's category had another workflow: shown, and only to be deleted. */
  readonly isOther?: true
}

export const milestoneMethods = {
  /** In the order of the project's workflow; those of another one come last. */
  'milestones.list': method(z.object({ projectId: id }), returns<readonly Milestone[]>()),
  /**
   * Start and finish are the project's own dates and change with them. Errors: `not_allowed`
   * milestone_not_of_workflow, `quarter_closed`.
   */
  'milestones.save': method(
    z.object({
      projectId: id,
      kind: z.enum(MILESTONE_KINDS),
      planned: partialDate.nullable(),
      actual: partialDate.nullable(),
      note: optionalText,
    }),
    returns<{ readonly changed: boolean }>(),
  ),
  /** Takes out what was entered of a milestone. Errors: `not_found`, `quarter_closed`. */
  'milestones.remove': method(
    z.object({ projectId: id, kind: z.enum(MILESTONE_KINDS), reason: optionalText }),
    returns<{ readonly removed: true }>(),
  ),
} as const
