import { holdsProjects, type ImportKind } from '#contract/imports/reading.ts'
import type { HeaderColumn } from '../regions/header/header-paths.ts'
import { agreement } from './evidence/agreement.ts'
import { ALL_BARE, type ColumnProfile } from './evidence/column-profile.ts'
import type { Passed } from './evidence/profile-columns.ts'
import { guessByValues } from './evidence/value-guesses.ts'
import {
  ASKED,
  fieldTypeOf,
  type HeaderCandidate,
  isNameOf,
  signOfField,
} from './field-vocabulary.ts'
import { headerCandidates, isNoneOfOurs } from './headers/header-candidates.ts'
import { headerKey } from './headers/header-key.ts'
import {
  BELOW_TELLING,
  MEASURED,
  TELLING,
  unitsOf,
  WORK_KINDS,
  withMeaningOfCells,
} from './headers/meaning-of-cells.ts'
import { agreesWithUnit, allowsUnit, isSpanOfTime, takesUnitOfGroup } from './units-of-fields.ts'

/** Do most dates of the column lie in the past, as seen from the sheet's day? Null: no dates. */
type IsPast = (column: number) => Passed | null

/** A candidate after the cells had their say; `weight` ranks, the confidence is what is told. */
export interface WeighedCandidate extends HeaderCandidate {
  readonly weight: number
}

/** 规模（班）: numbers that count something are no text about it. */
const COUNTED = /^[栋幢座套所宗册台间人班个名]$/

/** Header candidates weighed against the cells and the unit; then what the cells alone suggest. */
export function rankCandidates(
  header: HeaderColumn & { readonly profile: ColumnProfile },
  kind: ImportKind,
  isPast: IsPast,
): WeighedCandidate[] {
  const { profile } = header
  const units = unitsOf(header)
  const { anyUnit, ownUnit } = units
  const weighed: WeighedCandidate[] = []
  const meant = headerCandidates(header.path, kind, header.context)
  for (const candidate of withMeaningOfCells(header, kind, meant, units)) {
    const type = fieldTypeOf(candidate.field)
    if (type === null) continue
    const unit = takesUnitOfGroup(type) ? anyUnit : ownUnit
    if (unit && !allowsUnit(type, unit)) continue
    if (type === 'text' && unit && COUNTED.test(unit.text) && profile.numeric > 0.5) continue
    if (candidate.field === 'floorArea' && unit?.unit === 'mu') continue
    if (isPlanOfFact(candidate, header.path)) continue
    const moved = asPlace(plannedOrActual(candidate, header, kind, isPast), profile)
    const sign = signOfField(candidate.field)
    const bySign = sign === null ? 0 : (profile.signs.get(sign) ?? 0)
    const shown = Math.max(bySign, profile.known.get(candidate.field) ?? 0)
    const isSpan = candidate.field === 'buildPeriod' && isSpanOfTime(unit)
    const isDistrict = isOfSchools(candidate, header)
    const isShown = shown >= TELLING || (isSpan && profile.numeric > TELLING) || isDistrict
    const isOfBareDays = isBareDayOf(candidate, profile)
    const fit = isShown || isOfBareDays ? 1 : agreement(profile, type)
    if (fit === 0 || isTicked(candidate, profile)) continue
    const bonus = unit && agreesWithUnit(type, unit) ? 0.03 : 0
    const doubt = isOtherSign(candidate, profile) ? 0.85 : 1
    const confidence = Math.min(
      isDistrict || isOfBareDays ? ASKED : 0.99,
      doubt * moved.confidence * (0.6 + 0.4 * Math.min(1, fit)) + bonus,
    )
    // Of two fields with the same name the one wins that more of the cells agree with.
    const isTelling = fit === 1 && profile.filled > 1 && type !== 'text'
    const lift = isTelling ? 0.08 * profile.share(type) : shown >= TELLING ? 0.08 * shown : 0
    const isOut = isOutdone(candidate, profile) || isOfWords(candidate, meant, profile)
    const most = saysWhere(candidate, meant)
      ? LEAST_CHOICE
      : isOut
        ? BELOW_TELLING
        : namesKinds(candidate, profile)
          ? BELOW_NAMED
          : null
    const weight = most === null ? null : Math.min(confidence, most)
    // 备注 is hardly ever filled in, and yet it is the note, whatever 说明 stands beside it.
    const least = candidate.reason === 'exact' && type === 'text' ? candidate.confidence : 0
    weighed.push({ ...moved, confidence, weight: weight ?? Math.max(confidence + lift, least) })
  }
  const isOpen = weighed.every(({ reason }) => reason === 'alike')
  if (isOpen && !isNoneOfOurs(header.path, kind)) {
    const guesses = guessByValues(header, kind)
    weighed.push(...guesses.map((guess) => ({ ...guess, weight: guess.confidence })))
  }
  return weighed.toSorted((a, b) => b.weight - a.weight)
}

/** 所属学区 over 平襄学区: a county is divided into them as into townships, and they are named like schools. */
function isOfSchools(
  { field }: HeaderCandidate,
  { path, profile }: HeaderColumn & { readonly profile: ColumnProfile },
): boolean {
  return (
    field === 'township' &&
    (path.at(-1) ?? '').includes('学区') &&
    profile.share('school') >= TELLING
  )
}

/** 到账时间 over 1.18 and 3.5 alone: days without their year, which look like any decimals. */
function isBareDayOf({ field, reason }: HeaderCandidate, profile: ColumnProfile): boolean {
  const type = fieldTypeOf(field)
  const isDate = type === 'startDate' || type === 'finishDate'
  const isSaid = reason === 'exact' || reason === 'synonym' || reason === 'group'
  return isDate && isSaid && profile.filled > 2 && profile.bareDays >= ALL_BARE
}

