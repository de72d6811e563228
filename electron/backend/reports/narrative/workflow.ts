import type { Workflow } from '#domain/project/phase.ts'
import type { ProgrammeProgress } from '#domain/report/dataset.ts'

/**
 * The workflow whose words tell how far projects are: land is handed over and not 竣工. Where several
 * are told of together, those of building.
 */
export function workflowOf(programmes: readonly ProgrammeProgress[]): Workflow {
  const [only = 'construction', ...others] = new Set(
    programmes.flatMap(({ categories }) => categories.map(({ workflow }) => workflow)),
  )
  return others.length === 0 ? only : 'construction'
}
