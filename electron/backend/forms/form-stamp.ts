import { z } from 'zod'
import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import { quarter } from '#contract/fields.ts'
import { FORM_KINDS } from '#contract/imports/forms.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { columnIndex } from '../imports/workbook/cell-address.ts'
import { cellAt, type Sheet, type Workbook } from '../imports/workbook/workbook.ts'

/** First cell of the sheet that nobody sees. */
export const STAMP_MARK = 'school-project-ledger-form'

/** Another layout of the stamp gets the next number; a form of a newer program is read like any sheet. */
export const STAMP_VERSION = 1

const stamp = z.object({
  version: z.literal(STAMP_VERSION),
  kind: z.enum(FORM_KINDS),
  quarter,
  /** Year of the survey; null where it means nothing. */
  year: z.number().int().nullable(),
  /** Whom it was given to. */
  scope: z.string(),
  /** The sheet to be filled in. */
  sheet: z.string(),
  /** 1-based. */
  headerRow: z.number().int(),
  columns: z.array(
    z.object({
      letter: z.string(),
      header: z.string(),
      field: z.string(),
      unit: z.enum(['wan', 'squareMetre', 'percent']).nullable(),
    }),
  ),
})

export type FormStamp = z.output<typeof stamp>

/** What a form says of itself; null for every other workbook. */
export function readStamp({ sheets }: Workbook): FormStamp | null {
  const info = sheets.find(({ name }) => name === texts.infoSheet)
  if (!info || textAt(info, 0, 0) !== STAMP_MARK) return null
  try {
    return stamp.safeParse(JSON.parse(textAt(info, 1, 0))).data ?? null
  } catch {
    return null
  }
}

/** The sheets of a form that are no tables. */
export function isFormSheet(name: string): boolean {
  return name === texts.infoSheet || name === texts.listSheet
}

/**
 * How the form's sheet is read, without a question. A column whose header was changed is left to
 * the reader, as in any other sheet.
 */
export function readingOfForm(form: FormStamp, sheet: Sheet): SheetCorrections {
  const first = form.headerRow + 1
  const last = Math.max(first, (sheet.cells.rows.at(-1) ?? 0) + 1)
  return {
    kind: form.kind,
    headerRows: [form.headerRow, form.headerRow],
    dataRows: [first, last],
    totalRows: [],
    columns: form.columns
      .filter(
        ({ letter, header }) =>
          textAt(sheet, form.headerRow - 1, columnIndex(letter)) === header.trim(),
      )
      .map(({ letter, field, unit }) => ({ letter, field, unit })),
  }
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet.cells, row, column)
  return cell?.kind === 'text' ? cell.value.trim() : ''
}
