import {
  holdsProjects,
  IMPORT_KINDS,
  type ImportField,
  type ImportKind,
} from '#contract/imports/reading.ts'
import {
  fieldTypeOf,
  fieldWords,
  type HeaderCandidate,
  splitField,
  subGroupWords,
} from '../field-vocabulary.ts'
import { categoryReader } from '../../values/words/value-vocabularies.ts'
import { readUnit, unitInHeader, withoutUnit, type WrittenUnit } from '../unit-text.ts'
import { answerBelow, saysAbsent, withoutAbsent } from './absent.ts'
import { IN_GROUP, prepareFieldCandidates, WEAK } from './field-candidate.ts'
import { type HeaderMeaning, meaningOfHeader } from './header-grammar.ts'
import { headerKey, withoutPart } from './header-key.ts'
import { isExampleOfNone, withLikeness } from './header-likeness.ts'
import { rememberedByKind } from './remembered-by-kind.ts'
import {
  beginsWithLevel,
  isBelowSource,
  isTotal,
  levelsTogether,
  SHARE,
  sourceCandidate,
} from './source-candidate.ts'
import { withoutPeriod } from './without-period.ts'

/** Names that need cells which agree, by the kinds of sheets that have their fields. */
const weakWords = new Map(
  IMPORT_KINDS.map((kind) => {
    const ofKind = fieldWords.filter(({ kinds }) => kinds.includes(kind))
    return [kind, new Set(ofKind.flatMap(({ weak }) => [...weak]))]
  }),
)

/**
 * Fields a header path may mean, best first. `['投资额', '其中:中央资金']` is `budget:central`;
 * `['投资额', '合计']` is `plannedTotal`. The context is the header before it, where that speaks for
 * a lone 中央 as well.
 */
export function headerCandidates(
  path: readonly string[],
  kind: ImportKind,
  context: string | null = null,
): readonly HeaderCandidate[] {
  return readOnce(JSON.stringify([path, context]), kind)
}

/** Asked of every kind, and again for every sheet with the same header and after every correction. */
const readOnce = rememberedByKind(readCandidates)

function readCandidates(header: string, kind: ImportKind): readonly HeaderCandidate[] {
  const [path, context] = JSON.parse(header) as [readonly string[], string | null]
  const keys = keysOf(path)
  const answer = answerBelow(keys)
  if (answer !== null) return answer === 'yes' ? marksOf(path.slice(0, -1), kind) : []
  return withoutAbsent(candidatesOf(path, keys, kind, context), keys, kind)
}

/** What is ticked below 是否开工 › 是. */
function marksOf(path: readonly string[], kind: ImportKind): HeaderCandidate[] {
  return headerCandidates(path, kind).filter(({ field }) => fieldTypeOf(field) === 'mark')
}

function keysOf(path: readonly string[]): string[] {
  return path.map((part) => withoutPart(headerKey(part)))
}

/** The same, as if nothing were denied: 没完成投资 still is about 完成投资. */
function candidatesOf(
  path: readonly string[],
  all: readonly string[],
  kind: ImportKind,
  context: string | null,
): HeaderCandidate[] {
  if (holdsProjects(kind) && all.some((key) => EXISTING.test(key))) return []
  if (holdsProjects(kind) && all.slice(0, -1).some((key) => BEFORE_WORKS.test(key))) {
    return candidatesOf(path.slice(-1), all.slice(-1), kind, null).filter(isOfPlace)
  }
  if (kind !== 'funds' && all.some((key) => EARLIER.test(key))) return []
  if (kind === 'schools' && isAreaOfOneBuilding(all)) return []
  const keys = withoutPeriod(all)
    .map((key) => (kind === 'schools' ? key.replace(EXISTING, '') : key))
    .filter((key) => key !== '' && !(kind === 'schools' && EXISTING_ALONE.test(key)))
  if (keys.length === 0) return []
  const unitAlone = path.length === 1 ? readUnit(path[0] ?? '') : null
  if (unitAlone?.family === 'area') return [areaIn(unitAlone)]
  const found = new Map<ImportField, HeaderCandidate>()
  const offer = (candidate: HeaderCandidate | null): void => {
    if (!candidate) return
    const before = found.get(candidate.field)
    if (!before || before.confidence < candidate.confidence) found.set(candidate.field, candidate)
  }
  const source = sourceCandidate(path, keys, context === null ? '' : headerKey(context), kind)
  offer(source)
  const candidateFor = prepareFieldCandidates(path, keys)
  for (const field of fieldWords) {
    if (field.kinds.includes(kind)) offer(candidateFor(field))
  }
  const known = [...found.values()].toSorted((a, b) => b.confidence - a.confidence)
  const read = withMeaning(known, keys, all, kind)
  if (read === null) return []
  if (read.length === 0 && isTotalOfGroup(path)) return ofGroup(path.slice(0, -1), kind)
  const either = read.length === 0 ? ofEither(path, kind) : []
  if (either.length > 0) return either
  const isPart = isBelowSource(keys)
  const isOfSome =
    source !== null || (beginsWithLevel(keys.at(-1) ?? '') && levelsTogether(keys) !== 'all')
  const isExisting = kind === 'schools' && all.some((key) => EXISTING.test(key))
  const likely = withLikeness(read, path, kind).filter(
    (candidate) =>
      !(isExisting && candidate.field === 'places') &&
      !isNoMoney(candidate, path) &&
      !(isPart && isAllMoney(candidate)) &&
      !(isOfSome && ALL_THAT_MOVED.has(candidate.field)),
  )
  const isRequired = kind === 'targets' && REQUIRED.test(keys.at(-1) ?? '')
  const meant = likely
    .flatMap((candidate) => orAllocated(candidate, keys))
    .map((candidate) => (isRequired ? asRequired(candidate) : candidate))
  return levelsTogether(keys) === 'several' ? meant.flatMap(asOfSeveral) : meant
}

