import { comparable } from '../text/comparable.ts'

/** 小学 alone at the start of a name may be the end of any school's. */
const SHORTEST_OVERLAP = 3

/** 县溪镇, 双江街道 in front of a school's own name. */
const TOWNSHIP = /^.+?(?:街道|[镇乡])/

/**
 * School and project in one name, without naming the school twice: 县溪镇恭城小学 and 恭城小学校舍加固 are
 * 县溪镇恭城小学校舍加固, and 新建恭城小学食堂 of it is 县溪镇新建恭城小学食堂.
 */
export function projectInFull(schoolName: string, name: string): string {
  const whole = comparable(name)
  if (whole.includes(comparable(schoolName))) return name
  const overlap = schoolAtStart(schoolName, name)
  if (overlap > 0) return `${schoolName}${name.slice(overlap)}`
  const township = TOWNSHIP.exec(schoolName)?.[0] ?? ''
  const own = comparable(schoolName.slice(township.length))
  const at = township === '' || own.length < SHORTEST_OVERLAP ? -1 : whole.indexOf(own)
  if (at < 0) return `${schoolName}${name}`
  const before = whole.slice(0, at)
  if (before.includes(comparable(township))) return name
  // 双河镇中心小学 and 双河镇新建中心小学 in a name are not the 中心小学 of another township.
  return TOWNSHIP.test(before) ? `${schoolName}${name}` : `${township}${name}`
}

/** How many letters at the start of a project's name are the end of its school's; 0 for fewer than three. */
export function schoolAtStart(schoolName: string, name: string): number {
  const school = comparable(schoolName)
  for (let length = name.length; length >= SHORTEST_OVERLAP; length -= 1) {
    const start = comparable(name.slice(0, length))
    if (start.length >= SHORTEST_OVERLAP && school.endsWith(start)) return length
  }
  return 0
}
