import words from '#resources/vocabularies/source-words.json' with { type: 'json' }
import type { ImportKind } from '#contract/imports/reading.ts'
import type { CodedMatch } from '../../values/words/coded-value.ts'
import { unitInHeader } from '../unit-text.ts'
import { fundingSourceReader } from '../../values/words/value-vocabularies.ts'
import {
  fundGroups,
  type FundPrefix,
  type HeaderCandidate,
  subGroupWords,
} from '../field-vocabulary.ts'

const IN_MONEY_GROUP = 0.95

/** 中央, 省级, 县级配套 … below a money group, and 中央到位资金 in one word. */
export function sourceCandidate(
  path: readonly string[],
  keys: readonly string[],
  context: string,
  kind: ImportKind,
): HeaderCandidate | null {
  const source = ofSource(path, keys, context)
  return source && kind === 'funds' ? asAllocated(source) : source
}

function ofSource(
  path: readonly string[],
  keys: readonly string[],
  context: string,
): HeaderCandidate | null {
  const leaf = (keys.at(-1) ?? '').replace(/^截至目前/, '')
  const ofGroup = sourceOfGroup(keys)
  const match =
    fundingSourceReader.read(leaf) ??
    fundingSourceReader.read(withoutMove(leaf)) ??
    ofGroup ??
    (keys.length > 1 ? levelOfPlace(leaf) : null)
  const isOther =
    levelsTogether(keys) !== null ||
    OTHER_THINGS.test(leaf) ||
    NOT_MOVED.test(leaf) ||
    SHARE.test(leaf) ||
    (leaf.includes(words.unit) && !leaf.includes(words.ownMoney))
  if (!match || isOther) return null
  const groups = keys.slice(0, -1).filter((key) => !subGroupWords.includes(key))
  // 债券发行及使用 › 实际支出 was paid: what the header itself says of the money comes first.
  const own = prefixOf([leaf])
  const prefix = own && own !== 'budget' ? own : prefixOf([context, ...groups, leaf])
  if (prefix === null) return null
  const inGroup = keys.length > 1 && prefixOf(groups.length > 0 ? groups : keys) !== undefined
  const isMoved = match === ofGroup && match.isWhole
  const inMoneyGroup = inGroup || isMoved || (context !== '' && prefixOf([context]) !== undefined)
  const saysMoney =
    MONEY.test(leaf) || isMoveOfSource(leaf) || unitInHeader(path.at(-1) ?? '')?.family === 'money'
  if (!inMoneyGroup && !saysMoney) return null
  const field = `${prefix ?? 'budget'}:${match.id}`
  const isWhole = match.isWhole || namesSource(leaf)
  // 市县资金, 学校投资 and 其他到位金额 do not quite say whose it is; 援疆资金 comes from governments as often
  // as from donors.
  const saysVaguely =
    isNamedPlace(leaf) || VAGUE.test(match === ofGroup ? (keys.at(-2) ?? '') : leaf)
  if (!isWhole) {
    const confidence = saysVaguely ? 0.72 : inMoneyGroup ? 0.85 : 0.78
    return leaf.length <= 12 ? { field, confidence, reason: 'partial' } : null
  }
  const isVague =
    saysVaguely ||
    (groups.some((key) => key.includes(words.secured)) && !groups.join('').includes('到位')) ||
    (match.id === 'other' && !MONEY.test(leaf) && !inMoneyGroup)
  const confidence = isVague ? 0.72 : inMoneyGroup ? IN_MONEY_GROUP : 0.9
  return { field, confidence, reason: path.length > 1 ? 'group' : 'synonym' }
}

/** 中央责任领导 is no money. */
const OTHER_THINGS = new RegExp(words.otherThings)
/** 省级未到位资金 and 中央待支付资金 are what is still to come. */
const NOT_MOVED = new RegExp(words.notMoved)
/** 中央资金支付进度 and 已到位中央资金比例 are no money. */
export const SHARE = new RegExp(words.share)
const MONEY = new RegExp(words.money)
const VAGUE = new RegExp(words.vague)
const GRANTED = new RegExp(words.granted)
const MOVE = new RegExp(words.move)
const BORNE = new RegExp(words.borne)
/** 学校支付金额: what the school has paid, of whatever money. */
const PAYER = new RegExp(words.payer)
const LEVEL = new RegExp(words.level)
/** 本季度支出 below 债券支出 is no figure to date. */
const OF_A_PERIOD = new RegExp(words.period)
const USED = new RegExp(words.used)
const SUPERIOR = new RegExp(words.superior)
/** 中央和省级: the levels a header begins with, the highest first. */
const LEVELS = new RegExp(`^${words.levels.map((level) => `(${level})?`).join('[和及与或]?')}`)

/** 资金来源 › 本县 › 财政安排 and 中央 › 到位金额: the money of the level its group names. */
function sourceOfGroup(keys: readonly string[]): CodedMatch | null {
  const group = sourceNamedBy(keys.at(-2) ?? '')
  const leaf = keys.at(-1) ?? ''
  if (group?.isWhole !== true || OF_A_PERIOD.test(leaf)) return null
  // 总投资 › 中央预算内投资 › 小计 beside its parts.
  if (keys.length > 2 && isTotal(leaf)) return { id: group.id, isWhole: true }
  const moved = prefixOf([leaf])
  if (moved && moved !== 'budget') return { id: group.id, isWhole: true }
  return GRANTED.test(leaf) ? { id: group.id, isWhole: false } : null
}

