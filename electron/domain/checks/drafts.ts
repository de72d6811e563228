import { type CheckedReport, type CheckFacts, REPORTS_BACK } from './facts.ts'

/** What was typed of one project for the quarter and not saved yet. */
export type DraftedFigures = Omit<CheckedReport, 'id' | 'quarter' | 'reached'> & {
  readonly projectId: string
}

/**
 * The same facts with each draft as the quarter's report of its project, new or in place of the
 * stored one, which keeps its id.
 */
export function withDrafts(facts: CheckFacts, drafts: readonly DraftedFigures[]): CheckFacts {
  const draftOf = new Map(drafts.map(({ projectId, ...figures }) => [projectId, figures]))
  return {
    ...facts,
    projects: facts.projects.map((project) => {
      const draft = draftOf.get(project.id)
      if (!draft) return project
      const earlier = project.reports.filter(({ quarter }) => quarter !== facts.quarter)
      const stored = project.reports.find(({ quarter }) => quarter === facts.quarter)
      const report = {
        id: stored?.id ?? project.id,
        quarter: facts.quarter,
        reached: draft.phase ?? earlier[0]?.reached ?? null,
        ...draft,
      }
      return { ...project, reports: [report, ...earlier].slice(0, REPORTS_BACK) }
    }),
  }
}
