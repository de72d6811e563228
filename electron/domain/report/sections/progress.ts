import { pointsBetween, type Percent } from '../../percent.ts'
import type {
  CategoryProgress,
  Progress,
  ProgressChange,
  ProgressGroup,
  ProgrammeProgress,
} from '../dataset.ts'
import { NO_PROGRAMME } from '../names.ts'
import { completedRate, startedRate } from '../figures/rates.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import type { RuleId } from '../figures/rule.ts'
import { isCompleted, type Standing } from '../standing.ts'
import { areaSum, partArea, type Tally, tallyOf } from '../figures/tally.ts'
import { categoryGroups, pieces } from './category-counts.ts'
import { hadCompleted, hadStarted, standingsThen } from './moments.ts'
import { unfinishedGroups } from './unfinished.ts'

/** 二、项目进展: how far everything is, then each programme, then each category in it. */
export function progressOf(scope: ReportScope, tally: Tally): Progress {
  const order = scope.facts.programmes.map(({ id }) => id)
  const programmes = groupInOrder(tally.all, ({ project }) => project.programmeId, order)
  return {
    all: progressGroup(scope, 'progress', tally),
    programmes: programmes.map(({ key, standings }) =>
      programmeProgress(scope, key, tallyOf(standings)),
    ),
  }
}

function programmeProgress(
  scope: ReportScope,
  programmeId: string | null,
  tally: Tally,
): ProgrammeProgress {
  const id = `progress.programme.${programmeId ?? 'none'}`
  const unfinished = tally.all.filter((standing) => !isCompleted(standing))
  return {
    ...progressGroup(scope, id, tally),
    programmeId,
    name: scope.facts.programmes.find((one) => one.id === programmeId)?.name ?? NO_PROGRAMME,
    categories: categoryGroups(scope, tally.all).flatMap((group) =>
      categoryProgress(scope, id, group.unit, tallyOf(group.standings)),
    ),
    unfinishedCount: scope.figures.count(`${id}.unfinished`, 'unfinished', unfinished),
    unfinished: unfinishedGroups(scope, id, unfinished),
  }
}

function progressGroup(scope: ReportScope, id: string, tally: Tally): ProgressGroup {
  const { figures } = scope
  const { all, started, completed } = tally
  const floor = areaSum(all, 'floor')
  const floorStarted = partArea(started, all, 'floor')
  const floorCompleted = partArea(completed, all, 'floor')
  const rate = (name: string, rule: RuleId, value: Percent | null) =>
    figures.rate(`${id}.${name}`, rule, all, value)
  return {
    count: figures.count(`${id}.count`, 'projectCount', all),
    started: figures.count(`${id}.started`, 'started', started),
    underConstruction: figures.count(
      `${id}.underConstruction`,
      'underConstruction',
      tally.underConstruction,
    ),
    completed: figures.count(`${id}.completed`, 'completed', completed),
    notStarted: figures.count(`${id}.notStarted`, 'notStarted', tally.notStarted),
    startedRate: rate('startedRate', 'startedRate', startedRate(started.length, all.length)),
    completedRate: rate(
      'completedRate',
      'completedRate',
      completedRate(completed.length, all.length),
    ),
    floorPlanned: figures.sum(`${id}.floorPlanned`, 'area', 'floorArea', all, floor),
    floorStarted: figures.sum(`${id}.floorStarted`, 'area', 'started', started, floorStarted),
    floorCompleted: figures.sum(
      `${id}.floorCompleted`,
      'area',
      'completed',
      completed,
      floorCompleted,
    ),
    floorStartedRate: rate(
      'floorStartedRate',
      'startedRate',
      startedRate(floorStarted.value, floor.value),
    ),
    floorCompletedRate: rate(
      'floorCompletedRate',
      'completedRate',
      completedRate(floorCompleted.value, floor.value),
    ),
    change: scope.progressComparable ? progressChange(scope, id, tally) : null,
  }
}

function progressChange(scope: ReportScope, id: string, now: Tally): ProgressChange {
  const { figures } = scope
  const earlier = new Map(scope.before.map((standing) => [standing.project.id, standing]))
  /** Newly so, and the projects of which nobody can say since when. */
  const split = (of: readonly Standing[], had: typeof hadStarted) => {
    const known = of.map((one) => {
      const then = earlier.get(one.project.id)
      return { one, was: then ? had(one, then, scope.asOfBefore) : null }
    })
    return {
      newly: known.flatMap(({ one, was }) => (was === false ? [one] : [])),
      unknown: known.flatMap(({ one, was }) => (was === null ? [one] : [])),
    }
  }
  const started = split(now.started, hadStarted)
  const completed = split(now.completed, hadCompleted)
  const undated = new Set([...started.unknown, ...completed.unknown])
  // Both rates are of the same projects: of those that counted then and count now.
  const compared = now.all.filter(
    (one) => !undated.has(one) && earlier.get(one.project.id)?.state !== 'cancelled',
  )
  const comparedBefore = tallyOf(standingsThen(scope, compared))
  // What was last reported before the quarter would be compared with itself.
  const isTold =
    [...started.newly, ...completed.newly].length > 0 ||
    compared.some(({ snapshot }) => snapshot.reportedQuarter === scope.facts.quarter)
  const points = (name: string, value: Percent | null) =>
    figures.make({
      id: `${id}.change.${name}`,
      kind: 'points',
      rule: 'pointsChange',
      value: isTold ? value : null,
      of: compared,
    })
  return {
    newlyStarted: figures.count(`${id}.change.newlyStarted`, 'newlyStarted', started.newly),
    newlyCompleted: figures.count(`${id}.change.newlyCompleted`, 'newlyCompleted', completed.newly),
    undated: figures.count(`${id}.change.undated`, 'undated', [...undated]),
    compared: figures.count(`${id}.change.compared`, 'compared', compared),
    startedRate: points('startedRate', rateChange(tallyOf(compared), comparedBefore, startedPart)),
    completedRate: points(
      'completedRate',
      rateChange(tallyOf(compared), comparedBefore, completedPart),
    ),
  }
}

const startedPart = (tally: Tally) => startedRate(tally.started.length, tally.all.length)
const completedPart = (tally: Tally) => completedRate(tally.completed.length, tally.all.length)

function rateChange(
  now: Tally,
  before: Tally,
  rate: (tally: Tally) => Percent | null,
): Percent | null {
  return pointsBetween(rate(now), rate(before))
}

function categoryProgress(
  scope: ReportScope,
  prefix: string,
  unit: string,
  tally: Tally,
): CategoryProgress[] {
  const category = tally.all[0]?.category
  if (!category) return []
  const count = (name: string, rule: RuleId, of: readonly Standing[]) =>
    scope.figures.make({
      id: `${prefix}.category.${category.id}.${unit}.${name}`,
      kind: 'count',
      rule,
      value: pieces(of),
      of,
    })
  return [
    {
      categoryId: category.id,
      name: category.name,
      unit,
      workflow: category.workflow,
      quantity: count('quantity', 'quantity', tally.all),
      completed: count('completed', 'completed', tally.completed),
      underConstruction: count('underConstruction', 'underConstruction', tally.underConstruction),
      notStarted: count('notStarted', 'notStarted', tally.notStarted),
    },
  ]
}
