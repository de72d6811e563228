import type { ColumnUnit } from '#contract/imports/reading.ts'
import { formatScaled } from '#domain/decimal.ts'
import { tellsUnmoved } from './clear-quantity.ts'
import { comparableQuantity, readBareChinese } from './quantity-text.ts'

const UNIT_NAMES: Readonly<Record<ColumnUnit, string>> = {
  yuan: '元',
  qian: '千元',
  wan: '万元',
  baiwan: '百万元',
  yi: '亿元',
  squareMetre: '平方米',
  wanSquareMetre: '万平方米',
  mu: '亩',
  percent: '%',
  fraction: '%',
}

/**
 * What would be clear instead of a text that is no number, or null where that can't be told: 三百万
 * in a column of money could be 元 or 万元, l00 is 100 in the unit of the column.
 *
 * @param unit of the column; null for counts
 */
export function suggestNumber(text: string, unit: ColumnUnit | null): string | null {
  const chinese = readBareChinese(text)
  if (chinese !== null) return withUnit(chinese, /[万亿]/.test(text), unit)
  const plain = comparableQuantity(text)
  // l00 and 1O0: letters that look like the digits beside them.
  const looksLike = text.normalize('NFKC').trim().replace(/[lI|]/g, '1').replace(/[oO]/g, '0')
  if (/^\d+(?:\.\d+)?$/.test(looksLike) && looksLike !== plain) return looksLike
  if (tellsUnmoved(text) || HAS_MORE.test(plain)) return null
  const numbers = plain.match(/(?<![\da-z.])\d+(?:\.\d+)?(?![\da-z.])/g) ?? []
  if (unit === null && WORD_BEHIND.test(plain)) return null
  return numbers.length === 1 ? (numbers[0] ?? null) : null
}

/** 420米: the bare number of a count would no longer say what it counts. */
const WORD_BEHIND = /\d\(?\p{L}/u

/** A sign, a bracket, a scale or a unit makes another figure of the digits beside it. */
const HAS_MORE = /[-+△▲负(*×÷/~%百千万亿元圆亩㎡]|平方|平米|公顷/

/** Whoever writes 万 or 亿 out counts single 元 or ㎡, whatever the column counts. */
function withUnit(value: number, isInFull: boolean, unit: ColumnUnit | null): string | null {
  if (unit === null) return String(value)
  if (!isInFull) return `${value}${UNIT_NAMES[unit]}`
  switch (unit) {
    case 'yuan':
    case 'qian':
    case 'wan':
    case 'baiwan':
    case 'yi':
      return `${formatScaled(value, 4)}万元`
    case 'squareMetre':
    case 'wanSquareMetre':
      return `${value}平方米`
    case 'mu':
      return `${value}亩`
    case 'percent':
    case 'fraction':
      return null
  }
}
