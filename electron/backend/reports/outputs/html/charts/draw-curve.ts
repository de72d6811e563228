import type { InvestmentCurve, InvestmentPoint } from '#domain/report/charts/chart.ts'
import { quarterOfYearLabel, quarterParts } from '#domain/quarter.ts'
import { columnText, type PrintUnit, toPrinted } from '#domain/report/form/print-form.ts'
import { REPORT_SENTENCES } from '../../../narrative/sentences.ts'
import { CHART_TYPE, CHART_WIDTH, fixed, label, line, picture } from './svg.ts'

/** Points: what the lines need to be read, and what they take where there is room. */
export const CURVE_HEIGHT = { least: 130, most: 300 } as const
const TOP = 24
/** Two lines of names: the quarters, and the years below. */
const BOTTOM = 32
const RIGHT = 20
const GRID_LINES = 4
/** Tops of a scale of four steps, of a power of ten. */
const TOPS = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10]
const LINES = ['planned', 'actual', 'expected'] as const
const DASHES = { planned: '5 3', actual: '', expected: '1 2.5' } as const
/** Quarters named below the axis at most. */
const MOST_NAMES = 11

/** Planned and actual completed investment over the quarters, and how it would go on. */
export function drawCurve(
  title: string,
  { points }: InvestmentCurve,
  unit: PrintUnit,
  height: number = CURVE_HEIGHT.least,
): string {
  const most = niceTop(
    Math.max(...points.flatMap((point) => LINES.map((name) => point[name] ?? 0)), 1),
  )
  const left = amount(most, unit).length * CHART_TYPE * 0.6 + 6
  const bottom = height - BOTTOM
  const step = (CHART_WIDTH - left - RIGHT) / Math.max(points.length - 1, 1)
  const x = (index: number) => left + index * step
  const y = (fen: number) => bottom - ((bottom - TOP) * fen) / most
  const every = Math.ceil(points.length / MOST_NAMES)
  const grid = Array.from({ length: GRID_LINES + 1 }, (_, index) => {
    const fen = (most * index) / GRID_LINES
    return [
      `<line x1="${fixed(left)}" x2="${CHART_WIDTH - RIGHT}" y1="${fixed(y(fen))}" y2="${fixed(y(fen))}" stroke="#999" stroke-width="0.4"/>`,
      label(amount(fen, unit), { x: left - 4, y: y(fen) + CHART_TYPE / 3 }, 'end'),
    ].join('')
  })
  const named = points.flatMap(({ quarter }, index) =>
    index % every === 0 ? [{ quarter, at: x(index) }] : [],
  )
  const names = named.map(({ quarter, at }, index) => {
    const { year } = quarterParts(quarter)
    const before = named[index - 1]
    const isNewYear = before === undefined || quarterParts(before.quarter).year !== year
    return [
      label(quarterOfYearLabel(quarter), { x: at, y: height - 19 }, 'middle'),
      isNewYear ? label(`${year}年`, { x: at, y: height - 7 }, 'middle') : '',
    ].join('')
  })
  const shown = LINES.filter((name) => points.some((point) => point[name] !== null))
  const drawn = shown.flatMap((name) =>
    runs(points, name).map((run) => line(placed(run, name, x, y), DASHES[name])),
  )
  const marks = runs(points, 'actual')
    .flatMap((run) => placed(run, 'actual', x, y))
    .map(([cx, cy]) => `<circle cx="${fixed(cx)}" cy="${fixed(cy)}" r="2.2"/>`)
  return picture(title, height, [curveLegend(shown), ...grid, ...names, ...drawn, ...marks])
}

type LineName = (typeof LINES)[number]

/** A point with its place on the scale. */
interface PlacedPoint {
  readonly index: number
  readonly point: InvestmentPoint
}

/** The points of a line that stand side by side: where one is missing the line is left open. */
function runs(points: readonly InvestmentPoint[], name: LineName): PlacedPoint[][] {
  const found: PlacedPoint[][] = [[]]
  for (const [index, point] of points.entries()) {
    if (point[name] === null) found.push([])
    else found.at(-1)?.push({ index, point })
  }
  return found.filter((run) => run.length > 0)
}

function placed(
  run: readonly PlacedPoint[],
  name: LineName,
  x: (index: number) => number,
  y: (fen: number) => number,
): (readonly [number, number])[] {
  return run.map(({ index, point }) => [x(index), y(point[name] ?? 0)] as const)
}

/** Only of the lines that are drawn. */
function curveLegend(shown: readonly LineName[]): string {
  let at = 0
  return shown
    .map((name) => {
      const from = at
      const text = REPORT_SENTENCES.charts.lines[name]
      at += 30 + text.length * CHART_TYPE + 14
      const sample = line(
        [
          [from, 6],
          [from + 24, 6],
        ],
        DASHES[name],
      )
      const mark = name === 'actual' ? `<circle cx="${fixed(from + 12)}" cy="6" r="2.2"/>` : ''
      return sample + mark + label(text, { x: from + 28, y: 9 })
    })
    .join('')
}

/** The least round sum that is at least the value, its quarters round as well. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (TOPS.find((factor) => factor * power >= value) ?? 10)
}

function amount(fen: number, unit: PrintUnit): string {
  return columnText(toPrinted(Math.round(fen), 'money', unit), 'money', 2).replace(/\.00$/, '')
}
