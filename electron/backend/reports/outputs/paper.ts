import { ANNEX_PAPERS, type AnnexPaper } from '#domain/report/form/annex-paper.ts'
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

/** Charts stand upright, as wide as the text and as high as the annexes leave it. */
export const CHART_PAGE = {
  width: 210,
  height: 297,
  margin: { ...TEXT_PAGE.margin, top: 25, bottom: 25 },
} as const

/** Landscape pages of the annexes, in millimetres; A3 when the figures do not fit on A4. */
export const ANNEX_PAGES = {
  A4: { width: 297, height: 210, margin: { top: 25, right: 18, bottom: 25, left: 18 } },
  A3: { width: 420, height: 297, margin: { top: 28, right: 25, bottom: 28, left: 25 } },
} as const satisfies Record<AnnexPaper, object>

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
/**
 * How wide the signs of a figure are, of their height: in the standard's fonts all are half as wide as
 * high, in the free fallbacks as they come.
 */
const SIGN = 0.505
const FALLBACK = { digit: 0.563, separator: 0.33, percent: 0.935 }
const SMALLEST = 9
const FONT_SIZES = [10.5, 10, 9.5, SMALLEST]
/** Narrower than this, names and short words break too often to be read; A3 has no wider page beyond. */
const LEAST_NAMES = { A4: 16, A3: 11 }
const LEAST_WORDS = 6
const LONGEST_HEADING = 10
/** 未开工, 竣工率: three characters leave one alone when they are broken. */
const SHORT_HEADING = 6

/**
 * Fits the columns to the page: the largest type at which nothing needs to wrap; else 9 pt with
 * wrapping words, short headings broken only where they would not fit otherwise; else A3. Figures and
 * dates never wrap.
 *
 * @param papers to choose from, the smallest first
 * @param sizes of type to try, the largest first
 */
export function layOutTable(
  columns: readonly TableColumn[],
  papers: readonly AnnexPaper[] = ANNEX_PAPERS,
  sizes: readonly number[] = FONT_SIZES,
): TableLayout {
  for (const paper of papers) {
    const available = annexWidth(paper)
    for (const fontSize of sizes) {
      const natural = columns.map((column) => naturalWidth(column, fontSize))
      const spare = available - sum(natural)
      if (spare >= 0) return { paper, fontSize, widths: widen(natural, spare) }
    }
    for (const unbroken of [SHORT_HEADING, 0]) {
      const least = columns.map((column) => leastWidth(column, paper, unbroken))
      if (sum(least) <= available) {
        const natural = columns.map((column, index) =>
          wraps(column) ? naturalWidth(column, SMALLEST) : (least[index] ?? 0),
        )
        const share = Math.min(1, (available - sum(least)) / (sum(natural) - sum(least)))
        const widths = least.map((width, index) => width + ((natural[index] ?? 0) - width) * share)
        return { paper, fontSize: SMALLEST, widths: widen(widths, available - sum(widths)) }
      }
    }
  }
  const widest = papers.at(-1) ?? 'A3'
  const least = columns.map((column) => leastWidth(column, widest, 0))
  const squeeze = annexWidth(widest) / sum(least)
  return { paper: widest, fontSize: SMALLEST, widths: least.map((width) => width * squeeze) }
}

/** How much of the paper's width the columns take at the least; above 1 they do not fit. */
export function leastShare(columns: readonly TableColumn[], paper: AnnexPaper): number {
  return sum(columns.map((column) => leastWidth(column, paper, 0))) / annexWidth(paper)
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
    wraps(column) ? 0 : figuresInPoints(column, fontSize),
  )
}

/** @param unbroken half-width characters of a heading that is not broken */
function leastWidth(column: TableColumn, paper: AnnexPaper, unbroken: number): number {
  if (!wraps(column)) {
    const heading = textWidth(column.path.at(-1) ?? '')
    const broken = heading <= unbroken ? heading : inTwoLines(heading)
    return Math.max(figuresInPoints(column, SMALLEST), inPoints(broken, SMALLEST))
  }
  const least = column.align === 'left' ? LEAST_NAMES[paper] : LEAST_WORDS
  return inPoints(Math.min(column.width, least), SMALLEST)
}

/** The longer of two lines of whole Chinese characters. */
function inTwoLines(halfWidths: number): number {
  return Math.ceil(halfWidths / 4) * 2
}

function inPoints(characters: number, fontSize: number): number {
  return characters * fontSize * CHARACTER_WIDTH + CELL_PADDING
}

function figuresInPoints(column: TableColumn, fontSize: number): number {
  const { width, kind } = column
  const separators = separatorsOf(column)
  const percents = kind === 'percent' ? 1 : 0
  const digits = width - separators - percents
  const inFallback =
    digits * FALLBACK.digit + separators * FALLBACK.separator + percents * FALLBACK.percent
  return Math.max(width * SIGN, inFallback) * fontSize + CELL_PADDING
}

/** Signs between the digits of a column's widest figure: 12,345.60 has two, as has 2020.12.30. */
function separatorsOf({ kind, width, decimals }: TableColumn): number {
  if (kind === 'text') return 0
  if (kind === 'date') return Math.floor(width / 5)
  const point = decimals > 0 ? 1 : 0
  const whole = width - (kind === 'percent' ? 1 : 0) - point * (decimals + 1)
  return point + Math.floor(whole / 4)
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
