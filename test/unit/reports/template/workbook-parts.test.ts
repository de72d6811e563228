import { describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import {
  checkTemplate,
  fillTemplate,
} from '#backend/reports/outputs/office-template/fill-template.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { readPart, withParts } from '../../../helpers/report-files/write-template.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { binchuan } from '../county-facts.ts'

const FILE = '附表.xlsx'
const relations = (type: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}"/></Relationships>`

const listed = () =>
  writeWorkbook({
    附表: {
      cells: { A5: '{{#项目明细表·明细}}{{序号}}', B5: '{{预算总投资}}{{/项目明细表·明细}}' },
    },
  })

it('a sheet that is a chart is filled and drawn from all rows', async () => {
  const bytes = withParts(await listed(), {
    'xl/workbook.xml': (text) =>
      text.replace('</sheets>', '<sheet sheetId="9" name="图" r:id="rId99"/></sheets>'),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    'xl/chartsheets/_rels/sheet1.xml.rels': relations('drawing', '../drawings/drawing1.xml'),
    'xl/drawings/drawing1.xml': '<xdr:wsDr/>',
    'xl/drawings/_rels/drawing1.xml.rels': relations('chart', '../charts/chart1.xml'),
    'xl/charts/chart1.xml':
      '<c:chart><a:p><a:r><a:t>{{季度}}投资</a:t></a:r></a:p><c:f>附表!$B$5</c:f></c:chart>',
  })
  expect(checkTemplate(bytes, FILE)).toEqual([])
  const dataset = composeReport(buildReport(binchuan(), { unit: 'wan', annexes: ['allProjects'] }))
  const chart = readPart(fillTemplate(bytes, FILE, dataset), 'xl/charts/chart1.xml')
  expect(chart).toContain('<a:t>2020年第二季度投资</a:t>')
  expect(chart).toMatch(/<c:f>附表!\$B\$5:\$B\$\d+<\/c:f>/)
})

describe('what the report would not reach is refused', () => {
  it.each([
    [
      'a note',
      {
        'xl/comments1.xml': '<comments><t>{{季</t><t xml:space="preserve">度}}说明</t></comments>',
      },
    ],
    [
      'a hint for typing',
      {
        'xl/worksheets/sheet1.xml': (text: string) =>
          text.replace(
            '</sheetData>',
            '</sheetData><dataValidations><dataValidation sqref="A1" prompt="{{季度}}"/></dataValidations>',
          ),
      },
    ],
    [
      'the name of a sheet',
      { 'xl/workbook.xml': (text: string) => text.replace('"附表"', '"{{季度}}"') },
    ],
  ])('%s', async (_, parts) => {
    expect(checkTemplate(withParts(await listed(), parts), FILE)).toEqual([
      { fault: 'not_filled_here', written: '{{季度}}', near: '', suggestion: null },
    ])
  })

  it('a pivot table', async () => {
    const bytes = withParts(await listed(), {
      'xl/worksheets/_rels/sheet1.xml.rels': relations('pivotTable', '../pivotTables/p.xml'),
      'xl/pivotTables/p.xml': '<pivotTableDefinition/>',
    })
    expect(checkTemplate(bytes, FILE)).toMatchObject([{ fault: 'pivot_table', written: '附表' }])
  })
})
