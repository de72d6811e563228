import { importLimits } from '../import-limits.ts'
import { createCellStoreBuilder } from '../workbook/cell-store-builder.ts'
import type { Merge, Sheet, Workbook } from '../workbook/workbook.ts'
import { Refusal } from './refusal.ts'

/**
 * Web systems call an HTML table "xls". Text stays text; spans become merges. What is never closed
 * takes the rest of the page, so that nothing is looked through twice.
 */
const TOKENS =
  /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<(\/?)(table|tr|td|th|br|p|div)\b([^>]*)(?:>|$)|[^<]+|</gi

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  yen: '¥',
}

interface OpenCell {
  readonly row: number
  readonly column: number
  text: string
}

/** @throws Refusal `not_a_spreadsheet` when the page holds no table, `too_many_cells` */
export function readHtml(text: string): Workbook {
  const sheets: Sheet[] = []
  let table: TableReader | null = null
  let depth = 0
  for (const [token, , closing, tagText, attributes = ''] of text.matchAll(TOKENS)) {
    const tag = tagText?.toLowerCase()
    if (tag === 'table') {
      depth += closing === '/' ? -1 : 1
      if (closing !== '/' && depth === 1) table = createTableReader()
      if (closing === '/' && depth <= 0 && table) {
        sheets.push(table.finish(`表${sheets.length + 1}`))
        table = null
        depth = 0
      }
    } else if (table) {
      if (tag === undefined) {
        if (!/^<(!--|script|style)/i.test(token)) table.addText(decodeEntities(token))
      } else if (tag === 'tr') {
        if (closing !== '/') table.startRow()
      } else if (tag === 'td' || tag === 'th') {
        if (closing === '/') table.endCell()
        else table.startCell(spanOf(attributes, 'rowspan'), spanOf(attributes, 'colspan'))
      } else table.addText(' ')
    }
  }
  if (table) sheets.push(table.finish(`表${sheets.length + 1}`))
  const filled = sheets.filter((sheet) => sheet.cells.rows.length > 0)
  if (filled.length === 0) throw new Refusal('not_a_spreadsheet')
  return { sheets: filled, date1904: false, warnings: [] }
}

interface TableReader {
  readonly startRow: () => void
  readonly startCell: (rowSpan: number, columnSpan: number) => void
  readonly addText: (text: string) => void
  readonly endCell: () => void
  readonly finish: (name: string) => Sheet
}

function createTableReader(): TableReader {
  const rows: Map<number, string>[] = []
  const merges: Merge[] = []
  /** Columns of coming rows that a span from above already takes, as `row:column`. */
  const taken = new Set<string>()
  let row = -1
  let column = 0
  let cell: OpenCell | null = null
  let count = 0

  const endCell = (): void => {
    if (!cell) return
    rows[cell.row]?.set(cell.column, cell.text.replace(/\s+/g, ' ').trim())
    cell = null
  }
  const startRow = (): void => {
    endCell()
    row += 1
    column = 0
    rows[row] = new Map()
  }
  return {
    startRow,
    endCell,
    addText: (text) => {
      if (cell) cell.text += text
    },
    startCell: (rowSpan, columnSpan) => {
      endCell()
      if (row < 0) startRow()
      while (taken.has(`${row}:${column}`)) column += 1
      count += rowSpan * columnSpan
      if (count > importLimits.cells) throw new Refusal('too_many_cells', importLimits.cells)
      if (rowSpan * columnSpan > 1) {
        merges.push({
          top: row,
          left: column,
          bottom: row + rowSpan - 1,
          right: column + columnSpan - 1,
        })
      }
      for (let down = 1; down < rowSpan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) {
          taken.add(`${row + down}:${column + across}`)
        }
      }
      cell = { row, column, text: '' }
      column += columnSpan
    },
    finish: (name) => {
      endCell()
      const builder = createCellStoreBuilder()
      for (const [rowIndex, values] of rows.entries()) {
        for (const [columnIndex, value] of values) {
          builder.addText(rowIndex, columnIndex, value)
        }
      }
      return {
        name,
        hidden: false,
        merges,
        hiddenRows: [],
        hiddenColumns: [],
        cells: builder.build(),
      }
    },
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(span, 1), 10_000)
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, ten, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole
    const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
