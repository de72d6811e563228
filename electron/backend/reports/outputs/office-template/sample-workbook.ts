import ExcelJs, { type Cell, type Worksheet } from 'exceljs'
import type { RenderedReport } from '#contract/reports/reports.ts'
import { reportFileName } from '../file-name.ts'
import { WORD_FONTS } from '../fonts.ts'
import { dateZip } from '../zip-day.ts'
import { BORDER } from '../xlsx/cell-styles.ts'
import { pageSetup } from '../xlsx/sheet-page.ts'
import { orderStandardFont } from '../xlsx/standard-font.ts'

const NAME = '报告模板示例'
const MAKER = '校建台账'
/** The same file whenever it is asked for. */
const MADE = new Date('2020-01-01T00:00:00Z')

interface SampleColumn {
  readonly head: string
  readonly field: string
  readonly width: number
  /** How its figures look; none for words. */
  readonly format?: string
  /** What the last row says of it: a sum, or another formula with the row it stands in. */
  readonly total?: 'sum' | ((row: number) => string)
}

interface SampleSheet {
  readonly name: string
  readonly title: string
  readonly loop: string
  readonly columns: readonly SampleColumn[]
}

const MONEY = '#,##0.00'
const SHARE = '0.00%'

const SHEETS: readonly SampleSheet[] = [
  {
    name: '项目明细',
    title: '{{县名}}学校建设项目明细表',
    loop: '项目明细表·明细',
    columns: [
      { head: '序号', field: '序号', width: 7 },
      { head: '学校', field: '学校', width: 24 },
      { head: '项目名称', field: '项目名称', width: 28 },
      { head: '类别', field: '类别', width: 16 },
      { head: '建筑面积', field: '建筑面积', width: 14, format: MONEY, total: 'sum' },
      { head: '预算总投资', field: '预算总投资', width: 14, format: MONEY, total: 'sum' },
      { head: '累计到位', field: '累计到位', width: 14, format: MONEY, total: 'sum' },
      { head: '累计支付', field: '累计支付', width: 14, format: MONEY, total: 'sum' },
      { head: '当前阶段', field: '当前阶段', width: 14 },
    ],
  },
  {
    name: '资金来源',
    title: '{{县名}}学校建设资金来源表',
    loop: '各资金来源',
    columns: [
      { head: '资金来源', field: '来源名称', width: 26 },
      { head: '预算总投资', field: '预算总投资', width: 18, format: MONEY, total: 'sum' },
      { head: '累计到位', field: '累计到位资金', width: 18, format: MONEY, total: 'sum' },
      { head: '累计支付', field: '累计支付资金', width: 18, format: MONEY, total: 'sum' },
      {
        head: '支付率',
        field: '资金支付率',
        width: 14,
        format: SHARE,
        total: (row) => `IFERROR(D${row}/C${row},"—")`,
      },
    ],
  },
]

const CHAPTERS = ['总体情况', '项目进展', '资金情况', '存在问题', '下一步工作'] as const

/** A workbook with tables and text in fields, for the office to change as it likes. */
export async function sampleWorkbook(): Promise<RenderedReport> {
  const workbook = new ExcelJs.Workbook()
  Object.assign(workbook, { title: NAME, creator: MAKER, lastModifiedBy: MAKER })
  Object.assign(workbook, { created: MADE, modified: MADE })
  orderStandardFont(workbook)
  for (const sheet of SHEETS) addTable(workbook, sheet)
  addText(workbook)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  dateZip(bytes, MADE.toISOString().slice(0, 10))
  return { fileName: reportFileName(NAME, 'xlsx'), bytes }
}

function addTable(workbook: ExcelJs.Workbook, { name, title, loop, columns }: SampleSheet): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { ...pageSetup('landscape'), printTitlesRow: '3:3' },
    headerFooter: { oddFooter: '&L{{单位名称}}&R— &P —' },
    views: [{ state: 'frozen', ySplit: 3, showGridLines: false }],
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  addHeading(sheet, columns.length, title)
  const [first, total] = [4, 5]
  for (const [index, { head, field, format, total: rule }] of columns.entries()) {
    const place = index + 1
    draw(sheet.getCell(3, place), head, { font: WORD_FONTS.hei, horizontal: 'center' })
    const begin = index === 0 ? `{{#${loop}}}` : ''
    const end = place === columns.length ? `{{/${loop}}}` : ''
    const look = format === undefined ? {} : { format, horizontal: 'right' as const }
    draw(sheet.getCell(first, place), `${begin}{{${field}}}${end}`, look)
    const cell = sheet.getCell(total, place)
    draw(cell, index === 0 ? '合计' : '', { ...look, font: WORD_FONTS.hei })
    const letter = cell.address.replace(/\d+/, '')
    const each = `${letter}${first}`
    if (rule === 'sum') {
      cell.value = { formula: `IF(COUNT(${each})=0,"—",SUM(${each}))`, date1904: false }
    }
    if (typeof rule === 'function') cell.value = { formula: rule(total), date1904: false }
  }
}

function addHeading(sheet: Worksheet, columns: number, title: string): void {
  sheet.mergeCells(1, 1, 1, columns)
  const heading = sheet.getCell(1, 1)
  heading.value = title
  heading.font = { name: WORD_FONTS.xiaobiaosong, size: 16 }
  heading.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(1).height = 30
  sheet.mergeCells(2, 1, 2, columns)
  const line = sheet.getCell(2, 1)
  line.value = '{{季度}}（截至{{截止日期}}）　金额单位：{{金额单位}}，面积单位：平方米'
  line.font = { name: WORD_FONTS.song, size: 10 }
  line.alignment = { horizontal: 'right' }
}

interface Look {
  readonly font?: string
  readonly format?: string
  readonly horizontal?: 'left' | 'center' | 'right'
}

function draw(
  cell: Cell,
  words: string,
  { font = WORD_FONTS.song, format = 'General', horizontal = 'left' }: Look,
): void {
  cell.value = words === '' ? null : words
  cell.font = { name: font, size: 10 }
  cell.numFmt = format
  cell.border = BORDER
  cell.alignment = { horizontal, vertical: 'middle', wrapText: format === 'General' }
}

function addText(workbook: ExcelJs.Workbook): void {
  const sheet = workbook.addWorksheet('报告文字', { pageSetup: pageSetup('portrait') })
  sheet.columns = [{ width: 84 }]
  const line = (words: string, font: string, size: number, horizontal: 'left' | 'center') => {
    const cell = sheet.addRow([words]).getCell(1)
    cell.font = { name: font, size }
    cell.alignment = { horizontal, vertical: 'top', wrapText: true }
  }
  line('{{分行标题}}', WORD_FONTS.xiaobiaosong, 18, 'center')
  line('　　{{导语}}', WORD_FONTS.song, 12, 'left')
  for (const name of CHAPTERS) {
    line(`{{${name}标题}}`, WORD_FONTS.hei, 12, 'left')
    line(`{{#${name}}}　　{{段落}}{{/${name}}}`, WORD_FONTS.song, 12, 'left')
    line(`{{^${name}}}　　无。{{/${name}}}`, WORD_FONTS.song, 12, 'left')
  }
  line('负责人：{{负责人}}　审核人：{{审核人}}　填表人：{{填表人}}', WORD_FONTS.song, 12, 'left')
  line('{{版本和校验码}}', WORD_FONTS.song, 10, 'left')
}
