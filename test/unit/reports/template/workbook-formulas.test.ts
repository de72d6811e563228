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
    ['place_counted', ONE, 'C7', 'SUM(INDIRECT("C5:C"&ROW()-2))'],
    ['place_counted', ONE, 'C7', 'SUM(OFFSET(C5,0,0,3,1))'],
    ['sheets_span', ONE, 'C7', 'SUM(附表:封面!C5)'],
    ['sheets_span', ONE, 'C7', "SUM('附表:封面 2'!C5)"],
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

  it('but not where no row repeats, nor in what is only spoken of', async () => {
    const plain: Cells = {
      A1: '{{县名}}',
      B1: formula('SUM(INDIRECT("A2"))'),
      B2: formula('SUM(附表:封面!C5)'),
    }
    expect(checkTemplate(await writeWorkbook({ 附表: { cells: plain } }), FILE)).toEqual([])
    const told: Cells = { ...ONE, C7: formula('IF(SUM(C5)>0,"INDIRECT(A:B!)","")') }
    expect(checkTemplate(await writeWorkbook({ 附表: { cells: told } }), FILE)).toEqual([])
  })

  it.each(['SUM(附表!C4:附表!C9)', 'SUM(附表!$C$4:附表!$C$9)', 'SUM(附表!C:附表!C)'])(
    'but not of a range whose ends both name its sheet: %s',
    async (text) => {
      const cells: Cells = { ...ONE, F9: formula(text) }
      const bytes = await writeWorkbook({ 附表: { cells } })
      expect(checkTemplate(bytes, FILE)).toEqual([])
      const moved = text.replace('9', String(8 + count))
      expect(readPart(fillTemplate(bytes, FILE, dataset), SHEET)).toContain(`<f>${moved}</f>`)
    },
  )

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

it('array formulas say where they have gone', async () => {
  const bytes = withParts(
    await writeWorkbook({
      附表: { cells: { ...ONE, F5: formula('C5*D5'), C7: formula('SUM(C5)') } },
    }),
    {
      [SHEET]: (text) =>
        text
          .replace('<f>C5*D5</f>', '<f t="array" ref="F5">C5*D5</f>')
          .replace('<f>SUM(C5)</f>', '<f t="array" ref="C7">SUM(C5)</f>'),
    },
  )
  const xml = readPart(fillTemplate(bytes, FILE, dataset), SHEET)
  const last = 4 + count
  expect(xml).toContain(`<c r="F${last}"><f t="array" ref="F${last}">C${last}*D${last}</f>`)
  expect(xml).toContain(`<c r="C${last + 2}"><f t="array" ref="C${last + 2}">SUM(C5:C${last})</f>`)
})

describe('rows there are none of', () => {
  const NONE: Cells = {
    A3: '{{季度}}下达',
    B3: '备注',
    A4: '{{#数据更正表}}{{序号}}',
    B4: '{{/数据更正表}}',
    A5: '{{^数据更正表}}无{{/数据更正表}}',
  }

  it('leave no merged cells, links and rules behind', async () => {
    const bytes = await withBehind(
      { ...NONE, C4: formula('A4&B4') },
      '<mergeCells count="1"><mergeCell ref="C4:C5"/></mergeCells><dataValidations count="1"><dataValidation sqref="B4"/></dataValidations><hyperlinks><hyperlink ref="A4" location="附表!A1"/></hyperlinks><extLst><ext><x14:dataValidations count="1"><x14:dataValidation><xm:sqref>A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    )
    const xml = readPart(fillTemplate(bytes, FILE, dataset), SHEET)
    expect(xml).not.toMatch(/mergeCell|hyperlink|dataValidation|extLst/)
    expect(xml).toContain('<c r="A4" t="inlineStr"><is><t xml:space="preserve">无</t>')
  })

  it('leave one blank under the heading of a table, whose columns are called as it says', async () => {
    const bytes = withParts(await writeWorkbook({ 附表: { cells: NONE } }), {
      'xl/tables/table1.xml':
        '<table ref="A3:B4"><autoFilter ref="A3:B4"/><tableColumns count="2"><tableColumn id="1" name="{{季度}}下达"/><tableColumn id="2" name="备注"/></tableColumns></table>',
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
    })
    const filled = fillTemplate(bytes, FILE, dataset)
    const table = readPart(filled, 'xl/tables/table1.xml')
    expect(table).toContain('<table ref="A3:B4"><autoFilter ref="A3:B4"/>')
    expect(table).toContain('name="2020年第二季度下达"')
    expect(readPart(filled, SHEET)).toMatch(/<c r="A5"[^>]*><is><t xml:space="preserve">无</)
  })
})
