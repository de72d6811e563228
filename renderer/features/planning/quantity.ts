import type { TFunction } from 'i18next'
import { formatScaled } from '#domain/decimal.ts'
import { conditionUnit } from '#domain/planning/condition.ts'
import type { StandardMeasure } from '#domain/planning/standard.ts'

/** The unit a measure's figures are written in: ㎡, 元, 间 or 人. */
export function measureUnit(measure: StandardMeasure, t: TFunction): string {
  const unit = conditionUnit(measure)
  if (unit !== 'count') return t(`planning.unit.${unit}`)
  return t(measure === 'multimediaRooms' ? 'planning.unit.rooms' : 'planning.unit.people')
}

/** Hundredths of the measure's unit as they are read: 275, 8.05. Null stays null. */
export function quantityText(hundredths: number | null): string | null {
  return hundredths === null ? null : formatScaled(hundredths, 2, { grouped: true })
}
