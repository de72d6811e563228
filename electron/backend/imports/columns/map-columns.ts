import {
  type ColumnUnit,
  holdsProjects,
  type ImportField,
  type ImportKind,
  type MappingReason,
} from '#contract/imports/reading.ts'
import { quarterDays, quarterOf } from '#domain/quarter.ts'
import type { HeaderColumn } from '../regions/header-paths.ts'
import { dayOfHeader, supersededColumns } from './dated-columns.ts'
import { agreement, type ColumnProfile } from './evidence/column-profile.ts'
import type { Passed } from './evidence/profile-columns.ts'
import { guessByValues } from './evidence/value-guesses.ts'
import {
  type FieldType,
  fieldTypeOf,
  type HeaderCandidate,
  signOfField,
} from './field-vocabulary.ts'
import { headerCandidates, isNoneOfOurs } from './header-candidates.ts'
import { unitInHeader, type UnitFamily, withoutUnit, type WrittenUnit } from './unit-text.ts'
import { yearlyColumns } from './yearly-columns.ts'

/** A column and what it was taken for. */
export interface MappedColumn extends HeaderColumn {
  readonly field: ImportField | null
  readonly confidence: number
  readonly reason: MappingReason
  /** Set when the user or an earlier import said so. */
  readonly fixedUnit: ColumnUnit | null
  readonly profile: ColumnProfile
}

export interface ColumnChoice {
  readonly field: ImportField | null
  readonly unit: ColumnUnit | null
  readonly reason: Extract<MappingReason, 'corrected' | 'remembered'>
}

export interface MappingInput {
  readonly columns: readonly (HeaderColumn & { readonly profile: ColumnProfile })[]
  readonly kind: ImportKind
  /** Columns somebody decided about, by column. */
  readonly choices: ReadonlyMap<number, ColumnChoice>
  /** Do most dates of the column lie in the past, as seen from the sheet's day? Null: no dates. */
  readonly isPast: (column: number) => Passed | null
  /** The day the sheet speaks of, YYYY-MM-DD. */
  readonly day: string
}

/** A candidate after the cells had their say; `weight` ranks, the confidence is what is told. */
interface WeighedCandidate extends HeaderCandidate {
  readonly weight: number
}

interface Offer {
  readonly column: number
  readonly candidate: WeighedCandidate
}

/** Below this a guess is not worth making. */
const LEAST = 0.55

/** Gives every field to at most one column: the surest pair first. */
export function mapColumns(input: MappingInput): MappedColumn[] {
  const { columns, kind, choices } = input
  const offers: Offer[] = []
  const counted = columns.filter((header) => isCountOfWorks(header))
  const superseded = supersededColumns(columns)
  const yearly = yearlyColumns(columns)
  const ranked = new Map<number, WeighedCandidate[]>()
  for (const header of columns) {
    if (choices.has(header.column)) continue
    if (yearly.has(header.column) || superseded.has(header.column)) continue
    const ranking = rankCandidates(header, kind, input.isPast)
    const candidates = isBeforeQuarterOf(input.day, header) ? ranking.map(asOutdated) : ranking
    const isOnlyCount = counted.length === 1 && counted.includes(header)
    if (candidates.length === 0 && isOnlyCount && holdsProjects(kind))
      candidates.push(COUNT_OF_WORKS)
    ranked.set(header.column, candidates)
    for (const candidate of candidates) offers.push({ column: header.column, candidate })
  }
  const taken = new Set<ImportField>()
  for (const choice of choices.values()) {
    if (choice.field !== null && choice.field !== 'custom') taken.add(choice.field)
  }
  const chosen = new Map<number, WeighedCandidate>()
  for (const { column, candidate } of offers.toSorted(
    (a, b) => b.candidate.weight - a.candidate.weight,
  )) {
    if (chosen.has(column) || taken.has(candidate.field) || candidate.confidence < LEAST) continue
    chosen.set(column, candidate)
    taken.add(candidate.field)
  }
  return columns.map((header) => {
    const choice = choices.get(header.column)
    if (choice) {
      const { field, reason, unit } = choice
      return { ...header, field, reason, confidence: 1, fixedUnit: unit }
    }
    const candidate = chosen.get(header.column)
    const rivals = ranked.get(header.column) ?? []
    return {
      ...header,
      field: candidate?.field ?? null,
      reason: candidate?.reason ?? 'none',
      confidence: candidate ? withDoubt(candidate, rivals, chosen) : 0,
      fixedUnit: null,
    }
  })
}

/** 截至2019年12月底累计完成投资 in a sheet of 2020 is no figure to date. */
function isBeforeQuarterOf(day: string, { path }: HeaderColumn): boolean {
  const until = dayOfHeader(path)
  return until?.length === day.length && until < quarterDays(quarterOf(day)).first
}

/** Below this somebody is asked to look. */
const ASKED = 0.7

