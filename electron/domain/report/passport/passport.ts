import type { Quarter } from '../../quarter.ts'
import type { FigureKind, RuleId } from '../figures/rule.ts'

/** Where a figure comes from: which sums it combines, and what each is added up from. */
export interface FigurePassport {
  readonly id: string
  readonly kind: FigureKind
  /** Exact integer, as the report has it. */
  readonly value: number | null
  /** As printed. */
  readonly text: string
  /** 三、资金情况, or the title of an annex. */
  readonly place: string
  /** The clause or the row and column it stands in. */
  readonly label: string
  /** How it comes about, in words. */
  readonly rule: string
  readonly formula: Formula
  readonly operands: readonly Operand[]
  /** The operands combined; the same as `value`. */
  readonly result: number | null
}

/**
 * How the operands make the figure: one sum; first less second; first ÷ second in 0.01 %; the
 * quotient of the first two less that of the last two; first less second and never below 0.
 */
export type Formula = 'sum' | 'difference' | 'quotient' | 'change' | 'shortfall'

/** One sum. */
export interface Operand {
  /** What is added up. */
  readonly rule: RuleId
  /** The rule in words. */
  readonly name: string
  readonly kind: FigureKind
  /** As at the report's quarter, or the one before. */
  readonly moment: Moment
  /** Money of this source only; null is money without a source, undefined money of all. */
  readonly sourceId?: string | null
  /** Which money was added or corrected. */
  readonly money?: MoneyFigure
  readonly correction?: CorrectionPlace
  /** Pieces are counted, not projects. */
  readonly pieces?: boolean
  /** Null when none of the rows is known. */
  readonly value: number | null
  readonly rows: readonly PassportRow[]
}

/** One correction: which of those that set the same figure of the same quarter right, from 0. */
export interface CorrectionPlace {
  readonly correctsQuarter: Quarter
  readonly place: number
}

export type Moment = 'now' | 'before'

export type MoneyFigure = 'allocated' | 'received' | 'paid' | 'completedInvestment'

/** What one project or target adds. */
export interface PassportRow {
  /** Null for targets. */
  readonly projectId: string | null
  readonly label: string
  /** Null when it reports nothing here. */
  readonly value: number | null
}
