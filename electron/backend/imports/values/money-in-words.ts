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
  /^(-)?(?:人民币|¥)?(\d{1,3}(?:,\d{3})+|\d+)元(?:(?:零?(\d)角)?(?:零?(\d)分)?[整正]?)$/
/** 12万3千元 */
const IN_PARTS = /^(-)?(?:(\d{1,4})亿)?(?:(\d{1,4})万)?(?:(\d)千)?(?:(\d)百)?元[整正]?$/

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
  const parts = IN_PARTS.exec(text)
  const [, sign, ...weighed] = parts ?? []
  if (weighed.filter((part) => part !== undefined).length < 2) return null
  const whole = weighed.reduce(
    (sum, part, index) => sum + Number(part ?? 0) * (WEIGHTS[index] ?? 0),
    0,
  )
  return decimalOf(sign !== undefined, whole, 0, 0)
}

const WEIGHTS = [1e8, 1e4, 1e3, 1e2] as const

function digitOf(character: string | undefined): number {
  return character === undefined ? 0 : (readChineseInteger(character) ?? 0)
}

function decimalOf(isNegative: boolean, yuan: number, jiao: number, fen: number): string {
  const small = jiao === 0 && fen === 0 ? '' : `.${jiao}${fen === 0 ? '' : fen}`
  return `${isNegative ? '-' : ''}${yuan}${small}`
}
