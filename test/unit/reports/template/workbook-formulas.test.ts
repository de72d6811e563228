import { beforeAll, describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import {
  checkTemplate,
  fillTemplate,
} from '#backend/reports/outputs/office-template/fill-template.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { readPart, withParts } from '../../../helpers/report-files/write-template.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { binchuan } from '../county-facts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const FILE = '附表.xlsx'
/** Rows the list of projects has. */
let count = 0
let dataset: ReportDataset
beforeAll(() => {
  dataset = composeReport(buildReport(binchuan(), { unit: 'wan', annexes: ['allProjects'] }))
  const table = dataset.tables.find(({ id }) => id === 'allProjects')
  count = table?.rows.filter(({ kind }) => kind === 'data').length ?? 0
})

type Cells = Parameters<typeof writeWorkbook>[0][string]['cells']
const formula = (text: string) => ({ formula: text, date1904: false })

/** One row for each project in row 5. */
const ONE: Cells = {
  A5: '{{#项目明细表·明细}}{{序号}}',
  C5: '{{预算总投资}}',
  D5: '{{累计到位}}{{/项目明细表·明细}}',
}
/** Two rows for each project in rows 5 and 6. */
const TWO: Cells = {
  A5: '{{#项目明细表·明细}}{{序号}}',
  C5: '{{预算总投资}}',
  C6: '{{累计到位}}{{/项目明细表·明细}}',
}

/** A workbook with this behind the cells of its sheet. */
async function withBehind(cells: Cells, xml: string): Promise<Uint8Array> {
  return withParts(await writeWorkbook({ 附表: { cells } }), {
    [SHEET]: (text) => text.replace('</sheetData>', `</sheetData>${xml}`),
  })
}

describe('formulas of which nobody can tell what they mean once rows repeat', () => {
  it.each([
    ['row_alone', ONE, 'C7', 'SUM(C5/2)'],
    ['row_alone', ONE, 'C7', 'SUMPRODUCT(C5*D5)'],
    ['row_fixed', ONE, 'F5', 'C5/C$5'],
    ['row_above', ONE, 'F5', 'F4+C5'],
    ['rows_in_part', TWO, 'C7', 'SUM(C5)'],
    ['rows_in_part', TWO, 'C7', 'COUNT(C5)'],
  ] as const)('%s in a cell', async (fault, rows, cell, text) => {
    const bytes = await writeWorkbook({ 附表: { cells: { ...rows, [cell]: formula(text) } } })
    expect(checkTemplate(bytes, FILE)).toEqual([
      {
        fault,
        written: `=${text}`,
        near: '',
        suggestion: null,
        cell: { sheet: '附表', cell },
      },
    ])
  })

  it('in rules, names and other sheets', async () => {
    const bytes = withParts(
      await writeWorkbook({
        附表: { cells: TWO },
        封面: { cells: { A1: formula('附表!C5') } },
      }),
      {
        [SHEET]: (text) =>
          text.replace(
            '</sheetData>',
            `</sheetData><dataValidations count="1"><dataValidation sqref="F9"><formula1>$C$5</formula1></dataValidation></dataValidations>`,
          ),
        'xl/workbook.xml': (text) =>
          text.replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="总">附表!$C$6</definedName></definedNames>`,
          ),
      },
    )
    expect(checkTemplate(bytes, FILE)).toMatchObject([
      { fault: 'row_alone', written: '=$C$5', cell: { sheet: '附表', cell: 'F9' } },
      { fault: 'row_alone', written: '=附表!C5', cell: { sheet: '封面', cell: 'A1' } },
      { fault: 'rows_in_part', written: '=附表!$C$6' },
    ])
  })
})

describe('rules for the cells of a row that repeats', () => {
  const rule = (cells: string, text: string) =>
    `<conditionalFormatting sqref="${cells}"><cfRule type="expression" priority="1"><formula>${text}</formula></cfRule></conditionalFormatting>`

  it('look at their own row', async () => {
    const validation = `<dataValidations count="1"><dataValidation type="custom" sqref="D5"><formula1>COUNTIF(D5,"&gt;0")=1</formula1></dataValidation></dataValidations>`
    const bytes = await withBehind(
      ONE,
      rule('C5:D5', 'MAX($C5,$D5)&gt;AVERAGE($C$5)+C6') + validation,
    )
    expect(checkTemplate(bytes, FILE)).toEqual([])
    const xml = readPart(fillTemplate(bytes, FILE, dataset), SHEET)
    const last = 4 + count
    expect(xml).toContain(`sqref="C5:D${last}"`)
    // What is not of the row is the same for each of them.
    expect(xml).toContain(
      `<formula>MAX($C5,$D5)&gt;AVERAGE($C$5:$C$${last})+C$${last + 1}</formula>`,
    )
    expect(xml).toContain(`sqref="D5:D${last}"`)
    expect(xml).toContain('<formula1>COUNTIF(D5,&quot;&gt;0&quot;)=1</formula1>')
  })

  it('are for that one of several rows', async () => {
    const bytes = await withBehind(TWO, rule('C6', 'C6&gt;C5'))
    const xml = readPart(fillTemplate(bytes, FILE, dataset), SHEET)
    const rows = Array.from({ length: count }, (_, copy) => `C${6 + 2 * copy}`)
    expect(xml).toContain(`sqref="${rows.join(' ')}"`)
    expect(xml).toContain('<formula>C6&gt;C5</formula>')
  })
})
