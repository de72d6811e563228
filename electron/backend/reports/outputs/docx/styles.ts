import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { WORD_FONTS } from '../fonts.ts'
import type { LaidAnnex } from '../lay-annex.ts'
import { TEXT_LETTER_SPACING, TEXT_PAGE } from '../paper.ts'

/** Ids of the paragraph and character styles; their names are what Word's style list shows. */
export const STYLE = {
  body: 'ReportBody',
  recipient: 'ReportRecipient',
  annexList: 'ReportAnnexList',
  sender: 'ReportSender',
  signatures: 'ReportSignatures',
  noteHeading: 'ReportNoteHeading',
  note: 'ReportNote',
  pageNumberOdd: 'PageNumberOdd',
  pageNumberEven: 'PageNumberEven',
  issue: 'ReportIssue',
  chart: 'ReportChart',
  chartRemark: 'ReportChartRemark',
  caption: 'ReportCaption',
  annexNumber: 'AnnexNumber',
  annexTitle: 'AnnexTitle',
  unitLine: 'AnnexUnitLine',
  strongCell: 'AnnexStrongCell',
} as const

export type CellStyle = 'left' | 'center' | 'right' | 'heading'

/** Each annex has its own size of type, so its cells have their own styles. */
export function cellStyle(annexNumber: number, cell: CellStyle): string {
  return `Annex${annexNumber}${cell}`
}

/** Digits of tables: as narrow as those of 宋体, and with a stand-in of equal width everywhere. */
const DIGITS = 'Times New Roman'
/** Two characters of 3号, in twips. */
const TWO_CHARACTERS = TEXT_PAGE.fontSize * 2 * 20
const LINE = Math.round(TEXT_PAGE.lineHeight * 20)
const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

/** The hint keeps “ ” and — full width, which Word would else take for Western signs. */
const font = (name: string, western = name) => ({
  ascii: western,
  hAnsi: western,
  eastAsia: name,
  cs: western,
  hint: 'eastAsia',
})
/** Twips; with it 28 characters fill a line. */
const SPACING = Math.round(TEXT_LETTER_SPACING * 20)
const halfPoints = (points: number) => Math.round(points * 2)

/** Styles carry the whole look, so that a change in Word's style list changes the document. */
export function documentStyles(annexes: readonly LaidAnnex[]): IStylesOptions {
  const heading = (name: string, fontName: string) => ({
    name,
    run: {
      font: font(fontName),
      size: halfPoints(TEXT_PAGE.fontSize),
      color: '000000',
      characterSpacing: SPACING,
    },
    paragraph: {
      keepNext: true,
      spacing: exact(LINE),
      indent: { firstLine: TWO_CHARACTERS, firstLineChars: 200 },
    },
  })
  return {
    default: {
      document: {
        run: {
          font: font(WORD_FONTS.fangsong),
          size: halfPoints(TEXT_PAGE.fontSize),
          // Digits are Western text: read as Chinese, LibreOffice would break a line inside a figure.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      title: {
        name: 'Title',
        run: { font: font(WORD_FONTS.xiaobiaosong), size: halfPoints(22), color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...exact(Math.round(LINE * 1.2)), after: Math.round(LINE * 0.6) },
        },
      },
      heading1: heading('heading 1', WORD_FONTS.hei),
      heading2: heading('heading 2', WORD_FONTS.kai),
      heading3: heading('heading 3', WORD_FONTS.fangsong),
    },
    paragraphStyles: [
      ...textStyles(),
      ...chartStyles(),
      ...annexStyles(),
      ...annexes.filter(({ part }) => part === 0).flatMap(tableStyles),
    ],
    characterStyles: [
      {
        id: STYLE.strongCell,
        name: '报告表格合计',
        run: { font: font(WORD_FONTS.hei, DIGITS), bold: true },
      },
    ],
  }
}

