import words from '#resources/vocabularies/number-words.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'
import { readChineseInteger } from './chinese-number.ts'
import { timesTen } from './decimal-point.ts'
import { readMoneyInWords } from './money-in-words.ts'

/** What kind of thing a written unit counts; hectares and 亩 are areas. */
export type QuantityBase = 'yuan' | 'squareMetre' | 'mu' | 'hectare' | 'percent' | 'count'

/** A number as somebody wrote it: 约5.54亿元 is decimal 5.54, tenPower 8, base yuan. */
export interface Quantity {
  /** Plain digits, sign and point. */
  readonly decimal: string
  /** 万 is 4, 亿 is 8, no word is 0. */
  readonly tenPower: number
  readonly base: QuantityBase | null
  /** 栋, ㎡ … as written, '' when there is none. */
  readonly unitText: string
}

const blankWords = new Set(words.blank.map(comparable))
/** Longer texts are sentences; matching patterns over them would only cost time. */
const LONGEST_QUANTITY = 120
const SEARCHED_TEXT = 1000
/** Blank words are short; white space around them may add a little. */
const LONGEST_BLANK = 12
const unitBases = new Map<string, QuantityBase>(
  (Object.entries(words.units) as [QuantityBase, string[]][]).flatMap(([base, names]) =>
    names.map((name): [string, QuantityBase] => [comparable(name), base]),
  ),
)
const scalePowers = new Map(Object.entries(words.scales))

