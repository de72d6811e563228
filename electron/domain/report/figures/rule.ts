/** What a figure counts: pieces, money, area, a share or a difference of shares. */
export const FIGURE_KINDS = ['count', 'money', 'area', 'percent', 'points'] as const

export type FigureKind = (typeof FIGURE_KINDS)[number]

/** Names a set of projects in `ReportFigures.selections`. */
export type SelectionId = string

/** One number of the report with where it comes from. */
export interface Figure {
  readonly id: string
  readonly kind: FigureKind
  /** Exact integer: a count, fen, 0.01 ㎡ or 0.01 %. Null when nothing is known. */
  readonly value: number | null
  /** As it stands in a sentence, without its unit; — when nothing is known. */
  readonly text: string
  readonly rule: RuleId
  readonly projects: SelectionId
  /** Projects among them that report nothing here and are therefore not in the value. */
  readonly missing: number
}

/** How a figure comes about; each has a sentence in the report's sentence file. */
export type RuleId =
  | 'projectCount'
  | 'cancelledCount'
  | 'quantity'
  | 'townshipCount'
  | 'schoolCount'
  | 'floorArea'
  | 'sportsArea'
  | 'landArea'
  | 'notStarted'
  | 'started'
  | 'underConstruction'
  | 'completed'
  | 'unfinished'
  | 'newlyStarted'
  | 'newlyCompleted'
  | 'undated'
  | 'compared'
  | 'unknownInvestment'
  | 'startedRate'
  | 'completedRate'
  | 'pointsChange'
  | 'planned'
  | 'plannedBySource'
  | 'allocated'
  | 'received'
  | 'paid'
  | 'balance'
  | 'completedInvestment'
  | 'addedThisQuarter'
  | 'corrected'
  | 'allocationRate'
  | 'receiptRate'
  | 'paymentRate'
  | 'investmentRate'
  | 'target'
  | 'targetCompleted'
  | 'targetUnderConstruction'
  | 'targetNotStarted'
  | 'shortfall'
  | 'targetRate'
  | 'coverageRate'
  | 'percent'
  | 'unreported'
  | 'withoutFigure'
  | 'uncountedFloorArea'
