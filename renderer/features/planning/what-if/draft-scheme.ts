import type { Scheme, WhatIfBasis } from '#contract/what-if.ts'
import {
  type Sketch,
  whatIf,
  type WhatIfOutcome,
  type WhatIfPart,
} from '#domain/planning/what-if.ts'

/** What is being tried: ticked projects of the ledger, and sketches with their tick. */
export interface DraftScheme {
  readonly projectIds: readonly string[]
  readonly sketches: readonly DraftSketch[]
}

export interface DraftSketch extends Sketch {
  readonly key: string
  readonly isTicked: boolean
}

/** Begins with what is under construction anyway. */
export function firstDraft({ projects }: WhatIfBasis): DraftScheme {
  return {
    projectIds: projects.filter(({ isStarted }) => isStarted).map(({ id }) => id),
    sketches: [],
  }
}

export function draftOf({ projectIds, sketches }: Scheme): DraftScheme {
  return { projectIds, sketches: sketches.map((sketch, index) => drafted(sketch, index, true)) }
}

export function drafted(sketch: Sketch, index: number, isTicked: boolean): DraftSketch {
  const { schoolId, measure } = sketch
  return { ...sketch, key: `sketch ${schoolId} ${measure} ${index}`, isTicked }
}

/** Without the marks of the screen, as the ledger keeps it. */
export function plainSketch(sketch: DraftSketch): Sketch {
  const { schoolId, categoryId, measure, size, cost, sourceId } = sketch
  return { schoolId, categoryId, measure, size, cost, sourceId }
}

export function tickedSketches({ sketches }: DraftScheme): Sketch[] {
  return sketches.filter(({ isTicked }) => isTicked).map(plainSketch)
}

/** What projects and sketches would do. */
export function outcomeOf(
  { ground, projects }: WhatIfBasis,
  { projectIds, sketches }: Pick<Scheme, 'projectIds' | 'sketches'>,
): WhatIfOutcome {
  const ticked = new Set(projectIds)
  return whatIf(ground, [
    ...projects.flatMap(({ id, schoolId, measure, amount }): WhatIfPart[] =>
      ticked.has(id) && measure !== null ? [{ schoolId, measure, amount }] : [],
    ),
    ...sketches.map(({ schoolId, measure, size }) => ({ schoolId, measure, amount: size })),
  ])
}

/** Fen; projects without a stated sum are left out of it. */
export function costOfScheme(
  { projects }: WhatIfBasis,
  { projectIds, sketches }: Pick<Scheme, 'projectIds' | 'sketches'>,
): number {
  const ticked = new Set(projectIds)
  return (
    projects.reduce((sum, { id, cost }) => sum + (ticked.has(id) ? (cost ?? 0) : 0), 0) +
    sketches.reduce((sum, { cost }) => sum + cost, 0)
  )
}
