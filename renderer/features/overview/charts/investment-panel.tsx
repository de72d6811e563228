import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import {
  CartesianGrid,
  type DotItemDotProps,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { fenToNumber } from '#domain/money.ts'
import { unreportedQuarters } from '#domain/report/charts/investment-curve.ts'
import type { Forecast, InvestmentCurve, InvestmentPoint } from '#domain/report/charts/chart.ts'
import type { Overview } from '#domain/overview/overview.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useMoneyUnitName } from '../../../components/figures/money.tsx'
import { quarterText } from '../../../i18n/names.ts'
import { type ShownMoneyUnit, usePreferences } from '../../../preferences.ts'
import { rowsAddress } from '../addresses.ts'
import { roundMoney } from '../figure-text.ts'
import { ChartPanel } from './chart-panel.tsx'
import type { ChartRows } from './chart-rows.ts'
import { ChartTable } from './chart-table.tsx'

const LINES = ['planned', 'actual', 'expected'] as const

/** Told apart by dashes and marks, not by colour. */
const STROKES = {
  planned: { strokeDasharray: '7 4', stroke: 'var(--text-faint)' },
  actual: { stroke: 'var(--accent)' },
  expected: { strokeDasharray: '2 4', stroke: 'var(--accent)' },
} as const

interface InvestmentPanelProps {
  readonly overview: Overview
  readonly curve: InvestmentCurve
}

/** S 曲线: planned and actual completed investment to date, and how it would go on. */
export function InvestmentPanel({ overview, curve }: InvestmentPanelProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const figureId = overview.funds.completedInvestment.id
  const title = t('overview.investment.title')
  const gaps = unreportedQuarters(curve, overview.quarter).map((one) => quarterText(one, t))
  return (
    <ChartPanel
      title={title}
      unit={unit}
      chart={<Curve curve={curve} figureId={figureId} unit={moneyUnit} />}
      table={
        <ChartTable
          chart={curveRows(curve, figureId, moneyUnit, t)}
          head={t('overview.investment.quarter')}
          caption={title}
        />
      }
    >
      <p className="chart-words">
        {gaps.length > 0 && (
          <>
            {t('overview.investment.unreported', {
              quarters: gaps.join(t('overview.investment.separator')),
            })}{' '}
          </>
        )}
        {forecastText(curve.forecast, moneyUnit, t)}
        {(curve.undated.value ?? 0) > 0 && (
          <>
            {' '}
            <Link to={rowsAddress(curve.undated.id)}>
              {t('overview.investment.undated', { count: curve.undated.value ?? 0 })}
            </Link>
          </>
        )}
        {curve.unplanned && (curve.unplanned.value ?? 0) > 0 && (
          <>
            {' '}
            <Link to={rowsAddress(curve.unplanned.id)}>
              {t('overview.investment.unplanned', { count: curve.unplanned.value ?? 0 })}
            </Link>
          </>
        )}
      </p>
    </ChartPanel>
  )
}

interface CurveProps {
  readonly curve: InvestmentCurve
  readonly figureId: string
  readonly unit: ShownMoneyUnit
}

function Curve({ curve, figureId, unit }: CurveProps) {
  const { t } = useTranslation()
  const data = curve.points.map((point) => ({
    quarter: point.quarter,
    planned: inUnit(point.planned, unit),
    actual: inUnit(point.actual, unit),
    expected: inUnit(point.expected, unit),
    said: `${quarterText(point.quarter, t)} ${t('overview.investment.actual')} ${
      point.actual === null ? '' : roundMoney(point.actual, unit)
    }`,
  }))
  return (
    <>
      <ul className="chart-legend">
        {LINES.filter((line) => data.some((point) => point[line] !== null)).map((line) => (
          <li key={line}>
            <svg className="pattern-sample" width="26" height="12" aria-hidden>
              <line x1="0" y1="6" x2="26" y2="6" strokeWidth="2" {...STROKES[line]} />
              {line === 'actual' && <circle cx="13" cy="6" r="3.5" className="fill-accent" />}
            </svg>
            {t(`overview.investment.${line}`)}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={230}>
        <LineChart
          data={data}
          accessibilityLayer={false}
          margin={{ top: 10, right: 24, bottom: 0, left: 8 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="quarter"
            tick={{ fill: 'var(--text-faint)', fontSize: 12 }}
            stroke="var(--line)"
          />
          <YAxis
            width={72}
            tickFormatter={(value: number) => value.toLocaleString('en-US')}
            tick={{ fill: 'var(--text-faint)', fontSize: 12 }}
            stroke="var(--line)"
          />
          {LINES.map((line) => (
            <Line
              key={line}
              type="linear"
              dataKey={line}
              strokeWidth={2}
              isAnimationActive={false}
              connectNulls={false}
              {...STROKES[line]}
              dot={
                line === 'actual'
                  ? (dot) => <PointLink key={dot.key} dot={dot} figureId={figureId} />
                  : false
              }
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </>
  )
}

interface PointLinkProps {
  readonly dot: DotItemDotProps
  readonly figureId: string
}

/** A quarter of the actual line, leading to what each project had reported by then. */
function PointLink({ dot, figureId }: PointLinkProps) {
  const { cx, cy } = dot
  const { quarter, said } = dot.payload as { readonly quarter: Quarter; readonly said: string }
  if (cx === undefined || cy === undefined || dot.value === null) return null
  return (
    <Link to={rowsAddress(figureId, quarter)} aria-label={said} className="bar-link">
      <title>{said}</title>
      <circle cx={cx} cy={cy} r={12} fill="transparent" />
      <circle cx={cx} cy={cy} r={3.5} className="fill-accent bar-outline" />
    </Link>
  )
}

function curveRows(
  { points }: InvestmentCurve,
  figureId: string,
  unit: ShownMoneyUnit,
  t: TFunction,
): ChartRows {
  const textOf = (point: InvestmentPoint, line: (typeof LINES)[number]) => {
    const amount = point[line]
    return amount === null ? null : roundMoney(amount, unit)
  }
  return {
    stacked: false,
    series: LINES.map((key) => ({ key, name: t(`overview.investment.${key}`), fill: null })),
    rows: points.map((point) => ({
      key: point.quarter,
      name: quarterText(point.quarter, t),
      cells: LINES.map((line) => ({
        value: point[line],
        text: textOf(point, line),
        to:
          line === 'actual' && point.actual !== null ? rowsAddress(figureId, point.quarter) : null,
      })),
    })),
  }
}

/** When the rest will be done at this pace, with the sum it comes from. */
function forecastText(forecast: Forecast, unit: ShownMoneyUnit, t: TFunction): string {
  if (forecast.kind === 'done') return t('overview.forecast.done')
  if (forecast.kind === 'unknown') return t(`overview.forecast.${forecast.because}`)
  return t('overview.forecast.expected', {
    over: forecast.over,
    pace: `${roundMoney(forecast.pace, unit)}${t(`app.unit.${unit}`)}`,
    remaining: `${roundMoney(forecast.remaining, unit)}${t(`app.unit.${unit}`)}`,
    left: forecast.quartersLeft,
    quarter: quarterText(forecast.quarter, t),
  })
}

function inUnit(fen: number | null, unit: ShownMoneyUnit): number | null {
  return fen === null ? null : fenToNumber(fen, unit)
}
