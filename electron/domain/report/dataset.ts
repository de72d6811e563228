/**
 * The quarterly report (季度学校建设项目进展情况报告) as data: computed once by build-report.ts from
 * gathered facts, put into words once, and rendered by every output. This folder holds the types
 * and the rules; `sections` computes the chapters and `tables` the annexes.
 */
import type { Measure } from '../area.ts'
import type { CheckId } from '../checks/check.ts'
import type { MoneyUnit } from '../money.ts'
import type { PartialDate } from '../partial-date.ts'
import type { Workflow } from '../project/phase.ts'
import type { IndicatorStand } from '../planning/indicator.ts'
import type { Quarter } from '../quarter.ts'
import type { SchoolStage } from '../project/school-stage.ts'
import type { ChartId, ReportCharts } from './charts/chart.ts'
import type { IndicatorFacts } from './facts.ts'
import type { Figure, RuleId, SelectionId } from './figures/rule.ts'
import type { ReportTable } from './table.ts'
import type { ReportText } from './text/report-text.ts'

export type { Figure } from './figures/rule.ts'

/** Everything the report says. Plain data: it survives JSON and a worker's port unchanged. */
export interface ReportDataset extends ReportFigures {
  readonly text: ReportText
  /** What each rule means, in words, for the notes and for looking a figure up. */
  readonly rules: Readonly<Record<RuleId, string>>
  /** Set when the report is printed from a closed quarter: it is then the same for ever. */
  readonly issue?: ReportIssue
}

/** Which issue of a closed quarter's report this is; stands in the footer of all that is printed. */
export interface ReportIssue {
  readonly version: number
  /** The first 8 characters of the frozen dataset's SHA-256. */
  readonly checkCode: string
  /** As printed: version and check code. */
  readonly label: string
}

/** The computed part: all figures and tables, before they are put into words. */
export interface ReportFigures {
  readonly quarter: Quarter
  /** The quarter's last day; every figure is as at it. */
  readonly asOf: string
  /**
   * The day the report says its figures are as at: `asOf`, or while the quarter still runs the day it
   * was made, YYYY-MM-DD. Missing in what was closed before it was told.
   */
  readonly dataDay?: string
  readonly county: string
  /** The sender, who signs. */
  readonly bureau: string
  /** 主送机关, or null when none is set. */
  readonly recipient: string | null
  /** The day the report was made, YYYY-MM-DD. */
  readonly madeOn: string
  /** Money is printed in it. */
  readonly unit: Extract<MoneyUnit, 'wan' | 'yuan'>
  /** False when nothing was known of the previous quarter: then nothing is compared with it. */
  readonly comparable: boolean
  readonly overview: Overview
  readonly progress: Progress
  readonly funds: Funds
  readonly targets: readonly ProgrammeTargets[]
  readonly problems: readonly Remark[]
  readonly nextSteps: readonly Remark[]
  readonly completeness: Completeness
  /** Why soft findings of the checks are all right, by check. */
  readonly explanations: readonly CheckRemarks[]
  /** 工作指标; not in what was closed before there were any. */
  readonly indicators?: readonly IndicatorLine[]
  /** The chosen annexes that have something to show, numbered from 1. */
  readonly tables: readonly ReportTable[]
  /** Missing in what was closed before charts were drawn. */
  readonly charts?: ReportCharts
  /** The charts that are printed. */
  readonly printedCharts?: readonly ChartId[]
  /** Project ids by selection; figures and rows name the selection they are made of. */
  readonly selections: Readonly<Record<SelectionId, readonly string[]>>
}

/** 一、总体情况. Cancelled projects are counted apart. */
export interface Overview {
  readonly projectCount: Figure
  readonly categories: readonly CategoryCount[]
  readonly programmes: readonly { readonly name: string; readonly count: Figure }[]
  readonly townshipCount: Figure
  readonly schoolCount: Figure
  readonly areas: readonly { readonly measure: Measure; readonly area: Figure }[]
  readonly planned: Figure
  readonly plannedBySource: readonly { readonly name: string; readonly amount: Figure }[]
  readonly cancelled: { readonly count: Figure; readonly planned: Figure }
}

/** One category in one unit: 教学综合楼12栋. */
export interface CategoryCount {
  readonly categoryId: string
  readonly name: string
  readonly unit: string
  readonly quantity: Figure
}

/** 二、项目进展 */
export interface Progress {
  readonly all: ProgressGroup
  readonly programmes: readonly ProgrammeProgress[]
}

/** How far a group of projects is. `started` includes the completed ones, as in 开工率. */
export interface ProgressGroup {
  readonly count: Figure
  readonly started: Figure
  readonly underConstruction: Figure
  readonly completed: Figure
  readonly notStarted: Figure
  readonly startedRate: Figure
  readonly completedRate: Figure
  readonly floorPlanned: Figure
  readonly floorStarted: Figure
  readonly floorCompleted: Figure
  readonly floorStartedRate: Figure
  readonly floorCompletedRate: Figure
  /** Against the previous quarter; null when nobody had reported progress by its end. */
  readonly change: ProgressChange | null
}

