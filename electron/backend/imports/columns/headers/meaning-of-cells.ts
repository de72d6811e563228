import { holdsProjects, type ImportKind } from '#contract/imports/reading.ts'
import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import type { ColumnProfile } from '../evidence/column-profile.ts'
import { fieldTypeOf, type HeaderCandidate } from '../field-vocabulary.ts'
import { unitInHeader, withoutUnit, type WrittenUnit } from '../unit-text.ts'
import { writtenUnitOf } from '../units-of-fields.ts'
import { headerCandidates } from './header-candidates.ts'
import { headerKey } from './header-key.ts'

/** So many cells of one kind say what a column holds. */
export const TELLING = 0.7
/** Less than a header weighs that can mean what its cells tell beyond doubt. */
export const BELOW_TELLING = 0.76

type ProfiledHeader = HeaderColumn & { readonly profile: ColumnProfile }

interface WrittenUnits {
  readonly anyUnit: WrittenUnit | null
  readonly ownUnit: WrittenUnit | null
}

/** The unit a header or its groups write, and the one of the column itself. */
export function unitsOf(header: HeaderColumn): WrittenUnits {
  // 支出情况（元） › 收款单位 and › 支出进度: the unit of a group is that of its amounts.
  const ownUnit = unitInHeader(header.path.at(-1) ?? '') ?? header.unit
  return { anyUnit: writtenUnitOf(header), ownUnit }
}

/** What a header may mean, and what it means as well over the cells that stand below it. */
export function withMeaningOfCells(
  header: ProfiledHeader,
  kind: ImportKind,
  meant: readonly HeaderCandidate[],
  { anyUnit, ownUnit }: WrittenUnits,
): readonly HeaderCandidate[] {
  const begun = withBeginning(header, withDate(header, kind, meant))
  const measured = withWorkType(header.profile, kind, withArea(ownUnit, begun))
  return withShare(header, kind, anyUnit, withTicks(header, kind, measured))
}

/** 前期手续 › 立项批复 over days says when that was: 立项批复时间. */
function withDate(
  { path, context, profile }: ProfiledHeader,
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

/** 做法 over 改造, 拆除重建 and 新建 says how it is built, and not what. */
function withWorkType(
  profile: ColumnProfile,
  kind: ImportKind,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const works = candidates.find(({ field }) => field === 'content')
  const isSaid = candidates.some(({ field }) => field === 'workType')
  const isOfKinds = holdsProjects(kind) && profile.filled > 1 && profile.workKinds() >= WORK_KINDS
  if (works === undefined || isSaid || !isOfKinds) return candidates
  return [...candidates, { ...works, field: 'workType', confidence: MEASURED, reason: 'values' }]
}

/** Hardly a cell of such a column says anything else. */
export const WORK_KINDS = 0.9

/** A header of text whose unit says it is measured. */
export const MEASURED = 0.87

/** 拟实施年月 over 2027年4月: what is said of when the works are to be taken up is their beginning. */
function withBeginning(
  { path, profile }: ProfiledHeader,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const period = candidates.find(({ field }) => field === 'buildPeriod')
  const isOneDay = profile.filled > 1 && profile.days >= 0.8
  const begins = isOneDay && TAKEN_UP.test(headerKey(path.at(-1) ?? ''))
  if (period === undefined || !begins) return candidates
  return [
    ...candidates.filter((candidate) => candidate !== period),
    { ...period, field: 'plannedStart', confidence: MEASURED },
    { ...period, confidence: Math.min(period.confidence, BELOW_TELLING) },
  ]
}

const TAKEN_UP =
  /^(?:拟|计划|预计|拟定|预定)(?:组织)?(?:实施|启动|开展)的?(?:时间|年月|日期|月份|年度|年份|时段)$/

function isDay({ field }: HeaderCandidate): boolean {
  const type = fieldTypeOf(field)
  return type === 'startDate' || type === 'finishDate' || type === 'period' || type === 'year'
}

/** What the header may mean; 完成（%） and 完成% as 完成比例, and 实施进展 › % the share of the work. */
function withShare(
  { path, context, profile }: ProfiledHeader,
  kind: ImportKind,
  unit: WrittenUnit | null,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const leaf = withoutUnit(path.at(-1) ?? '')
  const saysShare = unit?.family === 'share' || leaf.endsWith('%') || profile.percents >= TELLING
  if (!saysShare || candidates.some(isShare)) return candidates
  const state = candidates.find(({ field, reason }) => field === 'phase' && reason !== 'alike')
  if (state) {
    return [...candidates, { ...state, field: 'percent', confidence: state.confidence - 0.1 }]
  }
  const asShare = [...path.slice(0, -1), `${leaf.replace(/%$/, '')}比例`]
  return [...candidates, ...headerCandidates(asShare, kind, context).filter(isShare)]
}

/** 进度 › 使用 over ticks is whether it is in use, and no share of anything. */
function withTicks(
  { path, context, profile }: ProfiledHeader,
  kind: ImportKind,
  candidates: readonly HeaderCandidate[],
): readonly HeaderCandidate[] {
  const isAllTicks = profile.filled > 0 && profile.share('mark') === 1
  if (!isAllTicks || path.length < 2 || candidates.some(isMark)) return candidates
  return [...candidates, ...headerCandidates(path.slice(-1), kind, context).filter(isMark)]
}

function isMark({ field }: HeaderCandidate): boolean {
  return fieldTypeOf(field) === 'mark'
}

function isShare({ field }: HeaderCandidate): boolean {
  return fieldTypeOf(field) === 'percent'
}
