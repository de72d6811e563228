import type { TransferKind } from './fund.ts'
import type { Fen } from '../money.ts'
import { lineKey, type PlannedLine } from './budget.ts'

/** 调剂: money moved to another project or source as one recorded move. */
export interface Transfer {
  readonly kind: TransferKind
  readonly from: Place
  readonly to: Place
  /** More than 0. */
  readonly amount: Fen
}

/** Where money lies. A blank source means that none was named. */
export interface Place {
  readonly projectId: string
  readonly sourceId: string | null
}

export interface TransferSide extends Place {
  readonly amount: Fen
}

/** The two entries of a transfer of allocated or received money: what leaves and what arrives. */
export function transferSides({
  from,
  to,
  amount,
}: Transfer): readonly [TransferSide, TransferSide] {
  return [
    { ...from, amount: -amount },
    { ...to, amount },
  ]
}

/**
 * The budget lines of both projects after planned money was moved: taken from the source's lines in
 * their order, and put to the same years of the other source.
 *
 * @param lines all lines of both projects
 * @returns null when less is planned there than is to be moved
 */
export function movePlanned(
  lines: readonly PlannedLine[],
  { from, to, amount }: Transfer,
): PlannedLine[] | null {
  const { sourceId } = to
  if (sourceId === null) return null
  const moved = new Map(lines.map((line) => [lineKey(line), line]))
  let left = amount
  for (const line of lines) {
    if (line.projectId !== from.projectId || line.sourceId !== from.sourceId) continue
    const taken = Math.min(line.amount, left)
    if (taken <= 0) continue
    left -= taken
    moved.set(lineKey(line), { ...line, amount: line.amount - taken })
    const target = { projectId: to.projectId, sourceId, year: line.year }
    const there = moved.get(lineKey(target))?.amount ?? 0
    moved.set(lineKey(target), { ...target, amount: there + taken })
  }
  return left === 0 ? [...moved.values()] : null
}
