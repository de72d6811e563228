import type { Percent } from '../percent.ts'

/**
 * Where a check begins to speak. They are the office's rules of thumb, not law; each says why it is
 * what it is.
 */

/**
 * Overdue begins on the first day after the planned date, as in the report. Beyond half a year the
 * plan itself is out of date, and the sentence asks whether the project is to be adjusted.
 */
export const LONG_OVERDUE_MONTHS = 6

/**
 * A site that stood through one quarter may have had winter or the rainy season; two in a row need
 * a reason.
 */
export const STANDSTILL_QUARTERS = 2

/**
 * Beyond 10 % the figure is a typing slip or the plan has to be approved anew: the same margin after
 * which 《政府投资条例》（国务院令第712号）第十二条 wants an estimate reported.
 */
export const INVESTMENT_LIMIT: Percent = 11_000

/**
 * Advances of 10 to 30 % at the start and retentions of 3 % at the end are usual; apart by more than
 * 20 points, money and work no longer follow each other.
 */
export const MONEY_AND_WORK_POINTS: Percent = 2000

/**
 * Within one county and one kind of building the cost per ㎡ differs by structure and by distance,
 * but hardly threefold; a slipped decimal is ten times, 元 taken for 万元 ten thousand times.
 */
export const UNIT_COST_FACTOR = 3

/** Fewer comparable projects, the one looked at included, say nothing about what is usual. */
export const UNIT_COST_COMPARABLE = 6
