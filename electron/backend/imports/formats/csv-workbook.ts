import Papa from 'papaparse'
import { importLimits } from '../import-limits.ts'
import { createCellStoreBuilder } from '../workbook/cell-store-builder.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { Refusal } from './refusal.ts'

/**
 * Reads comma, tab or semicolon separated text. Every cell stays the text it was, so that codes
 * keep their leading zeros and long numbers all their digits.
 *
 * @throws Refusal `not_a_spreadsheet` for prose, `too_many_cells`
 */
export function readCsv(text: string, sheetName: string): Workbook {
  // Lines end in all three manners, also in one file that was put together from several.
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const { data, hasOddQuotes } = parseLines(lines, chooseDelimiter(lines))
  const cells = createCellStoreBuilder()
  const hasFormulas = lines.includes(FORMULA)
  let count = 0
  let widest = 0
  for (let row = 0; row < data.length; row += 1) {
    const values = data[row]
    if (!Array.isArray(values)) continue
    widest = Math.max(widest, values.length)
    count += values.length
    if (count > importLimits.cells) throw new Refusal('too_many_cells', importLimits.cells)
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? ''
      cells.addText(row, column, hasFormulas ? unwrapFormulaText(value) : value)
    }
  }
  if (widest < 2) throw new Refusal('not_a_spreadsheet')
  return {
    sheets: [
      {
        name: sheetName,
        hidden: false,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        cells: cells.build(),
      },
    ],
    date1904: false,
    warnings: hasOddQuotes ? ['oddQuotes'] : [],
  }
}

/** How often open quotes are given up one after the other; a file with more of them is no table. */
const MOST_OPEN_QUOTES = 8

/**
 * The cells of the lines. A quote that is never closed would swallow the lines after it, up to the
 * end or to the next quoted cell, so it is read as the character it is, and said.
 */
function parseLines(text: string, delimiter: string) {
  let rest = text
  let hasOddQuotes = false
  for (let tries = 0; ; tries += 1) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n' })
    hasOddQuotes ||= errors.some(({ type }) => type === 'Quotes')
    const open = openQuotes(rest, data, errors)
    if (open.length === 0 || tries === MOST_OPEN_QUOTES) return { data, hasOddQuotes }
    const starts = [0, ...open.map((quote) => quote + 1)]
    rest = starts.map((start, index) => rest.slice(start, open[index])).join('')
  }
}

/**
 * Where the quotes stand, in ascending order, that are never closed: those without any quote
 * behind, and those of cells over several lines with a quote inside that neither ends the cell nor
 * is doubled, for that one begins or ends another cell.
 */
function openQuotes(
  text: string,
  rows: readonly (readonly string[])[],
  errors: readonly Papa.ParseError[],
): number[] {
  const found = new Set<number>()
  const seen = new Set<number>()
  for (const { code, index: start, row } of errors) {
    if (start === undefined || seen.has(start)) continue
    seen.add(start)
    const cells = row === undefined ? [] : (rows[row] ?? [])
    const spansLines = cells.some(
      (cell) =>
        cell.includes('\n') &&
        text
          .slice(start, start + 2 * cell.length)
          .replaceAll('""', '"')
          .startsWith(cell),
    )
    if (code === 'MissingQuotes' || (code === 'InvalidQuotes' && spansLines)) found.add(start - 1)
  }
  return [...found].toSorted((a, b) => a - b)
}

const FORMULA = '="'

/** `="0123"` is how exports keep Excel from touching a code. */
function unwrapFormulaText(value: string): string {
  if (!value.startsWith(FORMULA)) return value
  return /^="([^"]*)"$/.exec(value)?.[1] ?? value
}

/** The separator that splits most of the first lines, and splits them alike. */
function chooseDelimiter(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split('\n', 60)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/g, ''))
  const scored = [',', '\t', ';', '|'].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = mostCommon(counts.filter((count) => count > 0))
    return { delimiter, score: usual * counts.filter((count) => count === usual).length }
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

function mostCommon(values: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
