import { overdueDay } from '../../project/overdue.ts'
import { previousQuarter, quarterDays } from '../../quarter.ts'
import type { CategoryFacts, ProjectFacts, ReportFacts } from '../facts.ts'
import { createFigureMaker, type FigureMaker } from '../figures/figure.ts'
import type { PrintUnit } from './print-form.ts'
import { type ReportForm, STANDARD_FORM } from './report-form.ts'
import { createSelections, type Selections } from '../figures/selections.ts'
import { type Standing, standingOf } from '../standing.ts'

/** What every chapter and table is computed from. */
export interface ReportScope {
  readonly facts: ReportFacts
  readonly unit: PrintUnit
  readonly form: ReportForm
  /** The day lateness is judged on, and the report says it is as at. */
  readonly overdueDay: string
  /** The quarter's last day, and the last day of the quarter before. */
  readonly asOf: string
  readonly asOfBefore: string
  readonly now: readonly Standing[]
  /** The same projects in the same order as at the previous quarter. */
  readonly before: readonly Standing[]
  /** True when something was reported or paid by the end of the previous quarter. */
  readonly comparable: boolean
  /**
   * True when somebody had reported progress by the end of the previous quarter: money alone does not
   * tell how far the work was, so progress is compared only then.
   */
  readonly progressComparable: boolean
  readonly selections: Selections
  readonly figures: FigureMaker
}

/** @throws RangeError when a project names a category the facts do not list */
export function reportScope(
  facts: ReportFacts,
  unit: PrintUnit,
  form: ReportForm = STANDARD_FORM,
): ReportScope {
  const asOf = quarterDays(facts.quarter).last
  const asOfBefore = quarterDays(previousQuarter(facts.quarter)).last
  const categories = new Map(facts.categories.map((category) => [category.id, category]))
  const stand = (project: ProjectFacts, when: 'now' | 'before') =>
    standingOf(
      project,
      categoryOf(categories, project),
      project[when],
      when === 'now' ? asOf : asOfBefore,
    )
  const selections = createSelections()
  const progressComparable = facts.projects.some(({ before }) => before.reportedQuarter !== null)
  return {
    facts,
    unit,
    form,
    overdueDay: overdueDay(facts.quarter, facts.madeOn),
    asOf,
    asOfBefore,
    now: facts.projects.map((project) => stand(project, 'now')),
    before: facts.projects.map((project) => stand(project, 'before')),
    comparable: progressComparable || facts.projects.some(({ before }) => before.funds.length > 0),
    progressComparable,
    selections,
    figures: createFigureMaker(unit, selections),
  }
}

function categoryOf(
  categories: ReadonlyMap<string, CategoryFacts>,
  project: ProjectFacts,
): CategoryFacts {
  const category = categories.get(project.categoryId)
  if (!category) throw new RangeError(`project ${project.id} names an unknown category`)
  return category
}

/** Standings of one key after another, in the order the keys are listed; unlisted ones last. */
export function groupInOrder<Key extends string | null>(
  standings: readonly Standing[],
  keyOf: (standing: Standing) => Key,
  order: readonly Key[],
): { readonly key: Key; readonly standings: readonly Standing[] }[] {
  const groups = new Map<Key, Standing[]>(order.map((key) => [key, []]))
  for (const standing of standings) {
    const key = keyOf(standing)
    const group = groups.get(key)
    if (group) group.push(standing)
    else groups.set(key, [standing])
  }
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([key, group]) => ({ key, standings: group }))
}
