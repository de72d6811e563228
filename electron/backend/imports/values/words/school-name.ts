import words from '#resources/vocabularies/place-words.json' with { type: 'json' }
import { remembering } from '../remembering.ts'

/** A school's name taken apart: what county and township stood glued in front of it. */
export interface SchoolNameParts {
  /** The name without province, city and county, and without the township when it can stand alone. */
  readonly name: string
  /** 豆沙镇, when it stood in front of the name. */
  readonly township: string | null
}

const SCHOOL = new RegExp(`(?:${words.schoolEndings.join('|')})$`)
const SCHOOL_INSIDE = new RegExp(words.schoolWords.join('|'))
const TOWNSHIP = new RegExp(
  `^([\\p{Script=Han}]{1,10}?(?:${words.townshipEndings.join('|')}))(.*)$`,
  'u',
)
const TOWNSHIP_WHOLE = new RegExp(
  `^[\\p{Script=Han}]{1,10}(?:${words.townshipEndings.join('|')})$`,
  'u',
)
/** 41团, 第四十四团 and 红星团场: the places of a division, as townships are those of a county. */
const REGIMENT =
  /^(?:第?(?:\d{1,3}|[一二三四五六七八九十百零〇]{1,5})团场?|[\p{Script=Han}]{2,8}团场)$/u
const GENERIC = new RegExp(`^(?:${words.genericSchoolNames.join('|')})$`)
const ABOVE = /^[\p{Script=Han}]{2,8}?(?:省|自治区|自治州|州|市|地区|盟|自治县|县|区|旗)/u

const AREA_WHOLE = /^[\p{Script=Han}]{2,12}(?:省|自治区|自治州|州|市|地区|盟|自治县|县|区|旗)$/u

/** Does the text look like the name of a school? */
export function looksLikeSchool(text: string): boolean {
  const clean = tidyName(text)
  return (
    clean.length >= 2 && clean.length <= 40 && (SCHOOL.test(clean) || SCHOOL_INSIDE.test(clean))
  )
}

/** Does the text end as names of schools do? */
export const endsLikeSchool = remembering((text: string): boolean => SCHOOL.test(tidyName(text)))

/** Does the text look like the name of a township, street or farm? */
export function looksLikeTownship(text: string): boolean {
  const name = tidyName(text)
  const isPlace = REGIMENT.test(name) || (TOWNSHIP_WHOLE.test(name) && isTownshipName(name))
  return isPlace && !looksLikeSchool(text)
}

/** 全县各乡镇, 集镇 and the 石渡县镇 of 石渡县镇南小学 are no names of townships; 新集镇 is one. */
function isTownshipName(name: string): boolean {
  return (
    !words.kindsOfTownship.includes(name) &&
    !words.noTownship.some((word) => name.includes(word)) &&
    !COUNTY_WITH_ENDING.test(name)
  )
}

const COUNTY_WITH_ENDING = /^.{2,}县[镇乡]$/

/** The township a place begins with: 盐井镇黎山村三组 → 盐井镇; null for a place without one. */
export function townshipOfPlace(text: string, county: string | null): string | null {
  const place = withoutCounty(tidyName(text), county)
  const name = leadingTownship(place)
  return name !== null && isTownshipName(name) ? name : null
}

/**
 * 东乡街道 is no 东乡 and 东乡镇 neither: what follows may belong to the name. The 镇区 of 城关镇镇区 is that of
 * 城关镇, and that of 新镇区 is no township's.
 */
function leadingTownship(place: string): string | null {
  const shortest = TOWNSHIP.exec(place)?.[1]
  if (shortest === undefined) return null
  if (place.startsWith('镇区', shortest.length)) return shortest
  if (place.startsWith('区', shortest.length) && shortest.length < LEAST_BEFORE_AREA) return null
  const ending = words.townshipEndings.find((word) => place.startsWith(word, shortest.length))
  return ending === undefined ? shortest : shortest + ending
}

