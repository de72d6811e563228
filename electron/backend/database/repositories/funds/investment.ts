import { type Kysely, sql } from 'kysely'
import type { Quarter } from '#domain/quarter.ts'
import type { InvestmentFacts } from '#domain/report/facts.ts'
import type { Database } from '../../schema.ts'

/** A project the line follows, and whether what it is to cost is known. */
export interface FollowedProject {
  readonly id: string
  readonly priced: boolean
}

/**
 * 累计完成投资 after each quarter with a report, oldest first, in fen: of the given projects, so that
 * one line follows the same ones all along.
 * Each report adds what it differs by from the project's report before; a report that leaves the
 * figure blank takes back the one before, as the quarterly report does.
 */
export async function investmentByQuarter(
  db: Kysely<Database>,
  quarter: Quarter,
  followed: readonly FollowedProject[],
): Promise<InvestmentFacts[]> {
  const { rows } = await sql<{
    readonly quarter: Quarter
    readonly added: number
    readonly addedPriced: number
    readonly stating: number
  }>`
    WITH followed AS (
      SELECT value ->> 'id' AS project_id, value ->> 'priced' AS priced
      FROM json_each(${JSON.stringify(followed)})
    ),
    report AS (
      SELECT
        progress_entry.quarter,
        followed.priced,
        completed_investment_fen AS completed,
        lag(completed_investment_fen) OVER earlier AS before
      FROM progress_entry
      INNER JOIN followed ON followed.project_id = progress_entry.project_id
      WHERE progress_entry.quarter <= ${quarter}
      WINDOW earlier AS (PARTITION BY progress_entry.project_id ORDER BY progress_entry.quarter)
    )
    SELECT
      quarter,
      sum(coalesce(completed, 0) - coalesce(before, 0)) AS added,
      sum(iif(priced, coalesce(completed, 0) - coalesce(before, 0), 0)) AS addedPriced,
      sum((completed IS NOT NULL) - (before IS NOT NULL)) AS stating
    FROM report
    GROUP BY quarter
    ORDER BY quarter`.execute(db)
  let completed = 0
  let ofPriced = 0
  let stating = 0
  return rows.map((row) => {
    completed += row.added
    ofPriced += row.addedPriced
    stating += row.stating
    return { quarter: row.quarter, completed: stating === 0 ? null : completed, ofPriced }
  })
}
