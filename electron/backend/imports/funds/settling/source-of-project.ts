import type { LedgerProject } from '../../planning/ledger-snapshot.ts'
import type { UnderstoodSheet } from '../../planning/typed-row.ts'
import type { FundColumn } from '../fund-columns.ts'
import type { StatedAmount } from '../fund-work.ts'
import type { FundsLedger } from '../funds-ledger.ts'

/**
 * A bank book tells no sources: what a project receives and pays is of the one source all of its budget is of, unless
 * that is less than the project costs, or money of another one is recorded. Money allocated comes with its source or is asked about, and a sum to date may be
 * of several.
 */
export function createSourceOfProject(
  { reading }: Pick<UnderstoodSheet, 'reading'>,
  columns: readonly FundColumn[],
  { entries }: FundsLedger,
): (amounts: readonly StatedAmount[], project: LedgerProject) => readonly StatedAmount[] {
  const tellsSources =
    reading.columns.some(({ field }) => field === 'fundingSource') ||
    columns.some(({ sourceId }) => sourceId !== null)
  if (tellsSources) return (amounts) => amounts
  const recorded = Map.groupBy(entries, ({ projectId }) => projectId)
  return (amounts, { columns: { id, planned_total_fen: total }, budget }) => {
    const [planned, another] = [...budget].filter(([, amount]) => amount !== 0)
    if (planned === undefined || another !== undefined) return amounts
    const [only, amountOfIt] = planned
    if (total !== null && amountOfIt < total) return amounts
    const moved = recorded.get(id) ?? []
    if (moved.some(({ sourceId }) => sourceId !== null && sourceId !== only)) return amounts
    return amounts.map((amount) =>
      amount.sourceId !== null || amount.kind === 'allocated' || amount.isToDate
        ? amount
        : { ...amount, sourceId: only, isSourceOfProject: true },
    )
  }
}
