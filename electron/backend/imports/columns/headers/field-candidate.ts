import type { MappingReason } from '#contract/imports/reading.ts'
import { remembering } from '../../values/remembering.ts'
import { fundingSourceReader } from '../../values/words/value-vocabularies.ts'
import {
  type FieldType,
  type FieldWords,
  fieldWords,
  type HeaderCandidate,
  headerWords,
  leafTypes,
  subGroupWords,
  totalLeaves,
} from '../field-vocabulary.ts'
import { headerKey, headerKeyWithoutBrackets, withoutPart } from './header-key.ts'

const EXACT = 0.98
const SYNONYM = 0.95
export const IN_GROUP = 0.93
const WITHOUT_BRACKETS = 0.9
export const WEAK = 0.7
const GENERIC = 0.68

const wholeWords = new Set<string>([
  ...fieldWords.flatMap((field) => [...field.names, ...field.weak]),
  ...subGroupWords,
  ...headerWords,
])

/** A header with what is worth working out once for all fields. */
interface Header {
  readonly keys: readonly string[]
  readonly leaf: string
  readonly joined: string
  /** The same without what groups only list. */
  readonly told: string
  readonly isSelfSufficient: boolean
  /** The leaf without its brackets. */
  readonly bare: string
  readonly names: NamesInGroups
  /** The same of groups without their brackets; null where there are none. */
  readonly bareNames: NamesInGroups | null
}

/** Prepares asking what the lists of names say for one field after the other. */
export function prepareFieldCandidates(
  path: readonly string[],
  keys: readonly string[],
): (field: FieldWords) => HeaderCandidate | null {
  const leaf = keys.at(-1) ?? ''
  const header: Header = {
    keys,
    leaf,
    joined: keys.join(''),
    told: withoutLists(path, keys).join(''),
    isSelfSufficient: leaf.length >= 4 || keys.length === 1,
    bare: withoutPart(headerKeyWithoutBrackets(path.at(-1) ?? '')),
    names: namesInGroups(keys),
    bareNames: namesInBareGroups(path, keys),
  }
  return (field) => fieldCandidate(field, header)
}

/** What the lists of names say for one field, the surest first. */
function fieldCandidate(field: FieldWords, header: Header): HeaderCandidate | null {
  const { keys, leaf, joined, isSelfSufficient, bare } = header
  const answer = (confidence: number, reason: MappingReason): HeaderCandidate => ({
    field: field.id,
    confidence,
    reason,
  })
  const denied = field.not.some((word) => header.told.includes(word))
  // 责任人及电话 › 电话, 项目单位及责任人 › 项目责任人: the group lists what stands below it.
  if (field.names.has(leaf) && isListedByGroup(keys)) return answer(IN_GROUP, 'group')
  const deniedByLeaf = field.not.some((word) => leaf.includes(word))
  if (leaf === field.usualName && isSelfSufficient && !denied) return answer(EXACT, 'exact')
  if (field.names.has(leaf) && (isSelfSufficient ? !denied || keys.length === 1 : !denied)) {
    return answer(leaf === field.usualName ? EXACT : SYNONYM, 'synonym')
  }
  if (!denied && isNamedInGroups(field, header.names)) return answer(IN_GROUP, 'group')
  if (!denied && header.bareNames !== null && isNamedInGroups(field, header.bareNames)) {
    return answer(IN_GROUP, 'group')
  }
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

/** 可研（实施方案）批复 › 时间 is when 可研批复 was given. */
function namesInBareGroups(path: readonly string[], keys: readonly string[]): NamesInGroups | null {
  if (keys.length < 2 || keys.length !== path.length || !path.some((part) => BRACKET.test(part))) {
    return null
  }
  const groups = path.slice(0, -1).map((part) => withoutPart(headerKeyWithoutBrackets(part)))
  return namesInGroups([...groups, keys.at(-1) ?? ''])
}

const BRACKET = /[(（【[]/

/** 学生、班级 › 在校生 › 计: what the outer group lists beside it says nothing against 在校生. */
function withoutLists(path: readonly string[], keys: readonly string[]): readonly string[] {
  if (keys.length < 3 || keys.length !== path.length) return keys
  return keys.filter((_, at) => at >= keys.length - 2 || !path[at]?.includes('、'))
}

function isListedByGroup(keys: readonly string[]): boolean {
  const leaf = keys.at(-1) ?? ''
  const isListedIn = (key: string): boolean => {
    const [, ...others] = key.split(/[及和与]/)
    const last = others.at(-1) ?? ''
    return key.endsWith(leaf) ? others.length > 0 : last.length > 1 && leaf.endsWith(last)
  }
  return leaf.length > 1 && keys.slice(0, -1).some(isListedIn)
}

/** What a column is called when its own header only makes sense inside its group. */
interface NamesInGroups {
  readonly ofAny: readonly string[]
  /** Those of the group alone, for a leaf that says no more than that it is all of it, or its unit. */
  readonly ofWhole: readonly string[]
  /** The type of field a leaf like 金额 stands for; null for one that fits any, undefined for none. */
  readonly wholeType: FieldType | null | undefined
}

function namesInGroups(keys: readonly string[]): NamesInGroups {
  const leaf = keys.at(-1) ?? ''
  const groups = keys.slice(0, -1).filter((key) => !subGroupWords.includes(key))
  const nearest = groups.findLast((group) => wholeWords.has(group)) ?? null
  const names = groups.flatMap((group) => [group + leaf, leaf + group])
  if (keys.length > 1) names.push(keys.join(''))
  if (groups.length > 1) names.push(groups.join('') + leaf)
  if (keys.length > 1 && subGroupWords.includes(leaf) && groups.length > 0)
    names.push(groups.join(''))
  return {
    ofAny: names,
    ofWhole: groups.filter((group) => nearest === null || group === nearest),
    wholeType: totalLeaves.has(leaf) ? null : leafTypes.get(leaf),
  }
}

function isNamedInGroups(field: FieldWords, { ofAny, ofWhole, wholeType }: NamesInGroups): boolean {
  if (ofAny.some((name) => field.names.has(name))) return true
  const isWhole = wholeType === null || wholeType === field.type
  return isWhole && ofWhole.some((name) => field.names.has(name))
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
