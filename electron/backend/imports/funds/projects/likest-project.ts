import { comparable } from '#domain/text/comparable.ts'
import { similarity } from '#domain/text/similarity.ts'
import type { LedgerProject } from '../../planning/ledger-snapshot.ts'
import type { SchoolReference } from '../../planning/matching/places.ts'
import { categoryReader } from '../../values/words/value-vocabularies.ts'
import { bareName, namesOf } from './names-in-words.ts'

/** Of several projects the one that is meant, as far as words tell it. */

/** Names this alike in the same school may be the same project. */
const SIMILAR = 0.75

/** What a ledger's projects are called with their school in front. */
export interface WholeName {
  readonly project: LedgerProject
  readonly name: string
}

export function onlyProject(named: readonly WholeName[]): LedgerProject | null {
  const [project, ...others] = new Set(named.map((one) => one.project))
  return project && others.length === 0 ? project : null
}

/** The names that stand in words, of those that begin alike the longest. */
export function longestNames(
  words: string,
  byWholeName: ReadonlyMap<string, readonly WholeName[]>,
): WholeName[] {
  const names: WholeName[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const named = byWholeName.get(words.slice(from, to))
      if (!named) continue
      names.push(...named)
      from = to - 1
      break
    }
  }
  return names
}

export function mostAlike(
  projects: readonly LedgerProject[],
  name: string,
): { readonly project: LedgerProject; readonly degree: number } | null {
  const [best] = projects
    .map((project) => ({ project, degree: similarity(project.columns.name, name) }))
    .filter(({ degree }) => degree >= SIMILAR)
    .toSorted((a, b) => b.degree - a.degree)
  return best ?? null
}

/** 配电增容 of 大河中学配电增容设备款; of 教学楼 and 综合教学楼 the longer one. */
export function onlyNamed(
  projects: readonly LedgerProject[],
  words: string,
  school: SchoolReference,
): LedgerProject | null {
  const whole = comparable(words)
  const lengthIn = ({ columns }: LedgerProject): number => {
    const name = bareName(columns.name, school)
    return whole.includes(name) ? name.length : 0
  }
  const longest = Math.max(0, ...projects.map(lengthIn))
  const [only, second] = projects.filter((project) => lengthIn(project) === longest)
  return longest >= SHORTEST_NAME && only && !second ? only : null
}

/**
 * 付石门小学教学楼、学生食堂工程款 names two projects of its school, by their names or, where what stands beside
 * a name holds none, as the only one of its category.
 */
export function namesSeveral(
  projects: readonly LedgerProject[],
  words: string,
  school: SchoolReference,
): boolean {
  const own = namesOf(school).toSorted(longestFirst)
  let said = own.reduce((rest, name) => rest.replaceAll(name, ''), comparable(words))
  const named = new Set<LedgerProject>()
  // Namesakes are one name.
  const byName = new Map(
    projects.map((project) => [bareName(project.columns.name, school), project]),
  )
  for (const [name, project] of [...byName].toSorted(([a], [b]) => longestFirst(a, b))) {
    if (name.length < SHORTEST_NAME || !said.includes(name)) continue
    named.add(project)
    said = said.replaceAll(name, NAMED)
  }
  for (const part of said.split(BESIDE)) {
    const project = part.includes(NAMED) ? null : onlyOfCategory(projects, part)
    if (project) named.add(project)
  }
  return named.size > 1
}

/** What stands between things that are named beside each other. */
const BESIDE = /[、,;和及与]/
/** In the place of a name. */
const NAMED = '|'

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

/**
 * 男生公寓 of 男生宿舍楼工程款: the one that has most in common with what is said behind the school,
 * of those of the category said where there are any.
 */
export function nearest(
  projects: readonly LedgerProject[],
  words: string,
  school: SchoolReference,
): { readonly project: LedgerProject; readonly degree: number } | null {
  const category = words === '' ? undefined : categoryReader.read(words)?.id
  const ofCategory = projects.filter(({ columns }) => columns.category_id === category)
  const said = bareName(words, school).replace(OF_ANY_WORK, '|')
  const [best, second] = (ofCategory.length > 0 ? ofCategory : projects)
    .map((project) => ({
      project,
      degree: similarity(bareName(project.columns.name, school), said),
    }))
    .toSorted((a, b) => b.degree - a.degree)
  return best && best.degree > (second?.degree ?? 0) ? best : null
}

/** Words that are said of every project alike. */
const OF_ANY_WORK = /工程|项目|建设|学校|资金/g

/** 楼 alone names nothing. */
const SHORTEST_NAME = 2

/** 教学楼 is the school's only 教学综合楼. */
export function onlyOfCategory(
  projects: readonly LedgerProject[],
  words: string,
): LedgerProject | null {
  const category = words === '' ? undefined : categoryReader.read(words)?.id
  const [only, second] = projects.filter(({ columns }) => columns.category_id === category)
  return only && !second ? only : null
}
