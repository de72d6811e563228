/** Excel and WPS take a file for UTF-8 by it. */
export const CSV_MARK = '\uFEFF'

/** Text a spreadsheet program would take for a formula or a command. */
export const FORMULA_START = /^[=+\-@＝＋－＠\t\r]/

/** Words as a cell: what looks like a formula stays text. Not for numbers, which may be negative. */
export function wordCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}
