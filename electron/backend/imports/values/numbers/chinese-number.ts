/** Numbers written in Chinese characters: 三百二十, 十二, 二〇一八, 两. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const TENS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
}
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

export const CHINESE_NUMERALS = Object.keys({ ...DIGITS, ...TENS, ...SCALES }).join('')

const CHARACTERS = new RegExp(`^[${CHINESE_NUMERALS}]+$`)

/** The integer, or null when the text is no Chinese number. */
export function readChineseInteger(text: string): number | null {
  if (!CHARACTERS.test(text)) return null
  return /[十百千万亿拾佰仟]/.test(text) ? byValue(text) : byDigits(text)
}

/** 二〇一八: digit for digit. */
function byDigits(text: string): number {
  let value = 0
  for (const character of text) value = value * 10 + (DIGITS[character] ?? 0)
  return value
}

/** 三百二十万: digits weighted by the words that follow them. */
function byValue(text: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of text) {
    const value = DIGITS[character]
    const ten = TENS[character]
    const scale = SCALES[character]
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten
      digit = null
    } else if (scale !== undefined) {
      section += digit ?? 0
      if (section === 0 && total === 0) return null
      total = scale > 10_000 ? (total + section) * scale : total + section * scale
      section = 0
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}
