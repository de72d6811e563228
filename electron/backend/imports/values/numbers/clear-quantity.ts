import { comparableQuantity, type FoundQuantity } from './quantity-text.ts'

const NUMERALS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟'
const TIMES = '×✕*x/÷'

/** 1万2600, 5-6 and 2×600: what stands right before belongs to the same figure. */
const GOES_ON_BEFORE = new RegExp(`(?:\\d[.,~–—至到+-]*|[十百千万亿拾佰仟${TIMES}])$`)
/** 100元×30 */
const GOES_ON_BEHIND = new RegExp(`^[${TIMES}]`)

/** 退回3万元, 欠3万元, 计划5万元: money that came back, or did not move. */
const NOT_MOVED = /[减退冲红欠拟未]|计划|预计/
/** What makes another figure of a sum of money: digits, signs, times, a price per piece. */
const OTHER_FIGURE = new RegExp(`[\\d+~△▲%百千万亿${TIMES}=-]|每|人均|单价|负`)
/** (约3万元) may be a remark as well as money in red. */
const IN_BRACKETS = /^\([^()]*\)$/
const NUMERAL_BEFORE = new RegExp(`[${NUMERALS}]$`)
const NUMERAL_BEHIND = new RegExp(`^[多余零又]?[${NUMERALS}]`)

/** Whether the words of a cell say that its money came back or has not moved. */
export function tellsUnmoved(text: string): boolean {
  return NOT_MOVED.test(comparableQuantity(text))
}

/**
 * Whether a quantity inside a text is all there is of its kind: of 教学楼3栋4760平方米 the area is,
 * of 5-6万元, 100元×30人 or 12万元另5角 the sum is not.
 *
 * @param all every quantity found in the text, the asked one among them
 */
export function standsClear(
  text: string,
  quantity: FoundQuantity,
  all: readonly FoundQuantity[],
): boolean {
  const clean = comparableQuantity(text)
  const before = clean.slice(0, quantity.from)
  const behind = clean.slice(quantity.to)
  if (GOES_ON_BEFORE.test(before) && !all.some(({ to }) => to === quantity.from)) return false
  if (GOES_ON_BEHIND.test(behind)) return false
  if (quantity.base !== 'yuan') return true
  if (before.endsWith('(') || IN_BRACKETS.test(clean)) return false
  if (NUMERAL_BEFORE.test(before) || NUMERAL_BEHIND.test(behind)) return false
  return !OTHER_FIGURE.test(withoutOthers(clean, quantity, all))
}

/** The text without the quantity and without the areas and pieces it is said of. */
function withoutOthers(
  text: string,
  quantity: FoundQuantity,
  all: readonly FoundQuantity[],
): string {
  let rest = ''
  let end = 0
  for (const found of all) {
    if (found !== quantity && (found.base === 'yuan' || found.base === 'percent')) continue
    rest += text.slice(end, Math.max(end, found.from))
    end = Math.max(end, found.to)
  }
  return rest + text.slice(end)
}
