import type { Area, Measure } from '../area.ts'
import { divideRounded } from '../decimal.ts'
import type { Fen } from '../money.ts'
import type { WorkType } from '../project/work-type.ts'
import type { CheckedTarget, CheckFacts, NamedThing } from './facts.ts'
import type { CheckSubject } from './subject.ts'

/** What can only be said by looking at all projects of the county together. */
export interface CountyView {
  /** Whether any project has received money on record. */
  readonly recordsReceipts: boolean
  readonly sourceName: (id: string) => string
  readonly programmeName: (id: string) => string
  /** The usual cost of what is comparable to the project; null while too few are known. */
  readonly usualCost: (subject: CheckSubject) => UsualCost | null
  /** Earlier projects of the same school and category, in the ledger's order. */
  readonly earlierOfSameKind: (subject: CheckSubject) => readonly CheckSubject[]
  /** The target whose area was passed when this project was completed. */
  readonly passedTarget: (subject: CheckSubject) => PassedTarget | null
}

export interface UsualCost {
  /** Median in fen per square metre. */
  readonly median: Fen
  /** How many projects it is the median of. */
  readonly count: number
}

export interface PassedTarget {
  readonly targetIds: readonly string[]
  readonly programmeId: string
  readonly measure: Measure
  readonly target: Area
  readonly completed: Area
  readonly projectIds: readonly string[]
}

/** Looks at all projects once; every answer afterwards is a look into a table. */
export function countyView(facts: CheckFacts, subjects: readonly CheckSubject[]): CountyView {
  const alive = subjects.filter(({ state }) => state !== 'cancelled')
  const costs = usualCosts(alive)
  const sameKind = Map.groupBy(alive, kindKey)
  const passed = passedTargets(facts.targets, alive)
  return {
    recordsReceipts: subjects.some(({ money }) => money.received !== null),
    sourceName: nameIn(facts.fundingSources),
    programmeName: nameIn(facts.programmes),
    usualCost: (subject) => costs.get(costKey(subject)) ?? null,
    earlierOfSameKind: (subject) => {
      const group = sameKind.get(kindKey(subject)) ?? []
      return group.slice(0, Math.max(0, group.indexOf(subject)))
    },
    passedTarget: ({ project }) => passed.get(project.id) ?? null,
  }
}

function nameIn(things: readonly NamedThing[]): (id: string) => string {
  const names = new Map(things.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** Planned money per square metre in fen; null when either is blank or the area is 0. */
export function unitCostOf({ planned, area }: CheckSubject): Fen | null {
  return planned === null || area === null || area === 0 ? null : divideRounded(planned * 100, area)
}

/** Mending what stands costs a fraction of building anew, so the two are never compared. */
const MENDING: ReadonlySet<WorkType | null> = new Set([
  'alteration',
  'strengthening',
  'repair',
  'ancillary',
])

function costKey({ project }: CheckSubject): string {
  return `${project.categoryId} ${MENDING.has(project.workType) ? 'mended' : 'built'}`
}

function kindKey({ project }: CheckSubject): string {
  return `${project.schoolId} ${project.categoryId}`
}

function usualCosts(subjects: readonly CheckSubject[]): Map<string, UsualCost> {
  const costs = new Map<string, Fen[]>()
  for (const subject of subjects) {
    const cost = unitCostOf(subject)
    if (cost === null) continue
    const key = costKey(subject)
    const group = costs.get(key)
    if (group) group.push(cost)
    else costs.set(key, [cost])
  }
  return new Map(
    [...costs].map(([key, group]) => [key, { median: medianOf(group), count: group.length }]),
  )
}

/** The middle value; of an even number the mean of the two middle ones, rounded. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : divideRounded((sorted[middle - 1] ?? 0) + upper, 2)
}

/**
 * Targets whose area is exceeded by what is completed, each under the project completed last: there
 * the plan was passed, or there the slip is. Targets of one stage or school are one, as in the
 * report.
 */
function passedTargets(
  targets: readonly CheckedTarget[],
  subjects: readonly CheckSubject[],
): Map<string, PassedTarget> {
  const completed = subjects.filter(({ state, area }) => state === 'completed' && area !== null)
  const lines = Map.groupBy(
    targets.filter(({ measure }) => measure !== 'count'),
    ({ programmeId, measure, stage, schoolId }) =>
      [programmeId, measure, schoolId ?? '', schoolId === null ? stage : ''].join(' '),
  )
  const passed = new Map<string, PassedTarget>()
  for (const line of lines.values()) {
    const [first] = line
    if (!first) continue
    const within = completed.filter((subject) => countsTowards(first, subject))
    const target = line.reduce((sum, { amount }) => sum + amount, 0)
    const done = within.reduce((sum, { area }) => sum + (area ?? 0), 0)
    const last = within.toSorted((a, b) => (finishOf(a) < finishOf(b) ? -1 : 1)).at(-1)
    if (!last || done <= target) continue
    passed.set(last.project.id, {
      targetIds: line.map(({ id }) => id),
      programmeId: first.programmeId,
      measure: first.measure,
      target,
      completed: done,
      projectIds: within.map(({ project }) => project.id),
    })
  }
  return passed
}

function countsTowards(target: CheckedTarget, { project, category }: CheckSubject): boolean {
  if (project.programmeId !== target.programmeId) return false
  if (category.measure !== target.measure) return false
  if (target.schoolId !== null) return project.schoolId === target.schoolId
  return target.stage === null || project.stage === target.stage
}

/** Without a date the work was reported as completed only; it then counts as the earliest. */
function finishOf({ project }: CheckSubject): string {
  return project.actualFinish ?? ''
}