function asOutdated(candidate: WeighedCandidate): WeighedCandidate {
  const { confidence, weight } = candidate
  return { ...candidate, confidence: Math.min(confidence, ASKED), weight: Math.min(weight, ASKED) }
}

/** 新建水厕（座）: works counted by a name of their own, where no other column counts any. */
function isCountOfWorks(header: HeaderColumn & { readonly profile: ColumnProfile }): boolean {
  const unit = writtenUnitOf(header)
  if (unit === null || !/^[栋幢座所宗处]$/.test(unit.text)) return false
  const leaf = header.path.at(-1) ?? ''
  return (
    /^(?:新建|改建|扩建|改扩建|建设|拟建|规划|计划)/.test(leaf) &&
    header.profile.share('count') >= 0.6
  )
}

const COUNT_OF_WORKS: WeighedCandidate = {
  field: 'quantity',
  confidence: 0.62,
  weight: 0.62,
  reason: 'partial',
}

/** Two fields that fit a column equally well: the guess stands, but asks to be looked at. */
function withDoubt(
  chosen: WeighedCandidate,
  rivals: readonly WeighedCandidate[],
  taken: ReadonlyMap<number, WeighedCandidate>,
): number {
  const used = new Set([...taken.values()].map((candidate) => candidate.field))
  const rival = rivals.find(
    (candidate) => candidate.field !== chosen.field && !used.has(candidate.field),
  )
  const isClose = rival !== undefined && chosen.weight - rival.weight < 0.025
  const confidence = isClose ? Math.min(chosen.confidence, 0.74) : chosen.confidence
  return Math.round(Math.min(confidence, 0.99) * 100) / 100
}

/** Header candidates weighed against the cells and the unit; then what the cells alone suggest. */
function rankCandidates(
  header: HeaderColumn & { readonly profile: ColumnProfile },
  kind: ImportKind,
  isPast: MappingInput['isPast'],
): WeighedCandidate[] {
  const { profile } = header
  const anyUnit = writtenUnitOf(header)
  // 支出情况（元） › 收款单位 and › 支出进度: the unit of a group is that of its amounts.
  const ownUnit = unitInHeader(header.path.at(-1) ?? '') ?? header.unit
  const weighed: WeighedCandidate[] = []
  const meant = headerCandidates(header.path, kind, header.context)
  const dated = withDate(header, kind, meant)
  for (const candidate of withShare(header, kind, anyUnit, withArea(ownUnit, dated))) {
    const type = fieldTypeOf(candidate.field)
    if (type === null) continue
    const unit = takesUnitOfGroup(type) ? anyUnit : ownUnit
    if (unit && !allowsUnit(type, unit)) continue
    if (type === 'text' && unit && COUNTED.test(unit.text) && profile.numeric > 0.5) continue
    if (candidate.field === 'floorArea' && unit?.unit === 'mu') continue
    const moved = plannedOrActual(candidate, header.column, kind, isPast)
    const sign = signOfField(candidate.field)
    const bySign = sign === null ? 0 : (profile.signs.get(sign) ?? 0)
    const shown = Math.max(bySign, profile.known.get(candidate.field) ?? 0)
    const fit = shown >= TELLING ? 1 : agreement(profile, type)
    if (fit === 0) continue
    const bonus = unit && agreesWithUnit(type, unit) ? 0.03 : 0
    const doubt = isOtherSign(candidate, profile) ? 0.85 : 1
    const confidence = Math.min(
      0.99,
      doubt * moved.confidence * (0.6 + 0.4 * Math.min(1, fit)) + bonus,
    )
    // Of two fields with the same name the one wins that more of the cells agree with.
    const isTelling = fit === 1 && profile.filled > 1 && type !== 'text'
    const lift = isTelling ? 0.08 * profile.share(type) : shown >= TELLING ? 0.08 * shown : 0
    const weight = isOutdone(candidate, profile) ? Math.min(confidence, BELOW_TELLING) : null
    weighed.push({ ...moved, confidence, weight: weight ?? confidence + lift })
  }
  const isOpen = weighed.every(({ reason }) => reason === 'alike')
  if (isOpen && !isNoneOfOurs(header.path, kind)) {
    const guesses = guessByValues(header, kind)
    weighed.push(...guesses.map((guess) => ({ ...guess, weight: guess.confidence })))
  }
  return weighed.toSorted((a, b) => b.weight - a.weight)
}

/** So many cells of one kind say what a column holds. */
const TELLING = 0.7

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

function isShare({ field }: HeaderCandidate): boolean {
  return fieldTypeOf(field) === 'percent'
}

/** 前期手续 › 立项批复 over days says when that was: 立项批复时间. */
function withDate(
  { path, context, profile }: HeaderColumn & { readonly profile: ColumnProfile },
  kind: ImportKind,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const isDated = profile.filled > 1 && profile.days >= 0.8
  if (!isDated || candidates.some(isDay) || path.length === 0) return candidates
  const asDate = [...path.slice(0, -1), `${path.at(-1) ?? ''}时间`]
  const days = headerCandidates(asDate, kind, context).filter(isDay)
  return days.length > 0 ? days : candidates
}