/** ㎡ as the whole header says that something has an area, and 亩 that it is land. */
function areaIn({ unit }: WrittenUnit): HeaderCandidate {
  const field = unit === 'mu' ? 'landArea' : 'floorArea'
  return { field, confidence: WEAK, reason: 'partial' }
}

/** 累计已拨 beside 累计付出 is what was allocated, and by itself what was paid. */
function orAllocated(
  candidate: HeaderCandidate,
  keys: readonly string[],
): readonly HeaderCandidate[] {
  if (candidate.field !== 'paidToDate' || !GIVEN.test(keys.join(''))) return [candidate]
  const confidence = Math.min(candidate.confidence, GIVEN_BY_WHOM)
  return [
    { ...candidate, confidence },
    { ...candidate, field: 'allocatedToDate', confidence: WEAK },
  ]
}

const GIVEN = /已拨(?!付)|累计拨(?!付)/
/** Less than a header that says 付 or 支出. */
const GIVEN_BY_WHOM = 0.8

/** 应达标面积 beside 现有面积 and 计划新增面积 is what there should be, and no promise as long as another says one. */
const REQUIRED = /^应(?:达|有|配|建|具)|^(?:达标|标准)(?:所需|要求)?面积/

function asRequired(candidate: HeaderCandidate): HeaderCandidate {
  return { ...candidate, confidence: Math.min(candidate.confidence, REQUIRED_ONLY) }
}

const REQUIRED_ONLY = 0.66

/** 上级到位资金 is not all that was received; what superiors allocate may well be all of it. */
function asOfSeveral(candidate: HeaderCandidate): readonly HeaderCandidate[] {
  if (!isAllMoney(candidate)) return [candidate]
  if (candidate.field === 'receivedToDate' || candidate.field === 'paidToDate') return []
  return [{ ...candidate, confidence: Math.min(candidate.confidence, WEAK) }]
}

/** Whether a header speaks of money of several levels that the ledger keeps apart: 上级到位资金. */
export function isOfSeveralSources(path: readonly string[]): boolean {
  return levelsTogether(keysOf(path)) === 'several'
}

/** Whether the words of a header are understood, and mean none of ours: 招标方式, 未付工程款. */
export function isNoneOfOurs(path: readonly string[], kind: ImportKind): boolean {
  const all = keysOf(path)
  if (answerBelow(all) === 'no') return true
  const keys = all.filter((key) => key !== '')
  if (withMeaning([], keys, keys, kind) === null || isExampleOfNone(path, kind)) return true
  const candidates = saysAbsent(all, kind) ? candidatesOf(path, all, kind, null) : []
  return candidates.length > 0 && withoutAbsent(candidates, all, kind).length === 0
}

const ALL_THAT_MOVED: ReadonlySet<string> = new Set([
  'allocatedToDate',
  'receivedToDate',
  'paidToDate',
])

/** Money of all sources: received:central is money of one. */
function isAllMoney({ field }: HeaderCandidate): boolean {
  return fieldTypeOf(field) === 'money' && !field.includes(':')
}

/** 大写金额 says the amount beside it again; 中央资金支付进度 is no amount, and 转移支付资金 none that was paid. */
function isNoMoney({ field, reason }: HeaderCandidate, path: readonly string[]): boolean {
  if (fieldTypeOf(field) !== 'money') return false
  const header = path.at(-1) ?? ''
  if (header.includes('大写')) return true
  if (reason !== 'partial' && reason !== 'alike') return false
  const leaf = headerKey(header)
  if (SHARE.test(leaf) && unitInHeader(header)?.family !== 'money') return true
  const isPaid = /^(?:paid|fundPaid|quarterPaid)/.test(field)
  return isPaid && leaf.includes('转移支付') && !leaf.replaceAll('转移支付', '').includes('支付')
}

/** 学校占地面积 › 计 beside its parts. */
function isTotalOfGroup(path: readonly string[]): boolean {
  return path.length > 1 && isTotal(headerKey(path.at(-1) ?? ''))
}

