import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportFile, RowRange, SheetReading } from '#contract/imports/reading.ts'
import { openSpreadsheet } from '../open-spreadsheet.ts'
import { withBackend } from '../session.ts'
import { explainProblem, fieldLabel, print, printJson } from '../speech.ts'

/** `inspect FILE [--json]`: how the file is understood. Needs no ledger and writes none. */
export async function inspectFile(path: string, options: { json?: true }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-inspect-'))
  try {
    const log = join(tmpdir(), 'school-project-ledger-inspect.log')
    const file = await withBackend(folder, (ask) => openSpreadsheet(ask, path), log)
    if (options.json) printJson(withMessages(file))
    else for (const sheet of file.sheets) for (const line of describeSheet(sheet)) print(line)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The reading as programs get it: every problem with its sentence. */
function withMessages({ fileName, size, sha256, sheets }: ImportFile) {
  return { fileName, size, sha256, sheets: sheets.map(readingWithMessages) }
}

function readingWithMessages(sheet: SheetReading) {
  return {
    ...sheet,
    problems: sheet.problems.map((problem) => ({ ...problem, message: explainProblem(problem) })),
  }
}

function describeSheet(sheet: SheetReading): string[] {
  return [
    `■ ${sheet.name}  ${sheet.kind ?? '—'} (${kindCertainty(sheet)})  ${sheet.title ?? ''}`,
    `  表头 ${rowsText(sheet.headerRows)}  数据 ${rowsText(sheet.dataRows)}（${sheet.rowCount} 行）` +
      `  合计行 ${sheet.totalRows.join('、') || '—'}  表尾 ${rowsText(sheet.footerRows)}`,
    ...sheet.columns.map(
      (column) =>
        `  ${column.letter.padEnd(3)} ${column.path.join(' › ')} → ` +
        (column.field === null ? '—' : fieldLabel(column.field)) +
        `${column.unit === null ? '' : ` [${column.unit}]`} ${column.confidence.toFixed(2)}`,
    ),
    ...sheet.totals.map(
      (total) =>
        `  合计核对 ${total.letter}${total.row} ${total.label}: ` +
        `表 ${total.sheetValue}  各行之和 ${total.sum}  差 ${total.difference}`,
    ),
    ...sheet.problems.map((problem) => `  ! ${explainProblem(problem)}`),
  ]
}

function kindCertainty({ kindBy, kindScore }: SheetReading): string {
  return kindBy === 'remembered' ? '沿用上次' : kindScore.toFixed(2)
}

function rowsText(range: RowRange | null): string {
  return range ? `${range[0]}–${range[1]}` : '—'
}
