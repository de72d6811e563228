import { z } from 'zod'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { FUND_GROUPINGS, type FundFigures, type FundGrouping } from '#domain/funds/fund-table.ts'
import type { Quarter } from '#domain/quarter.ts'
import { id, quarter } from '../fields.ts'
import type { BudgetRevision, FundEntry } from './funds.ts'
import { method, returns } from '../method.ts'

/** One line of 资金: a source, a programme or a project; id and name are null for what has none. */
export interface FundTableRow extends FundFigures {
  readonly id: string | null
  readonly name: string | null
  /** Of a project. */
  readonly schoolName: string | null
}

export interface FundTableAnswer {
  readonly quarter: Quarter
  readonly groupBy: FundGrouping
  /** In printing order; groups without any money are left out. */
  readonly rows: readonly FundTableRow[]
  readonly totals: FundFigures
}

/** An entry with the names it is read by. */
export interface NamedFundEntry extends FundEntry {
  readonly projectName: string
  readonly schoolName: string
}

/** A part of the plan: a budget line as at the day, or what the lines leave open of a total. */
export interface PlannedEntry {
  readonly projectId: string
  readonly projectName: string
  readonly schoolName: string
  readonly fundingSourceId: string | null
  readonly year: number | null
  readonly amount: number
}

export interface NamedRevision extends BudgetRevision {
  readonly projectId: string
  readonly projectName: string
}

/** What one cell of the table is made of. The amounts add up to the cell. */
export interface FundCellEntries {
  /** Newest first; empty for planned. */
  readonly entries: readonly NamedFundEntry[]
  /** Of planned to date. */
  readonly planned: readonly PlannedEntry[]
  /** Of planned in the quarter. */
  readonly revisions: readonly NamedRevision[]
}

/** The group of a cell: null picks what names no source or programme, a missing field everything. */
const group = {
  sourceId: id.nullable().optional(),
  programmeId: id.nullable().optional(),
  projectId: id.optional(),
}

export const fundTableMethods = {
  /** 计划 → 下达 → 到位 → 支付 → 结余 as at the quarter's last day, and of the quarter. */
  'funds.table': method(
    z.object({ quarter, groupBy: z.enum(FUND_GROUPINGS) }),
    returns<FundTableAnswer>(),
  ),
  'funds.cell': method(
    z.object({
      quarter,
      column: z.enum(['planned', ...FUND_KINDS, 'balance']),
      period: z.enum(['toDate', 'inQuarter']),
      ...group,
    }),
    returns<FundCellEntries>(),
  ),
} as const
