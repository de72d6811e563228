import { z } from 'zod'
import type { FigureDifference } from '#domain/closing/compare-reports.ts'
import type { TextDifference } from '#domain/closing/compare-texts.ts'
import type { ContinuityLine } from '#domain/closing/continuity.ts'
import type { CorrectedFigure, CorrectedValue } from '#domain/closing/correction.ts'
import type { QuarterLock, QuarterState } from '#domain/closing/quarter-lock.ts'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import type { Fen } from '#domain/money.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import type { Percent } from '#domain/percent.ts'
import {
  ALL_PHASES,
  type Phase,
  PROGRESS_STATUSES,
  type ProgressStatus,
  type Workflow,
} from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { FundSum } from '#domain/report/facts.ts'
import type { Doubt } from '#domain/report/text/edit-mark.ts'
import type { EditScope } from '#domain/report/text/paragraph-edit.ts'
import type { CheckFinding } from './checks.ts'
import { amount, day, fen, id, optionalText, partialDate, percent, quarter } from '../fields.ts'
import type { ChangeRecord } from './history.ts'
import { method, returns } from '../method.ts'

/** One issue of a quarter's report, frozen when the quarter was closed. */
export interface ClosingVersion {
  readonly version: number
  readonly sha256: string
  /** Its first 8 characters, printed in every footer. */
  readonly checkCode: string
  readonly appVersion: string
  /** ISO times, UTC */
  readonly closedAt: string
  readonly closedBy: string
  /** Last line of the change log it speaks of. */
  readonly changeId: number
  /** Set when the quarter was opened again: the issue is history then. */
  readonly reopenedAt: string | null
  readonly reopenedBy: string | null
  readonly reopenReason: string | null
}

export interface QuarterClosing {
  readonly quarter: Quarter
  /** Closed as well when a later quarter is: its figures are locked with that one. */
  readonly state: QuarterState
  readonly reviewSince: string | null
  readonly reviewBy: string | null
  /** Newest first; none when the quarter was only locked by a later one. */
  readonly versions: readonly ClosingVersion[]
  /** Projects that reported for the quarter. */
  readonly reportedCount: number
  /** Corrections of this quarter, entered in later ones. */
  readonly correctionCount: number
  /** The next quarter is not closed, so this one may be opened again. */
  readonly canReopen: boolean
}

/** How far one quarter is, without looking at its figures. */
export interface QuarterStanding {
  readonly state: QuarterState
  /** What is locked at present, be it by this quarter or another; null while nothing is closed. */
  readonly lock: QuarterLock | null
}

export interface ClosingOverview {
  /** Newest first. */
  readonly quarters: readonly QuarterClosing[]
  readonly lock: QuarterLock | null
}

/**
 * An open quarter with reports before one that is to be closed: it is locked with that one, without a
 * review or a version of its own.
 */
export interface EarlierOpenQuarter {
  readonly quarter: Quarter
  readonly hard: number
  /** Soft findings nobody has explained. */
  readonly unexplained: number
}

/** 衔接审核单: everything that is looked at before a quarter is closed. */
export interface ClosingReview {
  readonly quarter: Quarter
  readonly state: QuarterState
  /** Hard findings stop the closing. */
  readonly hard: readonly CheckFinding[]
  /** Soft ones need one sentence each. */
  readonly soft: readonly CheckFinding[]
  readonly unexplainedCount: number
  readonly projectCount: number
  /** Projects without a report for the quarter. */
  readonly unreported: readonly { readonly projectId: string; readonly name: string }[]
  /** The closing the sums carry on from; null for the first one. */
  readonly follows: { readonly quarter: Quarter; readonly version: number } | null
  readonly continuity: readonly ContinuityLine[]
  readonly corrections: readonly Correction[]
  /** Paragraphs of the report, the county's or of a part of it, to be looked at before closing. */
  readonly paragraphs: readonly DoubtfulParagraph[]
  /** Newest first: what was changed since the review began, at most 500 lines. */
  readonly changes: readonly ChangeRecord[]
  readonly changeCount: number
  /** Why it cannot be closed now; empty when it can. */
  readonly obstacles: readonly ClosingObstacle[]
}

/** A paragraph a person wrote that is not what the ledger says, or is not printed at all. */
export interface DoubtfulParagraph {
  /** The part of the county whose report it stands in; null for the county's own. */
  readonly scope: NonNullable<EditScope> | null
  /** The part's name, as 豆沙镇; null for the county, and for a part the ledger has no longer. */
  readonly report: string | null
  readonly paragraph: string
  /** 一、总体情况; null for the lead-in. */
  readonly heading: string | null
  readonly text: string
  readonly doubt: Doubt
}

export type ClosingObstacle =
  | 'notUnderReview'
  | 'alreadyClosed'
  | 'earlierQuarterOpen'
  | 'futureQuarter'
  | 'hardFindings'
  | 'unexplainedFindings'
  | 'noProjects'

