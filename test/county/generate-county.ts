/**
 * Counties made from a seed, for tests, benches and screenshots: realistic names, sizes, costs per
 * square metre, delays, unreported quarters and the mistakes people make.
 */
import type { FundKind } from '#domain/funds/fund.ts'
import { PHASES, type Phase, type ProgressStatus } from '#domain/project/phase.ts'
import { type Quarter, quarterDays, quarterOf, shiftQuarter } from '#domain/quarter.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import {
  PROBLEM_TEXTS,
  PROGRAMME_NAMES,
  PROJECT_KINDS,
  type ProjectKind,
  SCHOOL_KINDS,
  TOWNSHIP_NAMES,
  VILLAGE_NAMES,
} from './kinds.ts'
import { createRandom, type Random } from './random.ts'

export interface CountyOptions {
  readonly seed: number
  readonly projects: number
  /** Quarters reported, the last one being `lastQuarter`. */
  readonly quarters: number
  readonly lastQuarter: Quarter
}

export interface MadeSchool {
  readonly id: string
  readonly name: string
  readonly stage: SchoolStage
  readonly townshipId: string
}

export interface MadeProgress {
  readonly quarter: Quarter
  /** Null where a test leaves it out. */
  readonly phase: Phase | null
  readonly status: ProgressStatus
  /** 0.01 % */
  readonly percent: number
  readonly completedInvestment: number | null
  readonly problems: string | null
}

export interface MadeFundEntry {
  readonly kind: FundKind
  readonly fundingSourceId: string
  readonly date: string
  readonly amount: number
}

export interface MadeProject {
  readonly id: string
  readonly name: string
  readonly schoolId: string
  readonly programmeId: string
  readonly categoryId: string
  readonly workType: WorkType
  readonly year: number
  readonly quantity: number
  readonly floorArea: number | null
  readonly sportsArea: number | null
  readonly landArea: number | null
  /** Fen; null where the office forgot to write it down. */
  readonly plannedTotal: number | null
  readonly plannedStart: string
  readonly plannedFinish: string
  readonly actualStart: string | null
  readonly actualFinish: string | null
  readonly budget: readonly { readonly fundingSourceId: string; readonly amount: number }[]
  readonly progress: readonly MadeProgress[]
  readonly funds: readonly MadeFundEntry[]
}

export interface MadeCounty {
  readonly townships: readonly { readonly id: string; readonly name: string }[]
  readonly schools: readonly MadeSchool[]
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  readonly projects: readonly MadeProject[]
}

/** The same options always make the same county. */
export function generateCounty(options: CountyOptions): MadeCounty {
  const random = createRandom(options.seed)
  const townshipCount = Math.min(TOWNSHIP_NAMES.length, 4 + Math.ceil(options.projects / 60))
  const townships = TOWNSHIP_NAMES.slice(0, townshipCount).map((name, index) => ({
    id: `township-${index + 1}`,
    name,
  }))
  const schools = makeSchools(random, townships, Math.max(6, Math.ceil(options.projects / 3)))
  const programmes = PROGRAMME_NAMES.map((name, index) => ({ id: `programme-${index + 1}`, name }))
  const projects = Array.from({ length: options.projects }, (_, index) =>
    makeProject(random, options, index, random.pick(schools), random.pick(programmes).id),
  )
  return { townships, schools, programmes, projects }
}

function makeSchools(
  random: Random,
  townships: MadeCounty['townships'],
  count: number,
): MadeSchool[] {
  return Array.from({ length: count }, (_, index) => {
    const township = random.pick(townships)
    const [ending, stage] = weighted(random, SCHOOL_KINDS, ([, , weight]) => weight)
    const village = random.pick(VILLAGE_NAMES)
    // Numbered beyond the first hundred names, so that no two schools of a township share one.
    const number = index < 100 ? '' : `第${index - 99}`
    return {
      id: `school-${index + 1}`,
      name: `${township.name}${village}${number}${ending}`,
      stage,
      townshipId: township.id,
    }
  })
}

