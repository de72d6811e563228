import { localName, xmlTokens } from './xml-tokens.ts'

/** Elements of a workbook that hold a formula. */
const FORMULAS = new Set([
  'f',
  'definedName',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
])

/** Functions that ask a server or another program. */
const FETCHING =
  /(?<![\p{L}\p{N}_])(WEBSERVICE|IMAGE|STOCKHISTORY|RTD|CALL|REGISTER(\.ID)?|EXEC|SQL\.REQUEST)\s*\(/iu

/** Whether a formula would fetch something, =WEBSERVICE("https://…") or =cmd|'/c calc'!A1. */
export function hasFetchingFormula(xml: string): boolean {
  let formula: string | null = null
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (formula !== null) formula += token.text
    } else if ('name' in token && FORMULAS.has(localName(token.name))) {
      if (token.kind === 'begin') formula = ''
      else if (formula !== null) {
        const code = formula.replace(/"(?:[^"]|"")*"/g, '')
        if (FETCHING.test(code) || code.includes('|')) return true
        formula = null
      }
    }
  }
  return false
}
