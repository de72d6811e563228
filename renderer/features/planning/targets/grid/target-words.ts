import type { TFunction } from 'i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { type AreaUnit, MEASURES, type Measure } from '#domain/area.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/project/school-stage.ts'
import { comparable } from '#domain/text/comparable.ts'

/** Whom a target is for: a stage, a school, or with neither the whole programme. */
export interface TargetSubject {
  readonly stage: SchoolStage | null
  readonly schoolId: string | null
}

export type TargetUnit = AreaUnit | 'count'

/** What words can mean. A word of several schools means each of them. */
export interface TargetWords {
  readonly programmes: Meanings<string>
  readonly subjects: Meanings<TargetSubject>
  readonly measures: Meanings<Measure>
  readonly units: Meanings<TargetUnit>
  /** How a school is written where its name alone is that of several. */
  readonly schoolNames: ReadonlyMap<string, string>
}

/** By comparable text; and what is offered, in order: the word for it, then others it is called by. */
export interface Meanings<Meaning> {
  readonly of: ReadonlyMap<string, readonly Meaning[]>
  readonly offered: readonly (readonly string[])[]
}

const UNITS: readonly TargetUnit[] = ['squareMetre', 'mu', 'wanSquareMetre', 'count']

export function targetWords(
  { programmes, schools, townships }: Dictionaries,
  t: TFunction,
): TargetWords {
  const sameName = Map.groupBy(schools, ({ name }) => comparable(name))
  const townshipNames = new Map(townships.map(({ id, name }) => [id, name]))
  const schoolNames = new Map(
    schools.map(({ id, name, townshipId }) => [
      id,
      (sameName.get(comparable(name))?.length ?? 0) > 1
        ? t('planning.targets.grid.schoolIn', {
            school: name,
            township: townshipNames.get(townshipId ?? '') ?? '',
          })
        : name,
    ]),
  )
  const whole = { stage: null, schoolId: null }
  return {
    programmes: meanings(
      programmes.map(({ id, name, isRetired }) => ({ meaning: id, words: [name], isRetired })),
    ),
    subjects: meanings<TargetSubject>([
      { meaning: whole, words: [t('planning.targets.whole')] },
      ...SCHOOL_STAGES.map((stage) => ({
        meaning: { stage, schoolId: null },
        words: [t(`domain.stage.${stage}`), ...split(t(`planning.targets.grid.stages.${stage}`))],
      })),
      ...schools.map(({ id, name, aliases }) => ({
        meaning: { stage: null, schoolId: id },
        words: [schoolNames.get(id) ?? name, name, ...aliases],
      })),
    ]),
    measures: meanings(
      MEASURES.map((measure) => ({
        meaning: measure,
        words: [
          t(`planning.targets.measures.${measure}`),
          ...split(t(`planning.targets.grid.measures.${measure}`)),
        ],
      })),
    ),
    units: meanings(
      UNITS.map((unit) => ({
        meaning: unit,
        words: [
          t(`planning.targets.grid.units.${unit}`),
          ...split(t(`planning.targets.grid.unitWords.${unit}`)),
        ],
      })),
    ),
    schoolNames,
  }
}

function split(words: string): string[] {
  return words.split('、').filter((word) => word !== '')
}

function meanings<Meaning>(
  entries: readonly {
    readonly meaning: Meaning
    readonly words: readonly string[]
    /** Understood where it stands or is typed, and not offered. */
    readonly isRetired?: boolean
  }[],
): Meanings<Meaning> {
  const of = new Map<string, Meaning[]>()
  for (const { meaning, words } of entries) {
    for (const word of new Set(words.map(comparable))) {
      const known = of.get(word)
      if (known) known.push(meaning)
      else of.set(word, [meaning])
    }
  }
  return {
    of,
    offered: entries.flatMap(({ words, isRetired }) => (isRetired ? [] : [words])),
  }
}
