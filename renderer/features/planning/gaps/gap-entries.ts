import type { GapRow } from '#contract/planning/planning.ts'
import type { GapLine, LevelGaps } from '#domain/planning/gap.ts'
import { STANDARD_MEASURES, type StandardMeasure } from '#domain/planning/standard.ts'

/** One line of the ledger as it is listed and printed. */
export interface GapEntry {
  readonly key: string
  readonly school: GapRow
  /** Null for a school that was not surveyed. */
  readonly level: LevelGaps | null
  readonly line: GapLine | null
}

export const GAP_ORDERS = ['severity', 'pupils', 'school'] as const

export type GapOrder = (typeof GAP_ORDERS)[number]

/**
 * The ledger in the order asked for. What cannot be judged stays in the list of all lines and is
 * left out of what is lacking, except schools without a survey, which nobody may overlook.
 */
export function gapEntries(
  rows: readonly GapRow[],
  order: GapOrder,
  onlyLacking: boolean,
): readonly GapEntry[] {
  const entries = rows.flatMap((school): GapEntry[] =>
    school.levels.length === 0
      ? [{ key: school.schoolId, school, level: null, line: null }]
      : school.levels.flatMap((level) =>
          level.lines
            .filter(({ remaining }) => !onlyLacking || (remaining !== null && remaining > 0))
            .map((line) => ({
              key: `${school.schoolId} ${level.level} ${line.measure}`,
              school,
              level,
              line,
            })),
        ),
  )
  if (order === 'school') return entries
  const weight = ({ level, line }: GapEntry) =>
    order === 'severity' ? (line?.severity ?? -1) : (level?.pupils ?? -1)
  return entries.toSorted((a, b) => weight(b) - weight(a))
}

/** What is still lacking in all, by measure; measures of which nothing lacks are left out. */
export function lackingTotals(
  entries: readonly GapEntry[],
): readonly { readonly measure: StandardMeasure; readonly amount: number }[] {
  return STANDARD_MEASURES.flatMap((measure) => {
    const amount = entries.reduce(
      (sum, { line }) => (line?.measure === measure ? sum + (line.remaining ?? 0) : sum),
      0,
    )
    return amount > 0 ? [{ measure, amount }] : []
  })
}

/** The documents the standards come from, each once. */
export function standardSources(rows: readonly GapRow[]): readonly string[] {
  return [
    ...new Set(
      rows.flatMap(({ levels }) =>
        levels.flatMap(({ lines }) => lines.map(({ standard }) => standard.source)),
      ),
    ),
  ]
}
