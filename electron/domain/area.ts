import { type DecimalFormat, divideRounded, formatScaled, scaleDecimal } from './decimal.ts'

/** Floor, land or sports-ground area in integer hundredths of a square metre. Blank is null. */
export type Area = number

/** The unit an area is written in: ㎡, 万㎡ or 亩. */
export type AreaUnit = 'squareMetre' | 'wanSquareMetre' | 'mu'

/** What a project or a target adds to: floor area, sports-ground area, land area, or a count. */
export type Measure = 'floor' | 'sports' | 'land' | 'count'

export const MEASURES: readonly Measure[] = ['floor', 'sports', 'land', 'count']

/** The areas a project can state. */
export interface StatedAreas {
  readonly floorArea: Area | null
  readonly landArea: Area | null
  readonly sportsArea: Area | null
}

/**
 * The area that counts of a project: the one its category measures. A sports ground or a wall may
 * state a floor area too; that is no floor area of school buildings and adds to no sum of them.
 */
export function measuredArea(areas: StatedAreas, measure: Measure): Area | null {
  if (measure === 'floor') return areas.floorArea
  if (measure === 'sports') return areas.sportsArea
  return measure === 'land' ? areas.landArea : null
}

/** 1 亩 = 2000/3 ㎡ (国务院 1984 统一法定计量单位). @throws RangeError on no plain decimal. */
export function toArea(value: number | string, unit: AreaUnit): Area {
  if (unit === 'squareMetre') return scaleDecimal(value, 2)
  if (unit === 'wanSquareMetre') return scaleDecimal(value, 6)
  return divideRounded(scaleDecimal(value, 6) * 2, 30)
}

/** Writes an area in the unit; 亩 with at most two decimals unless the format says otherwise. */
export function formatArea(area: Area, unit: AreaUnit, format: DecimalFormat = {}): string {
  if (unit === 'squareMetre') return formatScaled(area, 2, format)
  if (unit === 'wanSquareMetre') return formatScaled(area, 6, format)
  return formatScaled(divideRounded(area * 15, 100), 4, { maxDecimals: 2, ...format })
}

/** The plain number of units, for spreadsheet cells and charts. */
export function areaToNumber(area: Area, unit: AreaUnit): number {
  return Number(formatArea(area, unit))
}
