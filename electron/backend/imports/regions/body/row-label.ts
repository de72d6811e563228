import words from '#resources/vocabularies/row-words.json' with { type: 'json' }
import placeWords from '#resources/vocabularies/place-words.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'
import { looksLikeSchool } from '../../values/words/school-name.ts'
import { stageReader } from '../../values/words/value-vocabularies.ts'

/** How a row calls itself when it is a sum and no project. */
export type TotalLabel = 'total' | 'subtotal' | 'breakdown'

const bare = (text: string): string => comparable(text).replace(/[:：、.。()（）[\]【】*]+/g, '')

/** Every total word holds one of these marks: most texts need no closer look. */
const MAY_BE_TOTAL = new RegExp(words.totalMarks.join('|'))
const totalWords = words.total.map(bare)
const subtotalWords = words.subtotal.map(bare)
const breakdownWords = words.breakdown.map(bare)
const footerWords = words.footer.map(comparable)
const carriedWords = new Set(words.carriedForward)
const closingWords = new Set(words.closing)
const dittoWords = new Set(words.ditto)
const stageGroups = new Set(words.stageGroups.flatMap(({ names }) => names.map(comparable)))
const countyWords = new Set(placeWords.wholeCounty.map(bare))

/** What a sum may say of itself behind its name: 初中小计（含九年一贯制）, 全县合计 46 所. */
const REMARK =
  /(?<=.{2})(?:[(（【[][^()（）【】[\]]*[)）】\]]|[:：]?\s*共?\d+\s*[所个项校户人栋处座宗件笔套间])\s*$/

/**
 * 合  计, 金牛镇小计, 初中小计（含九年一贯制）, 合计:28个, 其中:中央; null for a row that is no sum, 注:各校不作合计
 * among them.
 */
export function totalLabelOf(text: string): TotalLabel | null {
  if (!MAY_BE_TOTAL.test(text) || isFooterText(text)) return null
  return labelOf(text) ?? labelOf(withoutRemark(text))
}

function withoutRemark(text: string): string {
  return text.normalize('NFKC').trim().replace(REMARK, '')
}

function labelOf(text: string): TotalLabel | null {
  const clean = bare(text).replace(/^[一二三四五六七八九十]+(?=合计|总计|小计)/, '')
  if (clean === '' || clean.length > 24) return null
  if (breakdownWords.some((word) => clean.startsWith(word))) return 'breakdown'
  const word = totalWords.find(
    (candidate) =>
      clean === candidate ||
      (clean.endsWith(candidate) &&
        candidate.length >= 2 &&
        candidate !== '累计' &&
        candidate !== '汇总') ||
      (clean.startsWith(candidate) && /^\d/.test(clean.slice(candidate.length))),
  )
  if (word === undefined) return null
  return subtotalWords.some((candidate) => clean.includes(candidate)) ? 'subtotal' : 'total'
}

/** 其中:小学 speaks of the rows that are 小学; null for any other label. */
export function partOfTotal(label: string): string | null {
  const part = /^其中[:：]?(.{1,20})$/.exec(comparable(label))?.[1]
  return part === undefined ? null : bare(part)
}

/** 运动场面积合计 and 全县计划 are the sums of what is called 运动场面积 and 计划; null for a total without a name. */
export function nameOfTotal(label: string): string | null {
  const name = bare(withoutRemark(label))
  const named = /^(.{2,20}?)(?:合计|小计|总计|共计|计)$/.exec(name) ?? OF_ALL.exec(name)
  return named?.[1] ?? null
}

const OF_ALL = /^全[县市区旗镇乡校](.{2,10})$/