/** 新镇, 老镇 */
const LEAST_BEFORE_AREA = 3

/** The longest first. */
const NAMED_FOR_PEOPLES = words.townshipEndings
  .filter((ending) => ending.endsWith('族乡'))
  .toSorted((a, b) => b.length - a.length)

/** What people call a township that is named for its peoples: 云岭彝族乡 → 云岭乡; others as they are. */
export const shortTownship = remembering((name: string): string => {
  let front = tidyName(name)
  for (const ending of NAMED_FOR_PEOPLES) {
    if (front.endsWith(ending) && front.length > ending.length + 1) {
      front = `${front.slice(0, -ending.length)}乡`
    }
  }
  return front
})

function withoutCounty(place: string, county: string | null): string {
  if (county !== null && place.startsWith(county)) return place.slice(county.length)
  const above = ABOVE.exec(place)
  const rest = above ? place.slice(above[0].length) : place
  return rest !== place && (TOWNSHIP.test(rest) || ABOVE.test(rest))
    ? withoutCounty(rest, null)
    : place
}

/**
 * 六安市 金安区 椿树镇中心小学 → 中心小学 of 椿树镇, kept as 椿树镇中心小学 because the bare name
 * would fit any township. 宾川县第一中学 and 宾川县机关幼儿园 are called so, and keep their county.
 */
export function splitSchoolName(text: string, county: string | null): SchoolNameParts {
  const local = withoutAreas(withoutSpacedAreas(text), county)
  const isOfCounty = county !== null && local.startsWith(county)
  const township = isOfCounty ? null : leadingTownship(local)
  const rest = local.slice(township?.length ?? 0)
  if (township === null || !isTownshipName(township) || !looksLikeSchool(rest))
    return { name: local, township: null }
  // 城关镇区小学 is no 区小学.
  return { name: isGenericSchoolName(rest) || rest.startsWith('区') ? local : rest, township }
}

/** 中心小学, 幼儿园, 初级中学: names that say nothing without their township. */
export function isGenericSchoolName(name: string): boolean {
  return GENERIC.test(name)
}

/** Half-width brackets and digits, no white space inside: names are compared and stored so. */
export const tidyName = remembering((text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）'),
)

/** 六安市 金安区 东河口初中: what stands apart by spaces is no part of the name. */
function withoutSpacedAreas(text: string): string {
  const parts = text.trim().split(/[\s\u00a0\u3000]+/)
  const last = parts.at(-1) ?? ''
  const areAreas = parts.slice(0, -1).every((part) => AREA_WHOLE.test(part))
  return parts.length > 1 && areAreas && canStandAlone(tidyName(last))
    ? tidyName(last)
    : tidyName(text)
}

/** Takes province, city and county off the front, as long as a whole name stays behind. */
function withoutAreas(name: string, county: string | null): string {
  if (county !== null && name.startsWith(county)) {
    const rest = name.slice(county.length)
    if (leadingTownship(rest) === null) return name
    if (canStandAlone(rest)) return rest
  }
  const match = ABOVE.exec(name)
  if (!match) return name
  const rest = name.slice(match[0].length)
  // 市 and 区 also occur inside names (开发区小学): only take off what leaves a township or county.
  const leadsOn = ABOVE.test(rest) || TOWNSHIP.test(rest)
  if (!leadsOn || !looksLikeSchool(rest)) return name
  return canStandAlone(rest) ? withoutAreas(rest, county) : name
}

/** 机关幼儿园 of 石渡县机关幼儿园, as people of the county call it; 石渡县第一中学 stays whole. */
export function withoutOwnCounty(name: string, county: string | null): string {
  const rest = county !== null && name.startsWith(county) ? name.slice(county.length) : ''
  return canStandAlone(rest) ? rest : name
}

function canStandAlone(name: string): boolean {
  return (
    name.length >= 3 &&
    looksLikeSchool(name) &&
    !isGenericSchoolName(name) &&
    !/^第?[一二三四五六七八九十]+/.test(name)
  )
}
