import type { Kysely } from 'kysely'
import type { ClosingObstacle, ClosingReview } from '#contract/quarter/closing.ts'
import { continuityOf } from '#domain/closing/continuity.ts'
import { isLocked, openQuarterAfter, type QuarterState } from '#domain/closing/quarter-lock.ts'
import { type Quarter, quarterOf } from '#domain/quarter.ts'
import { projectInFull } from '#domain/schools/project-in-full.ts'
import {
  findClosingBefore,
  findLock,
  findQuarterState,
  readFrozen,
} from '../database/repositories/quarter/closings.ts'
import { listCorrections } from '../database/repositories/quarter/corrections.ts'
import { progressOfQuarter } from '../database/repositories/project-parts.ts'
import { listProjectRows } from '../database/repositories/project-rows.ts'
import { listFlows } from '../database/repositories/funds/quarter-flows.ts'
import type { Database } from '../database/schema.ts'

/** What the checks say, by number: hard findings stop, unexplained soft ones stop as well. */
export interface OpenFindings {
  readonly hard: number
  readonly unexplained: number
}

/** The state of a quarter; one that a later closing locks counts as closed. */
export async function stateOf(db: Kysely<Database>, quarter: Quarter): Promise<QuarterState> {
  if (isLocked(await findLock(db), quarter)) return 'closed'
  const row = await findQuarterState(db, quarter)
  return row?.state === 'review' ? 'review' : 'open'
}

/**
 * Why the quarter cannot be closed now, checks aside. Quarters are closed in their order: once one
 * is closed, only the next one can follow.
 */
export async function obstaclesOf(
  db: Kysely<Database>,
  quarter: Quarter,
  today: string,
): Promise<ClosingObstacle[]> {
  const lock = await findLock(db)
  const state = await stateOf(db, quarter)
  if (state === 'closed') return ['alreadyClosed']
  const projects = await db
    .selectFrom('project')
    .select('id')
    .where('deleted_at', 'is', null)
    .limit(1)
    .execute()
  return [
    ...(quarter > quarterOf(today) ? (['futureQuarter'] as const) : []),
    ...(lock && quarter !== openQuarterAfter(lock) ? (['earlierQuarterOpen'] as const) : []),
    ...(projects.length === 0 ? (['noProjects'] as const) : []),
    ...(state === 'open' ? (['notUnderReview'] as const) : []),
  ]
}

/** The same with what the checks found. */
export function withFindings(
  obstacles: readonly ClosingObstacle[],
  { hard, unexplained }: OpenFindings,
): ClosingObstacle[] {
  return [
    ...obstacles,
    ...(hard > 0 ? (['hardFindings'] as const) : []),
    ...(unexplained > 0 ? (['unexplainedFindings'] as const) : []),
  ]
}

type Figures = Pick<
  ClosingReview,
  'projectCount' | 'unreported' | 'follows' | 'continuity' | 'corrections'
>

/** The figures of 衔接审核单: who has not reported, and how the sums carry on. */
export async function reviewFigures(db: Kysely<Database>, quarter: Quarter): Promise<Figures> {
  const projects = await listProjectRows(db, quarter)
  const reported = await progressOfQuarter(db, quarter)
  const closing = await findClosingBefore(db, quarter)
  const frozen = closing ? await readFrozen(db, closing.sha256) : null
  return {
    projectCount: projects.length,
    unreported: projects
      .filter(({ id }) => !reported.has(id))
      .map(({ id, name, schoolName }) => ({
        projectId: id,
        name: projectInFull(schoolName, name),
      })),
    follows: closing ? { quarter: closing.quarter, version: closing.version } : null,
    continuity: continuityOf(await listFlows(db, quarter, frozen)),
    corrections: await listCorrections(db, quarter),
  }
}
