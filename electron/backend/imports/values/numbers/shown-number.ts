import { remembering } from '../remembering.ts'

/**
 * What a spreadsheet shows for a number, near enough for people to recognise the cell, and the one
 * case where the shown number is another one than the stored number.
 */

const QUOTED = /"[^"]*"|\\./g
const BRACKETED = /\[[^\]]*\]/g

/** Does the number format show a date or a time? */
export const isDateFormat = remembering((format: string): boolean => {
  const bare = format.replace(QUOTED, '').replace(BRACKETED, '').toLowerCase()
  return /[ymdhs]/.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/g, '')) && !/general/.test(bare)
})

export const isPercentFormat = remembering((format: string): boolean =>
  format.replace(QUOTED, '').includes('%'),
)

/** The parts a date format shows: a format without a day means that only the month was meant. */
export function datePartsOf(format: string): 'year' | 'month' | 'day' {
  const bare = format.replace(QUOTED, '').replace(BRACKETED, '').toLowerCase()
  if (bare.includes('d')) return 'day'
  return bare.includes('m') && /[yg]/.test(bare) ? 'month' : bare.includes('m') ? 'day' : 'year'
}

/**
 * Formats such as `0!.0,` or `0.00,` divide what they show by powers of ten: the cell holds 元 and
 * shows 万元. Headers speak of what is shown. The divisor is 1 for every ordinary format.
 */
export const shownDivisor = remembering((format: string): number => {
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"/g, '').replace(BRACKETED, '')
  const thousands = /[0#?](,+)(?:[^0#?,]*)$/.exec(section)?.[1]?.length ?? 0
  const literalPoint = /[!\\]\.([0#?]+)/.exec(section)?.[1]?.length ?? 0
  return 10 ** (3 * thousands + literalPoint)
})

/** The text of a number cell. */
export function showNumber(value: number, format: string, date1904: boolean): string {
  if (isDateFormat(format)) return showDate(value, format, date1904)
  const section = (format.split(';')[value < 0 && format.includes(';') ? 1 : 0] ?? '').replace(
    BRACKETED,
    '',
  )
  if (/general|^@?$/i.test(section) || section === '') return plainNumber(value)
  const bare = section.replace(QUOTED, '')
  const divisor = shownDivisor(format)
  const shown = (isPercentFormat(section) ? value * 100 : value) / divisor
  const decimals = divisor > 1 ? null : (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0)
  if (!/[0#?]/.test(bare) || /e[+-]/i.test(bare)) return plainNumber(value)
  const digits = decimals === null ? plainNumber(shown) : shown.toFixed(Math.min(decimals, 15))
  const grouped = /#,##0|,0/.test(bare) ? group(digits) : digits
  const trimmed = /\.0*#+/.test(bare)
    ? grouped.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
    : grouped
  const literals = [...section.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
  const suffix = isPercentFormat(section) ? '%' : ''
  const opens = /^\s*"/.test(section)
  return opens
    ? `${literals[0] ?? ''}${trimmed}${literals.slice(1).join('')}${suffix}`
    : `${trimmed}${literals.join('')}${suffix}`
}

/** Up to fifteen significant digits, never an exponent a person would not write. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e') && Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 })
    : text
}

/** Year, month and day of a serial number; null outside 1900–9999. */
export function serialToDate(
  serial: number,
  date1904: boolean,
): { year: number; month: number; day: number } | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0)
  if (days < 1 || days > 2_958_465) return null
  // Spreadsheets believe that 1900-02-29 existed; days before it are off by one.
  const date = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function showDate(value: number, format: string, date1904: boolean): string {
  const date = serialToDate(value, date1904)
  if (!date) return plainNumber(value)
  const hasWords = /年/.test(format)
  const parts = datePartsOf(format)
  if (parts === 'year') return hasWords ? `${date.year}年` : String(date.year)
  if (parts === 'month') {
    return hasWords ? `${date.year}年${date.month}月` : `${date.year}-${two(date.month)}`
  }
  return hasWords
    ? `${date.year}年${date.month}月${date.day}日`
    : `${date.year}-${two(date.month)}-${two(date.day)}`
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}

function group(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
