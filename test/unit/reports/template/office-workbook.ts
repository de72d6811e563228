import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { fillTemplate } from '#backend/reports/outputs/office-template/fill-template.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { binchuan } from '../county-facts.ts'

/** What a spreadsheet or the template itself could take for something else. */
export const NASTY = '=1+1&"县"<b> {{季度}} _x0041_'

/** A report of a county with such a name. */
export const dataset: ReportDataset = composeReport({
  ...buildReport(binchuan(), { unit: 'wan', annexes: ['byCategory', 'allProjects'] }),
  county: NASTY,
})

export const fill = (bytes: Uint8Array) => fillTemplate(bytes, '附表.xlsx', dataset)

/** Heading in row 1, one row for each project in row 3, their sum in row 4, words in row 6. */
export const listed = (dress?: Parameters<typeof writeWorkbook>[0][string]['dress']) =>
  writeWorkbook({
    附表: {
      cells: {
        A1: '{{县名}}',
        A3: '{{#项目明细表·明细}}{{序号}}',
        B3: '{{项目名称}}',
        C3: '{{预算总投资}}',
        D3: { formula: 'C3/C$4', result: 777, date1904: false },
        E3: '{{学校}}：{{建筑面积}}㎡{{/项目明细表·明细}}',
        C4: { formula: 'SUM(C3)', result: 777, date1904: false },
        A6: '共{{项目个数}}个',
        B6: '{{项目个数}}',
        C6: '{{开工率}}',
      },
      ...(dress && { dress }),
    },
    封面: { cells: { A1: { formula: '附表!C4', result: 777, date1904: false } } },
  })
