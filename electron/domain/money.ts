import { type DecimalFormat, formatScaled, scaleDecimal } from './decimal.ts'

/** Money in integer fen (分), 1/100 yuan. Blank money is null, never 0. */
export type Fen = number

/** The unit money is written in: 元, 千元, 万元, 百万元 or 亿元. */
export type MoneyUnit = 'yuan' | 'qian' | 'wan' | 'baiwan' | 'yi'

export const MONEY_UNITS: readonly MoneyUnit[] = ['yuan', 'qian', 'wan', 'baiwan', 'yi']

const DECIMALS: Record<MoneyUnit, number> = {
  yuan: 2,
  qian: 5,
  wan: 6,
  baiwan: 8,
  yi: 10,
}

/** Fen in one unit: 100 for 元, 1,000,000 for 万元. */
export function fenPerUnit(unit: MoneyUnit): number {
  return 10 ** DECIMALS[unit]
}

/** `toFen('3957.5', 'wan')` is 3957500000. @throws RangeError on anything but a plain decimal. */
export function toFen(value: number | string, unit: MoneyUnit): Fen {
  return scaleDecimal(value, DECIMALS[unit])
}

/** Writes fen in the unit with as many decimals as are true, unless the format says otherwise. */
export function formatFen(fen: Fen, unit: MoneyUnit, format?: DecimalFormat): string {
  return formatScaled(fen, DECIMALS[unit], format)
}

/** The plain number of units, for spreadsheet cells and charts; exact to 15 digits. */
export function fenToNumber(fen: Fen, unit: MoneyUnit): number {
  return Number(formatFen(fen, unit))
}
