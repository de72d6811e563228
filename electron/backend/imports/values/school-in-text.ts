import words from '#resources/vocabularies/place-words.json' with { type: 'json' }
import { tidyName } from './school-name.ts'

const SCHOOL = new RegExp(
  `^(?:20\\d{2}年)?(?:${words.leadingVerbs.join('|')})*([\\p{Script=Han}A-Za-z\\d“”（）]{0,24}?(?:${words.schoolWords.join('|')})(?:[\\p{Script=Han}]{1,4}(?:校区|教学点|分校))?)`,
  'u',
)

/** The school a project's name begins with: 盐井镇中心小学教学楼建设项目 → 盐井镇中心小学. */
export function findSchoolName(text: string): string | null {
  return SCHOOL.exec(tidyName(text))?.[1] ?? null
}
