import { readFileSync } from 'node:fs'
import { read, utils, type WorkSheet } from '@e965/xlsx'

/** A sheet of a sample as any reader of spreadsheets sees it. */
export interface SampleSheet {
  readonly title: string
  /** Line of office, date and unit, then the note. */
  readonly heading: string
  /** One record per data row; keys are header paths (`计划/开工`), merged cells filled. */
  readonly rows: readonly SampleRecord[]
  /** The 合计 row: header path → formula and the result stored with it. */
  readonly totals: Readonly<Record<string, { formula: string; result: number }>>
  /** First and last data row, 1-based. */
  readonly dataRows: readonly [number, number]
}

export type SampleRecord = Readonly<Record<string, string | number | null>>

const HEADER_ROW = 3

/** File → sheet name → sheet. */
export function readSample(fileName: string): ReadonlyMap<string, SampleSheet> {
  const bytes = readFileSync(new URL(`../../../resources/sample/${fileName}`, import.meta.url))
  const workbook = read(bytes, { cellNF: true, UTC: true })
  return new Map(workbook.SheetNames.map((name) => [name, readSheet(workbook.Sheets[name] ?? {})]))
}

function readSheet(sheet: WorkSheet): SampleSheet {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  fillMerges(sheet)
  const columns = Array.from({ length: range.e.c + 1 }, (_, column) => column)
  const text = (row: number, column: number) => valueAt(sheet, row, column)
  const firstRow = text(HEADER_ROW + 1, 0) === text(HEADER_ROW, 0) ? HEADER_ROW + 2 : HEADER_ROW + 1
  const paths = columns.map((column) => {
    const cells = [
      text(HEADER_ROW, column),
      firstRow > HEADER_ROW + 1 ? text(HEADER_ROW + 1, column) : null,
    ]
    return [...new Set(cells.filter((cell) => cell !== null))].join('/').replaceAll('\n', '')
  })
  let totalRow = firstRow
  while (text(totalRow, 0) !== '合计') totalRow++
  const record = (row: number): SampleRecord =>
    Object.fromEntries(columns.map((column) => [paths[column] ?? '', text(row, column)]))
  return {
    title: String(text(0, 0)),
    heading: [
      ...new Set([1, 2].flatMap((row) => columns.map((column) => text(row, column)))),
    ].join(),
    rows: Array.from({ length: totalRow - firstRow }, (_, index) => record(firstRow + index)),
    totals: totalsOf(sheet, totalRow, paths),
    dataRows: [firstRow + 1, totalRow],
  }
}

function totalsOf(sheet: WorkSheet, row: number, paths: readonly string[]): SampleSheet['totals'] {
  const cells = paths.flatMap((path, column) => {
    const cell = sheet[utils.encode_cell({ r: row, c: column })]
    return cell?.f === undefined ? [] : [[path, { formula: cell.f, result: cell.v }] as const]
  })
  return Object.fromEntries(cells)
}

function valueAt(sheet: WorkSheet, row: number, column: number): string | number | null {
  const cell = sheet[utils.encode_cell({ r: row, c: column })]
  if (cell?.v === undefined || cell.v === '') return null
  const isDate = cell.t === 'n' && String(cell.z ?? '').includes('yy')
  return isDate ? isoDay(cell.v) : cell.v
}

function isoDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
}

/** The value of a merge belongs to each of its cells. */
function fillMerges(sheet: WorkSheet): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const first = sheet[utils.encode_cell(s)]
    for (let row = s.r; row <= e.r; row++) {
      for (let column = s.c; column <= e.c; column++) {
        sheet[utils.encode_cell({ r: row, c: column })] = first
      }
    }
  }
}
