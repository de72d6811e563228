/** A calendar quarter, written 2026Q3 in code and 2026年第三季度 on paper. */
export type Quarter = `${number}Q${1 | 2 | 3 | 4}`

const PATTERN = /^(\d{4})Q([1-4])$/
const ORDINALS = ['一', '二', '三', '四'] as const

export function isQuarter(text: string): text is Quarter {
  return PATTERN.test(text)
}

/** Year and number (1–4) of a quarter. @throws RangeError on text of another shape. */
export function quarterParts(quarter: string): { year: number; number: 1 | 2 | 3 | 4 } {
  const match = PATTERN.exec(quarter)
  if (!match) throw new RangeError(`not a quarter: ${quarter}`)
  return { year: Number(match[1]), number: Number(match[2]) as 1 | 2 | 3 | 4 }
}

export function makeQuarter(year: number, number: number): Quarter {
  const quarter = `${String(year).padStart(4, '0')}Q${number}`
  if (!isQuarter(quarter)) throw new RangeError(`not a quarter: ${quarter}`)
  return quarter
}

/** The quarter an ISO day (YYYY-MM-DD) falls in. */
export function quarterOf(day: string): Quarter {
  return makeQuarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))
}

/** The quarter `steps` later; negative steps go back. */
export function shiftQuarter(quarter: Quarter, steps: number): Quarter {
  const { year, number } = quarterParts(quarter)
  const index = year * 4 + (number - 1) + steps
  return makeQuarter(Math.floor(index / 4), (index % 4) + 1)
}

export function previousQuarter(quarter: Quarter): Quarter {
  return shiftQuarter(quarter, -1)
}

/** First and last ISO day of the quarter. */
export function quarterDays(quarter: Quarter): { first: string; last: string } {
  const { year, number } = quarterParts(quarter)
  const lastMonth = number * 3
  const lastDay = lastMonth === 3 || lastMonth === 12 ? 31 : 30
  const yearText = String(year).padStart(4, '0')
  return {
    first: `${yearText}-${twoDigits(lastMonth - 2)}-01`,
    last: `${yearText}-${twoDigits(lastMonth)}-${lastDay}`,
  }
}

/** 2026年第三季度 */
export function quarterLabel(quarter: Quarter): string {
  const { year, number } = quarterParts(quarter)
  return `${year}年第${ORDINALS[number - 1]}季度`
}

/** 三季度: the quarter of a scale on which the years stand by themselves. */
export function quarterOfYearLabel(quarter: Quarter): string {
  return `${ORDINALS[quarterParts(quarter).number - 1]}季度`
}

/** Every quarter from `from` to `to`, newest first; empty when `to` lies before `from`. */
export function quartersBetween(from: Quarter, to: Quarter): Quarter[] {
  const list: Quarter[] = []
  for (let quarter = to; quarter >= from; quarter = previousQuarter(quarter)) list.push(quarter)
  return list
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
