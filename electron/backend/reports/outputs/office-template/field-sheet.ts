import ExcelJs, { type Worksheet } from 'exceljs'
import type { RenderedReport } from '#contract/reports/reports.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import {
  describeFields,
  describeLoops,
  type FieldDescription,
} from '#domain/report/fields/describe-fields.ts'
import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { reportFileName } from '../file-name.ts'
import { WORD_FONTS } from '../fonts.ts'
import { withoutControls } from '../plain-characters.ts'
import { BORDER } from '../xlsx/cell-styles.ts'
import { pageSetup } from '../xlsx/sheet-page.ts'
import { orderStandardFont } from '../xlsx/standard-font.ts'
import { dateZip } from '../zip-day.ts'

const TITLE = '报告模板字段说明'

/** Characters of a value that are shown. */
const LONGEST = 60
/** Points: a line of type in a cell. */
const LINE_HEIGHT = 15

const HOW_TO = [
  '1．模板是本单位自己的Word文档（.docx）或Excel工作簿（.xlsx）：版式、文字照本单位的要求写，需要填数的地方写字段。',
  '2．字段写在两个花括号里，如 {{县名}}。花括号用英文输入法输入；名称照本表复制，不要改字。',
  '3．会重复的行写在 {{#名称}} 和 {{/名称}} 之间。表格里：在要重复的那一行，第一格开头写 {{#项目明细表}}，最后一格末尾写 {{/项目明细表}}，中间各格写这一行的字段。',
  '4．各章文字：{{#总体情况}}、{{段落}}、{{/总体情况}} 各占一段，导出时每段文字成为一段，格式照 {{段落}} 那一段。',
  '5．没有内容时才出现的文字写在 {{^名称}} 和 {{/名称}} 之间，三者各占一段，如 {{^存在问题}}、无。、{{/存在问题}}。',
  '6．Excel里重复的是整行：从写 {{#名称}} 的行到写 {{/名称}} 的行，逐行向下排，下面的内容顺次下移。合计写公式，如 =SUM(F4)，括号里只写那一格，导出后自动加到全部行；占比写 =F4/SUM(F$4)，逐行累计写 =SUM(F$4:F4)。求和请用“·明细”的行，以免把小计再加一遍。',
  '7．Excel里一个单元格只写一个字段时填成数字，可以参加计算；和文字写在一起时填成文字。字段也可以写在页眉、页脚和文本框里，那里不能重复。',
  '8．字段的值与程序自带报告的数相同：“—”表示未填报，“/”表示不适用。在Excel里它们是文字，不能加减：全部未填报时合计也要印“—”，写 =IF(COUNT(F4)=0,"—",SUM(F4))；行内相减写 =IF(COUNT(E4,F4)=2,F4-E4,"—")。',
  '9．面积目标表的各行分属不同的专项和指标，有的按平方米、有的按个，不能一起相加：同一行写上 {{专项}}、{{指标}}、{{计量单位}}，用“面积目标表·明细”的行，按它们分开求和，如 =SUMIFS(F4,C4,"校舍建筑面积")。',
  '10．Excel公式要直接写出用到的格子：INDIRECT、OFFSET按写定的位置取数，一月:三月!F4跨几张表取数，重复的行展开后都会取错，导出前会指出来。',
]

/** Every field a template can use, with what it says in this report, for copying from. */
export async function renderFieldSheet(dataset: ReportDataset): Promise<RenderedReport> {
  const workbook = new ExcelJs.Workbook()
  const made = new Date(`${dataset.madeOn}T00:00:00Z`)
  Object.assign(workbook, { title: TITLE, creator: dataset.bureau, created: made, modified: made })
  orderStandardFont(workbook)
  const value = `${quarterLabel(dataset.quarter)}的值`

  const help = addSheet(workbook, '写法', [84])
  addLine(help, [TITLE], 'title')
  for (const line of HOW_TO) addLine(help, [line])

  const single = addSheet(workbook, '单个字段', [30, 14, 44, 56])
  addLine(single, ['字段', '单位', value, '怎么算出来的'], 'head')
  for (const { title, fields } of describeFields(dataset)) {
    addLine(single, [title, '', '', ''], 'group')
    for (const field of fields) addLine(single, [...cellsOf(field), field.about])
  }

  const rows = addSheet(workbook, '重复的行', [30, 14, 44])
  addLine(rows, ['字段', '单位', `${quarterLabel(dataset.quarter)}第一行的值`], 'head')
  for (const { begin, end, about, count, fields } of describeLoops(dataset)) {
    addLine(rows, [begin, '', `${about}。本季度${count}行`], 'group')
    for (const field of fields) addLine(rows, cellsOf(field))
    addLine(rows, [end, '', ''])
  }

  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  dateZip(bytes, dataset.madeOn)
  return { fileName: reportFileName(TITLE, 'xlsx'), bytes }
}

/** A paragraph is known by its beginning. */
function cellsOf({ written, unit, example }: FieldDescription): readonly string[] {
  const shown = example.length > LONGEST ? `${example.slice(0, LONGEST)}……` : example
  return [written, unit, shown]
}

function addSheet(
  workbook: ExcelJs.Workbook,
  name: string,
  widths: readonly number[],
): ExcelJs.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: pageSetup('portrait'),
    ...(widths.length > 1 && { views: [{ state: 'frozen', ySplit: 1 }] }),
  })
  sheet.columns = widths.map((width) => ({ width }))
  return sheet
}

/** All cells are words, whatever they begin with. */
function addLine(
  sheet: Worksheet,
  texts: readonly string[],
  look: 'title' | 'head' | 'group' | 'line' = 'line',
): void {
  const row = sheet.addRow(texts.map(withoutControls))
  const isStrong = look === 'head' || look === 'group'
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.numFmt = '@'
    cell.font =
      look === 'title'
        ? { name: WORD_FONTS.xiaobiaosong, size: 16 }
        : { name: isStrong ? WORD_FONTS.hei : WORD_FONTS.song, size: 10 }
    cell.alignment = { wrapText: true, vertical: 'middle' }
    if (texts.length > 1) cell.border = BORDER
  })
  const lines = texts.map((text, index) => {
    return Math.ceil(textWidth(text) / ((sheet.getColumn(index + 1).width ?? LONGEST) - 2))
  })
  row.height = look === 'title' ? 28 : LINE_HEIGHT * Math.max(1, ...lines)
}
