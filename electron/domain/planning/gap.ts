import { divideRounded } from '../decimal.ts'
import { type Percent, share } from '../percent.ts'
import type { SchoolStage } from '../project/school-stage.ts'
import {
  type Conditions,
  conditionUnit,
  levelsOf,
  type LevelSize,
  type SchoolingLevel,
} from './condition.ts'
import {
  LARGEST_CLASS,
  MEASURES_TO_MEET,
  requiredBy,
  type Standard,
  STANDARD_MEASURES,
  type StandardMeasure,
  standardsOn,
} from './standard.ts'

/** 分流生源: pupils who are to go to another school instead of a building that is to come. */
export interface Diversion {
  readonly fromSchoolId: string
  readonly toSchoolId: string
  readonly level: SchoolingLevel
  readonly pupils: number
}

/** What one project will add to a school once it is finished. */
export interface ComingPart {
  readonly projectId: string
  readonly measure: StandardMeasure
  /** Hundredths of the measure's unit; null when the project does not say how much. */
  readonly amount: number | null
}

/** A school as it is held against the standards. */
export interface GapSchool {
  readonly schoolId: string
  readonly stage: SchoolStage | null
  /** Null when the school was not surveyed. */
  readonly conditions: Conditions | null
  readonly coming: readonly ComingPart[]
}

/** One school, level and measure: 缺什么, 补什么. Quantities in hundredths of the unit. */
export interface GapLine {
  readonly level: SchoolingLevel
  readonly measure: StandardMeasure
  readonly standard: Standard
  readonly required: number | null
  readonly existing: number | null
  /** What unfinished projects will add. */
  readonly coming: number
  readonly comingProjects: readonly string[]
  /** Projects among them that do not say how much. */
  readonly comingUnknown: number
  /** Required − existing, at least 0; null while either is unknown. */
  readonly gap: number | null
  /** What is still missing once the unfinished projects are finished. */
  readonly remaining: number | null
  /** Remaining ÷ required. */
  readonly severity: Percent | null
}

/** One level of a school with its pupils after diversion. */
export interface LevelGaps extends LevelSize {
  readonly lines: readonly GapLine[]
  /** Of the measures with a standard: met now, and of them how many could be judged. */
  readonly met: number
  readonly judged: number
  /** At least six met; null when what is not surveyed could decide either way. */
  readonly attained: boolean | null
  /** Pupils per class in hundredths; null when unknown. */
  readonly classSize: number | null
  readonly classTooLarge: boolean
}

export interface SchoolGaps {
  readonly schoolId: string
  readonly levels: readonly LevelGaps[]
}

/**
 * The gap ledger (办学条件缺口台账): required − existing − what unfinished projects will add, for
 * every school, level and measure. Source of the rule: 教督〔2017〕6号; a nine-year school's common
 * resources are split between its levels per pupil, primary : junior = 1 : 1.1.
 *
 * @param day the standards of this day are used
 */
export function gapLedger(
  schools: readonly GapSchool[],
  standards: readonly Standard[],
  diversions: readonly Diversion[],
  day: string,
): readonly SchoolGaps[] {
  const inForce = standardsOn(standards, day)
  return schools.map(({ schoolId, stage, conditions, coming }) => {
    if (conditions === null) return { schoolId, levels: [] }
    const levels = levelsOf(stage, conditions).map((size) => divert(size, schoolId, diversions))
    return {
      schoolId,
      levels: levels.map((size) =>
        levelGaps(
          size,
          levels,
          inForce.filter(({ level }) => level === size.level),
          conditions,
          coming,
        ),
      ),
    }
  })
}

function divert(size: LevelSize, schoolId: string, diversions: readonly Diversion[]): LevelSize {
  if (size.pupils === null) return size
  const moved = diversions
    .filter(({ level }) => level === size.level)
    .reduce((sum, { fromSchoolId, toSchoolId, pupils }) => {
      if (fromSchoolId === schoolId) return sum - pupils
      return toSchoolId === schoolId ? sum + pupils : sum
    }, 0)
  return { ...size, pupils: Math.max(0, size.pupils + moved) }
}

