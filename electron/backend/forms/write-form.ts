import ExcelJs from 'exceljs'
import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import type { ColumnCheck, FormColumn } from './form-columns.ts'
import type { FormRow } from './form-rows.ts'
import { type FormStamp, STAMP_MARK } from './form-stamp.ts'
import { type FormLists, validationOf } from './form-validation.ts'
import { withoutControls } from '../reports/outputs/plain-characters.ts'

export interface FormContent {
  readonly title: string
  readonly line: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  readonly lists: FormLists
  /** Rows left for what the ledger does not have yet. */
  readonly blankRows: number
  readonly stamp: Omit<FormStamp, 'columns'>
}

/** Dates are typed as text: 2026-09 stays a month. */
const AS_TEXT: ReadonlySet<ColumnCheck> = new Set(['text', 'date', 'day', 'code'])
const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN }
const LOCKED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } } as const

/**
 * The form as xlsx: title, line of scope and units, headers with notes, the known rows, blank rows.
 * The sheet is protected without a password, so that only what is asked for is typed; the key of
 * each row stands in a hidden column, what the form is in a hidden sheet.
 */
export async function writeForm(content: FormContent): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  const { columns, rows, stamp } = content
  const { headerRow } = stamp
  const sheet = workbook.addWorksheet(stamp.sheet, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headerRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ width, field }) => ({ width, hidden: field === 'key' }))
  addHead(sheet, content)
  for (let index = 0; index < rows.length + content.blankRows; index += 1) {
    addRow(sheet, content, rows[index] ?? null, headerRow + 1 + index)
  }
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  })
  addLists(workbook, content.lists)
  addStamp(workbook, content)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addHead(
  sheet: ExcelJs.Worksheet,
  { title, line, columns, stamp: { headerRow } }: FormContent,
): void {
  sheet.mergeCells(1, 2, 1, columns.length)
  const titleCell = sheet.getCell(1, 2)
  titleCell.value = withoutControls(title)
  titleCell.font = { size: 16, bold: true }
  titleCell.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(1).height = 30
  sheet.mergeCells(2, 2, 2, columns.length)
  sheet.getCell(2, 2).value = withoutControls(line)
  for (const [index, { header, check, isLocked }] of columns.entries()) {
    const cell = sheet.getCell(headerRow, index + 1)
    cell.value = header
    cell.font = { bold: true }
    cell.fill = HEAD_FILL
    cell.border = BORDER
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.note = isLocked ? texts.notes.locked : texts.notes[check]
  }
  sheet.getRow(headerRow).height = 32
}

function addRow(
  sheet: ExcelJs.Worksheet,
  { columns, lists }: FormContent,
  row: FormRow | null,
  at: number,
): void {
  for (const [index, column] of columns.entries()) {
    const cell = sheet.getCell(at, index + 1)
    cell.border = BORDER
    const value = column.field === 'key' ? row?.key : row?.values[column.field]
    if (value !== undefined) {
      cell.value = typeof value === 'string' ? withoutControls(value) : value
    }
    if (AS_TEXT.has(column.check)) cell.numFmt = '@'
    const isLocked = column.field === 'key' || (column.isLocked && row !== null)
    cell.protection = { locked: isLocked, hidden: column.field === 'key' }
    cell.alignment = { vertical: 'middle', wrapText: column.check === 'text' }
    if (isLocked) cell.fill = LOCKED_FILL
    const address = `${sheet.getColumn(index + 1).letter}${at}`
    const validation = isLocked ? null : validationOf(column, row, lists, address)
    if (validation) cell.dataValidation = validation
  }
}

function addLists(workbook: ExcelJs.Workbook, lists: FormLists): void {
  const sheet = workbook.addWorksheet(texts.listSheet, { state: 'hidden' })
  for (const { column, choices } of lists.values()) {
    for (const [index, choice] of choices.entries()) {
      sheet.getCell(index + 1, column).value = withoutControls(choice)
    }
  }
}

function addStamp(workbook: ExcelJs.Workbook, { columns, stamp }: FormContent): void {
  const sheet = workbook.addWorksheet(texts.infoSheet, { state: 'hidden' })
  const letters = columns.map(({ header, field, unit }, index) => ({
    letter: sheet.getColumn(index + 1).letter,
    header,
    field,
    unit,
  }))
  sheet.getCell(1, 1).value = STAMP_MARK
  sheet.getCell(2, 1).value = JSON.stringify({ ...stamp, columns: letters })
}
