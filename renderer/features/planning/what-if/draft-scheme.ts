import type {
  CostEstimate,
  Proposal,
  Scheme,
  WhatIfBasis,
  WhatIfProject,
} from '#contract/planning/what-if.ts'
import { costOf, type Sketch, type SketchKind } from '#domain/planning/sketch.ts'
import { whatIf, type WhatIfOutcome, type WhatIfPart } from '#domain/planning/what-if.ts'

/** What is being tried: ticked projects of the ledger, and sketches with their tick. */
export interface DraftScheme {
  readonly projectIds: readonly string[]
  readonly sketches: readonly DraftSketch[]
  /** What projects without a sum are taken to cost. */
  readonly estimates: readonly CostEstimate[]
}

export interface DraftSketch extends Sketch {
  readonly key: string
  readonly isTicked: boolean
  /** Thought of by somebody, not by the calculation: it stays until the page is left. */
  readonly isDrawn: boolean
}

/** Can the project be ticked? Only what adds to a standard of a surveyed school can. */
export function isCandidate({ schoolNames }: WhatIfBasis, project: WhatIfProject): boolean {
  return project.measure !== null && schoolNames[project.schoolId] !== undefined
}

/** Begins with what is under construction anyway. */
export function firstDraft(basis: WhatIfBasis): DraftScheme {
  return {
    projectIds: basis.projects
      .filter((project) => project.isStarted && isCandidate(basis, project))
      .map(({ id }) => id),
    sketches: [],
    estimates: [],
  }
}

/** A kept scheme as it can be shown now: what is no candidate any more is left out. */
export function draftOf(
  basis: WhatIfBasis,
  { projectIds, sketches, estimates }: Pick<Scheme, 'projectIds' | 'sketches' | 'estimates'>,
): DraftScheme {
  const kept = new Set(projectIds)
  return {
    projectIds: basis.projects
      .filter((project) => kept.has(project.id) && isCandidate(basis, project))
      .map(({ id }) => id),
    sketches: sketches.map((sketch, index) =>
      drafted(sketch, index, { isTicked: true, isDrawn: true }),
    ),
    estimates,
  }
}

export function drafted(
  sketch: Sketch,
  index: number,
  marks: Pick<DraftSketch, 'isTicked' | 'isDrawn'>,
): DraftSketch {
  const { schoolId, measure } = sketch
  return { ...sketch, ...marks, key: `sketch ${schoolId} ${measure} ${index}` }
}

/** Without the marks of the screen, as the ledger keeps it. */
export function plainSketch(sketch: DraftSketch): Sketch {
  const { schoolId, categoryId, measure, size, cost, sourceId } = sketch
  return { schoolId, categoryId, measure, size, cost, sourceId }
}

/** What is ticked, as it is computed with and kept. */
export function choiceOf({ projectIds, sketches, estimates }: DraftScheme) {
  return {
    projectIds: [...projectIds],
    sketches: sketches.filter(({ isTicked }) => isTicked).map(plainSketch),
    estimates: estimates.filter(({ projectId }) => projectIds.includes(projectId)),
  }
}

/** What is under construction anyway left out: what the scheme itself would build and cost. */
export function newOf<Choice extends Pick<Scheme, 'projectIds'>>(
  { projects }: WhatIfBasis,
  choice: Choice,
): Choice {
  const started = new Set(projects.filter(({ isStarted }) => isStarted).map(({ id }) => id))
  return { ...choice, projectIds: choice.projectIds.filter((id) => !started.has(id)) }
}

/** What may be chosen for a sum of money, and the draft once it was. */
export interface Candidates {
  readonly projectIds: readonly string[]
  /** Sketches drawn by hand that are not ticked, then those of the calculation. */
  readonly sketches: readonly DraftSketch[]
  readonly estimates: readonly CostEstimate[]
}

export function candidatesOf(
  { projects }: WhatIfBasis,
  draft: DraftScheme,
  ofGaps: readonly Sketch[],
  estimates: readonly CostEstimate[],
): Candidates {
  const drawn = draft.sketches.filter(({ isTicked, isDrawn }) => isDrawn && !isTicked)
  return {
    projectIds: projects.map(({ id }) => id).filter((id) => !draft.projectIds.includes(id)),
    sketches: [
      ...drawn,
      ...ofGaps.map((sketch, index) => drafted(sketch, index, { isTicked: false, isDrawn: false })),
    ],
    estimates,
  }
}

/** The draft with what was chosen ticked. What was drawn by hand and not chosen stays, unticked. */
export function draftWith(
  draft: DraftScheme,
  candidates: Candidates,
  { projectIds, sketches }: Pick<Proposal, 'projectIds' | 'sketches'>,
): DraftScheme {
  const payers = new Map(sketches.map(({ index, sourceId }) => [index, sourceId]))
  const decided = candidates.sketches.flatMap((sketch, index): DraftSketch[] => {
    const payer = payers.get(index)
    if (payer !== undefined) return [{ ...sketch, sourceId: payer, isTicked: true }]
    return sketch.isDrawn ? [sketch] : []
  })
  const chosen = candidates.estimates.filter(({ projectId }) => projectIds.includes(projectId))
  return {
    projectIds: [...draft.projectIds, ...projectIds],
    sketches: [...draft.sketches.filter(({ isTicked }) => isTicked), ...decided].map(
      (sketch, index) => drafted(plainSketch(sketch), index, sketch),
    ),
    estimates: [...draft.estimates, ...chosen],
  }
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

/** What a scheme costs as far as it is known. */
export interface SchemeCost {
  /** Fen; null when nothing of it is known. */
  readonly sum: number | null
  /** Projects in the sum by an estimate. */
  readonly estimated: number
  /** Projects nobody knows the cost of; not in the sum. */
  readonly unknown: number
}

export function costOfScheme(
  { projects }: WhatIfBasis,
  { projectIds, sketches, estimates }: Pick<Scheme, 'projectIds' | 'sketches' | 'estimates'>,
): SchemeCost {
  const ticked = new Set(projectIds)
  const guesses = new Map(estimates.map(({ projectId, cost }) => [projectId, cost]))
  const costs = projects
    .filter(({ id }) => ticked.has(id))
    .map(({ id, cost }) => ({ cost, guess: cost === null ? guesses.get(id) : undefined }))
  const known = [
    ...costs.flatMap(({ cost, guess }) => cost ?? guess ?? []),
    ...sketches.map(({ cost }) => cost),
  ]
  const unknown = costs.filter(({ cost, guess }) => cost === null && guess === undefined).length
  return {
    sum: known.length === 0 && unknown > 0 ? null : known.reduce((sum, cost) => sum + cost, 0),
    estimated: costs.filter(({ guess }) => guess !== undefined).length,
    unknown,
  }
}

/**
 * What projects without a sum would cost: their size at the usual unit cost of their category in
 * the ledger, or where the ledger has none to compare with, at the unit cost given for the measure.
 */
export function estimatesBy(
  { projects, kinds: categories }: WhatIfBasis,
  kinds: readonly SketchKind[],
): readonly CostEstimate[] {
  return projects.flatMap(({ id, categoryId, measure, amount, cost }): CostEstimate[] => {
    if (cost !== null || measure === null || amount === null) return []
    if (measure === 'equipmentValue') return [{ projectId: id, cost: amount }]
    const unitCost =
      categories.find((one) => one.categoryId === categoryId)?.usualUnitCost ??
      kinds.find((one) => one.measure === measure)?.unitCost ??
      null
    return unitCost === null ? [] : [{ projectId: id, cost: costOf(amount, unitCost) }]
  })
}
