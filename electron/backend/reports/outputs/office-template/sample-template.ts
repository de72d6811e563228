import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { RenderedReport } from '#contract/reports/reports.ts'
import { documentStyles, STYLE } from '../docx/styles.ts'
import { textSection } from '../docx/page.ts'
import { reportFileName } from '../file-name.ts'

const NAME = '报告模板示例'
const MAKER = '校建台账'

/** One with nothing to tell is left out with its heading: the sample says nothing of its own. */
const CHAPTERS = [
  '总体情况',
  '项目进展',
  '资金情况',
  '面积目标完成情况',
  '存在问题',
  '下一步工作',
] as const

interface SampleTable {
  readonly title: string
  readonly heads: readonly string[]
  /** Rows of the template: what repeats, and the field of each column. */
  readonly rows: readonly { readonly loop: string; readonly cells: readonly string[] }[]
  /** Hundredths of the table's width. */
  readonly widths: readonly number[]
}

const TABLES: readonly SampleTable[] = [
  {
    title: '分类汇总表',
    heads: ['序号', '项目类别', '单位', '数量', '已竣工', '预算总投资', '累计到位', '累计支付'],
    widths: [8, 22, 8, 10, 10, 14, 14, 14],
    rows: [
      {
        loop: '分类汇总表',
        cells: [
          '序号',
          '项目类别',
          '单位',
          '数量',
          '项目（个）·已竣工',
          '预算总投资',
          '累计到位',
          '累计支付',
        ],
      },
    ],
  },
  {
    title: '项目明细表',
    heads: ['学校', '项目名称', '建筑面积', '预算总投资', '累计到位', '累计支付', '当前阶段'],
    widths: [17, 22, 11, 14, 13, 13, 10],
    rows: [
      {
        loop: '项目明细表·明细',
        cells: ['学校', '项目名称', '建筑面积', '预算总投资', '累计到位', '累计支付', '当前阶段'],
      },
      {
        loop: '项目明细表·合计',
        cells: ['序号', '项目名称', '建筑面积', '预算总投资', '累计到位', '累计支付', '当前阶段'],
      },
    ],
  },
]

/** A Word document with the usual report in fields, for the office to change as it likes. */
export async function sampleTemplate(): Promise<RenderedReport> {
  const file = new Document({
    title: NAME,
    creator: MAKER,
    lastModifiedBy: MAKER,
    compatibility: { version: 15 },
    styles: documentStyles([]),
    sections: [
      {
        ...textSection(undefined),
        children: [...text(), ...TABLES.flatMap(annex)],
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toBuffer(file))
  return { fileName: reportFileName(NAME, 'docx'), bytes }
}

function text(): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('{{分行标题}}')] }),
    line(STYLE.body, '{{导语}}'),
    ...CHAPTERS.flatMap((name) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: [new TextRun(`{{${name}标题}}`)],
      }),
      line(STYLE.body, `{{#${name}}}`),
      line(STYLE.body, '{{段落}}'),
      line(STYLE.body, `{{/${name}}}`),
    ]),
    line(STYLE.sender, ''),
    line(STYLE.sender, '{{单位名称}}'),
    line(STYLE.sender, '{{制表日期}}'),
    line(STYLE.signatures, '负责人：{{负责人}}　　审核人：{{审核人}}　　填表人：{{填表人}}'),
    line(STYLE.signatures, '{{版本和校验码}}'),
  ]
}

function annex({ title, heads, rows, widths }: SampleTable): FileChild[] {
  return [
    new Paragraph({
      style: STYLE.caption,
      keepNext: true,
      pageBreakBefore: title === TABLES[0]?.title,
      children: [new TextRun(`{{县名}}${title}（截至{{截止日期}}，金额单位：{{金额单位}}）`)],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      margins: { left: 40, right: 40 },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: heads.map((head, index) => cell(head, widths[index] ?? 0)),
        }),
        ...rows.map(
          ({ loop, cells }) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((field, index) => {
                const begin = index === 0 ? `{{#${loop}}}` : ''
                const end = index === cells.length - 1 ? `{{/${loop}}}` : ''
                return cell(`${begin}{{${field}}}${end}`, widths[index] ?? 0)
              }),
            }),
        ),
      ],
    }),
  ]
}

function cell(words: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: words, size: 18 })],
      }),
    ],
  })
}

function line(style: string, words: string): Paragraph {
  return new Paragraph({ style, children: words === '' ? [] : [new TextRun(words)] })
}