export interface ProgressChange {
  readonly newlyStarted: Figure
  readonly newlyCompleted: Figure
  /** Started or completed at a time nothing tells: in neither of the two. */
  readonly undated: Figure
  /** All the others, whose rates are compared; missing in what was closed before it was told. */
  readonly compared?: Figure
  /** Percentage points; null in value where nobody reported this quarter and nothing is dated in it. */
  readonly startedRate: Figure
  readonly completedRate: Figure
}

export interface ProgrammeProgress extends ProgressGroup {
  /** Null for projects that name no programme. */
  readonly programmeId: string | null
  readonly name: string
  readonly categories: readonly CategoryProgress[]
  readonly unfinishedCount: Figure
  readonly unfinished: readonly UnfinishedGroup[]
}

export interface CategoryProgress extends CategoryCount {
  readonly workflow: Workflow
  readonly completed: Figure
  readonly underConstruction: Figure
  readonly notStarted: Figure
}

/** Unfinished projects in one phase, named. */
export interface UnfinishedGroup {
  readonly situation: 'phase' | 'notReported' | 'suspended'
  /** 主体, 装饰装修 …; empty unless the situation is `phase`. */
  readonly phase: string
  readonly count: Figure
  readonly projects: readonly UnfinishedProject[]
}

export interface UnfinishedProject extends NamedProject {
  /** The planned start it is late for; missing in what was closed before it was told. */
  readonly missedStart?: PartialDate | null
  readonly plannedFinish: PartialDate | null
  /** Missing in what was closed before its dates were told in its words. */
  readonly workflow?: Workflow
  /** Late to finish. */
  readonly overdue: boolean
}

export interface NamedProject {
  readonly projectId: string
  /** School and project, without naming the school twice. */
  readonly label: string
}

/** 三、资金情况 */
export interface Funds extends FundAmounts {
  readonly completedInvestment: Figure
  readonly investmentRate: Figure
  /** 本季: what this quarter added; null when the previous quarter is not comparable. */
  readonly quarter: {
    readonly allocated: Figure
    readonly received: Figure
    readonly paid: Figure
    /** Null in value when nobody had reported progress by the end of the previous quarter. */
    readonly completedInvestment: Figure
    /** Projects left out of it because what they had by the quarter before is not known. */
    readonly unknownInvestment: Figure
    /** What they have completed by now; missing in what was closed before it was told. */
    readonly unknownInvested?: Figure
  } | null
  /** 更正以前季度: what this quarter set right of earlier ones; null when there was nothing. */
  readonly corrected: CorrectedFunds | null
  readonly bySource: readonly SourceFunds[]
}

/** Differences, not part of what this quarter added. Null values: nothing of the kind corrected. */
export interface CorrectedFunds {
  /** Corrections of any figure, money or not. */
  readonly count: Figure
  readonly allocated: Figure
  readonly received: Figure
  readonly paid: Figure
  readonly completedInvestment: Figure
}

export interface FundAmounts {
  readonly planned: Figure
  readonly allocated: Figure
  readonly received: Figure
  readonly paid: Figure
  /** 到位 less 支付 */
  readonly balance: Figure
  readonly allocationRate: Figure
  readonly receiptRate: Figure
  readonly paymentRate: Figure
}

export interface SourceFunds extends FundAmounts {
  /** Null for money whose source was not named. */
  readonly sourceId: string | null
  readonly name: string
}

/** 四、面积目标完成情况 of one programme. */
export interface ProgrammeTargets {
  readonly programmeId: string
  readonly name: string
  readonly measures: readonly MeasureTargets[]
}

export interface MeasureTargets {
  readonly measure: Measure
  readonly total: TargetLine
  readonly lines: readonly TargetLine[]
}

export interface TargetLine {
  readonly name: string
  readonly stage: SchoolStage | null
  readonly schoolId: string | null
  /** True for a target that lies within another line's and is not added to the total. */
  readonly within: boolean
  readonly dueDates: readonly PartialDate[]
  readonly target: Figure
  readonly completed: Figure
  readonly underConstruction: Figure
  readonly notStarted: Figure
  readonly shortfall: Figure
  readonly completionRate: Figure
  readonly coverageRate: Figure
}

/** 工作指标: what is asked for and where it is as at the quarter. */
export interface IndicatorLine extends Omit<IndicatorFacts, 'readings'>, IndicatorStand {}

/** What several projects report in the same words. */
export interface Remark {
  readonly text: string
  readonly projects: readonly NamedProject[]
  /** How many they are; of 存在问题 and 下一步工作, and missing in what was closed before it was a figure. */
  readonly count?: Figure
}

/** The explanations of one check's findings. */
export interface CheckRemarks {
  readonly checkId: CheckId
  readonly remarks: readonly Remark[]
}

/** What the ledger does not know; printed in the notes. */
export interface Completeness {
  readonly unreported: Figure
  readonly unreportedCompleted: Figure
  readonly withoutPlanned: Figure
  readonly withoutCompletedInvestment: Figure
  readonly withoutFloorArea: Figure
  /** Of a category that measures something else, and a floor area is stated. Not in old issues. */
  readonly uncountedFloorArea?: Figure
  readonly withoutAllocated: Figure
  readonly withoutReceived: Figure
  readonly withoutPaid: Figure
}
