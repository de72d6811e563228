/**
 * Exact decimal arithmetic at the edges: what a person typed or a spreadsheet stored becomes an
 * integer of the smallest unit once, and never a binary fraction in between.
 */

const PLAIN_DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/

/**
 * Turns a decimal into an integer of 10^-power units: `scaleDecimal('3957.5', 6)` is 3957500000.
 *
 * Rounds half away from zero (四舍五入). Numbers are read through 15 significant digits, which is
 * what a spreadsheet shows, so 1.005 is 1.005 and not 1.00499999999999989.
 *
 * @throws RangeError when the value is no plain decimal or the result is not a safe integer.
 */
export function scaleDecimal(value: number | string, power: number): number {
  const text = typeof value === 'number' ? plainDigits(value) : value.trim()
  const match = PLAIN_DECIMAL.exec(text)
  const whole = match?.[2] ?? ''
  const fraction = match?.[3] ?? ''
  if (!match || whole + fraction === '') throw new RangeError(`not a decimal number: ${text}`)
  const kept = fraction.slice(0, power).padEnd(power, '0')
  const roundUp = (fraction.charCodeAt(power) || 0) >= '5'.charCodeAt(0)
  const magnitude = BigInt(whole + kept || '0') + (roundUp ? 1n : 0n)
  if (magnitude > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`too large: ${text}`)
  return match[1] === '-' && magnitude !== 0n ? -Number(magnitude) : Number(magnitude)
}

/** The shortest plain digits of a number at 15 significant digits, without an exponent. */
function plainDigits(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a decimal number: ${value}`)
  const [mantissa = '', exponentText = '0'] = value.toExponential(14).split('e')
  const exponent = Number(exponentText)
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace(/[-.]/g, '')
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const padded = digits.padEnd(exponent + 1, '0')
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1)}`
}

/** How an integer of 10^-power units is written. */
export interface DecimalFormat {
  /** Decimals always shown, zeros included. */
  readonly minDecimals?: number
  /** Decimals shown at most; the rest is rounded half away from zero. */
  readonly maxDecimals?: number
  /** Thousands separated by commas. */
  readonly grouped?: boolean
}

/** Writes an integer of 10^-power units as a decimal: `formatScaled(3957500000, 6)` is `3957.5`. */
export function formatScaled(value: number, power: number, format: DecimalFormat = {}): string {
  const { minDecimals = 0, maxDecimals = power, grouped = false } = format
  const shown = Math.min(power, maxDecimals)
  const rounded = divideRounded(value, 10 ** (power - shown))
  const digits = Math.abs(rounded)
    .toString()
    .padStart(shown + 1, '0')
  const whole = digits.slice(0, digits.length - shown)
  const fraction = shown === 0 ? '' : digits.slice(-shown)
  const trimmed = fraction.replace(/0+$/, '').padEnd(minDecimals, '0')
  const body = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${rounded < 0 ? '-' : ''}${body}${trimmed === '' ? '' : `.${trimmed}`}`
}

/** Integer division rounding half away from zero. Both arguments are safe integers, divisor > 0. */
export function divideRounded(dividend: number, divisor: number): number {
  const magnitude = Math.abs(dividend)
  const quotient = Math.floor(magnitude / divisor)
  const remainder = magnitude - quotient * divisor
  const rounded = remainder * 2 >= divisor ? quotient + 1 : quotient
  return dividend < 0 && rounded !== 0 ? -rounded : rounded
}