function textStyles(): IParagraphStyleOptions[] {
  const body = { id: STYLE.body, name: '报告正文', basedOn: 'Normal', quickFormat: true }
  const small = { size: halfPoints(10.5) }
  const number = { font: font(WORD_FONTS.song), size: halfPoints(14) }
  return [
    {
      ...body,
      run: { characterSpacing: SPACING },
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: exact(LINE),
        indent: { firstLine: TWO_CHARACTERS, firstLineChars: 200 },
      },
    },
    {
      id: STYLE.recipient,
      name: '报告主送机关',
      basedOn: STYLE.body,
      paragraph: { indent: { firstLine: 0, firstLineChars: 0 } },
    },
    {
      id: STYLE.annexList,
      name: '报告附表清单',
      basedOn: 'Normal',
      paragraph: {
        spacing: exact(LINE),
        // 附表：1． hangs: five characters before the names, two before the heading.
        indent: { left: TEXT_PAGE.fontSize * 5 * 20, hanging: TEXT_PAGE.fontSize * 3 * 20 },
      },
    },
    {
      id: STYLE.sender,
      name: '报告落款',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.RIGHT,
        keepNext: true,
        spacing: exact(LINE),
        indent: { right: TEXT_PAGE.fontSize * 4 * 20 },
      },
    },
    {
      id: STYLE.signatures,
      name: '报告签字',
      basedOn: 'Normal',
      // The space stands around all of them, not between those below each other.
      paragraph: {
        spacing: { ...exact(LINE), before: LINE, after: LINE / 2 },
        contextualSpacing: true,
      },
    },
    {
      id: STYLE.noteHeading,
      name: '报告附注标题',
      basedOn: 'Normal',
      run: small,
      paragraph: { keepNext: true, spacing: exact(300) },
    },
    {
      id: STYLE.note,
      name: '报告附注',
      basedOn: 'Normal',
      run: small,
      paragraph: { keepLines: true, spacing: exact(300), indent: { left: 420, hanging: 420 } },
    },
    {
      id: STYLE.pageNumberOdd,
      name: '单页页码',
      basedOn: 'Normal',
      run: number,
      paragraph: { indent: { right: 280 } },
    },
    {
      id: STYLE.pageNumberEven,
      name: '双页页码',
      basedOn: 'Normal',
      run: number,
      paragraph: { indent: { left: 280 } },
    },
    {
      id: STYLE.issue,
      name: '版次与校验码',
      basedOn: 'Normal',
      run: { font: font(WORD_FONTS.song), size: halfPoints(9) },
      paragraph: { spacing: exact(280) },
    },
  ]
}

function chartStyles(): IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.chart,
      name: '附图',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: STYLE.chartRemark,
      name: '附图说明',
      basedOn: 'Normal',
      run: { font: font(WORD_FONTS.song), size: halfPoints(9) },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.caption,
      name: '图题',
      basedOn: 'Normal',
      run: { font: font(WORD_FONTS.hei), size: halfPoints(10.5) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 240 } },
    },
  ]
}

function annexStyles(): IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.annexNumber,
      name: '附表编号',
      basedOn: 'Normal',
      run: { font: font(WORD_FONTS.hei) },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.annexTitle,
      name: '附表标题',
      basedOn: 'Normal',
      run: { font: font(WORD_FONTS.xiaobiaosong), size: halfPoints(18) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0 },
    },
    {
      id: STYLE.unitLine,
      name: '附表单位',
      basedOn: 'Normal',
      run: { size: halfPoints(10.5) },
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true },
    },
  ]
}

function tableStyles({ table, layout }: LaidAnnex): IParagraphStyleOptions[] {
  const { number } = table
  const size = halfPoints(layout.fontSize)
  const style = (
    cell: CellStyle,
    name: string,
    alignment: (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT'],
  ): IParagraphStyleOptions => ({
    id: cellStyle(number, cell),
    name: `附表${number}${name}`,
    basedOn: 'Normal',
    run: { font: font(cell === 'heading' ? WORD_FONTS.hei : WORD_FONTS.song, DIGITS), size },
    paragraph: { alignment, spacing: { before: 40, after: 40 } },
  })
  return [
    style('left', '文字', AlignmentType.LEFT),
    style('center', '居中', AlignmentType.CENTER),
    style('right', '数字', AlignmentType.RIGHT),
    style('heading', '表头', AlignmentType.CENTER),
  ]
}
