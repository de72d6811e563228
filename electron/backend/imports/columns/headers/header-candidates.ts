import {
  holdsProjects,
  IMPORT_KINDS,
  type ImportField,
  type ImportKind,
  type MappingReason,
} from '#contract/imports/reading.ts'
import { remembering } from '../../values/remembering.ts'
import { fundingSourceReader } from '../../values/words/value-vocabularies.ts'
import {
  type FieldType,
  fieldTypeOf,
  type FieldWords,
  fieldWords,
  type HeaderCandidate,
  headerWords,
  leafTypes,
  subGroupWords,
  totalLeaves,
} from '../field-vocabulary.ts'
import { saysAbsent, withoutAbsent } from './absent.ts'
import { type HeaderMeaning, meaningOfHeader } from './header-grammar.ts'
import { headerKey, headerKeyWithoutBrackets, withoutPart } from './header-key.ts'
import { isExampleOfNone, withLikeness } from './header-likeness.ts'
import {
  beginsWithLevel,
  isBelowSource,
  isTotal,
  levelsTogether,
  SHARE,
  sourceCandidate,
} from './source-candidate.ts'
import { withoutPeriod } from './without-period.ts'
import { unitInHeader } from '../unit-text.ts'

const EXACT = 0.98
const SYNONYM = 0.95
const IN_GROUP = 0.93
const WITHOUT_BRACKETS = 0.9
const WEAK = 0.7
const GENERIC = 0.68

