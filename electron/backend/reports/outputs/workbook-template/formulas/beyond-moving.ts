/** Formulas that name cells in a way no formula can be moved by once rows repeat. */
export type UnmovableFault = 'place_counted' | 'sheets_span'

const TEXTS = /"(?:[^"]|"")*"/g
/** INDIRECT("附表!D5") */
const BY_TEXT = /(?<![\p{L}\p{N}_.])INDIRECT\s*\(/iu
/** OFFSET(D5,3,0) */
const BY_COUNT = /(?<![\p{L}\p{N}_.])OFFSET\s*\(/iu
/** 一月:三月!D5 and '1月:3月'!D5, but not 附表!D5:附表!D9, one range whose ends both name its sheet */
const SPAN =
  /(?<![\p{L}\p{N}_.$!])(?!\$?[A-Z]{1,3}\$?\d+:)[\p{L}\p{N}_.]+:[\p{L}_][\p{L}\p{N}_.]*!|'(?:[^']|'')*:(?:[^']|'')*'!/iu

/**
 * @param isOn the sheet the formula stands in; empty for a name of the whole workbook
 * @param growing the sheets on which rows repeat
 */
export function unmovableFaults(
  formula: string,
  isOn: string,
  growing: readonly string[],
): UnmovableFault[] {
  if (growing.length === 0) return []
  const code = formula.replace(TEXTS, '""')
  const concerns = growing.some((sheet) => sheet === isOn || code.includes(sheet))
  return [
    ...(BY_TEXT.test(code) || (concerns && BY_COUNT.test(code))
      ? (['place_counted'] as const)
      : []),
    ...(SPAN.test(code) ? (['sheets_span'] as const) : []),
  ]
}
