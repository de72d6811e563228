import type { CheckId, ProjectFinding } from './check.ts'
import { CHECK_IDS } from './check.ts'
import { countyView } from './county-view.ts'
import type { CheckFacts } from './facts.ts'
import { CHECKS } from './registry.ts'
import { checkSubject } from './subject.ts'

/**
 * Everything that does not add up in a quarter: hard findings first, then by check in the order of
 * the list, then in the ledger's order, dates that have passed by their days. At most one finding per
 * check and project.
 *
 * @throws RangeError when a project names a category the facts do not list
 */
export function runChecks(facts: CheckFacts): ProjectFinding[] {
  const categories = new Map(facts.categories.map((category) => [category.id, category]))
  const subjects = facts.projects.map((project) => {
    const category = categories.get(project.categoryId)
    if (!category) throw new RangeError(`project ${project.id} names an unknown category`)
    return checkSubject(project, category, facts)
  })
  const county = countyView(facts, subjects)
  // Most projects have nothing to say to most checks; a loop makes nothing of those.
  const findings: ProjectFinding[] = []
  for (const checkId of CHECK_IDS.toSorted(hardFirst)) {
    const { severity, place, find, listedBy } = CHECKS[checkId]
    const ofCheck: ProjectFinding[] = []
    for (const subject of subjects) {
      const hit = find(subject, county)
      if (hit) ofCheck.push({ ...hit, checkId, severity, place, projectId: subject.project.id })
    }
    findings.push(...(listedBy ? byDay(ofCheck, listedBy) : ofCheck))
  }
  return findings
}

/**
 * The text an explanation's fingerprint is taken of: what the finding says, and the project's own
 * figures it rests on. Figures of the county may move without touching the explanation.
 */
export function factsText({ checkId, sentence, facts }: ProjectFinding): string {
  const sorted = Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([checkId, sentence, sorted])
}

/** The oldest first; those of one day stay in their order. */
function byDay(
  findings: readonly ProjectFinding[],
  dayOf: (finding: ProjectFinding) => string,
): ProjectFinding[] {
  return findings
    .map((finding) => ({ finding, day: dayOf(finding) }))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ finding }) => finding)
}

function hardFirst(a: CheckId, b: CheckId): number {
  return Number(CHECKS[a].severity === 'soft') - Number(CHECKS[b].severity === 'soft')
}
