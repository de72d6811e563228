import type { School } from '#contract/office/dictionaries.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { SchoolFlag } from '#domain/schools/school-flags.ts'
import { comparable } from '#domain/text/comparable.ts'

/** Which schools the list shows; blanks and empty lists restrict nothing. */
export interface SchoolFilter {
  /** A part of a name, an alias, the pinyin, the initials or the code. */
  readonly text: string
  readonly townshipIds: readonly string[]
  readonly stages: readonly SchoolStage[]
  /** All of them must be set. */
  readonly flags: readonly SchoolFlag[]
  /** Only schools without a stage. */
  readonly lacksStage: boolean
}

export const EVERY_SCHOOL: SchoolFilter = {
  text: '',
  townshipIds: [],
  stages: [],
  flags: [],
  lacksStage: false,
}

export function findSchools(schools: readonly School[], filter: SchoolFilter): School[] {
  const text = comparable(filter.text)
  const { townshipIds, stages, flags, lacksStage } = filter
  return schools.filter((school) => {
    const { name, aliases, pinyin, initials, schoolCode, townshipId, stage } = school
    const words = [name, ...aliases, pinyin, initials, schoolCode ?? '']
    return (
      words.some((word) => comparable(word).includes(text)) &&
      (townshipIds.length === 0 || townshipIds.includes(townshipId ?? '')) &&
      (stages.length === 0 || (stage !== null && stages.includes(stage))) &&
      (!lacksStage || stage === null) &&
      flags.every((flag) => school[flag])
    )
  })
}