/** 项目规模（㎡） and 建设内容（亩） over numbers are areas. */
function withArea(
  unit: WrittenUnit | null,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const works = candidates.find(({ field, reason }) => field === 'content' && reason !== 'alike')
  const isMeasured = candidates.some(({ field }) => fieldTypeOf(field) === 'area')
  if (works === undefined || unit?.family !== 'area' || isMeasured) return candidates
  const field = unit.unit === 'mu' ? 'landArea' : 'floorArea'
  return [...candidates, { ...works, field, confidence: Math.min(works.confidence, MEASURED) }]
}

/** A header of text whose unit says it is measured. */
const MEASURED = 0.87

function isDay({ field }: HeaderCandidate): boolean {
  const type = fieldTypeOf(field)
  return type === 'startDate' || type === 'finishDate' || type === 'period' || type === 'year'
}

/** What the header may mean; 完成（%） and 完成% as 完成比例, and 实施进展 › % the share of the work. */
function withShare(
  { path, context }: HeaderColumn,
  kind: ImportKind,
  unit: WrittenUnit | null,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const leaf = withoutUnit(path.at(-1) ?? '')
  const saysShare = unit?.family === 'share' || leaf.endsWith('%')
  if (!saysShare || candidates.some(isShare)) return candidates
  const state = candidates.find(({ field, reason }) => field === 'phase' && reason !== 'alike')
  if (state) {
    return [...candidates, { ...state, field: 'percent', confidence: state.confidence - 0.1 }]
  }
  const asShare = [...path.slice(0, -1), `${leaf.replace(/%$/, '')}比例`]
  return [...candidates, ...headerCandidates(asShare, kind, context).filter(isShare)]
}

/** Less than a header weighs that can mean what its cells tell beyond doubt. */
const BELOW_TELLING = 0.76

/**
 * 项目单位 over names of schools means the schools, 指标 over 小学 and 初中 the stages, unless another
 * column holds them.
 */
function isOutdone({ field }: HeaderCandidate, profile: ColumnProfile): boolean {
  if (profile.filled < 2) return false
  if (field === 'responsibleUnit') return profile.share('school') >= 0.6
  return field === 'measure' && profile.share('stage') >= 0.8
}

/** The unit the header or the unit row names. */
function writtenUnitOf(header: HeaderColumn): WrittenUnit | null {
  for (const part of header.path.toReversed()) {
    const unit = unitInHeader(part)
    if (unit) return unit
  }
  return header.unit
}

/** What a unit above a group can speak of: 建设面积（㎡） › 已竣工 is no mark. */
function takesUnitOfGroup(type: FieldType): boolean {
  return type === 'money' || type === 'area' || type === 'count' || type === 'mark'
}

/** 规模（班）: numbers that count something are no text about it. */
const COUNTED = /^[栋幢座套所宗册台间人班个名]$/

/** A unit of money cannot stand over an area, and the other way round. */
function allowsUnit(type: FieldType, unit: WrittenUnit): boolean {
  const family = familyOf(type)
  if (unit.family === 'rate') return family === null && type !== 'count'
  if (unit.family === 'other') {
    // Counts are kept one by one: 4.6万册 is no count of 4.6.
    if (type === 'count' && /^[百千万]/.test(unit.text)) return false
    // 年月 stands over dates, 栋 over counts; a dash over anything.
    return (
      (family !== 'money' && family !== 'area') || !/[栋幢座套所宗册台间年月日人班]/.test(unit.text)
    )
  }
  return family === null ? type === 'count' || type === 'measure' : family === unit.family
}

function agreesWithUnit(type: FieldType, unit: WrittenUnit): boolean {
  return unit.family !== 'other' && familyOf(type) === unit.family
}

/** The kind of unit a field is measured in; null for fields without one. */
export function familyOf(type: FieldType): Exclude<UnitFamily, 'rate'> | null {
  if (type === 'money') return 'money'
  if (type === 'area') return 'area'
  return type === 'percent' ? 'share' : null
}

/** A bare 开工时间 is the actual one when its dates have passed, else the planned one. */
function plannedOrActual(
  candidate: HeaderCandidate,
  column: number,
  kind: ImportKind,
  isPast: MappingInput['isPast'],
): HeaderCandidate {
  const isBare = candidate.reason === 'partial' && candidate.confidence < 0.75
  if (!holdsProjects(kind) || !isBare) return candidate
  if (candidate.field !== 'actualStart' && candidate.field !== 'actualFinish') return candidate
  const passed = isPast(column)
  if (passed === null) return candidate
  const planned = candidate.field === 'actualStart' ? 'plannedStart' : 'plannedFinish'
  return {
    field: passed.isPast ? candidate.field : planned,
    confidence: passed.isSure ? 0.78 : 0.74,
    reason: 'values',
  }
}
