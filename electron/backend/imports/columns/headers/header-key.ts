import grammar from '#resources/vocabularies/header-grammar.json' with { type: 'json' }
import vocabulary from '#resources/vocabularies/import-fields.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'
import { remembering } from '../../values/remembering.ts'
import { withoutUnit } from '../unit-text.ts'

/** What headers are compared by: no unit, no numbering, no brackets, no punctuation. */
export const headerKey = remembering((text: string): string => {
  const plain = rightlyWritten(withoutTick(withoutNumbering(withoutUnit(text))))
  const words = onlyChinese(stripMarks(anyMonth(asked(plain))))
  return anyYear(words).replace(/(?<=率|比例|占比|比重)%$/, '')
})

/** 已开工打“√” and 是否开工（是填1，否填0） say how the column is filled in. */
function withoutTick(text: string): string {
  return text
    .replace(/[([][^()[\]]*(?:填|打√|选填|下拉|格式|例如)[^()[\]]*[)\]]/u, '')
    .replace(/[(（]?(?:请?[打划用填])?["“'‘]*[√✓☑][”"’']*(?:表示)?[)）]?/u, '')
}

const miswritten = Object.entries(vocabulary.miswritten)
const headerWords = new Set(
  Object.values(grammar.words)
    .flat()
    .filter((word) => word.length > 1),
)
const LONGEST_WORD = 8
/** Single characters that begin or end a word of headers: 已竣功, 倒位率. */
const SMALL_BEFORE = /[已未实拟应是各总本待需原现新\P{Script=Han}]$/u
const SMALL_AFTER = /^[数率额日款期年前后量值\P{Script=Han}]/u

/** 形像进度 means 形象进度; 开功能室 opens rooms, and 设计化粪池 plans nothing. */
function rightlyWritten(text: string): string {
  return miswritten.reduce((before, [wrong, right]) => {
    // 帐 and 账 are the same wherever they stand.
    if (wrong.length === 1) return before.replaceAll(wrong, right)
    return before.replaceAll(wrong, (found, at: number, whole: string) =>
      endsInWord(whole.slice(0, at)) && beginsWithWord(whole.slice(at + wrong.length))
        ? right
        : found,
    )
  }, text)
}

const LENGTHS = Array.from({ length: LONGEST_WORD - 1 }, (_, index) => index + 2)

function endsInWord(text: string): boolean {
  const isEnd = text === '' || SMALL_BEFORE.test(text)
  return isEnd || LENGTHS.some((length) => headerWords.has(text.slice(-length)))
}

function beginsWithWord(text: string): boolean {
  const isEnd = text === '' || SMALL_AFTER.test(text)
  return isEnd || LENGTHS.some((length) => headerWords.has(text.slice(0, length)))
}

/** 开没开工 asks 是否开工, 完未完工 是否完工; 应付未付 asks nothing. */
function asked(text: string): string {
  return text.replace(/^(项目|工程|现在|目前)?([^是能有])[没未不]\2/u, '$1是否$2')
}

const UNTIL_A_DAY =
  /(?:截[至止]到?|[至到])?(?:(?:(?:19|20)\d{2}年)?(?:1[0-2]|0?[1-9])月(?:底|末|[0-3]?\d日)|(?:19|20)\d{2}年(?:底|末))(?=.*(?:累计|已|完成|到位|支付|拨付|进度|进展))/
const FROM_THE_FIRST_MONTH =
  /^(?:(?:19|20)\d{2}年)?0?1(?:月份?)?[-—–~～至到](?:1[0-2]|0?[1-9])月份?(?=.{2}|$)/

const MONTHS_OF_A_QUARTER =
  /(?<!\d)(?:4月?[-—–~～至到]6|7月?[-—–~～至到]9|10月?[-—–~～至到]12)月份?(?=.)/
const FROM_THE_START =
  /^自?开工(?:之?日)?起?[至到](?:本|该)?(?:季度?|月|报告期|期|目前|现在)(?:末|底)?/
const ONE_QUARTER = /第?[一二三四]季度?(?=.)/

/** 截至6月底累计完成投资 speaks of today, 1-9月完成投资 of the year so far, 三季度完成 of this quarter. */
function anyMonth(text: string): string {
  return text
    .replace(FROM_THE_FIRST_MONTH, '年初至今')
    .replace(/^(?:上半年|前[一二三]季度|前[\d一二三四五六七八九十]{1,2}个?月)(?=.{2})/, '年初至今')
    .replace(UNTIL_A_DAY, '截至目前')
    .replace(MONTHS_OF_A_QUARTER, '本季度')
    .replace(FROM_THE_START, '开工至今')
    .replace(ONE_QUARTER, '本季度')
}

/** School 学校 in a sheet of two languages says 学校; D级危房 keeps its letter. */
function onlyChinese(key: string): string {
  return key.replace(/^[a-z]{4,}(?=\p{Script=Han})|(?<=\p{Script=Han})[a-z]{4,}$/u, '')
}

const YEAR = '(?:19|20)\\d{2}年度?'
const UNTIL_A_YEAR = new RegExp(`^(?:截[至止]到?|[至到])${YEAR}(?=\\p{Script=Han}{2})`, 'u')
const BEFORE_A_YEAR = new RegExp(`${YEAR}(?:以前|之前|前(?![一二三四\\d半]))`, 'u')
const ONE_YEAR = new RegExp(`${YEAR}(?=\\p{Script=Han}{2})(?!第|[上下]半年)`, 'u')

/**
 * 2021年计划投资 speaks of one year as 年度计划投资 does, 至2021年完成投资 of all the years until then, and
 * 2021年前完成投资 of those before.
 */
function anyYear(key: string): string {
  const words = key
    .replace(BEFORE_A_YEAR, '以前年度')
    .replace(UNTIL_A_YEAR, '截至目前')
    .replace(ONE_YEAR, '年度')
  return words === '年度' ? key : words
}

/** The same for a word of the vocabulary, which carries neither unit nor numbering. */
export function wordKey(text: string): string {
  return stripMarks(comparable(text))
}

/** Leaves the brackets' content out as well: 开工时间(年月) → 开工时间. */
export const headerKeyWithoutBrackets = remembering((text: string): string =>
  stripMarks(withoutNumbering(withoutUnit(text).replace(/[([【{][^()[\]【】{}]*[)\]】}]/g, ''))),
)

/** 其中:中央资金 and 其中中央资金 speak of 中央资金. */
export function withoutPart(key: string): string {
  return key.length > 2 && key.startsWith('其中') ? key.slice(2) : key
}

function withoutNumbering(text: string): string {
  const bare = text.replace(
    /^(?:指标\d{1,2}[:：.、]|[(（]?\d{1,2}[)）]?[.、．]|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[一二三四五六七八九十]{1,2}[、.．]|[①-⑳])/,
    '',
  )
  return bare === '' ? text : bare
}

function stripMarks(text: string): string {
  return text.replace(/[()（）[\]【】{}、/,，.。:：;；·"“”'‘’*《》<>〈〉_—\-~～|\\#]+/g, '')
}
