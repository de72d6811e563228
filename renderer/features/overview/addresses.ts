import type { Measure } from '#domain/area.ts'
import type { FundColumn } from '#domain/funds/fund-table.ts'
import type { Quarter } from '#domain/quarter.ts'

/** The projects behind a figure of the overview, at the quarter shown or an earlier one. */
export function rowsAddress(figureId: string, at?: Quarter): string {
  const params = new URLSearchParams({ rows: figureId, ...(at ? { at } : {}) })
  return `/overview?${params.toString()}`
}

/** A line of a programme's targets, on the screen that computes its shortfall. */
export function targetAddress(programmeId: string, measure: Measure, line: string): string {
  const params = new URLSearchParams({ tab: 'targets', programme: programmeId, measure, line })
  return `/planning?${params.toString()}`
}

interface FundsPlace {
  readonly column: FundColumn
  readonly period: 'toDate' | 'inQuarter'
  /** A funding source, `none` for money that names none, `all` for the total. */
  readonly of: string
}

/** The entries behind a sum of money, on the screen of funds, which leads back here. */
export function fundsAddress({ column, period, of }: FundsPlace): string {
  const params = new URLSearchParams({ tab: 'source', cell: column, period, of, from: 'overview' })
  return `/funds?${params.toString()}`
}