/** So many ticks are no texts that happen to be short. */
const TICKED = 0.25

/** 主体 and 主体施工 over √ say how far it is, whatever text such a header may resemble or be a part of. */
function isTicked({ field, reason }: HeaderCandidate, profile: ColumnProfile): boolean {
  const isText = (reason === 'alike' || reason === 'partial') && fieldTypeOf(field) === 'text'
  return isText && profile.filled > 0 && profile.share('mark') >= TICKED
}

/** 责任人电话 over names, 资金文件 over titles: what the cells are, another field says better. */
function isOtherSign(
  { field, reason }: HeaderCandidate,
  { signs, filled }: ColumnProfile,
): boolean {
  const own = signOfField(field)
  if (filled < 2 || (own === null && reason !== 'partial') || fieldTypeOf(field) !== 'text') {
    return false
  }
  return [...signs].some(([sign, share]) => sign !== own && share >= TELLING)
}

/**
 * 项目单位 over names of schools means the schools, 指标 over 小学 and 初中 the stages, unless another
 * column holds them.
 */
function isOutdone({ field }: HeaderCandidate, profile: ColumnProfile): boolean {
  if (profile.filled < 2) return false
  if (field === 'content') return profile.workKinds() >= WORK_KINDS
  if (field === 'responsibleUnit') return profile.share('school') >= 0.6
  return field === 'measure' && profile.share('stage') >= 0.8
}

/** 项目内容 over 教学楼 and 食堂: what is built, unless 主要建设内容 beside it says more of it. */
function namesKinds({ field }: HeaderCandidate, profile: ColumnProfile): boolean {
  return field === 'content' && profile.filled > 1 && profile.categories() >= MOSTLY_KINDS
}

const MOSTLY_KINDS = 0.6

/** Less than a column weighs that is called as the field is. */
const BELOW_NAMED = 0.9

/** 立项批复 › 计划 beside 立项批复 › 实际: no day on which it was approved. */
function isPlanOfFact({ field }: HeaderCandidate, path: readonly string[]): boolean {
  return field === 'approvalDate' && PLANNED_ONLY.test(headerKey(path.at(-1) ?? ''))
}

const PLANNED_ONLY = /^(?:计划|预计|拟定?|应)(?:时间|日期|完成|办结)*$/

/** 建设规模 over 建筑面积2300㎡，框架5层 says what is built, and how large it is as a part of that. */
function isOfWords(
  { field }: HeaderCandidate,
  others: readonly HeaderCandidate[],
  profile: ColumnProfile,
): boolean {
  const isContent = others.some((other) => other.field === 'content' && other.reason !== 'alike')
  const isArea = fieldTypeOf(field) === 'area'
  return isArea && isContent && profile.filled > 1 && profile.numeric < MOSTLY_FIGURES
}

const MOSTLY_FIGURES = 0.8

/** 建设地点 over 东坑镇伊当湾村, 统万路 and 校园内 says where, unless its cells name the schools. */
function asPlace(candidate: HeaderCandidate, profile: ColumnProfile): HeaderCandidate {
  const { field, reason, confidence } = candidate
  const isPlace = field === 'site' && reason === 'partial' && profile.share('school') < MANY_SCHOOLS
  return isPlace ? { ...candidate, confidence: Math.max(confidence, MEASURED) } : candidate
}

const MANY_SCHOOLS = 0.3

/** Where works lie need not be in any township: the rows take theirs from 建设地点, and it is kept as the place. */
function saysWhere({ field }: HeaderCandidate, others: readonly HeaderCandidate[]): boolean {
  return (
    field === 'township' &&
    others.some((other) => other.field === 'site' && other.reason !== 'alike')
  )
}

/** Behind whatever else the header may mean. */
const LEAST_CHOICE = 0.5

/** 工期安排, 时间安排, 进度要求 */
const ARRANGED = /(?:工期|时间|进度)(?:安排|要求)$/

/** 工期安排 › 开工时间, and 建设年限 › 完工: how long it is to take is planned, as where both ends stand in one cell. */
function isBelowPeriod(path: readonly string[]): boolean {
  const groups = path.slice(0, -1).map(headerKey)
  const isBare = headerKey(path.at(-1) ?? '').length <= 2
  return (
    groups.some((group) => ARRANGED.test(group)) ||
    (isBare && groups.some((group) => isNameOf(group, 'buildPeriod')))
  )
}

const PLANNED: Passed = { isPast: false, isSure: false }

/** A bare 开工时间 is the actual one when its dates have passed, else the planned one. */
function plannedOrActual(
  candidate: HeaderCandidate,
  { column, path }: HeaderColumn,
  kind: ImportKind,
  isPast: IsPast,
): HeaderCandidate {
  const isBare = candidate.reason === 'partial' && candidate.confidence < 0.75
  if (!holdsProjects(kind) || !isBare) return candidate
  if (candidate.field !== 'actualStart' && candidate.field !== 'actualFinish') return candidate
  const passed = isBelowPeriod(path) ? PLANNED : isPast(column)
  if (passed === null) return candidate
  const planned = candidate.field === 'actualStart' ? 'plannedStart' : 'plannedFinish'
  return {
    field: passed.isPast ? candidate.field : planned,
    confidence: passed.isSure ? 0.78 : 0.74,
    reason: 'values',
  }
}
