import { MEASURES, type Measure } from '../../area.ts'
import { SCHOOL_STAGE_NAMES, SCHOOL_STAGES } from '../../project/school-stage.ts'
import type { Figure, MeasureTargets, ProgrammeTargets, TargetLine } from '../dataset.ts'
import type { TargetFacts } from '../facts.ts'
import { TOTAL, WHOLE_PROGRAMME } from '../names.ts'
import { coverageRate, shortfall, targetRate, type TargetState } from '../figures/rates.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { RuleId } from '../figures/rule.ts'
import type { Standing } from '../standing.ts'
import type { Tally } from '../figures/tally.ts'

/** One line before its figures are made: a stage, a school or the whole programme. */
interface DraftLine {
  readonly key: string
  readonly name: string
  readonly facts: TargetFacts
  readonly within: boolean
  readonly amount: number
  readonly dueDates: readonly string[]
  readonly of: readonly Standing[]
}

type Counted = TargetState & { readonly shortfall: number }

/**
 * 四、面积目标完成情况: each programme's targets by measure. Projects of a school of the stage count
 * towards the stage's target, those of the school towards the school's. A school's target lies
 * within its stage's when there is one, and is then shown beside it as it is, never added.
 */
export function targetsOf(scope: ReportScope, { all }: Tally): ProgrammeTargets[] {
  return scope.facts.programmes.flatMap(({ id, name }) => {
    const targets = scope.facts.targets.filter(({ programmeId }) => programmeId === id)
    const projects = all.filter(({ project }) => project.programmeId === id)
    const measures = MEASURES.flatMap((measure) => {
      const ofMeasure = targets.filter((target) => target.measure === measure)
      if (ofMeasure.length === 0) return []
      const prefix = `targets.${id}.${measure}`
      return [measureTargets(scope, prefix, measure, ofMeasure, projects)]
    })
    return measures.length === 0 ? [] : [{ programmeId: id, name, measures }]
  })
}

function measureTargets(
  scope: ReportScope,
  prefix: string,
  measure: Measure,
  targets: readonly TargetFacts[],
  projects: readonly Standing[],
): MeasureTargets {
  const drafts = draftLines(targets, projects, measure)
  const counted = drafts.map((draft) => ({ draft, state: stateOf(draft, measure) }))
  const added = counted.filter(({ draft }) => !draft.within)
  const totalState = sumStates(added.map(({ state }) => state))
  const totalOf = [...new Set(added.flatMap(({ draft }) => draft.of))]
  return {
    measure,
    lines: counted.map(({ draft, state }) => ({
      name: draft.name,
      stage: draft.facts.schoolId === null ? draft.facts.stage : null,
      schoolId: draft.facts.schoolId,
      within: draft.within,
      dueDates: draft.dueDates,
      ...lineFigures(scope, `${prefix}.${draft.key}`, measure, draft.of, state),
    })),
    total: {
      name: TOTAL,
      stage: null,
      schoolId: null,
      within: false,
      dueDates: [],
      ...lineFigures(scope, `${prefix}.total`, measure, totalOf, totalState),
    },
  }
}

/** Targets of the same stage or school are one line; each school follows its stage. */
function draftLines(
  targets: readonly TargetFacts[],
  projects: readonly Standing[],
  measure: Measure,
): DraftLine[] {
  const lines = new Map<string, TargetFacts[]>()
  for (const target of targets) {
    const key = target.schoolId ?? target.stage ?? 'all'
    lines.set(key, [...(lines.get(key) ?? []), target])
  }
  const stages = new Set(targets.flatMap((one) => (one.schoolId === null ? [one.stage] : [])))
  return [...lines]
    .flatMap(([key, same]) => {
      const facts = same[0]
      if (!facts) return []
      const dueDates = same.flatMap(({ dueDate }) => (dueDate === null ? [] : [dueDate]))
      return [
        {
          key,
          facts,
          name: lineName(facts),
          within: liesWithin(facts, stages),
          amount: same.reduce((sum, { amount }) => sum + amount, 0),
          dueDates: [...new Set(dueDates)],
          of: projects.filter((standing) => countsTowards(standing, facts, measure)),
        },
      ]
    })
    .toSorted((a, b) => orderOf(a) - orderOf(b))
}

