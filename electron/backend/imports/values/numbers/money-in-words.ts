import { scaleDecimal, formatScaled } from '#domain/decimal.ts'
import { readChineseInteger } from './chinese-number.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖〇一二三四五六七八九'
const NUMERALS = `${DIGITS}○两十百千拾佰仟万亿`
const SMALL = `(?:零?([${DIGITS}两])角)?(?:零?([${DIGITS}])分)?`

/** 人民币壹万贰仟陆佰元伍角整, as vouchers and contracts write amounts out. */
const IN_CAPITALS = new RegExp(
  `^(负)?(?:人民币|金额|大写|\\(大写\\)|:)*(负)?([${NUMERALS}]+)[元圆]${SMALL}[整正]?$`,
)
/** 5600元5角, 800元整 */
const IN_FIGURES =
  /^([-负])?(?:人民币|¥)?(\d{1,3}(?:,\d{3})+|\d+)[元圆](?:(?:零?(\d)角)?(?:零?(\d)分)?[整正]?)$/
/** Up to four places before the point, of figures (3500, 12.5) or of figures and words (3千5百). */
const SECTION = String.raw`(?:\d{1,4}(?:\.\d{1,8})?|\d,\d{3}(?:\.\d{1,8})?|(?:\d千)?(?:零?\d百)?(?:零?\d十)?(?:零?\d)?)`
/** 12万3500元, 1.2亿3000万元, 1亿2千万元, 12万3千元5角 */
const IN_PARTS = new RegExp(
  `^(?:约|近|共|共计|合计|人民币|¥)*([-负])?¥?(?:(${SECTION})亿)?(?:零?(${SECTION})万)?(?:零?(${SECTION}))?[元圆](?:零?(\\d)角)?(?:零?(\\d)分)?(?:整|正|左右|以上|以内)?$`,
)

/**
 * An amount written out with its 元, 角 and 分, as a decimal of 元; null for any other text.
 *
 * @param text without white space, brackets and digits half-width
 */
export function readMoneyInWords(text: string): string | null {
  const capitals = IN_CAPITALS.exec(text)
  if (capitals) {
    const [, before, behind, yuan = '', jiao, fen] = capitals
    const whole = readChineseInteger(yuan)
    const isNegative = before !== undefined || behind !== undefined
    return whole === null ? null : decimalOf(isNegative, whole, digitOf(jiao), digitOf(fen))
  }
  const figures = IN_FIGURES.exec(text)
  if (figures) {
    const [, sign, yuan = '', jiao = '0', fen = '0'] = figures
    return decimalOf(
      sign !== undefined,
      Number(yuan.replaceAll(',', '')),
      Number(jiao),
      Number(fen),
    )
  }
  return readParts(text)
}

function readParts(text: string): string | null {
  const parts = IN_PARTS.exec(text)
  if (!parts) return null
  const [, sign, yi = '', wan = '', yuan = '', jiao = '', fen = ''] = parts
  if (yi + wan + yuan === '' || (yuan.includes('.') && jiao + fen !== '')) return null
  const amount =
    sectionFen(yi, 8) + sectionFen(wan, 4) + sectionFen(yuan, 0) + Number(jiao) * 10 + Number(fen)
  return formatScaled(sign === undefined ? amount : -amount, 2)
}

const PLACES = { 千: 3, 百: 2, 十: 1 } as const

/** 3千5百 before 万 is 35000000 元, in fen. */
function sectionFen(section: string, tenPower: number): number {
  let sum = 0
  for (const [, digits = '', place = ''] of section.matchAll(/([\d,.]+)([千百十])?/g)) {
    const power = PLACES[place as keyof typeof PLACES] ?? 0
    sum += scaleDecimal(digits.replaceAll(',', ''), power + tenPower + 2)
  }
  return sum
}

function digitOf(character: string | undefined): number {
  return character === undefined ? 0 : (readChineseInteger(character) ?? 0)
}

function decimalOf(isNegative: boolean, yuan: number, jiao: number, fen: number): string {
  const small = jiao === 0 && fen === 0 ? '' : `.${jiao}${fen === 0 ? '' : fen}`
  return `${isNegative ? '-' : ''}${yuan}${small}`
}
