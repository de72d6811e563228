import type { Kysely } from 'kysely'
import type { CumulativeSum, ProjectFlow, ProjectSums } from '#domain/closing/continuity.ts'
import type { FrozenQuarter } from '#domain/closing/frozen-quarter.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import type { ProjectFacts } from '#domain/report/facts.ts'
import { addKnown } from '#domain/sums.ts'
import type { Database } from '../../schema.ts'
import { listProjectRows } from '../project-rows.ts'

/**
 * Every project between the last closing and the end of a quarter: what was frozen, what was
 * entered and corrected since, and what the ledger says now.
 *
 * @param frozen null while nothing is closed: then everything was entered since
 */
export async function listFlows(
  db: Kysely<Database>,
  quarter: Quarter,
  frozen: FrozenQuarter | null,
): Promise<ProjectFlow[]> {
  const rows = await listProjectRows(db, quarter)
  const closed = new Map(frozen?.facts.projects.map((facts) => [facts.id, sumsOf(facts)]))
  const entered = await sumsEntered(db, quarter, frozen)
  const corrected = await sumsCorrected(db, quarter, frozen)
  return rows.map(({ id, allocated, received, paid, completedInvestment }) => {
    const before = closed.get(id) ?? null
    const correction = corrected.get(id) ?? {}
    return {
      projectId: id,
      closed: before,
      entered: {
        ...sums(entered.get(id)),
        // What is completed is reported as a total, and what the quarter added to it follows; where
        // it is left blank nothing was added, and the sum does not carry on.
        completedInvestment:
          completedInvestment === null
            ? null
            : completedInvestment -
              (before?.completedInvestment ?? 0) -
              (correction.completedInvestment ?? 0),
      },
      corrected: sums(correction),
      now: { allocated, received, paid, completedInvestment },
    }
  })
}

type PartialSums = Partial<Record<CumulativeSum, number | null>>

/** Money entered after the closing, without the entries of corrections. */
async function sumsEntered(
  db: Kysely<Database>,
  quarter: Quarter,
  frozen: FrozenQuarter | null,
): Promise<Map<string, PartialSums>> {
  let query = db
    .selectFrom('fund_entry')
    .leftJoin('correction', 'correction.fund_entry_id', 'fund_entry.id')
    .where('correction.id', 'is', null)
    .where('entry_date', '<=', quarterDays(quarter).last)
    .groupBy(['fund_entry.project_id', 'fund_entry.kind'])
    .select((eb) => [
      'fund_entry.project_id as projectId',
      'fund_entry.kind as sum',
      eb.fn.sum<number>('amount_fen').as('amount'),
    ])
  if (frozen) query = query.where('entry_date', '>', quarterDays(frozen.quarter).last)
  return byProject(await query.execute())
}

async function sumsCorrected(
  db: Kysely<Database>,
  quarter: Quarter,
  frozen: FrozenQuarter | null,
): Promise<Map<string, PartialSums>> {
  let query = db
    .selectFrom('correction')
    .where('figure', 'in', ['allocated', 'received', 'paid', 'completedInvestment'])
    .where('quarter', '<=', quarter)
    .groupBy(['project_id', 'figure'])
    .select((eb) => [
      'project_id as projectId',
      'figure as sum',
      eb.fn.sum<number>('difference').as('amount'),
    ])
  if (frozen) query = query.where('quarter', '>', frozen.quarter)
  return byProject(await query.execute())
}

function byProject(
  rows: readonly { readonly projectId: string; readonly sum: string; readonly amount: number }[],
): Map<string, PartialSums> {
  const groups = new Map<string, PartialSums>()
  for (const { projectId, sum, amount } of rows) {
    groups.set(projectId, { ...groups.get(projectId), [sum]: amount })
  }
  return groups
}

function sums(known: PartialSums = {}): ProjectSums {
  return {
    allocated: known.allocated ?? null,
    received: known.received ?? null,
    paid: known.paid ?? null,
    completedInvestment: known.completedInvestment ?? null,
  }
}

function sumsOf({ now }: ProjectFacts): ProjectSums {
  const of = (kind: string) =>
    addKnown(now.funds.map((sum) => (sum.kind === kind ? sum.amount : null)))
  return {
    allocated: of('allocated'),
    received: of('received'),
    paid: of('paid'),
    completedInvestment: now.completedInvestment,
  }
}