/** 总 | 计 and 其中: | 小学: a label that stands in two cells beside each other, as one; null for any other. */
export function joinedLabel(labels: readonly string[]): string | null {
  const [first, second] = labels
  // Most labels say more than that.
  if (first === undefined || second === undefined || first.length > LONGEST_PART) return null
  if (labels.length === 2 && bare(first) === PART && canBePart(second)) return `${PART}：${second}`
  if (labels.some(({ length }) => length > LONGEST_PART)) return null
  const letters = labels.map(bare)
  const joined = letters.join('')
  return letters.every(({ length }) => length === 1) && totalLabelOf(joined) ? joined : null
}

const PART = '其中'
/** （ 其 中 ）： */
const LONGEST_PART = 8

function canBePart(text: string): boolean {
  return totalLabelOf(text) === null && (namesStages(text) || !looksLikeSchool(text))
}

/** 小学, 中学 and 义务教育: one stage, or those a group of them holds. */
export function namesStages(text: string): boolean {
  return stageReader.read(text)?.isWhole === true || stageGroups.has(comparable(text))
}

/** 同上, 〃: what stands in the row above. */
export function isDitto(text: string): boolean {
  return dittoWords.has(text.trim())
}

/** Every such word holds one of these marks, as every total holds its own. */
const MAY_BE_CARRIED = new RegExp(words.carriedForwardMarks.join('|'))
/** 上 年 结 转 ： */
const LONGEST_CARRIED = 24

/** 上年结转, 承前页: a balance brought along and no entry. */
export function isCarriedForward(text: string): boolean {
  return text.length <= LONGEST_CARRIED && MAY_BE_CARRIED.test(text) && isCarried(bare(text))
}

/** 上年结转及本年拨入: in the column of the balance no entry either, in that of receipts one in part. */
export function isCarriedWithMore(text: string): boolean {
  if (text.length > LONGEST_CARRIED || !MAY_BE_CARRIED.test(text)) return false
  const parts = bare(text).split(/[及和与、]/)
  const rest = parts.filter((part) => !isCarried(part))
  return (
    rest.length > 0 && rest.length < parts.length && rest.every((part) => BROUGHT_IN.test(part))
  )
}

function isCarried(part: string): boolean {
  return carriedWords.has(part)
}

/** What there is to spend besides, in a year whose entries follow. */
const BROUGHT_IN = new RegExp(`^(?:${words.broughtIn})$`)

/** 校均, 全县平均: what the rows come to for one of them, and none of them. */
export function isAverage(text: string): boolean {
  return text.length <= LONGEST_CARRIED && AVERAGE.test(bare(text))
}

const AVERAGE = new RegExp(`^(?:${words.averages})$`)

/** 月结, 3月月结 and 自年初起: how a book closes a month, where its figures agree with the entries. */
export function isClosing(text: string): boolean {
  return closingWords.has(bare(text).replace(/^(?:20\d{2}年)?(?:\d{1,2}月份?)?/, ''))
}

/** 全县, 县级 or the county's own name: a row that repeats the total under a name. */
export function isWholeCounty(text: string, county: string | null): boolean {
  const clean = bare(text)
  return countyWords.has(clean) || (county !== null && clean === bare(county))
}

/** 主审：, 校长（签章）：李明, 电话0876-7370012, 2019年7月12日: what a line of signatures is made of. */
export function isSignature(text: string): boolean {
  return /^[\p{Script=Han}()]{2,10}:.{0,12}$|^(?:联系)?电话[\d-]*$|^20\d{2}年\d{1,2}月\d{1,2}日$/u.test(
    comparable(text),
  )
}

/** 县委县政府督查室, 县教育体育局: an office, as it stands below what it drew up. */
export function isOffice(text: string): boolean {
  return /^\p{Script=Han}{2,20}(?:局|委|办|府|室|股|科|组|处|站|中心|部门|指挥部)$/u.test(
    comparable(text),
  )
}

/** 填表人: 审核人: 注: … lines under the table. */
export function isFooterText(text: string): boolean {
  const clean = comparable(text)
  return (
    footerWords.some((word) => clean.startsWith(word)) ||
    /^(?:20\d{2}年\d{1,2}月\d{1,2}日)$/.test(clean)
  )
}
