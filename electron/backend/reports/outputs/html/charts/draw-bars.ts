import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { type BarDraft, type BarRow, LONGEST_NAME, shortName } from '../../charts/bar-drafts.ts'
import { bar, CHART_TYPE, CHART_WIDTH, label, legend, line, picture } from './svg.ts'

const LEGEND = 18
const STACKED_BAR = 9
const THIN_BAR = 10
const ROW_GAP = 6
const END_GAP = 4
/** Half-width figures are a little more than half as wide as high. */
const FIGURE_WIDTH = 0.56

/** Bars that lie, from an axis at the left; negative sums of money begin left of nothing at 0. */
export function drawBars(title: string, { series, rows, stacked }: BarDraft): string {
  const names =
    Math.min(LONGEST_NAME, Math.max(...rows.map(({ name }) => name.length))) * CHART_TYPE
  const left = names + 6
  const ends = Math.max(...rows.flatMap((row) => row.ends.map(({ text }) => textLength(text))))
  const longest = Math.max(...rows.map((row) => rowLength(row, stacked)), 0)
  const scale = longest === 0 ? 0 : (CHART_WIDTH - left - ends - END_GAP - 2) / longest
  const rowHeight = rowHeightOf({ series, stacked })
  const height = barsHeight({ series, rows, stacked })
  const parts = rows.map((row, index) => {
    const top = LEGEND + index * rowHeight + ROW_GAP / 2
    const middle = top + (rowHeight - ROW_GAP) / 2
    return [
      label(shortName(row.name), { x: names, y: middle + CHART_TYPE / 3 }, 'end'),
      (stacked ? stackedRow : groupedRow)(series, row, { left, top, scale }),
    ].join('')
  })
  return picture(title, height, [legend(series, 9), ...parts, axis(left, height)])
}

/** Of the whole picture, in points. */
export function barsHeight(draft: BarDraft): number {
  return LEGEND + draft.rows.length * rowHeightOf(draft) + 2
}

function rowHeightOf({ series, stacked }: Pick<BarDraft, 'series' | 'stacked'>): number {
  return (stacked ? STACKED_BAR : series.length * THIN_BAR) + ROW_GAP
}

function stackedRow(series: BarDraft['series'], row: BarRow, { left, top, scale }: Place): string {
  let x = left
  const bars = row.lengths.map((length, place) => {
    const width = Math.max(length ?? 0, 0) * scale
    const at = { x, y: top, width, height: STACKED_BAR }
    x += width
    return width === 0 ? '' : bar(at, series[place]?.fill ?? 'white')
  })
  const end = row.ends.map(({ text, figure }) =>
    label(text, { x: x + END_GAP, y: top + STACKED_BAR - 1 }, 'start', figure),
  )
  return [...bars, ...end].join('')
}

function groupedRow(series: BarDraft['series'], row: BarRow, { left, top, scale }: Place): string {
  const bars = row.lengths.map((length, place) => {
    const width = Math.max(length ?? 0, 0) * scale
    const y = top + place * THIN_BAR
    const end = row.ends[place]
    const drawn =
      width === 0
        ? ''
        : bar({ x: left, y, width, height: THIN_BAR }, series[place]?.fill ?? 'white')
    const at = { x: left + width + END_GAP, y: y + THIN_BAR - 1 }
    return drawn + (end ? label(end.text, at, 'start', end.figure) : '')
  })
  return bars.join('')
}

interface Place {
  readonly left: number
  readonly top: number
  /** Points per unit of length. */
  readonly scale: number
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
