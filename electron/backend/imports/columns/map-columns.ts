import { ASKED } from './field-vocabulary.ts'
import {
  type ColumnUnit,
  holdsProjects,
  type ImportField,
  type ImportKind,
  type MappingReason,
} from '#contract/imports/reading.ts'
import { quarterDays, quarterOf } from '#domain/quarter.ts'
import type { HeaderColumn } from '../regions/header/header-paths.ts'
import { dayOfHeader, supersededColumns } from './dated-columns.ts'
import type { ColumnProfile } from './evidence/column-profile.ts'
import { levelsBeside } from './beside/levels-beside.ts'
import { type PartsOfGroups, partsOfGroups } from './beside/parts-of-groups.ts'
import type { Passed } from './evidence/profile-columns.ts'
import { isOfSeveralSources } from './headers/header-candidates.ts'
import { writtenUnitOf } from './units-of-fields.ts'
import { rankCandidates, type WeighedCandidate } from './weigh-candidates.ts'
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

/** Somebody said what it is, now or of the same headers before. */
export function isDecided({ reason }: Pick<MappedColumn, 'reason'>): boolean {
  return reason === 'corrected' || reason === 'remembered'
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
  /** Columns whose days are of something other than the works. */
  readonly ofOthers?: ReadonlySet<number>
  /** The day the sheet speaks of, YYYY-MM-DD. */
  readonly day: string
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
  const levels = levelsBeside(columns)
  const groups = partsOfGroups(columns)
  const ranked = new Map<number, WeighedCandidate[]>()
  const outdated = new Set<number>()
  for (const header of columns) {
    if (choices.has(header.column)) continue
    if (yearly.has(header.column) || superseded.has(header.column)) continue
    if (input.ofOthers?.has(header.column)) continue
    const path = levels.get(header.column) ?? groups.wholes.get(header.column) ?? header.path
    const ranking = rankCandidates({ ...header, path }, kind, input.isPast)
    const isOutdated = isBeforeQuarterOf(input.day, header)
    if (isOutdated) outdated.add(header.column)
    const candidates = isOutdated ? ranking.map(asOutdated) : ranking
    const isOnlyCount = counted.length === 1 && counted.includes(header)
    if (candidates.length === 0 && isOnlyCount && holdsProjects(kind))
      candidates.push(COUNT_OF_WORKS)
    ranked.set(header.column, candidates)
  }
  for (const [column, candidates] of ranked) {
    const own = candidates.filter(
      ({ field }) =>
        !isOfWhole(field, column, groups, ranked) &&
        !(outdated.has(column) && isContinued(field, column, ranked)),
    )
    for (const candidate of own) offers.push({ column, candidate })
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
      reason: candidate?.reason ?? (isSeveral(header) ? 'several' : 'none'),
      confidence: candidate ? withDoubt(candidate, rivals, chosen) : 0,
      fixedUnit: null,
    }
  })
}

/** Whether the 小计 beside the column may be the field, of which the column is a part then. */
function isOfWhole(
  field: ImportField,
  column: number,
  { wholeOf }: PartsOfGroups,
  ranked: ReadonlyMap<number, readonly WeighedCandidate[]>,
): boolean {
  const whole = ranked.get(wholeOf.get(column) ?? -1) ?? []
  return whole.some((candidate) => candidate.field === field && candidate.confidence >= LEAST)
}

/** 截至2022年底累计完成投资 beside 2023年完成投资: only both together are the figure to date. */
function isContinued(
  field: ImportField,
  column: number,
  ranked: ReadonlyMap<number, readonly WeighedCandidate[]>,
): boolean {
  const later = SINCE[field] ?? []
  return [...ranked].some(
    ([other, candidates]) =>
      other !== column &&
      candidates.some((one) => later.includes(one.field) && one.confidence >= LEAST),
  )
}

const SINCE: Readonly<Record<ImportField, readonly ImportField[]>> = {
  completedToDate: ['yearCompleted', 'quarterCompleted'],
  allocatedToDate: ['quarterAllocated'],
  receivedToDate: ['quarterReceived'],
  paidToDate: ['quarterPaid'],
}

/** 上级到位资金 over amounts. */
function isSeveral({ path, profile }: MappingInput['columns'][number]): boolean {
  return profile.share('money') >= 0.6 && isOfSeveralSources(path)
}

/** 截至2019年12月底累计完成投资 in a sheet of 2020 is no figure to date. */
function isBeforeQuarterOf(day: string, { path }: HeaderColumn): boolean {
  const until = dayOfHeader(path)
  return until?.length === day.length && until < quarterDays(quarterOf(day)).first
}

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