function levelGaps(
  size: LevelSize,
  levels: readonly LevelSize[],
  standards: readonly Standard[],
  conditions: Conditions,
  coming: readonly ComingPart[],
): LevelGaps {
  const byMeasure = new Map(standards.map((standard) => [standard.measure, standard]))
  const lines = STANDARD_MEASURES.flatMap((measure) => {
    const standard = byMeasure.get(measure)
    return standard ? [gapLine(size, levels, standard, conditions, coming)] : []
  })
  const judged = lines.filter(({ gap }) => gap !== null)
  const met = judged.filter(({ gap }) => gap === 0).length
  const { pupils, classes, level } = size
  const classSize =
    pupils === null || classes === null || classes === 0
      ? null
      : divideRounded(pupils * 100, classes)
  return {
    ...size,
    lines,
    met,
    judged: judged.length,
    attained: attains(met, judged.length, lines.length),
    classSize,
    classTooLarge: classSize !== null && classSize > LARGEST_CLASS[level] * 100,
  }
}

/** Unknown measures leave it open only while they could still decide. */
export function attains(met: number, judged: number, all: number): boolean | null {
  const needed = Math.min(MEASURES_TO_MEET, all)
  if (all === 0) return null
  if (met >= needed) return true
  return met + (all - judged) < needed ? false : null
}

function gapLine(
  size: LevelSize,
  levels: readonly LevelSize[],
  standard: Standard,
  conditions: Conditions,
  comingParts: readonly ComingPart[],
): GapLine {
  const { measure, level } = standard
  const scale = conditionUnit(measure) === 'count' ? 100 : 1
  const whole = conditions[measure]
  const existing = whole === null ? null : partOfLevel(whole * scale, level, levels)
  const parts = comingParts.filter((part) => part.measure === measure)
  const known = parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const coming = partOfLevel(known, level, levels) ?? 0
  const required = requiredBy(standard, size)
  const open = required === null || existing === null
  const remaining = open ? null : Math.max(0, required - existing - coming)
  return {
    level,
    measure,
    standard,
    required,
    existing,
    coming,
    comingProjects: parts.map(({ projectId }) => projectId),
    comingUnknown: parts.filter(({ amount }) => amount === null).length,
    gap: open ? null : Math.max(0, required - existing),
    remaining,
    severity: share(remaining, required),
  }
}

const WEIGHTS: Record<SchoolingLevel, number> = { primary: 10, junior: 11 }

/** A level's share of what the levels of a school use together; null while pupils are unknown. */
export function partOfLevel(
  whole: number,
  level: SchoolingLevel,
  levels: readonly LevelSize[],
): number | null {
  if (levels.length < 2) return whole
  if (levels.some(({ pupils }) => pupils === null)) return null
  const all = levels.reduce((sum, size) => sum + weight(size), 0)
  const [first] = levels
  if (!first || all === 0) return null
  // The last level takes the rest, so that the parts add up to the whole.
  const ofFirst = Number(
    (2n * BigInt(whole) * BigInt(weight(first)) + BigInt(all)) / (2n * BigInt(all)),
  )
  return level === first.level ? ofFirst : whole - ofFirst
}

/** What one level of a school lacks of something its levels share; hundredths of the unit. */
export interface LevelLack extends Pick<LevelSize, 'level' | 'pupils'> {
  readonly gap: number
}

/**
 * The least that has to be built for every level's part of it, as `partOfLevel` shares it out, to
 * close that level's gap. 0 when nothing is lacking, or while the pupils are unknown.
 */
export function wholeThatCloses(levels: readonly LevelLack[]): number {
  if (levels.length < 2) return levels[0]?.gap ?? 0
  if (levels.some(({ pupils }) => pupils === null)) return 0
  const all = BigInt(levels.reduce((sum, size) => sum + weight(size), 0))
  const wholes = levels
    .filter(({ gap }) => gap > 0)
    .map((size) => {
      const part = BigInt(weight(size))
      return part === 0n ? 0 : Number((BigInt(size.gap) * all + part - 1n) / part)
    })
  return Math.max(0, ...wholes)
}

function weight({ pupils, level }: Pick<LevelSize, 'pupils' | 'level'>): number {
  return (pupils ?? 0) * WEIGHTS[level]
}
