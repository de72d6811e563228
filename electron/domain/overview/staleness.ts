import type { Overview } from './overview.ts'

/** How fresh the ledger is: 数据截至 and the projects nobody has touched. */
export interface Staleness {
  /** ISO time, UTC, of the last entry about any project; null in an empty ledger. */
  readonly lastEntry: string | null
  /** Projects neither completed nor cancelled. */
  readonly unfinished: number
  /** Those of them with no entry since `since`. */
  readonly untouched: readonly string[]
}

/**
 * @param lastEntries ISO time, UTC, of the last entry about each project
 * @param since ISO time, UTC: what was entered before it is old
 */
export function stalenessOf(
  { progress, selections }: Pick<Overview, 'progress' | 'selections'>,
  lastEntries: ReadonlyMap<string, string>,
  since: string,
): Staleness {
  const { notStarted, underConstruction } = progress
  const unfinished = [notStarted, underConstruction].flatMap(
    ({ projects }) => selections[projects] ?? [],
  )
  let lastEntry: string | null = null
  for (const at of lastEntries.values()) if (lastEntry === null || at > lastEntry) lastEntry = at
  return {
    lastEntry,
    unfinished: unfinished.length,
    untouched: unfinished.filter((id) => (lastEntries.get(id) ?? '') < since),
  }
}
