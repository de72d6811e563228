import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import sentences from '#resources/report-sentences/zh-CN.json' with { type: 'json' }
import type { ReportDataset } from '#domain/report/dataset.ts'
import { isLeading, type TableRow as ReportRow } from '#domain/report/table.ts'
import { headerGrid } from '#domain/report/tables/layout/header-grid.ts'
import type { LaidAnnex } from '../lay-annex.ts'
import { withoutControls } from '../plain-characters.ts'
import { cellStyle, type CellStyle, STYLE } from './styles.ts'

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Number, title, unit line and table of one annex. */
export function annexChildren({ text, county }: ReportDataset, annex: LaidAnnex): FileChild[] {
  const { table, layout, part } = annex
  const continued = part === 0 ? '' : sentences.paper.continued
  const widths = layout.widths.map((width) => Math.round(width * 20))
  return [
    line(STYLE.annexNumber, `${text.labels.annexHeading}${table.number}${continued}`),
    line(STYLE.annexTitle, `${county}${table.title}`),
    line(STYLE.unitLine, table.unitLine),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: 50, right: 50 },
      borders: {
        top: THICK,
        bottom: THICK,
        left: THICK,
        right: THICK,
        insideHorizontal: THIN,
        insideVertical: THIN,
      },
      rows: [
        ...headingRows(annex, widths),
        ...table.rows.map((row, index) => bodyRow(annex, widths, row, table.rows[index + 1])),
      ],
    }),
  ]
}

/** Repeated on every page the table runs over. */
function headingRows({ table }: LaidAnnex, widths: readonly number[]): TableRow[] {
  return headerGrid(table.columns).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(({ text, column, rowSpan, columnSpan }) =>
          cell(cellStyle(table.number, 'heading'), text, {
            width: spanWidth(widths, column, columnSpan),
            rowSpan,
            columnSpan,
          }),
        ),
      }),
  )
}

function bodyRow(
  { table }: LaidAnnex,
  widths: readonly number[],
  row: ReportRow,
  next: ReportRow | undefined,
): TableRow {
  const strong = row.kind === 'subtotal' || row.kind === 'total' || row.kind === 'heading'
  // What leads rows goes with the first of them, and a last total with the row above.
  const leads = row.kind === 'subtotal' || row.kind === 'heading' || isLeading(table, row)
  const isBeforeTotal = next?.kind === 'total' && !isLeading(table, next)
  return new TableRow({
    cantSplit: true,
    ...((leads || isBeforeTotal) && { keepNext: true }),
    children: table.columns.flatMap(({ align }, index) => {
      if (index > 0 && index < row.span) return []
      const columnSpan = index === 0 ? row.span : 1
      const label: CellStyle = row.kind === 'total' ? 'center' : 'left'
      const style = columnSpan > 1 ? label : align
      return cell(cellStyle(table.number, style), row.cells[index]?.text ?? '', {
        width: spanWidth(widths, index, columnSpan),
        rowSpan: 1,
        columnSpan,
        strong,
      })
    }),
  })
}

interface CellFrame {
  readonly width: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly strong?: boolean
}

function cell(style: string, text: string, frame: CellFrame): TableCell {
  const { width, rowSpan, columnSpan, strong } = frame
  const run = new TextRun({
    text: withoutControls(text),
    ...(strong === true && { style: STYLE.strongCell }),
  })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(rowSpan > 1 && { rowSpan }),
    ...(columnSpan > 1 && { columnSpan }),
    children: [new Paragraph({ style, children: text === '' ? [] : [run] })],
  })
}

function spanWidth(widths: readonly number[], from: number, count: number): number {
  return widths.slice(from, from + count).reduce((sum, width) => sum + width, 0)
}

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ text: withoutControls(text) })] })
}
