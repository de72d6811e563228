import type { Workbook } from 'exceljs'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { WORD_FONTS } from '../fonts.ts'
import { signatureLines } from '../signature-lines.ts'
import { withoutControls } from '../plain-characters.ts'
import { footers, pageSetup, sheetName } from './sheet-page.ts'

/** Half-width characters of the only column: the width of A4 upright. */
const WIDTH = 84
/** Of 16 points in the same column. */
const TITLE_WIDTH = 50

/** Title, sender and notes, so that the workbook explains itself without the report. */
export function addNotesSheet(workbook: Workbook, { text, bureau, issue }: ReportDataset): void {
  const sheet = workbook.addWorksheet(sheetName(text.labels.notesHeading), {
    pageSetup: pageSetup('portrait'),
    headerFooter: footers(issue),
  })
  sheet.columns = [{ width: WIDTH }]
  const signed = signatureLines(text.labels).filter(({ name }) => name !== '')
  const lines = [
    text.title,
    `${bureau}　${text.labels.madeOn}`,
    ...(signed.length === 0 ? [] : [signed.map(({ role, name }) => `${role}：${name}`).join('　')]),
    ...(issue ? [issue.label] : []),
    ...text.notes.map(({ spans }) => spans.map((span) => span.text).join('')),
  ]
  for (const [index, line] of lines.entries()) {
    const cell = sheet.getCell(index + 1, 1)
    cell.value = withoutControls(line)
    cell.numFmt = '@'
    cell.font =
      index === 0
        ? { name: WORD_FONTS.xiaobiaosong, size: 16 }
        : { name: WORD_FONTS.song, size: 10 }
    cell.alignment = { wrapText: true, vertical: 'top' }
    const [room, lineHeight] = index === 0 ? [TITLE_WIDTH, 24] : [WIDTH - 2, 15]
    sheet.getRow(index + 1).height = Math.ceil(textWidth(line) / room) * lineHeight
  }
}
