import type { Fen } from '../money.ts'
import { wholeThatCloses } from './gap.ts'
import type { StandardMeasure } from './standard.ts'
import type { LevelOutcome, WhatIfOutcome } from './what-if.ts'

/** A project nobody has entered yet, thought of to see what it would do. */
export interface Sketch {
  readonly schoolId: string
  readonly categoryId: string
  readonly measure: StandardMeasure
  /** Hundredths of ㎡, or fen of equipment. */
  readonly size: number
  readonly cost: Fen
  /** Who pays; null is open. */
  readonly sourceId: string | null
}

/** What a sketch of a measure is built as, and what one unit of it costs. */
export interface SketchKind {
  readonly measure: StandardMeasure
  readonly categoryId: string
  /** Fen per ㎡; null for equipment, whose size is its cost. */
  readonly unitCost: Fen | null
}

/**
 * One sketch for each school and measure that still lacks something, just large enough to close
 * what is lacking. The levels of a nine-year school share it as they share what is there
 * (primary : junior = 1 : 1.1 per pupil), so it is one building and not one for each level.
 */
export function sketchGaps(
  { levels }: WhatIfOutcome,
  kinds: readonly SketchKind[],
): readonly Sketch[] {
  const bySchool = Map.groupBy(levels, ({ schoolId }) => schoolId)
  return [...bySchool].flatMap(([schoolId, ofSchool]) =>
    kinds.flatMap(({ measure, categoryId, unitCost }): Sketch[] => {
      const size = sizeOf(ofSchool, measure)
      if (size === 0) return []
      return [{ schoolId, categoryId, measure, size, cost: costOf(size, unitCost), sourceId: null }]
    }),
  )
}

function sizeOf(levels: readonly LevelOutcome[], measure: StandardMeasure): number {
  return wholeThatCloses(
    levels.map(({ level, pupils, lines }) => ({
      level,
      pupils,
      gap: lines.find((line) => line.measure === measure)?.after ?? 0,
    })),
  )
}

/** Fen; rounded up to the yuan. */
export function costOf(size: number, unitCost: Fen | null): Fen {
  return unitCost === null ? size : Math.ceil((size * unitCost) / 10_000) * 100
}
