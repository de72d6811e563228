import type { ImportKind } from '#contract/imports/reading.ts'
import type { CodedMatch } from '../values/coded-value.ts'
import { fundingSourceReader } from '../values/value-vocabularies.ts'
import {
  fundGroups,
  type FundPrefix,
  type HeaderCandidate,
  subGroupWords,
} from './field-vocabulary.ts'

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
  const match = fundingSourceReader.read(leaf) ?? ofGroup
  const isOther =
    /领导|责任|时间|文号|名称|部门|项目|电话|意见/.test(leaf) ||
    NOT_MOVED.test(leaf) ||
    SHARE.test(leaf) ||
    /城市配套费/.test(leaf) ||
    (leaf.includes('单位') && !leaf.includes('自筹'))
  if (!match || isOther) return null
  const groups = keys.slice(0, -1).filter((key) => !subGroupWords.includes(key))
  const prefix = prefixOf([context, ...groups, leaf])
  if (prefix === null) return null
  const inGroup = keys.length > 1 && prefixOf(groups.length > 0 ? groups : keys) !== undefined
  const isMoved = match === ofGroup && match.isWhole
  const inMoneyGroup = inGroup || isMoved || (context !== '' && prefixOf([context]) !== undefined)
  const saysMoney =
    /资金|投资|配套|自筹|债|捐|补助|财政|专项|出资|来源|安排|统筹|负担|承担|兜底|转移支付|奖补/.test(
      leaf,
    )
  if (!inMoneyGroup && !saysMoney) return null
  const field = `${prefix ?? 'budget'}:${match.id}`
  const isWhole = match.isWhole || fundingSourceReader.read(withoutMove(leaf))?.isWhole === true
  if (!isWhole) {
    return leaf.length <= 12
      ? { field, confidence: inMoneyGroup ? 0.85 : 0.78, reason: 'partial' }
      : null
  }
  // 市县资金 does not say whose it is.
  const isVague = /^市县|^地方(?!政府)/.test(leaf)
  const confidence = isVague ? 0.72 : inMoneyGroup ? IN_MONEY_GROUP : 0.9
  return { field, confidence, reason: path.length > 1 ? 'group' : 'synonym' }
}

/** 省级未到位资金 and 中央待支付资金 are what is still to come. */
const NOT_MOVED = /[未待](?:到位|支付|支出|使用|拨付|下达|付款|付|拨|到账)/

/** 中央资金支付进度 and 已到位中央资金比例 are no money. */
export const SHARE = /(?:比例|占比|进度|率)$/

/** 资金来源 › 本县 › 财政安排 and 中央 › 到位金额: the money of the level its group names. */
function sourceOfGroup(keys: readonly string[]): CodedMatch | null {
  const group = fundingSourceReader.read(keys.at(-2) ?? '')
  const leaf = keys.at(-1) ?? ''
  if (group?.isWhole !== true) return null
  const moved = prefixOf([leaf])
  if (moved && moved !== 'budget') return { id: group.id, isWhole: true }
  return GRANTED.test(leaf) ? { id: group.id, isWhole: false } : null
}

/** 中央 › 拨款金额 speaks of a part: whatever its words say, it is not all the money. */
export function isBelowSource(keys: readonly string[]): boolean {
  return keys.slice(0, -1).some((key) => {
    const source = fundingSourceReader.read(key)
    return source?.isWhole === true && source.id !== 'other'
  })
}

const GRANTED = /^(?:财政|资金|补助|安排|配套|投入|预算|财政资金|财政安排|预算内|专项|奖补)+$/

/** 中央到位资金 and 县级承担部分 speak of 中央资金 and 县级, and say what becomes of it. */
function withoutMove(leaf: string): string {
  return leaf
    .replace(/(?:累计|目前)?(?:已|实际)?(?:到位|支付|支出|使用|拨付|下达|付款|到账)/, '')
    .replace(/(?:安排|统筹|负担|承担|兜底|部分)$/, '')
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
