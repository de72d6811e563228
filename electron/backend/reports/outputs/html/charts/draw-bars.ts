import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import {
  type BarDraft,
  type BarEnd,
  type BarRow,
  knownSeries,
  LONGEST_NAME,
  shortName,
} from '../../charts/bar-drafts.ts'
import type { LinkLabel } from '../figure.ts'
import { bar, CHART_TYPE, CHART_WIDTH, label, legend, line, picture } from './svg.ts'

const LEGEND = 18
const END_GAP = 4
/** Half-width figures are a little more than half as wide as high. */
const FIGURE_WIDTH = 0.56

/** How high bars stand and how far apart, in points. */
export interface BarSizes {
  /** Of a row of stacked parts. */
  readonly stacked: number
  /** Of a bar that has a number of its own beside it. */
  readonly thin: number
  readonly gap: number
}

/** As they are read best, and as close as figures of 9 points allow. */
export const BAR_SIZES = {
  roomy: { stacked: 9, thin: 10, gap: 6 },
  close: { stacked: 8.5, thin: 8.5, gap: 3 },
} as const satisfies Record<string, BarSizes>

/**
 * Bars that lie, from an axis at the left; negative sums of money begin left of nothing at 0. Sums that
 * nobody recorded have no bar: what is said below the chart names them.
 */
export function drawBars(
  title: string,
  given: BarDraft,
  { sizes, link }: { readonly sizes: BarSizes; readonly link: LinkLabel },
): string {
  const draft = knownSeries(given)
  const { series, rows, stacked } = draft
  const names =
    Math.min(LONGEST_NAME, Math.max(...rows.map(({ name }) => name.length))) * CHART_TYPE
  const left = names + 6
  const ends = Math.max(...rows.flatMap((row) => row.ends.map(({ text }) => textLength(text))))
  const longest = Math.max(...rows.map((row) => rowLength(row, stacked)), 0)
  const scale = longest === 0 ? 0 : (CHART_WIDTH - left - ends - END_GAP - 2) / longest
  const height = barsHeight(draft, sizes)
  let top = LEGEND + sizes.gap / 2
  const parts = rows.map((row) => {
    const place = { left, top, scale, sizes, link }
    const own = rowHeight(row, stacked, sizes)
    const middle = top + own / 2
    top += own + sizes.gap
    return [
      label(shortName(row.name), { x: names, y: middle + CHART_TYPE / 3 }, 'end'),
      (stacked ? stackedRow : groupedRow)(series, row, place),
    ].join('')
  })
  return picture(title, height, [legend(series, 9), ...parts, axis(left, height)])
}

/** Of the whole picture, in points. */
export function barsHeight(draft: BarDraft, sizes: BarSizes): number {
  const rows = draft.rows.map((row) => rowHeight(row, draft.stacked, sizes) + sizes.gap)
  return LEGEND + rows.reduce((sum, height) => sum + height, 0) + 2
}

/** Of its bars; a row of which nothing is known is named all the same. */
function rowHeight(row: BarRow, stacked: boolean, sizes: BarSizes): number {
  if (stacked) return sizes.stacked
  return Math.max(1, row.lengths.filter((length) => length !== null).length) * sizes.thin
}

function stackedRow(
  series: BarDraft['series'],
  row: BarRow,
  { left, top, scale, sizes, link }: Place,
): string {
  let x = left
  const bars = row.lengths.map((length, place) => {
    const width = Math.max(length ?? 0, 0) * scale
    const at = { x, y: top, width, height: sizes.stacked }
    x += width
    return width === 0 ? '' : bar(at, series[place]?.fill ?? 'white')
  })
  const end = row.ends.map((one) =>
    endLabel(one, { x: x + END_GAP, y: top + sizes.stacked - 1 }, link),
  )
  return [...bars, ...end].join('')
}

function groupedRow(
  series: BarDraft['series'],
  row: BarRow,
  { left, top, scale, sizes: { thin }, link }: Place,
): string {
  const known = row.lengths.flatMap((length, place) => (length === null ? [] : [{ length, place }]))
  const bars = known.map(({ length, place }, index) => {
    const width = Math.max(length, 0) * scale
    const y = top + index * thin
    const end = row.ends[place]
    const drawn =
      width === 0 ? '' : bar({ x: left, y, width, height: thin }, series[place]?.fill ?? 'white')
    const at = { x: left + width + END_GAP, y: y + thin - 1 }
    return drawn + (end ? endLabel(end, at, link) : '')
  })
  return bars.join('')
}

interface Place {
  readonly left: number
  readonly top: number
  /** Points per unit of length. */
  readonly scale: number
  readonly sizes: BarSizes
  readonly link: LinkLabel
}

function endLabel(
  { text, figure, opens = figure }: BarEnd,
  at: { readonly x: number; readonly y: number },
  link: LinkLabel,
): string {
  const drawn = label(text, at, 'start', figure)
  return opens === undefined ? drawn : link(opens, drawn)
}

function axis(left: number, height: number): string {
  return line([
    [left, LEGEND],
    [left, height],
  ])
}

function rowLength({ lengths }: BarRow, stacked: boolean): number {
  const known = lengths.map((length) => Math.max(length ?? 0, 0))
  return stacked ? known.reduce((sum, length) => sum + length, 0) : Math.max(...known)
}

function textLength(text: string): number {
  return textWidth(text) * FIGURE_WIDTH * CHART_TYPE
}
