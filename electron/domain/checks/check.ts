import type { Area } from '../area.ts'
import type { FundKind } from '../funds/fund.ts'
import type { Fen } from '../money.ts'
import type { PartialDate } from '../partial-date.ts'
import type { Percent } from '../percent.ts'
import type { Phase, Workflow } from '../project/phase.ts'
import type { Quarter } from '../quarter.ts'
import type { CountyView } from './county-view.ts'
import type { CheckSubject } from './subject.ts'

/** Hard: two figures cannot both be true, closing stops. Soft: one sentence explains it. */
export type CheckSeverity = 'hard' | 'soft'

/** Every check, in the order lists show them within one severity. */
export const CHECK_IDS = [
  'dateOutOfOrder',
  'budgetDiffers',
  'paidAboveReceived',
  'investmentFarAbovePlan',
  'cumulativeBroken',
  'notReported',
  'startOverdue',
  'finishOverdue',
  'suspended',
  'standstill',
  'percentFell',
  'phaseWentBack',
  'investmentFell',
  'percentWithoutFinish',
  'finishWithoutPercent',
  'startWithoutPhase',
  'investmentAbovePlan',
  'moneyAheadOfWork',
  'moneyBehindWork',
  'paidWithoutReceipt',
  'receivedAboveAllocated',
  'allocatedAbovePlan',
  'sourcePaidAboveReceived',
  'moneyDatedAhead',
  'paidAboveContract',
  'floorAreaMissing',
  'sportsAreaMisplaced',
  'areaAboveTarget',
  'unusualUnitCost',
  'possibleDoubleClaim',
] as const

export type CheckId = (typeof CHECK_IDS)[number]

/** The part of the project page where the finding is mended. */
export type CheckPlace = 'basics' | 'money' | 'progress'

/** The field the finding is about, by its name in code. */
export type CheckField =
  | 'plannedStart'
  | 'plannedFinish'
  | 'actualStart'
  | 'actualFinish'
  | 'plannedTotal'
  | 'floorArea'
  | 'sportsArea'
  | 'landArea'
  | 'programme'
  | 'phase'
  | 'percent'
  | 'completedInvestment'
  | 'allocated'
  | 'received'
  | 'paid'

/** A value a sentence names, with its kind, so that it is written in the reader's unit and words. */
export type CheckValue =
  | { readonly kind: 'money'; readonly value: Fen }
  /** Fen per square metre. */
  | { readonly kind: 'unitCost'; readonly value: Fen }
  | { readonly kind: 'area'; readonly value: Area }
  | { readonly kind: 'percent'; readonly value: Percent }
  | { readonly kind: 'points'; readonly value: Percent }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'days'; readonly value: number }
  | { readonly kind: 'months'; readonly value: number }
  | { readonly kind: 'date'; readonly value: PartialDate }
  | { readonly kind: 'quarter'; readonly value: Quarter }
  | { readonly kind: 'fundKind'; readonly value: FundKind }
  | { readonly kind: 'phase'; readonly value: Phase; readonly workflow: Workflow }
  /** A name as the office wrote it. */
  | { readonly kind: 'text'; readonly value: string }

export type CheckValues = Readonly<Record<string, CheckValue>>

/** A row of another table the finding names beside its project. */
export interface CheckedRow {
  readonly table: 'progress_entry' | 'fund_entry' | 'contract' | 'milestone' | 'target'
  readonly id: string
}

/** What a check found of one project. */
export interface Found {
  /** Which of the check's sentences says it; `plain` when there is only one. */
  readonly sentence: string
  readonly field: CheckField
  /**
   * The project's own figures the finding rests on. An explanation holds for exactly these; when
   * one changes it no longer counts.
   */
  readonly facts: CheckValues
  /** Other values the sentence names: of the county, of other projects, of the day. */
  readonly beside: CheckValues
  readonly rows: readonly CheckedRow[]
  readonly otherProjectIds: readonly string[]
}

/** One rule; its id is its name in the registry. */
export interface Check {
  readonly severity: CheckSeverity
  readonly place: CheckPlace
  /** What does not add up of the project, or null. Never guesses where a figure is blank. */
  readonly find: (subject: CheckSubject, county: CountyView) => Found | null
  /** The day its findings are listed by, the oldest first; without it in the ledger's order. */
  readonly listedBy?: (found: Found) => string
}

/** A finding with the check it comes from and the project it belongs to. */
export interface ProjectFinding extends Found {
  readonly checkId: CheckId
  readonly severity: CheckSeverity
  readonly place: CheckPlace
  readonly projectId: string
}

/** Builds what a check found; only field and facts are always needed. */
export function found(
  field: CheckField,
  facts: CheckValues,
  more: Partial<Omit<Found, 'field' | 'facts'>> = {},
): Found {
  return {
    sentence: 'plain',
    field,
    facts,
    beside: {},
    rows: [],
    otherProjectIds: [],
    ...more,
  }
}

/** `said.money(12300)` and its like: a value with its kind. */
export const said = {
  money: (value: Fen): CheckValue => ({ kind: 'money', value }),
  unitCost: (value: Fen): CheckValue => ({ kind: 'unitCost', value }),
  area: (value: Area): CheckValue => ({ kind: 'area', value }),
  percent: (value: Percent): CheckValue => ({ kind: 'percent', value }),
  points: (value: Percent): CheckValue => ({ kind: 'points', value }),
  count: (value: number): CheckValue => ({ kind: 'count', value }),
  days: (value: number): CheckValue => ({ kind: 'days', value }),
  months: (value: number): CheckValue => ({ kind: 'months', value }),
  date: (value: PartialDate): CheckValue => ({ kind: 'date', value }),
  quarter: (value: Quarter): CheckValue => ({ kind: 'quarter', value }),
  fundKind: (value: FundKind): CheckValue => ({ kind: 'fundKind', value }),
  phase: (value: Phase, workflow: Workflow): CheckValue => ({ kind: 'phase', value, workflow }),
  text: (value: string): CheckValue => ({ kind: 'text', value }),
} as const