function lineName({ schoolName, stage }: TargetFacts): string {
  return schoolName ?? (stage === null ? WHOLE_PROGRAMME : SCHOOL_STAGE_NAMES[stage])
}

/** A line is not added when a wider target of the same programme and measure holds it. */
function liesWithin(target: TargetFacts, stages: ReadonlySet<string | null>): boolean {
  if (target.schoolId === null) return target.stage !== null && stages.has(null)
  const { schoolStage } = target
  if (stages.has(null) || stages.has(schoolStage)) return true
  // Without a known stage the school may belong to any of the stages that have targets.
  return schoolStage === null && stages.size > 0
}

function orderOf({ facts }: DraftLine): number {
  const stage = facts.schoolId === null ? facts.stage : facts.schoolStage
  const place = stage === null ? (facts.schoolId === null ? -1 : 99) : SCHOOL_STAGES.indexOf(stage)
  return place * 2 + (facts.schoolId === null ? 0 : 1)
}

function countsTowards(
  { project, category }: Standing,
  target: TargetFacts,
  measure: Measure,
): boolean {
  if (measure !== 'count' && category.measure !== measure) return false
  if (target.schoolId !== null) return project.schoolId === target.schoolId
  return target.stage === null || project.stage === target.stage
}

function stateOf({ amount, of }: DraftLine, measure: Measure): Counted {
  const add = (states: readonly string[]) =>
    of
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { area }) => sum + (measure === 'count' ? 1 : (area ?? 0)), 0)
  const state = {
    target: amount,
    completed: add(['completed']),
    underConstruction: add(['started']),
    notStarted: add(['notStarted']),
  }
  return { ...state, shortfall: shortfall(state) }
}

/** The shortfalls are added too: what one stage has too much does not fill another's gap. */
function sumStates(states: readonly Counted[]): Counted {
  const add = (pick: (state: Counted) => number) =>
    states.reduce((sum, state) => sum + pick(state), 0)
  return {
    target: add((state) => state.target),
    completed: add((state) => state.completed),
    underConstruction: add((state) => state.underConstruction),
    notStarted: add((state) => state.notStarted),
    shortfall: add((state) => state.shortfall),
  }
}

type LineFigures = Pick<
  TargetLine,
  | 'target'
  | 'completed'
  | 'underConstruction'
  | 'notStarted'
  | 'shortfall'
  | 'completionRate'
  | 'coverageRate'
>

function lineFigures(
  { figures }: ReportScope,
  prefix: string,
  measure: Measure,
  of: readonly Standing[],
  state: Counted,
): LineFigures {
  const kind = measure === 'count' ? 'count' : 'area'
  const blank = (one: Standing) => measure !== 'count' && one.area === null
  const figure = (name: keyof Counted, rule: RuleId, part: readonly Standing[]): Figure =>
    figures.make({
      id: `${prefix}.${name}`,
      kind,
      rule,
      value: state[name],
      of: part,
      missing: part.filter(blank).length,
    })
  const inState = (wanted: string) => of.filter((one) => one.state === wanted)
  return {
    target: figure('target', 'target', of),
    completed: figure('completed', 'targetCompleted', inState('completed')),
    underConstruction: figure('underConstruction', 'targetUnderConstruction', inState('started')),
    notStarted: figure('notStarted', 'targetNotStarted', inState('notStarted')),
    shortfall: figure('shortfall', 'shortfall', of),
    completionRate: figures.rate(`${prefix}.completionRate`, 'targetRate', of, targetRate(state)),
    coverageRate: figures.rate(`${prefix}.coverageRate`, 'coverageRate', of, coverageRate(state)),
  }
}
