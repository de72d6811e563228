import ExcelJs, { type CellValue, type Worksheet } from 'exceljs'
import { read, type WorkBook } from '@e965/xlsx'

/** What a sheet is made of: its cells by their places, and what is done to it after. */
interface SheetDraft {
  readonly cells: Readonly<Record<string, CellValue>>
  readonly dress?: (sheet: Worksheet) => void
}

/** An Excel file with these sheets. */
export async function writeWorkbook(
  sheets: Readonly<Record<string, SheetDraft>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJs.Workbook()
  for (const [name, { cells, dress }] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const [place, value] of Object.entries(cells)) sheet.getCell(place).value = value
    dress?.(sheet)
  }
  return Uint8Array.from(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** The same file as another library reads it, with formulas and the looks of figures. */
export function readWorkbook(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellFormula: true, cellNF: true, cellStyles: true, sheetStubs: true })
}
