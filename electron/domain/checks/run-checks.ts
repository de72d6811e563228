import type { CheckId, ProjectFinding } from './check.ts'
import { CHECK_IDS } from './check.ts'
import { countyView } from './county-view.ts'
import type { CheckFacts } from './facts.ts'
import { CHECKS } from './registry.ts'
import { checkSubject } from './subject.ts'

/**
 * Everything that does not add up in a quarter: hard findings first, then by check in the order of
 * the list, then in the ledger's order. At most one finding per check and project.
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
    const { severity, place, find } = CHECKS[checkId]
    for (const subject of subjects) {
      const hit = find(subject, county)
      if (hit) findings.push({ ...hit, checkId, severity, place, projectId: subject.project.id })
    }
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

function hardFirst(a: CheckId, b: CheckId): number {
  return Number(CHECKS[a].severity === 'soft') - Number(CHECKS[b].severity === 'soft')
}
