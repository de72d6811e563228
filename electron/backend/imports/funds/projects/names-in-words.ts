import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject } from '../../planning/ledger-snapshot.ts'
import type { SchoolReference } from '../../planning/matching/places.ts'
import type { FieldValues } from '../../planning/typed-row.ts'
import { findSchoolName } from '../../values/words/school-in-text.ts'
import { splitSchoolName } from '../../values/words/school-name.ts'

/** Schools and projects as the cells and bookings of a row of money call them. */

/** 支付, 收到 and 退回多付 in front of a school in the words of a booking. */
const BOOKING_VERBS =
  /^(?:支付|拨付|转付|转拨|收到|退回|退还|收回|冲回|冲减|多付|多拨|误付|错付|付|拨)+/

/** 石门小学教学楼款 of 支付石门小学教学楼款. */
export function withoutVerbs(booking: string): string {
  return booking.replace(BOOKING_VERBS, '')
}

/** The school a payee is, or that the words of a booking begin with. */
export function spokenSchool(
  values: FieldValues,
  county: string | null,
  find: (values: FieldValues) => SchoolReference | null,
): SchoolReference | null {
  const purpose = text(values, 'purpose')
  const said = [withoutVerbs(purpose), ...inBrackets(purpose).filter(namesOneSchool)]
  const names = said.map((words) => findSchoolName(words) ?? '')
  for (const name of [text(values, 'payee'), ...names]) {
    const parts = splitSchoolName(name, county)
    const township: FieldValues = parts.township === null ? {} : { township: parts.township }
    const school = name === '' ? null : find({ school: parts.name, ...township })
    if (school !== null && school.id !== null) return school
  }
  return null
}

/** What stands in brackets in the words of a booking. */
export function inBrackets(words: string): string[] {
  return [...comparable(words).matchAll(/\(([^()]+)\)/g)].map(([, inside = '']) => inside)
}

/** 石门小学、艾田小学 and 石门小学等3所 are not the school they begin with. */
function namesOneSchool(words: string): boolean {
  const rest = words.slice(findSchoolName(words)?.length ?? 0)
  return !/[、,;等]/.test(rest) && findSchoolName(rest) === null
}

/** 石门小学教学楼建设项目 and, within 豆沙镇石门小学, 教学楼 are one name. */
export function bareName(name: string, school: SchoolReference | null): string {
  const whole = comparable(name).replace(/(?:建设)?(?:工程|项目)+$/, '')
  for (const front of namesOf(school)) {
    const at = whole.indexOf(front)
    const rest = whole.slice(at + front.length)
    if (at >= 0 && rest !== '') return rest
  }
  return whole
}

/** Words that are the school and its project and nothing else: 石门小学教学楼. */
export function isWhole(
  words: string,
  { columns }: LedgerProject,
  school: SchoolReference,
): boolean {
  const name = bareName(columns.name, school)
  return namesOf(school).some((front) => bareName(words, null) === `${front}${name}`)
}

/** The name of a project with its school's in front, where it does not hold it already. */
export function nameWithSchool(name: string, school: SchoolReference): string {
  const isThere = namesOf(school).some((front) => comparable(name).includes(front))
  return isThere ? name : `${school.name}${name}`
}

/** With county or township in front, and without. */
export function namesOf(school: SchoolReference | null): string[] {
  if (school === null) return []
  const { name, local, township } = school
  const front = comparable(township ?? '')
  return [name, ...(local === undefined ? [] : [local])].flatMap((one) => {
    const whole = comparable(one)
    const isGlued = front !== '' && whole.startsWith(front) && whole.length > front.length
    return isGlued ? [whole, whole.slice(front.length)] : [whole]
  })
}

export function withFront(name: string, front: string): string {
  return name.startsWith(front) ? name : `${front}${name}`
}

export function text(values: FieldValues, field: string): string {
  const value = values[field]
  return value === undefined ? '' : String(value)
}