function makeProject(
  random: Random,
  options: CountyOptions,
  index: number,
  school: MadeSchool,
  programmeId: string,
): MadeProject {
  const kind = weighted(random, PROJECT_KINDS, (candidate) => candidate.weight)
  const area = kind.size ? random.between(...kind.size) * 100 : null
  const unitCost = random.between(...kind.cost)
  const trueCost = roundTo((area === null ? 1 : area / 100) * unitCost * 100, 1_000_000)
  const firstQuarter = shiftQuarter(options.lastQuarter, -options.quarters)
  const start = addMonths(quarterDays(firstQuarter).first, random.between(-6, options.quarters * 3))
  const months = random.between(...kind.months)
  const delay = random.chance(0.3) ? random.between(1, 9) : 0
  const lastDay = quarterDays(options.lastQuarter).last
  const started = addMonths(start, random.chance(0.25) ? random.between(1, 4) : 0)
  const finished = addMonths(started, months + delay)
  const actualStart = started <= lastDay ? started : null
  const actualFinish = finished <= lastDay && !random.chance(0.03) ? finished : null
  const budget = splitBudget(random, trueCost)
  const life = { kind, started, finished, cost: trueCost }
  return {
    id: `project-${String(index + 1).padStart(5, '0')}`,
    name: `${school.name}${kind.label}建设项目`,
    schoolId: school.id,
    programmeId,
    categoryId: kind.categoryId,
    workType: random.pick(kind.workTypes),
    year: Number(start.slice(0, 4)),
    quantity: 1,
    floorArea: isFloor(kind) && !random.chance(0.02) ? area : null,
    sportsArea: kind.categoryId === 'sportsGround' ? area : null,
    landArea: kind.categoryId === 'land' ? area : null,
    plannedTotal: random.chance(0.01) ? null : trueCost,
    plannedStart: start.slice(0, 7),
    plannedFinish: addMonths(start, months).slice(0, 7),
    actualStart,
    actualFinish,
    budget,
    progress: makeProgress(random, options, life),
    funds: makeFunds(random, budget, life, lastDay),
  }
}

interface Life {
  readonly kind: ProjectKind
  readonly started: string
  readonly finished: string
  readonly cost: number
}

function makeProgress(random: Random, options: CountyOptions, life: Life): MadeProgress[] {
  const entries: MadeProgress[] = []
  const suspended = random.chance(0.04)
  for (let back = options.quarters - 1; back >= 0; back -= 1) {
    const quarter = shiftQuarter(options.lastQuarter, -back)
    if (random.chance(0.06)) continue
    const done = shareDone(life, quarterDays(quarter).last)
    const order = PHASES[life.kind.workflow]
    const phase = order[Math.min(order.length - 2, Math.floor(done * (order.length - 3)))]
    if (phase === undefined) continue
    entries.push({
      quarter,
      phase: done === 1 ? completedPhase(life.kind) : phase,
      status: suspended && done > 0.3 && done < 1 ? 'suspended' : 'normal',
      percent: Math.round(done * 100) * 100,
      completedInvestment: random.chance(0.05) ? null : roundTo(life.cost * done, 100_000),
      problems: done > 0 && done < 1 && random.chance(0.15) ? random.pick(PROBLEM_TEXTS) : null,
    })
  }
  return entries
}

function makeFunds(
  random: Random,
  budget: MadeProject['budget'],
  life: Life,
  lastDay: string,
): MadeFundEntry[] {
  return budget.flatMap(({ fundingSourceId, amount }) => {
    const allocated = addMonths(life.started, random.between(-4, 1))
    const received = addMonths(allocated, random.between(1, 5))
    const paid = addMonths(received, random.between(0, 4))
    const share = roundTo(amount * (0.3 + random.next() * 0.5), 10_000)
    const settled = addMonths(life.finished, random.between(1, 3))
    const entries: MadeFundEntry[] = [
      { kind: 'allocated', fundingSourceId, date: allocated, amount },
      { kind: 'received', fundingSourceId, date: received, amount },
      { kind: 'paid', fundingSourceId, date: paid, amount: share },
      { kind: 'paid', fundingSourceId, date: settled, amount: amount - share },
    ]
    return entries.filter((entry) => entry.date <= lastDay && entry.amount > 0)
  })
}

/** Central money first, then province, city and county share what is left. */
function splitBudget(random: Random, total: number): MadeProject['budget'] {
  const sources = random.chance(0.15)
    ? ['bond', 'county']
    : ['central', 'province', ...(random.chance(0.5) ? ['city'] : []), 'county']
  let left = total
  return sources.map((fundingSourceId, index) => {
    const isLast = index === sources.length - 1
    const amount = isLast ? left : roundTo(left * (0.3 + random.next() * 0.5), 1_000_000)
    left -= amount
    return { fundingSourceId, amount }
  })
}

function shareDone({ started, finished }: Life, day: string): number {
  if (day < started) return 0
  if (day >= finished) return 1
  const [from, to, at] = [started, finished, day].map((date) => Date.parse(date))
  return Math.min(0.98, ((at ?? 0) - (from ?? 0)) / ((to ?? 1) - (from ?? 0)))
}

function completedPhase(kind: ProjectKind): Phase {
  return { construction: 'completed', purchase: 'accepted', land: 'handedOver' }[
    kind.workflow
  ] as Phase
}

function isFloor(kind: ProjectKind): boolean {
  return kind.size !== null && kind.categoryId !== 'sportsGround' && kind.categoryId !== 'land'
}

function weighted<Item>(
  random: Random,
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Item {
  let left = random.next() * items.reduce((sum, item) => sum + weightOf(item), 0)
  return items.find((item) => (left -= weightOf(item)) < 0) ?? random.pick(items)
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 8) + day.slice(8, 10).replace(/29|30|31/, '28')
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** The quarter a made county usually ends with. */
export const LAST_QUARTER: Quarter = quarterOf('2020-06-30')
