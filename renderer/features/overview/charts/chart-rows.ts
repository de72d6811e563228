import type { TFunction } from 'i18next'
import { areaToNumber, formatArea } from '#domain/area.ts'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { fenToNumber } from '#domain/money.ts'
import type { ReportCharts } from '#domain/report/charts/chart.ts'
import type { Figure, Funds, MeasureTargets, SourceFunds } from '#domain/report/dataset.ts'
import type { ShownMoneyUnit } from '../../../preferences.ts'
import { fundsAddress, rowsAddress, targetAddress } from '../addresses.ts'
import { roundMoney } from '../figure-text.ts'
import type { Fill } from './patterns.tsx'

/** A bar chart as its table says it: rows of cells, one cell per series. */
export interface ChartRows {
  readonly series: readonly ChartSeries[]
  readonly rows: readonly ChartRow[]
  /** Stacked bars share a row and add up; others stand under each other. */
  readonly stacked: boolean
}

export interface ChartSeries {
  readonly key: string
  readonly name: string
  /** Null for what only the table shows. */
  readonly fill: Fill | null
}

export interface ChartRow {
  readonly key: string
  readonly name: string
  /** One per series. */
  readonly cells: readonly ChartCell[]
}

export interface ChartCell {
  /** In the unit of the axis; null when nothing is known. */
  readonly value: number | null
  /** As written, without its unit; null for blank. */
  readonly text: string | null
  /** Where its rows are; null when there are none. */
  readonly to: string | null
}

const STATES = ['completed', 'underConstruction', 'notStarted'] as const

const STATE_FILLS = {
  completed: 'solid',
  underConstruction: 'hatched',
  notStarted: 'open',
} as const

/** Projects by category: planned in all, and how far they are. */
export function categoryRows(bars: ReportCharts['categories'], t: TFunction): ChartRows {
  return {
    stacked: true,
    series: [
      { key: 'count', name: t('overview.series.count'), fill: null },
      { key: 'started', name: t('overview.series.started'), fill: null },
      ...STATES.map((key) => ({ key, name: t(`overview.series.${key}`), fill: STATE_FILLS[key] })),
    ],
    rows: bars.map((bar) => ({
      key: bar.categoryId,
      name: bar.name,
      cells: [bar.count, bar.started, ...STATES.map((key) => bar[key])].map(countCell),
    })),
  }
}

const FUND_FILLS = {
  planned: 'open',
  allocated: 'dotted',
  received: 'hatched',
  paid: 'solid',
} as const

/** 计划 → 下达 → 到位 → 支付 in all and by source. */
export function fundRows(funds: Funds, unit: ShownMoneyUnit, t: TFunction): ChartRows {
  const stages = ['planned', ...FUND_KINDS] as const
  const rowOf = (name: string, of: string, amounts: Funds | SourceFunds): ChartRow => ({
    key: of,
    name,
    cells: stages.map((stage) => {
      const { value } = amounts[stage]
      return {
        value: value === null ? null : fenToNumber(value, unit),
        text: value === null ? null : roundMoney(value, unit),
        to: value === null ? null : fundsAddress({ column: stage, period: 'toDate', of }),
      }
    }),
  })
  const sources = funds.bySource.map((source) =>
    rowOf(
      source.sourceId === null ? t('funds.noGroup.source') : source.name,
      source.sourceId ?? 'none',
      source,
    ),
  )
  return {
    stacked: false,
    series: stages.map((key) => ({
      key,
      name: t(`funds.column.${key}`),
      fill: FUND_FILLS[key],
    })),
    rows: sources.length > 1 ? [rowOf(t('funds.total'), 'all', funds), ...sources] : sources,
  }
}

/** Targets of one programme and measure by stage, against what was done and what is lacking. */
export function targetRows(
  programmeId: string,
  { measure, lines, total }: MeasureTargets,
  t: TFunction,
): ChartRows {
  const cellOf = measure === 'count' ? countCell : areaCell
  const shown = lines.length > 1 ? [...lines, total] : lines
  return {
    stacked: true,
    series: [
      { key: 'target', name: t('overview.series.target'), fill: null },
      ...STATES.map((key) => ({
        key,
        name: t(`overview.series.${key}`),
        fill: STATE_FILLS[key],
      })),
      { key: 'shortfall', name: t('overview.series.shortfall'), fill: 'dotted' },
    ],
    rows: shown.map((line) => {
      const key = line === total ? 'total' : (line.schoolId ?? line.stage ?? 'all')
      const to = targetAddress(programmeId, measure, key)
      return {
        key,
        name: `${line.within ? t('planning.targets.within') : ''}${
          line === total ? t('planning.targets.total') : line.name
        }`,
        cells: [
          { ...cellOf(line.target), to },
          ...STATES.map((state) => cellOf(line[state])),
          { ...cellOf(line.shortfall), to },
        ],
      }
    }),
  }
}

function countCell({ id, value }: Figure): ChartCell {
  return {
    value,
    text: value === null ? null : String(value),
    to: value === null || value === 0 ? null : rowsAddress(id),
  }
}

function areaCell({ id, value }: Figure): ChartCell {
  return {
    value: value === null ? null : areaToNumber(value, 'squareMetre'),
    text: value === null ? null : formatArea(value, 'squareMetre', { grouped: true }),
    to: value === null || value === 0 ? null : rowsAddress(id),
  }
}
