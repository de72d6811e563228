import type { FigureDifference } from '#domain/closing/compare-reports.ts'
import { comparable } from '#domain/text/comparable.ts'

/** The lines whose part, row or column contains what was typed. */
export function matching(
  lines: readonly FigureDifference[],
  typed: string,
): readonly FigureDifference[] {
  const text = comparable(typed)
  if (text === '') return lines
  return lines.filter(({ place, label }) => comparable(`${place} ${label}`).includes(text))
}
