import vocabularies from '#resources/vocabularies/values.json' with { type: 'json' }
import { findSchoolName } from '../../values/words/school-in-text.ts'

/** Where nothing says what is built: what fits its measure, works otherwise. */
export function fallbackCategory(values: Readonly<Record<string, unknown>>): string {
  if (values['sportsArea'] !== undefined) return 'sportsGround'
  if (values['floorArea'] !== undefined) {
    return isOfKindergarten(values) ? 'kindergarten' : 'otherBuilding'
  }
  return values['landArea'] === undefined ? 'ancillary' : 'land'
}

/** 扩建工程 of 机关幼儿园: whatever is not said to be a canteen or a gate is the kindergarten's own building. */
export function isOfKindergarten(values: Readonly<Record<string, unknown>>): boolean {
  const { stage, school, projectName } = values
  if (typeof school === 'string') return KINDERGARTEN.test(school)
  const named = typeof projectName === 'string' ? findSchoolName(projectName) : null
  return named === null ? stage === 'preschool' : KINDERGARTEN.test(named)
}

const KINDERGARTEN = /幼儿园$/

/** What offices call a category first; the id itself where the vocabulary lacks it. */
export function categoryName(id: string): string {
  return vocabularies.category.find((category) => category.id === id)?.names[0] ?? id
}
