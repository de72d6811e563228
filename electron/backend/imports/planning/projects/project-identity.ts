import { projectInFull } from '#domain/schools/project-in-full.ts'
import { fallbackCategory } from '../../rows/completing/category-fallback.ts'
import { guessCategory } from '../../rows/completing/coded-values.ts'
import type { FieldValues } from '../typed-row.ts'

/** Contents longer than this are descriptions and make no name. */
const LONGEST_NAME_FROM_CONTENT = 24

/**
 * The category of a row: its own column, else what project name or content speak of, else the
 * catch-all that fits its measure.
 */
export function categoryOf(values: FieldValues): string {
  return guessCategory(values) ?? fallbackCategory(values)
}

/**
 * The name of a row's project: its own, else the school's name with the content or the category,
 * so that 石门小学 and 公厕 become 石门小学公厕.
 */
export function nameOf(values: FieldValues, school: string, category: string): string {
  const own = values['projectName']
  if (own !== undefined) return String(own)
  const content = String(values['content'] ?? '')
  const what = content !== '' && content.length <= LONGEST_NAME_FROM_CONTENT ? content : category
  return projectInFull(school, what)
}