/** A figure of a closed quarter set right in an open one. */
export interface Correction {
  readonly id: string
  /** The open quarter it is entered in. */
  readonly quarter: Quarter
  readonly correctsQuarter: Quarter
  readonly projectId: string
  readonly projectName: string
  readonly schoolName: string
  readonly workflow: Workflow
  readonly figure: CorrectedFigure
  readonly fundingSourceId: string | null
  readonly before: CorrectedValue
  readonly after: CorrectedValue
  /** Fen or 0.01 %; null for words and dates. */
  readonly difference: number | null
  readonly reason: string
  /** Of money: the entry that carries the difference. */
  readonly fundEntryId: string | null
  readonly enteredBy: string
  readonly enteredAt: string
}

/** What a closed quarter says of one project, corrections so far included. */
export interface CorrectionBasis {
  /** The open quarter a correction is entered in. */
  readonly quarter: Quarter
  /** Closed quarters, newest first; all but money is corrected in the newest only. */
  readonly closedQuarters: readonly Quarter[]
  readonly correctsQuarter: Quarter
  readonly workflow: Workflow
  /** Sums by kind and source; what is not listed has no entry. */
  readonly money: readonly FundSum[]
  readonly completedInvestment: Fen | null
  readonly percent: Percent | null
  readonly phase: Phase | null
  readonly status: ProgressStatus | null
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
}

const reason = z.string().trim().min(1).max(500)
const version = z.number().int().min(1)

const corrected = { projectId: id, correctsQuarter: quarter, reason }

/** `after` is what the closed quarter should have said; null for blank. */
export const correctionInput = z.discriminatedUnion('figure', [
  z.object({
    ...corrected,
    figure: z.enum(FUND_KINDS),
    /** Null when no source is named. */
    fundingSourceId: id.nullable().default(null),
    after: fen,
    /** The entry's day; null for the day nearest to today in the first open quarter. */
    date: day.nullable().default(null),
    documentNumber: optionalText,
  }),
  z.object({
    ...corrected,
    figure: z.literal('completedInvestment'),
    after: amount.nullable(),
  }),
  z.object({ ...corrected, figure: z.literal('percent'), after: percent.nullable() }),
  z.object({ ...corrected, figure: z.literal('phase'), after: z.enum(ALL_PHASES).nullable() }),
  z.object({ ...corrected, figure: z.literal('status'), after: z.enum(PROGRESS_STATUSES) }),
  z.object({
    ...corrected,
    figure: z.enum(['actualStart', 'actualFinish']),
    after: partialDate.nullable(),
  }),
])

export type CorrectionInput = z.output<typeof correctionInput>

/** Two issues of a quarter; without `to` an issue and the ledger as it is now. */
const comparison = z.object({
  quarter,
  from: version,
  to: version.nullable().default(null),
  unit: z.enum(['wan', 'yuan']).default('wan'),
})

export const closingMethods = {
  'closing.overview': method(z.object({}), returns<ClosingOverview>()),
  /** How far one quarter is: shown beside the chosen quarter on every screen. */
  'closing.state': method(z.object({ quarter }), returns<QuarterStanding>()),
  /** 填报中 → 待审核: from now on changes are listed. */
  'closing.beginReview': method(z.object({ quarter }), returns<{ readonly since: string }>()),
  /** 待审核 → 填报中 */
  'closing.endReview': method(z.object({ quarter }), returns<{ readonly ended: boolean }>()),
  'closing.review': method(z.object({ quarter }), returns<ClosingReview>()),
  /** Oldest first. Only the first closing can have any: after it quarters are closed in their order. */
  'closing.earlierOpen': method(z.object({ quarter }), returns<readonly EarlierOpenQuarter[]>()),
  /** Freezes the report. Errors: `not_allowed`, and `closing_stopped` by findings. */
  'closing.close': method(z.object({ quarter }), returns<ClosingVersion>()),
  /** Only while the next quarter is not closed; the issue is kept. */
  'closing.reopen': method(z.object({ quarter, reason }), returns<{ readonly version: number }>()),
  /**
   * What two issues say differently, figure by figure. With `everything` what they say alike is listed too.
   */
  'closing.compare': method(
    comparison.extend({ everything: z.boolean().default(false) }),
    returns<readonly FigureDifference[]>(),
  ),
  /** What the same two word differently: paragraphs, remarks and notes. */
  'closing.compareTexts': method(comparison, returns<readonly TextDifference[]>()),
  /** Entered in the quarter, or correcting it; in the order they were entered. */
  'corrections.list': method(
    z.object({ quarter, by: z.enum(['quarter', 'correctsQuarter']).default('quarter') }),
    returns<readonly Correction[]>(),
  ),
  'corrections.basis': method(
    z.object({ projectId: id, correctsQuarter: quarter.nullable().default(null) }),
    returns<CorrectionBasis>(),
  ),
  'corrections.enter': method(correctionInput, returns<{ readonly id: string }>()),
  /** Takes a correction back while its quarter is open; money by an opposite entry. */
  'corrections.withdraw': method(z.object({ id, reason }), returns<{ readonly id: string }>()),
} as const
