import type { NamedFacts, ProjectFacts, ReportFacts, TargetFacts } from './facts.ts'

/** A part of the county that is reported by itself. */
export interface PartialScope {
  readonly by: 'township' | 'programme' | 'category'
  readonly id: string
}

/**
 * The facts of one township, programme or category, the county's name followed by the part's.
 * Targets that the part has no share of its own in are left out: a stage's target for the whole
 * county says nothing of one township, nor an area for all categories of one of them.
 *
 * @returns null when the ledger does not know the part
 */
export function narrowFacts(facts: ReportFacts, { by, id }: PartialScope): ReportFacts | null {
  const part = PARTS[by](facts).find((one) => one.id === id)
  if (!part) return null
  const projects = facts.projects.filter((project) => project[OWNERS[by]] === id)
  const kept = new Set(projects.map((project) => project.id))
  const ofKept = ({ projectId }: { readonly projectId: string }) => kept.has(projectId)
  // What all projects had completed by quarter cannot be split among parts of the county.
  const { investment: _ofAll, ...ofParts } = facts
  return {
    ...ofParts,
    county: facts.county + part.name,
    projects,
    targets: facts.targets.filter((target) => belongs(target, { by, id }, projects)),
    corrections: (facts.corrections ?? []).filter(ofKept),
    explanations: (facts.explanations ?? []).filter(ofKept),
    // A measure of the whole county is none of one township.
    indicators:
      by === 'programme'
        ? (facts.indicators ?? []).filter(({ programmeName }) => programmeName === part.name)
        : [],
  }
}

const PARTS: Record<PartialScope['by'], (facts: ReportFacts) => readonly NamedFacts[]> = {
  township: ({ townships }) => townships,
  programme: ({ programmes }) => programmes,
  category: ({ categories }) => categories,
}

const OWNERS = {
  township: 'townshipId',
  programme: 'programmeId',
  category: 'categoryId',
} as const satisfies Record<PartialScope['by'], keyof ProjectFacts>

function belongs(
  { programmeId, schoolId }: TargetFacts,
  { by, id }: PartialScope,
  projects: readonly ProjectFacts[],
): boolean {
  if (by === 'programme') return programmeId === id
  if (by === 'category') return false
  return schoolId !== null && projects.some((project) => project.schoolId === schoolId)
}