const longestFirst = (list: readonly string[]): string =>
  [...new Set(list.map(comparable))]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$^*+?.()|[\]{}\\/]/g, String.raw`\$&`))
    .join('|')

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:,\d{4})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+`
const SCALE = longestFirst(Object.keys(words.scales))
/** 12个班 counts classes, not buildings. */
const UNIT = longestFirst([...unitBases.keys()]).replace(
  /(?<=^|\|)个(?=\||$)/,
  `个(?!${words.notAfterPiece.join('|')})`,
)
const AFTER = longestFirst(words.after)

const WHOLE = new RegExp(
  `^(?:${longestFirst(words.before)}|:|=)*([-+△▲负])?¥?(${NUMBER})(?:e([+-]?\\d{1,2}))?(?:${AFTER})?(${SCALE})?(?:${AFTER})?(${UNIT})?(?:${AFTER})?$`,
)
const CHINESE = new RegExp(
  `^(?:${longestFirst(words.before)})*([零〇○一二两三四五六七八九十百千万亿]+)(?:${AFTER})?(${UNIT})(?:${AFTER})?$`,
)
const INSIDE = new RegExp(`(${NUMBER})(?:${AFTER})?(${SCALE})?(?:${AFTER})?(${UNIT})`, 'g')
const INSIDE_CHINESE = new RegExp(`([一二两三四五六七八九十]{1,3})(${UNIT})`, 'g')

const UNIT_ALONE = new RegExp(`^(?:${SCALE})?(?:${UNIT})$`)

/** 无, —, / and the like: somebody said that there is nothing. */
export function isBlankWord(text: string): boolean {
  if (text.length > LONGEST_BLANK || isPlainNumber(text) || NEVER_BLANK.test(text)) return false
  const clean = comparable(text)
  return clean === '' || blankWords.has(clean)
}

/** A Chinese character that no blank word holds: most texts need no closer look. */
const NEVER_BLANK = new RegExp(
  `(?![${words.blank.join('').replace(/[^\u4e00-\u9fff]/g, '')}])[\\u4e00-\\u9fff]`,
)

/** 1260.5: what nearly every cell of figures holds, and needs no closer look. */
export function isPlainNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text)
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/

/** The whole text as one quantity, or null when it is anything else. */
export function readQuantity(text: string): Quantity | null {
  if (text.length > LONGEST_QUANTITY) return null
  if (isPlainNumber(text)) return { decimal: text, tenPower: 0, base: null, unitText: '' }
  const clean = withoutBrackets(comparableQuantity(text))
  const match = WHOLE.exec(clean)
  if (match) {
    const [, sign = '', digits = '', exponent = '0', scale = '', unitText = ''] = match
    if (Math.abs(Number(exponent)) > 30) return null
    return quantityOf(sign, digits, Number(exponent), scale, unitText)
  }
  const chinese = CHINESE.exec(clean)
  const value = chinese ? readChineseInteger(chinese[1] ?? '') : null
  const inWords = value === null && /[元圆]/.test(clean) ? readMoneyInWords(clean) : null
  if (inWords !== null) return { decimal: inWords, tenPower: 0, base: 'yuan', unitText: '元' }
  if (value === null || !chinese) return null
  return quantityOf('', String(value), 0, '', chinese[2] ?? '')
}

/** 1260，申请中央资金: the figure before what is said of it, or null. */
export function readNotedFigure(text: string): Quantity | null {
  const figure = NOTED_FIGURE.exec(text.slice(0, LONGEST_QUANTITY))?.[1]
  return figure === undefined ? null : readQuantity(figure)
}

const NOTED_FIGURE = /^([^,，;；]*\d)\s*[,，;；]\D+$/

/** A quantity inside a text, and from where to where in its comparable form. */
export interface FoundQuantity extends Quantity {
  readonly from: number
  readonly to: number
}

/** Every number with a unit inside a text: 教学楼3栋4760平方米 has two. */
export function findQuantities(text: string): FoundQuantity[] {
  const clean = comparableQuantity(text.slice(0, SEARCHED_TEXT))
  const found = [...clean.matchAll(INSIDE)].map((match) => ({
    ...quantityOf('', match[1] ?? '', 0, match[2] ?? '', match[3] ?? ''),
    from: match.index,
    to: match.index + match[0].length,
  }))
  for (const match of clean.matchAll(INSIDE_CHINESE)) {
    const value = readChineseInteger(match[1] ?? '')
    if (value === null) continue
    found.push({
      ...quantityOf('', String(value), 0, '', match[2] ?? ''),
      from: match.index,
      to: match.index + match[0].length,
    })
  }
  return found.toSorted((a, b) => a.from - b.from)
}

/** A bare number in Chinese characters without a unit: 三百万 is 3000000; else null. */
export function readBareChinese(text: string): number | null {
  const clean = comparable(text)
  // 三万二 says 32000 as people speak and 30002 as it is written.
  return SPOKEN.test(clean) ? null : readChineseInteger(clean)
}

const SPOKEN = /[百千万亿佰仟][一二两三四五六七八九壹贰叁肆伍陆柒捌玖]$/

/** Comparable, with the minus sign of mathematics as the one of the keyboard. */
export function comparableQuantity(text: string): string {
  return comparable(text).replaceAll('\u2212', '-')
}

/** (1200), (1,200元), (12万3500元) and (-3) */
const IN_RED = /^\([-¥]?(\d[^()]*[元圆]整?|\d[\d,.]*[百千万亿]*)\)$/

/** Bookkeepers put a negative number in brackets; a note in brackets after the number is left out. */
function withoutBrackets(text: string): string {
  const negative = IN_RED.exec(text)
  if (negative) return `-${negative[1]}`
  const noted = /^(.*\d.*?)\(([^()\d]*)\)$/.exec(text)
  if (!noted) return text
  return UNIT_ALONE.test(noted[2] ?? '') ? `${noted[1]}${noted[2]}` : (noted[1] ?? text)
}

function quantityOf(
  sign: string,
  digits: string,
  exponent: number,
  scale: string,
  unitText: string,
): Quantity {
  const plain = digits.replaceAll(',', '').replace(/\.$/, '').replace(/^\./, '0.')
  const isNegative = sign !== '' && sign !== '+'
  return {
    decimal: `${isNegative ? '-' : ''}${timesTen(plain, exponent)}`,
    tenPower: scalePowers.get(scale) ?? 0,
    base: unitBases.get(unitText) ?? null,
    unitText,
  }
}