/** 河池市 and 宜州区 beside 中央 and 自治区 below money is what they pay, by their names. */
function levelOfPlace(leaf: string): CodedMatch | null {
  const [, city, county] = NO_PLACE.test(leaf) ? [] : (PLACE.exec(leaf) ?? [])
  if (city !== undefined) return { id: 'city', isWhole: false }
  return county === undefined ? null : { id: 'county', isWhole: false }
}

/** 宜州区, which may be of any level; 宜州区本级 says which. */
function isNamedPlace(leaf: string): boolean {
  return PLACE.test(leaf) && !leaf.endsWith('本级')
}

const PLACE = /^\p{Script=Han}{2,4}(?:(市|自治州|盟|地区)|(县|旗|自治县|(?<!自治)区))(?:本?级)?$/u
/** 非贫困县 and 项目区 are kinds of places, and none that pays. */
const NO_PLACE = new RegExp(words.noPlace)

/** 债券发行及使用 › 实际支出: the group names a source, and what becomes of its money. */
function sourceNamedBy(key: string): CodedMatch | null {
  const whole = fundingSourceReader.read(key)
  return whole?.isWhole === true ? whole : fundingSourceReader.read(key.replace(USED, ''))
}

/** 自筹资金到位 and 县级承担部分 name one source, whatever else they say of it. */
function namesSource(leaf: string): boolean {
  return [withoutVerb(leaf), withoutMove(leaf)].some(isSource)
}

/** 中央, 省补 and 县筹: a header of one word that names a source, and nothing else. */
export function namesOneSource(key: string): boolean {
  return key !== '' && (isSource(key) || namesSource(key))
}

/** How much of all money a header names by its levels; null where it names at most one. */
export type LevelsTogether = 'several' | 'all'

/**
 * 上级到位资金, 中省资金 › 到位 and 中央和省级已支付 speak of several levels together: the ledger keeps each
 * apart, and it is not all there is. 中央省市县 names all of them.
 */
export function levelsTogether(keys: readonly string[]): LevelsTogether | null {
  const leaf = keys.at(-1) ?? ''
  const group = keys.at(-2) ?? ''
  if (isSource(leaf) || namesSource(leaf)) return null
  const isOfGroup = !isSource(group) && (isTotal(leaf) || prefixOf([leaf]) !== undefined)
  return (
    togetherIn(leaf) ?? togetherIn(leaf.replace(MOVE, '')) ?? (isOfGroup ? togetherIn(group) : null)
  )
}

function isSource(key: string): boolean {
  return fundingSourceReader.read(key)?.isWhole === true
}

function togetherIn(key: string): LevelsTogether | null {
  const levels = LEVELS.exec(key)?.slice(1) ?? []
  const [highest, , , county] = levels
  if (highest !== undefined && county !== undefined) return 'all'
  const isTogether = SUPERIOR.test(key) || levels.filter((level) => level !== undefined).length > 1
  return isTogether ? 'several' : null
}

const TOTALS: ReadonlySet<string> = new Set(words.totals)

/** 小计, 合计 …: a key that says no more than that it is all of its group. */
export function isTotal(key: string): boolean {
  return TOTALS.has(key)
}

/** 中央 › 拨款金额 speaks of a part: whatever its words say, it is not all the money. */
export function isBelowSource(keys: readonly string[]): boolean {
  return keys.slice(0, -1).some((key) => {
    const source = fundingSourceReader.read(key)
    return source?.isWhole === true && source.id !== 'other'
  })
}

/** 省级到位金额 and 县级支付数: the money of one level that was moved, and not that of all. */
function isMoveOfSource(leaf: string): boolean {
  const bare = leaf.replace(MOVE, '')
  const isOfSource = bare !== leaf && !isOfPayer(leaf)
  return isOfSource && isSource(bare)
}

function isOfPayer(leaf: string): boolean {
  return PAYER.test(leaf) && !leaf.includes(words.ownMoney)
}

/** 中央拨款到位金额: whatever else its words say, what was moved is of one level. */
export function beginsWithLevel(leaf: string): boolean {
  return LEVEL.test(leaf)
}

function withoutVerb(leaf: string): string {
  return isOfPayer(leaf) ? leaf : leaf.replace(MOVE, '')
}

/** 中央到位资金 and 县级承担部分 speak of 中央资金 and 县级, and say what becomes of it; 学校已到位资金 of any. */
function withoutMove(leaf: string): string {
  return withoutVerb(leaf).replace(BORNE, '')
}

/** In a fund document money by level is what is allocated. */
function asAllocated(candidate: HeaderCandidate): HeaderCandidate {
  return { ...candidate, field: candidate.field.replace(/^budget:/, 'allocated:') }
}

/** The kind of money a group speaks of; null for one that is none of ours, undefined when silent. */
function prefixOf(keys: readonly string[]): FundPrefix | null | undefined {
  // 转移支付 is where money comes from, and no payment.
  const text = keys.join('').replaceAll('转移支付', '补助')
  return fundGroups.find((group) => group.words.some((word) => text.includes(word)))?.prefix
}
