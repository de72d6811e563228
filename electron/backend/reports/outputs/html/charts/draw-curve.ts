import type { InvestmentCurve, InvestmentPoint } from '#domain/report/charts/chart.ts'
import { columnText, type PrintUnit, toPrinted } from '#domain/report/form/print-form.ts'
import { REPORT_SENTENCES } from '../../../narrative/sentences.ts'
import { CHART_TYPE, CHART_WIDTH, fixed, label, line, picture } from './svg.ts'

/** Points: beside other charts, and alone on its page, which would look empty otherwise. */
export const CURVE_HEIGHT = { beside: 170, alone: 340 } as const
const TOP = 24
const BOTTOM = 18
const RIGHT = 16
const GRID_LINES = 4
const LINES = ['planned', 'actual', 'expected'] as const
const DASHES = { planned: '5 3', actual: '', expected: '1 2.5' } as const
/** Quarters named below the axis at most. */
const MOST_NAMES = 10

/** Planned and actual completed investment over the quarters, and how it would go on. */
export function drawCurve(
  title: string,
  { points }: InvestmentCurve,
  unit: PrintUnit,
  height: number = CURVE_HEIGHT.beside,
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
  const names = points.map(({ quarter }, index) =>
    index % every === 0 ? label(quarter, { x: x(index), y: height - 4 }, 'middle') : '',
  )
  const drawn = LINES.map((name) => line(placed(points, name, x, y), DASHES[name]))
  const marks = placed(points, 'actual', x, y).map(
    ([cx, cy]) => `<circle cx="${fixed(cx)}" cy="${fixed(cy)}" r="2.2"/>`,
  )
  return picture(title, height, [curveLegend(), ...grid, ...names, ...drawn, ...marks])
}

function placed(
  points: readonly InvestmentPoint[],
  name: (typeof LINES)[number],
  x: (index: number) => number,
  y: (fen: number) => number,
): (readonly [number, number])[] {
  return points.flatMap((point, index) => {
    const fen = point[name]
    return fen === null ? [] : [[x(index), y(fen)] as const]
  })
}

function curveLegend(): string {
  let at = 0
  return LINES.map((name) => {
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
  }).join('')
}

/** 1, 2 or 5 times a power of ten that is at least the value, divided well by the grid. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 4, 5, 8, 10].find((factor) => factor * power >= value) ?? 10)
}

function amount(fen: number, unit: PrintUnit): string {
  return columnText(toPrinted(Math.round(fen), 'money', unit), 'money', 2).replace(/\.00$/, '')
}
