import words from '#resources/vocabularies/place-words.json' with { type: 'json' }
import { tidyName } from './school-name.ts'

/** The school of 张村小学教学楼 is no 张村小, but that of 张村小学生宿舍 and of 管坡完小学生宿舍 ends there. */
const SCHOOL_WORDS = words.schoolWords.map((word) =>
  word.replace(/(?<!完)小$/, '小(?!学(?!生(?!活)))'),
)

const SCHOOL = new RegExp(
  `^(?:20\\d{2}年)?(?:${words.leadingVerbs.join('|')})*([\\p{Script=Han}A-Za-z\\d“”（）]{0,24}?(?:${SCHOOL_WORDS.join('|')})(?:[\\p{Script=Han}]{1,4}(?:校区|教学点|分校))?)`,
  'u',
)

/** The school a project's name begins with: 盐井镇中心小学教学楼建设项目 → 盐井镇中心小学. */
export function findSchoolName(text: string): string | null {
  return SCHOOL.exec(tidyName(text))?.[1] ?? null
}
