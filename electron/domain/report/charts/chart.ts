import type { Fen } from '../../money.ts'
import type { Quarter } from '../../quarter.ts'
import type { Figure } from '../figures/rule.ts'

/** Charts of the report, in the order they are printed. */
export const CHART_IDS = ['categories', 'funds', 'targets', 'investment'] as const

export type ChartId = (typeof CHART_IDS)[number]

/**
 * What the charts show beyond the chapters: the funds and targets are drawn from `Funds` and
 * `ProgrammeTargets` as they are.
 */
export interface ReportCharts {
  /** In the order of the dictionary; categories without projects are left out. */
  readonly categories: readonly CategoryBars[]
  /**
   * Null when nobody has reported any investment and no plan is dated, and for a part of the county,
   * of which the earlier quarters are not gathered.
   */
  readonly investment: InvestmentCurve | null
  /** 竣工面积 added this quarter; null when progress cannot be compared with the previous quarter. */
  readonly floorCompletedAdded: Figure | null
}

/** How many projects of a category are how far. The three parts add up to `count`. */
export interface CategoryBars {
  readonly categoryId: string
  readonly name: string
  readonly count: Figure
  /** Completed included. */
  readonly started: Figure
  readonly completed: Figure
  readonly underConstruction: Figure
  readonly notStarted: Figure
}

/** S 曲线: planned and actual completed investment to date, at the end of each quarter. */
export interface InvestmentCurve {
  readonly points: readonly InvestmentPoint[]
  /** Projects that are not in the planned line: they have no total or no planned finish. */
  readonly undated: Figure
  /** Projects whose remaining work is not in the forecast: they state no total. Not in old issues. */
  readonly unplanned?: Figure
  readonly forecast: Forecast
}

export interface InvestmentPoint {
  readonly quarter: Quarter
  /** Null when no plan is dated. */
  readonly planned: Fen | null
  /** Null before the first report, where nobody reported, and after the report's quarter. */
  readonly actual: Fen | null
  /** Going on at the forecast's pace up to the planned total; null before this quarter. */
  readonly expected: Fen | null
}

/**
 * When the rest will be done at the pace of the last quarters: the remainder divided by what a
 * quarter added on average, rounded up to whole quarters.
 */
export type Forecast =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'expected'
      readonly quarter: Quarter
      /** Quarters the pace was taken over, at most four. */
      readonly over: number
      /** What one of them added on average, rounded to the fen. */
      readonly pace: Fen
      readonly remaining: Fen
      readonly quartersLeft: number
    }
  | {
      readonly kind: 'unknown'
      readonly because: 'noPlan' | 'noReport' | 'noEarlier' | 'noProgress'
    }
