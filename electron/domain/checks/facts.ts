import type { Area, Measure } from '../area.ts'
import type { FundKind } from '../funds/fund.ts'
import type { Fen } from '../money.ts'
import type { PartialDate } from '../partial-date.ts'
import type { Percent } from '../percent.ts'
import type { Phase, ProgressStatus, Workflow } from '../project/phase.ts'
import type { Quarter } from '../quarter.ts'
import type { SchoolStage } from '../project/school-stage.ts'
import type { StatusChange } from '../project/status-change.ts'
import type { WorkType } from '../project/work-type.ts'

/** The checks look at this quarter's report and the two before it, never further back. */
export const REPORTS_BACK = 3

/** What is gathered from the ledger once for all checks of a quarter. */
export interface CheckFacts {
  readonly quarter: Quarter
  /**
   * The day lateness is measured at: the quarter's last day, or today while the quarter still
   * runs, so that nothing is called late before it is.
   */
  readonly day: string
  /** Today in the office: an actual date cannot lie after it. */
  readonly today: string
  readonly categories: readonly CheckedCategory[]
  readonly fundingSources: readonly NamedThing[]
  readonly programmes: readonly NamedThing[]
  /** In the ledger's order, without the recycle bin. */
  readonly projects: readonly CheckedProject[]
  readonly targets: readonly CheckedTarget[]
}

export interface NamedThing {
  readonly id: string
  readonly name: string
}

export interface CheckedCategory extends NamedThing {
  readonly measure: Measure
  readonly workflow: Workflow
}

export interface CheckedProject {
  readonly id: string
  readonly name: string
  readonly schoolId: string
  readonly stage: SchoolStage | null
  readonly programmeId: string | null
  readonly categoryId: string
  readonly workType: WorkType | null
  readonly year: number | null
  readonly floorArea: Area | null
  readonly landArea: Area | null
  readonly sportsArea: Area | null
  /** 计划总投资 as stated. */
  readonly plannedTotal: Fen | null
  /** Sum of the budget lines; null when there is none. */
  readonly budgetTotal: Fen | null
  readonly plannedStart: PartialDate | null
  readonly plannedFinish: PartialDate | null
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
  /** The latest three progress entries not after the quarter, newest first. */
  readonly reports: readonly CheckedReport[]
  /** Recorded suspensions, cancellations and their ends, oldest first. */
  readonly statusChanges?: readonly StatusChange[]
  /** Sums of the entries dated up to the quarter's last day, by kind and source. */
  readonly funds: readonly CheckedFunds[]
  /** Signed contracts with what was paid on each up to the quarter's last day. */
  readonly contracts?: readonly CheckedContract[]
  /** Entries dated after today that nothing takes back, by date. */
  readonly ahead?: readonly MoneyAhead[]
  /** Nodes of the project in the order they should come in. */
  readonly milestones?: readonly CheckedMilestone[]
  /** Money as frozen with the last closed quarter, beside what the ledger says of that day now. */
  readonly closed?: readonly ClosedFunds[]
}

export interface CheckedReport {
  readonly id: string
  readonly quarter: Quarter
  readonly phase: Phase | null
  /** The phase last said by this report's quarter: an earlier report's where this one is blank. */
  readonly reached: Phase | null
  readonly status: ProgressStatus
  readonly percent: Percent | null
  readonly completedInvestment: Fen | null
  /** Nobody reported: a correction of an earlier quarter only carried its figure on. */
  readonly isCarried?: boolean
}

export interface CheckedFunds {
  readonly kind: FundKind
  /** Null when one sum was given for all sources. */
  readonly sourceId: string | null
  readonly amount: Fen
}

export interface CheckedContract {
  readonly id: string
  readonly party: string
  readonly amount: Fen
  /** Null when no payment names the contract. */
  readonly paid: Fen | null
}

export interface MoneyAhead {
  readonly id: string
  readonly kind: FundKind
  /** YYYY-MM-DD */
  readonly date: string
  readonly amount: Fen
  /** The contract a payment is made against. */
  readonly contractId: string | null
}

export interface CheckedMilestone {
  readonly id: string
  /** 招标, 主体封顶 … as shown. */
  readonly name: string
  readonly actual: PartialDate | null
}

export interface ClosedFunds {
  readonly kind: FundKind
  readonly quarter: Quarter
  /** Cumulative figure printed when the quarter was closed. */
  readonly frozen: Fen
  /** Entries dated after that quarter, corrections included, up to the last day. */
  readonly since: Fen
}

export interface CheckedTarget {
  readonly id: string
  readonly programmeId: string
  readonly stage: SchoolStage | null
  readonly schoolId: string | null
  readonly measure: Measure
  /** 0.01 ㎡, or a count. */
  readonly amount: number
}
