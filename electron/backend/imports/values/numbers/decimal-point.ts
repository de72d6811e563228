/**
 * Moves the decimal point of plain digits: timesTen('5.54', 8) is 554000000.
 *
 * @throws RangeError beyond thirty places, where no amount of anything can be meant
 */
export function timesTen(decimal: string, power: number): string {
  if (power === 0) return decimal
  if (Math.abs(power) > 30) throw new RangeError('exponent out of range')
  const isNegative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + power
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const cut = Math.max(point, 1)
  const rest = padded.slice(cut)
  return `${isNegative ? '-' : ''}${padded.slice(0, cut)}${rest === '' ? '' : `.${rest}`}`
}
