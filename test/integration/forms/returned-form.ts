import ExcelJs from 'exceljs'
import type { FormKind } from '#contract/imports/forms.ts'
import type { ImportFile } from '#contract/imports/reading.ts'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

/** Where the heads of the columns stand in every form. */
export const HEADER_ROW = 3

/** The sample county, imported for 2020Q2; today lies in the quarter after the next. */
export async function openSampleCounty(): Promise<TestBackend> {
  const backend = await createOfficeBackend({
    time: '2020-11-10T02:00:00.000Z',
    county: '宾川县',
    operator: '李明',
  })
  const file = await backend.ask('imports.openSample', { sample: 'binchuan', jobId: 'job' })
  const sheet = file.sheets[0]?.name ?? ''
  await backend.ask('imports.apply', { fileId: file.fileId, sheet, asAt: '2020Q2', jobId: 'job' })
  return backend
}

/** The form of a kind for the quarter after the last that was reported. */
export function renderForm(
  { ask }: TestBackend,
  kind: FormKind,
  rest: { townshipId?: string; year?: number } = {},
) {
  return ask('forms.render', { kind, quarter: '2020Q3', ...rest })
}

/** Opens a form that came back, as the import screen does. */
export function openForm(
  { ask }: TestBackend,
  bytes: Uint8Array,
  fileName = '填报表.xlsx',
): Promise<ImportFile> {
  return ask('imports.open', { fileName, bytes: Uint8Array.from(bytes), jobId: 'job' })
}

/** What the wizard would ask for when a person presses on without a word. */
export function requestOf({ fileId, sheets }: ImportFile) {
  const [sheet] = sheets
  if (!sheet?.form) throw new Error('the form was not recognised')
  return { fileId, sheet: sheet.name, asAt: sheet.form.quarter }
}

/** Types into a form: cells by the head of their column and the number of the row below it. */
export async function fillForm(
  bytes: Uint8Array,
  change: (cell: (header: string, row: number) => ExcelJs.Cell) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  const headers = (sheet.getRow(HEADER_ROW).values as unknown[]).map(String)
  change((header, row) => {
    const column = headers.indexOf(header)
    if (column < 0) throw new Error(`no column ${header} in ${headers.join(' ')}`)
    return sheet.getCell(HEADER_ROW + row, column)
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
