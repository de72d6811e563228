import type { Area, Measure } from '../area.ts'
import type { CheckId } from '../checks/check.ts'
import type { CorrectedFigure, CorrectedValue } from '../closing/correction.ts'
import type { FundKind } from '../funds/fund.ts'
import type { Fen } from '../money.ts'
import type { PartialDate } from '../partial-date.ts'
import type { Percent } from '../percent.ts'
import type { IndicatorGoal, IndicatorReading } from '../planning/indicator.ts'
import type { OfficePhases, Phase, ProgressStatus, Workflow } from '../project/phase.ts'
import type { Quarter } from '../quarter.ts'
import type { SchoolStage } from '../project/school-stage.ts'
import type { WorkType } from '../project/work-type.ts'

/** What is gathered from the ledger for one report, before anything is computed. */
export interface ReportFacts {
  readonly quarter: Quarter
  readonly county: string
  readonly bureau: string
  readonly recipient: string | null
  /** Today in the office, YYYY-MM-DD. */
  readonly madeOn: string
  /** Dictionaries in their printing order. */
  readonly categories: readonly CategoryFacts[]
  readonly fundingSources: readonly NamedFacts[]
  readonly townships: readonly NamedFacts[]
  readonly programmes: readonly NamedFacts[]
  /** In the ledger's order. */
  readonly projects: readonly ProjectFacts[]
  readonly targets: readonly TargetFacts[]
  /** Entered in the quarter, of earlier ones, in the order they were entered. */
  readonly corrections?: readonly CorrectionFacts[]
  /** Soft findings of the checks with why they are all right, in the order of the checks. */
  readonly explanations?: readonly ExplanationFacts[]
  /** 累计完成投资 after each quarter with a report, oldest first, up to this quarter. */
  readonly investment?: readonly InvestmentFacts[]
  /** 工作指标 in their order. */
  readonly indicators?: readonly IndicatorFacts[]
}

/** What the projects counted in this quarter had completed by the end of an earlier one. */
export interface InvestmentFacts {
  readonly quarter: Quarter
  /** Null when none of their last reports by then states it. */
  readonly completed: Fen | null
  /** Of it, what the projects had completed whose planned total is known; blank counts as nothing. */
  readonly ofPriced: Fen
}

export interface IndicatorFacts extends IndicatorGoal {
  readonly id: string
  readonly name: string
  /** Behind a count: 人, 所. */
  readonly unitName: string | null
  readonly programmeName: string | null
  readonly leader: string | null
  readonly responsibleUnit: string | null
  readonly note: string | null
  readonly readings: readonly IndicatorReading[]
}

/** 更正: a figure of a closed quarter that turned out otherwise. */
export interface CorrectionFacts {
  readonly projectId: string
  readonly figure: CorrectedFigure
  /** Of money; null when no source is named. */
  readonly sourceId: string | null
  readonly correctsQuarter: Quarter
  /** As closed, and what it should have been. */
  readonly before: CorrectedValue
  readonly after: CorrectedValue
  /** Fen or 0.01 %; null for words and dates. */
  readonly difference: number | null
  readonly reason: string
}

export interface ExplanationFacts {
  readonly checkId: CheckId
  readonly projectId: string
  readonly sentence: string
}

export interface NamedFacts {
  readonly id: string
  readonly name: string
}

export interface CategoryFacts extends NamedFacts {
  readonly unit: string
  readonly measure: Measure
  readonly workflow: Workflow
  /** What the office calls the phases of the workflow, where it has words of its own. */
  readonly phaseNames?: OfficePhases
}

export interface ProjectFacts {
  readonly id: string
  readonly name: string
  readonly schoolId: string
  readonly schoolName: string
  readonly stage: SchoolStage | null
  readonly townshipId: string | null
  readonly programmeId: string | null
  readonly categoryId: string
  readonly workType: WorkType | null
  readonly quantity: number | null
  /** When blank the category's unit counts. */
  readonly unit: string | null
  readonly floorArea: Area | null
  readonly landArea: Area | null
  readonly sportsArea: Area | null
  /** 计划总投资 as stated. */
  readonly plannedTotal: Fen | null
  /** Missing in what was closed before charts were drawn. */
  readonly plannedStart?: PartialDate | null
  readonly plannedFinish: PartialDate | null
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
  readonly budget: readonly { readonly sourceId: string; readonly amount: Fen }[]
  /** As at the quarter's last day, and as at the last day of the quarter before. */
  readonly now: SnapshotFacts
  readonly before: SnapshotFacts
  /** Of this quarter's entry only: what was reported earlier is no news. */
  readonly problems: string | null
  readonly nextSteps: string | null
}

/** What was known of a project by a day. */
export interface SnapshotFacts {
  /** The quarter of the latest report, null when nothing was reported by then. */
  readonly reportedQuarter: Quarter | null
  readonly phase: Phase | null
  readonly status: ProgressStatus | null
  /** Since when and why it is suspended or cancelled, where that was recorded. */
  readonly statusSince?: { readonly day: string; readonly reason: string }
  readonly percent: Percent | null
  readonly completedInvestment: Fen | null
  /** The actual dates as known by then, where a later correction changed the project's own. */
  readonly dates?: {
    readonly actualStart: PartialDate | null
    readonly actualFinish: PartialDate | null
  }
  /** Sums of the entries dated up to the day; a kind and source without entries is not listed. */
  readonly funds: readonly FundSum[]
}

export interface FundSum {
  readonly kind: FundKind
  readonly sourceId: string | null
  readonly amount: Fen
}

export interface TargetFacts {
  readonly programmeId: string
  readonly stage: SchoolStage | null
  readonly schoolId: string | null
  readonly schoolName: string | null
  /** The stage of the school, when the target is a school's. */
  readonly schoolStage: SchoolStage | null
  readonly measure: Measure
  /** 0.01 ㎡, or a count. */
  readonly amount: number
  readonly dueDate: PartialDate | null
}
