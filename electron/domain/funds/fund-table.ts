import type { FundKind } from './fund.ts'
import type { Fen } from '../money.ts'
import { addKnown } from '../sums.ts'
import {
  type DatedRevision,
  differenceOf,
  movedAfter,
  type PlannedLine,
  plannedAsAt,
} from './budget.ts'
import type { CarryOver } from './carry-over.ts'
import type { MoneyEntry } from './money-entry.ts'

/** Everything the table is computed from, whatever it is grouped by. */
export interface FundFacts {
  readonly projects: readonly FundProject[]
  /** As they stand today; the revisions lead back. */
  readonly lines: readonly PlannedLine[]
  readonly revisions: readonly DatedRevision[]
  readonly entries: readonly MoneyEntry[]
  readonly carryOvers: readonly CarryOver[]
}

export interface FundProject {
  readonly id: string
  readonly programmeId: string | null
  /** 计划总投资 as stated today; what its budget lines leave open counts without a source. */
  readonly plannedTotal: Fen | null
}

export type FundGrouping = 'source' | 'programme' | 'project'

export const FUND_GROUPINGS: readonly FundGrouping[] = ['source', 'programme', 'project']

/** The columns of the table, in the order money goes through them. */
export type FundColumn = 'planned' | FundKind | 'balance'

export type FundAmounts = Readonly<Record<FundColumn, Fen | null>>

export interface FundFigures {
  readonly toDate: FundAmounts
  /** Entries dated in the quarter; planned is what revisions of the quarter changed. */
  readonly inQuarter: FundAmounts
  /** 上年结转, of the year before the quarter's. */
  readonly carriedOver: Fen | null
}

export interface FundGroup extends FundFigures {
  /** Id of the source, programme or project; null gathers what names none. */
  readonly id: string | null
}

export interface FundTable {
  readonly groups: readonly FundGroup[]
  readonly totals: FundFigures
}

/** First and last day of the quarter, YYYY-MM-DD. */
export interface QuarterDays {
  readonly first: string
  readonly last: string
}

/** One amount on its way into a cell. */
interface Part {
  readonly projectId: string
  readonly sourceId: string | null
  readonly column: Exclude<FundColumn, 'balance'> | 'carriedOver'
  readonly isToDate: boolean
  readonly isInQuarter: boolean
  readonly amount: Fen
}

/**
 * 计划 → 下达 → 到位 → 支付 → 结余 as at the quarter's last day and for the quarter alone. Every
 * grouping is made of the same parts, so its groups add up to the same totals.
 */
export function fundTable(facts: FundFacts, grouping: FundGrouping, days: QuarterDays): FundTable {
  const programmeOf = new Map(facts.projects.map(({ id, programmeId }) => [id, programmeId]))
  const parts = partsOf(facts, days).filter(({ projectId }) => programmeOf.has(projectId))
  const groupOf = ({ projectId, sourceId }: Part): string | null => {
    if (grouping === 'source') return sourceId
    return grouping === 'project' ? projectId : (programmeOf.get(projectId) ?? null)
  }
  const groups = Map.groupBy(parts, groupOf)
  return {
    groups: [...groups].map(([id, members]) => ({ id, ...figuresOf(members) })),
    totals: figuresOf(parts),
  }
}

function partsOf(facts: FundFacts, days: QuarterDays): Part[] {
  return [
    ...plannedParts(facts, days),
    ...facts.entries
      .filter(({ date }) => date <= days.last)
      .map(({ projectId, sourceId, kind, date, amount }): Part => ({
        projectId,
        sourceId,
        column: kind,
        isToDate: true,
        isInQuarter: date >= days.first,
        amount,
      })),
    ...facts.carryOvers
      .filter(({ fromYear }) => fromYear === Number(days.first.slice(0, 4)) - 1)
      .map(({ projectId, sourceId, amount }): Part => ({
        projectId,
        sourceId,
        column: 'carriedOver',
        isToDate: true,
        isInQuarter: false,
        amount,
      })),
  ]
}

function plannedParts(facts: FundFacts, { first, last }: QuarterDays): Part[] {
  return [
    ...plannedPlaces(facts, last).map(({ projectId, sourceId, amount }): Part => ({
      projectId,
      sourceId,
      column: 'planned',
      isToDate: true,
      isInQuarter: false,
      amount,
    })),
    ...facts.revisions
      .filter(({ revisedOn }) => revisedOn >= first && revisedOn <= last)
      .map((revision): Part => ({
        projectId: revision.projectId,
        sourceId: revision.sourceId,
        column: 'planned',
        isToDate: false,
        isInQuarter: true,
        amount: differenceOf(revision),
      })),
  ]
}

/** Planned money and where it stands; without a source where the lines leave a total open. */
export interface PlannedPlace extends Omit<PlannedLine, 'sourceId'> {
  readonly sourceId: string | null
}

/** What was planned at the end of a day: the budget lines and what they leave open. */
export function plannedPlaces(facts: FundFacts, day: string): PlannedPlace[] {
  const lines = plannedAsAt(facts.lines, facts.revisions, day)
  const open = openPlans(facts, lines, day).map(({ id, amount }) => ({
    projectId: id,
    sourceId: null,
    year: null,
    amount,
  }))
  return [...lines, ...open]
}

/** What the budget lines leave open of each stated total; it has no source. */
function openPlans(
  { projects, revisions }: FundFacts,
  lines: readonly PlannedLine[],
  day: string,
): { readonly id: string; readonly amount: Fen }[] {
  const planned = new Map<string, Fen>()
  for (const { projectId, amount } of lines) {
    planned.set(projectId, (planned.get(projectId) ?? 0) + amount)
  }
  const movedLater = movedAfter(revisions, day)
  return projects.flatMap(({ id, plannedTotal }) => {
    if (plannedTotal === null) return []
    const amount = plannedTotal - (movedLater.get(id) ?? 0) - (planned.get(id) ?? 0)
    // A project planned at 0 is planned, and stays apart from one without a plan.
    return amount === 0 && planned.has(id) ? [] : [{ id, amount }]
  })
}

function figuresOf(parts: readonly Part[]): FundFigures {
  return {
    toDate: amountsOf(parts.filter(({ isToDate }) => isToDate)),
    inQuarter: amountsOf(parts.filter(({ isInQuarter }) => isInQuarter)),
    carriedOver: sumOf(parts, 'carriedOver'),
  }
}

function amountsOf(parts: readonly Part[]): FundAmounts {
  const received = sumOf(parts, 'received')
  const paid = sumOf(parts, 'paid')
  return {
    planned: sumOf(parts, 'planned'),
    allocated: sumOf(parts, 'allocated'),
    received,
    paid,
    balance: received === null && paid === null ? null : (received ?? 0) - (paid ?? 0),
  }
}

function sumOf(parts: readonly Part[], column: Part['column']): Fen | null {
  return addKnown(parts.filter((part) => part.column === column).map(({ amount }) => amount))
}
