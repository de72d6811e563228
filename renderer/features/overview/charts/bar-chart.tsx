import { useId } from 'react'
import { Link } from 'react-router'
import {
  Bar,
  BarChart as Chart,
  type BarShapeProps,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import type { ChartRow, ChartRows } from './chart-rows.ts'
import { Patterns, PatternSample, patternUrl } from './patterns.tsx'

/** Height of a row in px: of one bar, or of several under each other. */
const STACKED_ROW = 26
const BAR = 13
const ROW_GAP = 10
const AXIS = 26
const LONGEST_NAME = 9

interface BarChartProps {
  readonly chart: ChartRows
  /** Written at the end of each row. */
  readonly endText: (row: ChartRow) => string
}

/** Bars that lie, each a link to its rows; the figures stand at their end. */
export function BarChart({ chart, endText }: BarChartProps) {
  const prefix = useId()
  const drawn = chart.series.flatMap((one, index) =>
    one.fill === null ? [] : [{ ...one, fill: one.fill, index }],
  )
  const rowHeight = chart.stacked ? STACKED_ROW : drawn.length * BAR + ROW_GAP
  const data = chart.rows.map((row) => ({
    row,
    ...Object.fromEntries(
      chart.series.map(({ key }, index) => [key, row.cells[index]?.value ?? 0]),
    ),
  }))
  const longest = Math.max(...chart.rows.map(({ name }) => name.length), 2)
  return (
    <>
      <ul className="chart-legend">
        {drawn.map(({ key, name, fill }) => (
          <li key={key}>
            <PatternSample prefix={prefix} fill={fill} />
            {name}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={chart.rows.length * rowHeight + AXIS}>
        <Chart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 0, right: 96, bottom: 0, left: 4 }}
          barCategoryGap={chart.stacked ? 6 : ROW_GAP / 2}
          barGap={0}
        >
          <Patterns prefix={prefix} />
          <XAxis
            type="number"
            tick={{ fill: 'var(--text-faint)', fontSize: 12 }}
            stroke="var(--line)"
            allowDecimals={false}
            tickFormatter={(value: number) => value.toLocaleString('en-US')}
          />
          <YAxis
            type="category"
            dataKey={(entry: { readonly row: ChartRow }) => shortName(entry.row.name)}
            width={Math.min(longest, LONGEST_NAME) * 14 + 12}
            tick={{ fill: 'var(--text-soft)', fontSize: 13 }}
            stroke="var(--line)"
            interval={0}
            tickLine={false}
          />
          {drawn.map(({ key, name, fill, index }, place) => (
            <Bar
              key={key}
              dataKey={key}
              isAnimationActive={false}
              {...(chart.stacked ? { stackId: 'row' } : {})}
              shape={(shape: BarShapeProps) => (
                <BarLink
                  shape={shape}
                  row={(shape.payload as { readonly row: ChartRow }).row}
                  series={{ name, index, fill: patternUrl(prefix, fill) }}
                  endText={
                    chart.stacked
                      ? place === drawn.length - 1
                        ? endText
                        : null
                      : (row) => row.cells[index]?.text ?? '—'
                  }
                />
              )}
            />
          ))}
        </Chart>
      </ResponsiveContainer>
    </>
  )
}

interface BarLinkProps {
  readonly shape: BarShapeProps
  readonly row: ChartRow
  readonly series: { readonly name: string; readonly index: number; readonly fill: string }
  readonly endText: ((row: ChartRow) => string) | null
}

function BarLink({ shape, row, series, endText }: BarLinkProps) {
  const { x, y, width, height } = shape
  const cell = row.cells[series.index]
  const bar = (
    <rect
      x={Math.min(x, x + width)}
      y={y}
      width={Math.abs(width)}
      height={height}
      fill={series.fill}
      className="bar-outline"
    />
  )
  const said = `${row.name} ${series.name} ${cell?.text ?? ''}`
  return (
    <g>
      {width !== 0 &&
        (cell?.to ? (
          <Link to={cell.to} aria-label={said} className="bar-link">
            <title>{said}</title>
            {bar}
          </Link>
        ) : (
          bar
        ))}
      {endText !== null && (
        <text x={x + Math.max(width, 0) + 6} y={y + height / 2} dy="0.35em" className="bar-text">
          {endText(row)}
        </text>
      )}
    </g>
  )
}

function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
}
