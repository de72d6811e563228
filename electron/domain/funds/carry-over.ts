import type { Fen } from '../money.ts'
import type { MoneyEntry } from './money-entry.ts'

/** 结转: what a project still had of a source when the year ended. */
export interface CarryOver {
  readonly projectId: string
  readonly sourceId: string | null
  /** The year that ended; the money goes on in the year after. */
  readonly fromYear: number
  readonly amount: Fen
}

/** Received less paid up to the year's last day, per project and source; nothing where it is 0. */
export function carryOverOf(entries: readonly MoneyEntry[], year: number): CarryOver[] {
  const lastDay = `${year}-12-31`
  const left = new Map<string, CarryOver>()
  for (const { projectId, sourceId, kind, date, amount } of entries) {
    if (date > lastDay || kind === 'allocated') continue
    const key = `${projectId} ${sourceId ?? ''}`
    const before = left.get(key)?.amount ?? 0
    const change = kind === 'received' ? amount : -amount
    left.set(key, { projectId, sourceId, fromYear: year, amount: before + change })
  }
  return [...left.values()].filter(({ amount }) => amount !== 0)
}
