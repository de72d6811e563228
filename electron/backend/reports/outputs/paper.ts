import type { TableColumn } from '#domain/report/table.ts'
import { textWidth } from '#domain/report/tables/layout/text-width.ts'

/** Sizes of the printed report, shared by page and Word. GB/T 9704-2012 for the text part. */
export const TEXT_PAGE = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** 3号, 22 lines of 28 characters. */
  fontSize: 16,
  lineHeight: 28.9,
  charactersPerLine: 28,
} as const

/** Landscape pages of the annexes, in millimetres; A3 when the figures do not fit on A4. */
export const ANNEX_PAGES = {
  A4: { width: 297, height: 210, margin: { top: 25, right: 18, bottom: 25, left: 18 } },
  A3: { width: 420, height: 297, margin: { top: 28, right: 25, bottom: 28, left: 25 } },
} as const

export type AnnexPaper = keyof typeof ANNEX_PAGES

export const POINTS_PER_MM = 72 / 25.4

/** Letter spacing that puts 28 characters of 16 pt into a line of 156 mm. */
export const TEXT_LETTER_SPACING =
  ((TEXT_PAGE.width - TEXT_PAGE.margin.left - TEXT_PAGE.margin.right) * POINTS_PER_MM) /
    TEXT_PAGE.charactersPerLine -
  TEXT_PAGE.fontSize

/** How an annex table is set: paper, size of type, and the width of each column in points. */
export interface TableLayout {
  readonly paper: AnnexPaper
  readonly fontSize: number
  readonly widths: readonly number[]
}

/** Inner space and border of a cell, left and right together, in points. */
const CELL_PADDING = 6
/** Half a Chinese character, and a little for the sharing out. */
const CHARACTER_WIDTH = 0.545
/** Digits of the standard's fonts are half as wide as high, those of the free fallbacks 0.56. */
const FIGURE_WIDTH = 0.57
const FONT_SIZES = [10.5, 10, 9.5, 9]
/** Narrower than this, names and short words break too often to be read; A3 has no wider page beyond. */
const LEAST_NAMES = { A4: 16, A3: 11 }
const LEAST_WORDS = 6
const LONGEST_HEADING = 10

/**
 * Fits the columns to the page: the largest type at which nothing needs to wrap; else 9 pt with
 * wrapping words; else A3. Figures and dates never wrap.
 */
export function layOutTable(columns: readonly TableColumn[]): TableLayout {
  for (const paper of ['A4', 'A3'] as const) {
    const available = annexWidth(paper)
    for (const fontSize of FONT_SIZES) {
      const natural = columns.map((column) => naturalWidth(column, fontSize))
      const spare = available - sum(natural)
      if (spare >= 0) return { paper, fontSize, widths: widen(natural, spare) }
    }
    const smallest = FONT_SIZES.at(-1) ?? 9
    const least = columns.map((column) => leastWidth(column, smallest, paper))
    if (sum(least) <= available) {
      const natural = columns.map((column, index) =>
        wraps(column) ? naturalWidth(column, smallest) : (least[index] ?? 0),
      )
      const share = Math.min(1, (available - sum(least)) / (sum(natural) - sum(least)))
      const widths = least.map((width, index) => width + ((natural[index] ?? 0) - width) * share)
      return { paper, fontSize: smallest, widths: widen(widths, available - sum(widths)) }
    }
  }
  const smallest = FONT_SIZES.at(-1) ?? 9
  const least = columns.map((column) => leastWidth(column, smallest, 'A3'))
  const squeeze = annexWidth('A3') / sum(least)
  return { paper: 'A3', fontSize: smallest, widths: least.map((width) => width * squeeze) }
}

/** Width between the margins, in points. */
function annexWidth(paper: AnnexPaper): number {
  const { width, margin } = ANNEX_PAGES[paper]
  return (width - margin.left - margin.right) * POINTS_PER_MM
}

/** Room for the content, and for a heading of up to five characters in one line. */
function naturalWidth(column: TableColumn, fontSize: number): number {
  const heading = Math.min(textWidth(column.path.at(-1) ?? ''), LONGEST_HEADING)
  return Math.max(
    inPoints(Math.max(column.width, heading), fontSize),
    wraps(column) ? 0 : figuresInPoints(column.width, fontSize),
  )
}

function leastWidth(column: TableColumn, fontSize: number, paper: AnnexPaper): number {
  if (!wraps(column)) {
    const heading = textWidth(column.path.at(-1) ?? '')
    return figuresInPoints(Math.max(column.width, inTwoLines(heading)), fontSize)
  }
  const least = column.align === 'left' ? LEAST_NAMES[paper] : LEAST_WORDS
  return inPoints(Math.min(column.width, least), fontSize)
}

/** The longer of two lines of whole Chinese characters. */
function inTwoLines(halfWidths: number): number {
  return Math.ceil(halfWidths / 4) * 2
}

function inPoints(characters: number, fontSize: number): number {
  return characters * fontSize * CHARACTER_WIDTH + CELL_PADDING
}

function figuresInPoints(characters: number, fontSize: number): number {
  return characters * fontSize * FIGURE_WIDTH + CELL_PADDING
}

/** Every column takes its part of what is left over, so that the table fills the page. */
function widen(widths: readonly number[], spare: number): number[] {
  const total = sum(widths)
  return widths.map((width) => width + (spare * width) / total)
}

/** Words wrap; figures, dates and what is no longer than a row's number never do. */
function wraps({ kind, width }: TableColumn): boolean {
  return kind === 'text' && width > LEAST_WORDS
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
