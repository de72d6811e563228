import { type Kysely, sql } from 'kysely'
import type { Quarter } from '#domain/quarter.ts'
import type { InvestmentFacts } from '#domain/report/facts.ts'
import type { Database } from '../schema.ts'

/**
 * 累计完成投资 after each quarter with a report, oldest first, in fen: of the projects that are not
 * cancelled by the last of these quarters, so that one line follows the same projects all along.
 * Each report adds what it differs by from the project's report before; a report that leaves the
 * figure blank takes back the one before, as the quarterly report does.
 */
export async function investmentByQuarter(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<InvestmentFacts[]> {
  const { rows } = await sql<{
    readonly quarter: Quarter
    readonly added: number
    readonly stating: number
  }>`
    WITH report AS (
      SELECT
        progress_entry.quarter,
        completed_investment_fen AS completed,
        lag(completed_investment_fen) OVER earlier AS before,
        last_value(status) OVER (
          earlier ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS last_status
      FROM progress_entry
      INNER JOIN project ON project.id = progress_entry.project_id
      WHERE progress_entry.quarter <= ${quarter} AND project.deleted_at IS NULL
      WINDOW earlier AS (PARTITION BY progress_entry.project_id ORDER BY progress_entry.quarter)
    )
    SELECT
      quarter,
      sum(coalesce(completed, 0) - coalesce(before, 0)) AS added,
      sum((completed IS NOT NULL) - (before IS NOT NULL)) AS stating
    FROM report
    WHERE last_status IS NULL OR last_status <> 'cancelled'
    GROUP BY quarter
    ORDER BY quarter`.execute(db)
  let completed = 0
  let stating = 0
  return rows.map((row) => {
    completed += row.added
    stating += row.stating
    return { quarter: row.quarter, completed: stating === 0 ? null : completed }
  })
}