/** 合同/计划投资 is one or the other, which somebody is asked; 中央/省级资金 is both, and 单价/总价 in part unknown. */
function ofEither(path: readonly string[], kind: ImportKind): HeaderCandidate[] {
  const names = withoutUnit(path.at(-1) ?? '').split(/[/／]/)
  if (names.length !== 2) return []
  const ofNames = names.map((name) => headerCandidates([...path.slice(0, -1), name], kind))
  const either = ofNames.flat()
  const isOfSources = either.some(({ field }) => splitField(field) !== null)
  if (isOfSources || ofNames.some((found) => found.length === 0)) return []
  return either
    .filter(({ reason }) => reason !== 'alike')
    .map((candidate) => ({ ...candidate, confidence: Math.min(candidate.confidence, WEAK) }))
}

/** What the group is, the column that holds all of it is too. */
function ofGroup(path: readonly string[], kind: ImportKind): HeaderCandidate[] {
  return headerCandidates(path, kind).map((candidate) => ({
    ...candidate,
    confidence: Math.min(candidate.confidence, IN_GROUP),
    reason: 'group',
  }))
}

/** Below this a header was known by some of its words only. */
const KNOWN_WHOLE = 0.9
const BY_ITS_WORDS = 0.87
/** What the words mean only where the cells say so. */
const BY_CELLS = 0.77

/**
 * Where no list holds the header but every word of it is known, the words decide. Null when they say
 * that it is none of ours: 未付工程款.
 */
function withMeaning(
  candidates: readonly HeaderCandidate[],
  keys: readonly string[],
  written: readonly string[],
  kind: ImportKind,
): HeaderCandidate[] | null {
  const leaf = keys.at(-1) ?? ''
  if ((candidates[0]?.confidence ?? 0) >= KNOWN_WHOLE) {
    // 包保 › 单位 is an office, or what the works are counted in: the cells tell.
    const inGroup = candidates[0]?.field === 'unit' ? meaningInGroups(written, kind) : null
    return [...candidates, ...byWords(inGroup?.field ?? null, BY_ITS_WORDS)]
  }
  const groups = keys.filter((key) => !subGroupWords.includes(key))
  const together = meaningInGroups(written, kind) ?? meaningInGroups(groups, kind)
  // A weak name needs cells that agree, and not more words of the same.
  const meaning = together ?? (weakWords.get(kind)?.has(leaf) ? null : meaningOfHeader(leaf, kind))
  if (meaning === null) return [...candidates]
  const { field, or, isBare } = meaning
  if (field === null && or === null) return null
  const read = [...byWords(field, isBare ? WEAK : BY_ITS_WORDS), ...byWords(or, BY_CELLS)]
  // 工程节点 › 开工 may be a day, and over √ it is a mark.
  const weak = isBare && weakWords.get(kind)?.has(leaf) ? candidates : []
  return [...read, ...weak.filter((candidate) => candidate.field !== field)]
}

/** 资金情况 › 财政拨入 › 累计 says what all its parts say, or without the outer ones whose words nobody knows. */
function meaningInGroups(keys: readonly string[], kind: ImportKind): HeaderMeaning | null {
  for (let from = 0; from < keys.length - 1; from += 1) {
    const meaning = meaningOfHeader(keys.slice(from).join(''), kind)
    if (meaning !== null) return meaning
  }
  return null
}

function byWords(field: ImportField | null, confidence: number): HeaderCandidate[] {
  return field === null ? [] : [{ field, confidence, reason: 'partial' }]
}

/** In a sheet of conditions 现有校舍面积 is the floor area, and 现有学位 none that are added; among projects it is none of ours. */
const EXISTING = /^(?:现有|原有)(?=.{2})/

/** 改造前 › 台数 beside 改造后 › 台数: what the works did away with. */
const BEFORE_WORKS =
  /^(?:(?:改造|维修|修缮|建设|新建|改建|扩建|迁建|重建|整治|改扩建|实施|治理|更新|更换|加固|拆除|改|建|修)(?:之前|前|以前)|(?:原有?|旧|现有)(?:情况|状况|规模|设施|设备|条件|校舍|房屋|建筑|基本情况|基础)?)(?:情况|状况|规模)?$/

/** 食堂 › 面积 and 宿舍面积 are a part of what a school has. */
function isAreaOfOneBuilding(keys: readonly string[]): boolean {
  const leaf = keys.at(-1) ?? ''
  const named = leaf.endsWith('面积') ? [...keys.slice(0, -1), leaf.slice(0, -'面积'.length)] : []
  return named.some(isOneBuilding)
}

function isOneBuilding(key: string): boolean {
  const category = categoryReader.read(key)
  return category?.isWhole === true && OF_LIVING.has(category.id)
}

/** Rooms the ledger has no area of its own for. */
const OF_LIVING: ReadonlySet<string> = new Set([
  'dormitory',
  'teacherFlats',
  'canteen',
  'diningHall',
  'toilet',
  'bathhouse',
])

function isOfPlace({ field }: HeaderCandidate): boolean {
  return ['school', 'schoolCode', 'township', 'stage', 'site'].includes(field)
}

/** 校舍建筑面积 › 现有 beside 应有 and 差额. */
const EXISTING_ALONE = /^(?:现有|已有|实有|现状)数?$/

/** 上季度末 beside 本季度末: what was reported before is not reported again. */
const EARLIER = /^(?:截[至止]到?|[至到])?(?:上(?:季|期|月|年|周|旬)|去年)/
