import Papa from 'papaparse'
import type { RenderedReport } from '#contract/reports/reports.ts'
import { CSV_MARK, wordCell } from '#domain/text/csv.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { PRINT_UNIT_NAMES } from '#domain/report/form/print-form.ts'
import type { ReportTable, TableColumn, TableRow } from '#domain/report/table.ts'
import { reportFileName } from './file-name.ts'
import { withoutControls } from './plain-characters.ts'

/**
 * One annex as comma-separated text in UTF-8, for whoever calculates on: one row of headings with
 * the unit of money, figures as printed without thousands' commas, words that look like formulas
 * kept words.
 */
export function renderCsv(dataset: ReportDataset, table: ReportTable): RenderedReport {
  const { text, unit } = dataset
  const heads = table.columns.map((column) => headOf(column, PRINT_UNIT_NAMES[unit]))
  const rows = table.rows.map((row) => cellsOf(table, row))
  const content = CSV_MARK + Papa.unparse([heads, ...rows])
  const name = `${text.title} ${text.labels.annexHeading}${table.number} ${table.title}`
  return { fileName: reportFileName(name, 'csv'), bytes: new TextEncoder().encode(content) }
}

/** 资金·计划（万元） */
function headOf({ path, figure }: TableColumn, unit: string): string {
  const levels = path.filter((level, index) => level !== path[index - 1])
  return wordCell(levels.join('·') + (figure === 'money' ? `（${unit}）` : ''))
}

/** What a merged cell covers is empty. */
function cellsOf({ columns }: ReportTable, { cells, span }: TableRow): string[] {
  return columns.map((_column, index) => {
    const cell = cells[index]
    if (!cell || (index > 0 && index < span)) return ''
    return cell.value === null
      ? wordCell(withoutControls(cell.text))
      : cell.text.replaceAll(',', '')
  })
}
