import { similarity } from '../text/similarity.ts'
import { comparable } from '../text/comparable.ts'

/** A school by what its likeness to others is judged from. */
export interface NamedSchool {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly townshipId: string | null
}

export interface NamedTownship {
  readonly id: string
  readonly name: string
}

/** Why two schools are probably one: written alike but for 完小 and 小学, or nearly so. */
export type LikenessReason = 'sameName' | 'similarName'

export interface LikelyPair {
  readonly firstId: string
  readonly secondId: string
  readonly reason: LikenessReason
  /** 0 to 1 */
  readonly likeness: number
}

/** One letter changed in a name of seven leaves about this much. */
const LIKE = 0.65

/** The ways one kind of school is written. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:完全小学|中心完小|中心小学|完小|小学校|村小)$/, '小学'],
  [/(?:初级中学|初中)$/, '中学'],
]

const KIND = /(?:小学|高级中学|中学|幼儿园|教学点|学校)$/

/**
 * Pairs of schools that are probably one, the likeliest first. Schools of different townships are
 * never a pair, nor are 一小 and 二小: a different number means a different school.
 */
export function likelyPairs(
  schools: readonly NamedSchool[],
  townships: readonly NamedTownship[],
): LikelyPair[] {
  const read = schools.map((school) => readSchool(school, townships))
  const pairs: LikelyPair[] = []
  for (const [index, first] of read.entries()) {
    for (const second of read.slice(index + 1)) {
      const likeness = likenessOf(first, second)
      if (likeness < LIKE) continue
      const reason = likeness === 1 ? 'sameName' : 'similarName'
      pairs.push({ firstId: first.id, secondId: second.id, reason, likeness })
    }
  }
  return pairs.toSorted((a, b) => b.likeness - a.likeness)
}

/** How alike two schools are, 0 to 1; 0 for schools of different townships. */
export function schoolLikeness(
  one: NamedSchool,
  other: NamedSchool,
  townships: readonly NamedTownship[],
): number {
  return likenessOf(readSchool(one, townships), readSchool(other, townships))
}

interface ReadSchool {
  readonly id: string
  readonly townshipId: string | null
  readonly names: readonly ReadName[]
}

interface ReadName {
  /** Without township, the ending written one way. */
  readonly core: string
  readonly kind: string
  readonly numbers: string
}

function readSchool(school: NamedSchool, townships: readonly NamedTownship[]): ReadSchool {
  const front = townships.find(({ name }) => comparable(school.name).startsWith(comparable(name)))
  const townshipId = school.townshipId ?? front?.id ?? null
  const own = townships.find(({ id }) => id === townshipId)
  const names = [school.name, ...school.aliases].map((name) => readName(name, own?.name ?? ''))
  return { id: school.id, townshipId, names }
}

function readName(name: string, township: string): ReadName {
  const whole = comparable(name)
  const front = comparable(township)
  const bare = whole.startsWith(front) ? whole.slice(front.length) : whole
  const ending = ENDINGS.find(([pattern]) => pattern.test(bare))
  const core = ending ? bare.replace(ending[0], ending[1]) : bare
  return {
    core,
    kind: KIND.exec(core)?.[0] ?? '',
    numbers: (core.match(/[一二三四五六七八九十\d]/g) ?? []).join(''),
  }
}

function likenessOf(first: ReadSchool, second: ReadSchool): number {
  const bothKnown = first.townshipId !== null && second.townshipId !== null
  if (bothKnown && first.townshipId !== second.townshipId) return 0
  return Math.max(
    ...first.names.flatMap((one) => second.names.map((other) => likenessOfNames(one, other))),
  )
}

function likenessOfNames(one: ReadName, other: ReadName): number {
  if (one.core === other.core) return 1
  if (one.kind !== other.kind || one.numbers !== other.numbers) return 0
  const [short, long] = one.core.length < other.core.length ? [one, other] : [other, one]
  const own = short.core.slice(0, short.core.length - short.kind.length)
  // 石门小学 inside 豆沙镇石门小学 of a township nobody wrote down.
  if (own.length >= 2 && long.core.endsWith(short.core)) return 0.9
  return similarity(one.core, other.core)
}
