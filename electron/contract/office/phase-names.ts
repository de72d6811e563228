import { z } from 'zod'
import { ALL_PHASES, type PhaseNames, WORKFLOWS } from '#domain/project/phase.ts'
import { method, returns } from '../method.ts'

export const phaseNameMethods = {
  'phaseNames.all': method(z.object({}), returns<PhaseNames>()),
  /**
   * What the office calls a phase; null gives it its usual name back. Its meaning and its place in
   * the order stay. Errors: `not_allowed` phase_word_taken, when the word means another phase of the
   * workflow, or is a part of a word for one.
   */
  'phaseNames.save': method(
    z.object({
      workflow: z.enum(WORKFLOWS),
      phase: z.enum(ALL_PHASES),
      name: z.string().trim().min(1).max(20).nullable(),
    }),
    returns<PhaseNames>(),
  ),
} as const
