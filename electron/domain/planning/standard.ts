import { divideRounded } from '../decimal.ts'
import type { ConditionField, LevelSize, SchoolingLevel } from './condition.ts'

/** What a standard asks for, in the order of 教督〔2017〕6号. */
export const STANDARD_MEASURES = [
  'qualifiedTeachers',
  'backboneTeachers',
  'sportsArtsTeachers',
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
] as const satisfies readonly ConditionField[]

export type StandardMeasure = (typeof STANDARD_MEASURES)[number]

/** What the norm is counted over. */
export const STANDARD_BASES = ['pupil', 'hundredPupils', 'class'] as const

export type StandardBasis = (typeof STANDARD_BASES)[number]

/** One line of the table of standards, in force between two days. */
export interface Standard {
  readonly id: string
  readonly level: SchoolingLevel
  readonly measure: StandardMeasure
  readonly basis: StandardBasis
  /** Hundredths of ㎡, 元 or one: 4.5 ㎡ is 450, 2000 元 is 200,000, 2.3 rooms are 230. */
  readonly norm: number
  /** 文号 */
  readonly source: string
  /** YYYY-MM-DD */
  readonly validFrom: string
  /** Last day it holds; null while in force. */
  readonly validTo: string | null
}

/** At least six of the seven must be met by every school (教督〔2017〕6号). */
export const MEASURES_TO_MEET = 6

/** Largest class, pupils per class (教督〔2017〕6号). */
export const LARGEST_CLASS: Record<SchoolingLevel, number> = { primary: 45, junior: 50 }

/** The standards in force on a day; of two for one level and measure the later one counts. */
export function standardsOn(standards: readonly Standard[], day: string): readonly Standard[] {
  const inForce = new Map<string, Standard>()
  for (const standard of standards) {
    const { level, measure, validFrom, validTo } = standard
    if (validFrom > day || (validTo !== null && validTo < day)) continue
    const key = `${level} ${measure}`
    const other = inForce.get(key)
    if (!other || other.validFrom <= validFrom) inForce.set(key, standard)
  }
  return [...inForce.values()]
}

/**
 * Required = norm × pupils, × pupils ÷ 100, or × classes.
 *
 * @returns hundredths of the measure's unit; null when pupils or classes are not known
 */
export function requiredBy(
  { norm, basis }: Pick<Standard, 'norm' | 'basis'>,
  { pupils, classes }: Pick<LevelSize, 'pupils' | 'classes'>,
): number | null {
  if (basis === 'class') return classes === null ? null : norm * classes
  if (pupils === null) return null
  return basis === 'pupil' ? norm * pupils : divideRounded(norm * pupils, 100)
}