const wholeWords = new Set<string>([
  ...fieldWords.flatMap((field) => [...field.names, ...field.weak]),
  ...subGroupWords,
  ...headerWords,
])

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
): HeaderCandidate[] {
  const keys = keysOf(path)
  return withoutAbsent(candidatesOf(path, keys, kind, context), keys, kind)
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
  if (kind !== 'funds' && all.some((key) => EARLIER.test(key))) return []
  const keys = withoutPeriod(all)
    .map((key) => (kind === 'schools' ? key.replace(EXISTING, '') : key))
    .filter((key) => key !== '' && !(kind === 'schools' && EXISTING_ALONE.test(key)))
  if (keys.length === 0) return []
  const found = new Map<ImportField, HeaderCandidate>()
  const offer = (candidate: HeaderCandidate | null): void => {
    if (!candidate) return
    const before = found.get(candidate.field)
    if (!before || before.confidence < candidate.confidence) found.set(candidate.field, candidate)
  }
  const source = sourceCandidate(path, keys, context === null ? '' : headerKey(context), kind)
  offer(source)
  for (const field of fieldWords) {
    if (field.kinds.includes(kind)) offer(fieldCandidate(field, path, keys))
  }
  const known = [...found.values()].toSorted((a, b) => b.confidence - a.confidence)
  const read = withMeaning(known, keys, all, kind)
  if (read === null) return []
  if (read.length === 0 && isTotalOfGroup(path)) return ofGroup(path.slice(0, -1), kind)
  const isPart = isBelowSource(keys)
  const isOfSome =
    source !== null || (beginsWithLevel(keys.at(-1) ?? '') && levelsTogether(keys) !== 'all')
  const likely = withLikeness(read, path, kind).filter(
    (candidate) =>
      !isNoMoney(candidate, path) &&
      !(isPart && isAllMoney(candidate)) &&
      !(isOfSome && ALL_THAT_MOVED.has(candidate.field)),
  )
  const meant = likely.flatMap((candidate) => orAllocated(candidate, keys))
  return levelsTogether(keys) === 'several' ? meant.flatMap(asOfSeveral) : meant
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
  if ((candidates[0]?.confidence ?? 0) >= KNOWN_WHOLE) return [...candidates]
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

/** In a sheet of conditions 现有校舍面积 is the floor area; among projects it is none of ours. */
const EXISTING = /^(?:现有|原有)(?=.{2})/

/** 校舍建筑面积 › 现有 beside 应有 and 差额. */
const EXISTING_ALONE = /^(?:现有|已有|实有|现状)数?$/

/** 上季度末 beside 本季度末: what was reported before is not reported again. */
const EARLIER = /^(?:截[至止]到?|[至到])?(?:上(?:季|期|月|年|周|旬)|去年)/

function fieldCandidate(
  field: FieldWords,
  path: readonly string[],
  keys: readonly string[],
): HeaderCandidate | null {
  const leaf = keys.at(-1) ?? ''
  const isSelfSufficient = leaf.length >= 4 || keys.length === 1
  const joined = keys.join('')
  const answer = (confidence: number, reason: MappingReason): HeaderCandidate => ({
    field: field.id,
    confidence,
    reason,
  })
  const denied = field.not.some((word) => joined.includes(word))
  // 责任人及电话 › 电话: the group lists what stands below it.
  if (field.names.has(leaf) && isListedByGroup(keys)) return answer(IN_GROUP, 'group')
  const deniedByLeaf = field.not.some((word) => leaf.includes(word))
  if (leaf === field.usualName && isSelfSufficient && !denied) return answer(EXACT, 'exact')
  if (field.names.has(leaf) && (isSelfSufficient ? !denied || keys.length === 1 : !denied)) {
    return answer(leaf === field.usualName ? EXACT : SYNONYM, 'synonym')
  }
  if (!denied && groupNames(keys, field.type).some((name) => field.names.has(name))) {
    return answer(IN_GROUP, 'group')
  }
  const bare = withoutPart(headerKeyWithoutBrackets(path.at(-1) ?? ''))
  if (bare !== leaf && field.names.has(bare) && !denied) return answer(WITHOUT_BRACKETS, 'synonym')
  if (denied || deniedByLeaf) return null
  // Alone it says no more than a pattern would; below a group it may.
  if (keys.length === 1 && field.weak.has(leaf)) return answer(WEAK, 'partial')
  const share = patternShare(field, joined, leaf)
  if (share > 0) return answer(0.62 + 0.26 * share, 'partial')
  if (field.genericNot.some((word) => joined.includes(word))) return null
  if (field.weak.has(leaf) || field.weak.has(bare)) return answer(WEAK, 'partial')
  return field.generic.some((word) => leaf.includes(word)) ? answer(GENERIC, 'partial') : null
}

function isListedByGroup(keys: readonly string[]): boolean {
  const leaf = keys.at(-1) ?? ''
  return (
    leaf.length > 1 && keys.slice(0, -1).some((key) => /[及和与]/.test(key) && key.endsWith(leaf))
  )
}

/** What a column is called when its own header only makes sense inside its group. */
function groupNames(keys: readonly string[], type: FieldType): string[] {
  const leaf = keys.at(-1) ?? ''
  const groups = keys.slice(0, -1).filter((key) => !subGroupWords.includes(key))
  const names: string[] = []
  const nearest = groups.findLast((group) => wholeWords.has(group)) ?? null
  for (const group of groups) {
    names.push(group + leaf, leaf + group)
    const isWhole = totalLeaves.has(leaf) || leafTypes.get(leaf) === type
    if (isWhole && (nearest === null || group === nearest)) names.push(group)
  }
  if (keys.length > 1) names.push(keys.join(''))
  if (groups.length > 1) names.push(groups.join('') + leaf)
  if (keys.length > 1 && subGroupWords.includes(leaf) && groups.length > 0)
    names.push(groups.join(''))
  return names
}

/** Share of the header that the best matching pattern explains, 0 to 1. */
function patternShare(field: FieldWords, joined: string, leaf: string): number {
  let best = 0
  for (const pattern of field.patterns) {
    let explained = 0
    const matches = pattern.every((alternatives) => {
      const word = alternatives.find((candidate) => joined.includes(candidate))
      explained += word?.length ?? 0
      return word !== undefined
    })
    // At least a part must stand in the column's own header, not only in its group.
    const inLeaf = pattern.some((alternatives) => alternatives.some((word) => leaf.includes(word)))
    if (matches && inLeaf) best = Math.max(best, Math.min(1, explained / joined.length))
  }
  return best
}

/** How much a lone text looks like a header: 1 for a known one, 0 for anything else. */
export const headerStrength = remembering(weighHeader)

function weighHeader(text: string): number {
  const key = withoutPart(headerKey(text))
  if (key === '' || key.length > 30) return 0
  if (wholeWords.has(key) || totalLeaves.has(key) || leafTypes.has(key)) return 1
  const bare = withoutPart(headerKeyWithoutBrackets(text))
  if (wholeWords.has(bare)) return 1
  if (fundingSourceReader.read(key)?.isWhole === true) return 0.9
  if (key.length > 16) return 0
  const isPattern = fieldWords.some(
    (field) =>
      !field.not.some((word) => key.includes(word)) && patternShare(field, key, key) >= 0.5,
  )
  return isPattern ? 0.6 : 0
}
