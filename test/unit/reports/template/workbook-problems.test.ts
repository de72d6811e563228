import { describe, expect, it } from 'vitest'
import { checkTemplate } from '#backend/reports/outputs/office-template/fill-template.ts'
import { AppError } from '#contract/result.ts'
import { withParts } from '../../../helpers/report-files/write-template.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { fill, listed } from './office-workbook.ts'

function refusalOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.data
    throw error
  }
  return null
}

describe('what is wrong with a workbook', () => {
  const problemsOf = async (cells: Parameters<typeof writeWorkbook>[0][string]['cells']) =>
    checkTemplate(await writeWorkbook({ 附表: { cells } }), '附表.xlsx')
  const at = (cell: string) => ({ sheet: '附表', cell })

  it('is said with its sheet and cell', async () => {
    expect(await problemsOf({ B2: '共{{项目数}}个' })).toEqual([
      {
        fault: 'unknown_field',
        written: '{{项目数}}',
        near: '共{{项目数}}个',
        suggestion: '{{项目个数}}',
        cell: at('B2'),
      },
    ])
  })

  it.each([
    ['loop_not_closed', { A1: '{{#项目明细表}}{{学校}}' }, 'A1'],
    ['loop_not_opened', { B1: '{{学校数}}{{/项目明细表}}' }, 'B1'],
    [
      'rows_shared',
      {
        A1: '{{#项目明细表}}{{学校}}{{/项目明细表}}',
        C1: '{{#各专项}}{{专项名称}}{{/各专项}}',
      },
      'C1',
    ],
    [
      'rows_in_part',
      {
        A1: '{{#项目明细表·明细}}{{预算总投资}}',
        A2: '{{累计支付}}{{/项目明细表·明细}}',
        A3: { formula: 'SUM(A1)', date1904: false },
        A4: { formula: 'SUM(A1:A2)', date1904: false },
      },
      'A3',
    ],
    ['braces_open', { A1: '{{县名' }, 'A1'],
    ['braces_wide', { A1: '｛｛县名｝｝' }, 'A1'],
    ['command', { A1: '{{@县名}}' }, 'A1'],
    ['not_filled_here', { A1: { formula: '"{{县名}}"&B1', date1904: false } }, 'A1'],
    ['field_of_loop', { A1: '{{项目名称}}' }, 'A1'],
  ] as const)('%s', async (fault, cells, cell) => {
    expect(await problemsOf(cells)).toContainEqual(
      expect.objectContaining({ fault, cell: at(cell) }),
    )
  })

  it('no fields at all', async () => {
    expect(await problemsOf({ A1: '季报' })).toMatchObject([{ fault: 'no_fields' }])
  })

  it('keeps it from being filled', async () => {
    const bytes = await writeWorkbook({ 附表: { cells: { A1: '{{县}}' } } })
    expect(refusalOf(() => fill(bytes))).toMatchObject({ code: 'template_has_problems' })
  })
})

describe('a workbook that is not to be trusted', () => {
  const types = '[Content_Types].xml'
  const typed = (path: string, type: string) => ({
    [path]: '<x/>',
    [types]: (text: string) =>
      text.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
  })
  const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const formula = (code: string) => ({
    'xl/worksheets/sheet1.xml': (text: string) => text.replace('C3/C$4', code),
  })
  const ofTable = (element: string) => ({
    'xl/tables/table1.xml': `<table><tableColumns><tableColumn><${element}>_xlfn.WEBSERVICE("https://example.com")</${element}></tableColumn></tableColumns></table>`,
  })

  it.each([
    ['template_has_programs', { 'xl/vbaProject.bin': 'x' }],
    [
      'template_has_programs',
      typed('xl/macrosheets/s.xml', 'application/vnd.ms-excel.macrosheet+xml'),
    ],
    ['template_has_links', typed('xl/connections.xml', `${OFFICE}.connections+xml`)],
    ['template_has_links', typed('xl/externalLinks/e.xml', `${OFFICE}.externalLink+xml`)],
    ['template_has_links', typed('xl/queryTables/q.xml', `${OFFICE}.queryTable+xml`)],
    ['template_has_links', formula('WEBSERVICE(&quot;https://example.com&quot;)')],
    ['template_has_links', formula('_xlfn.IMAGE (A1)')],
    ['template_has_links', formula("cmd|'/c calc'!A1")],
    ['template_has_links', ofTable('calculatedColumnFormula')],
    ['template_has_links', ofTable('totalsRowFormula')],
  ] as const)('%s', async (rule, parts) => {
    const bytes = withParts(await listed(), parts)
    expect(refusalOf(() => fill(bytes))).toMatchObject({
      details: { rule, subject: '附表.xlsx' },
    })
  })

  it('may speak of such functions', async () => {
    const bytes = withParts(await listed(), formula('IF(C3&gt;1,&quot;a|RTD(&quot;,MYCALL(1))'))
    expect(() => fill(bytes)).not.toThrow()
  })

  it('is told by its content, not by its ending', async () => {
    const bytes = await listed()
    expect(refusalOf(() => checkTemplate(bytes, '附表.docx'))).toMatchObject({
      details: { rule: 'template_wrong_ending' },
    })
  })

  it('is not one with a password', () => {
    const bytes = new Uint8Array(600)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0])
    expect(refusalOf(() => checkTemplate(bytes, '附表.xlsx'))).toMatchObject({
      details: { rule: 'template_not_office' },
    })
    bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 512)
    expect(refusalOf(() => checkTemplate(bytes, '附表.xlsx'))).toMatchObject({
      details: { rule: 'template_has_password' },
    })
  })
})
