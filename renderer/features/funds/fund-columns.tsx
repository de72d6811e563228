import type { TableColumnType } from 'antd'
import type { TFunction } from 'i18next'
import { Link } from 'react-router'
import type { FundTableAnswer, FundTableRow } from '#contract/funds/fund-table.ts'
import type { FundColumn, FundFigures, FundGrouping } from '#domain/funds/fund-table.ts'
import type { Fen } from '#domain/money.ts'
import { Money } from '../../components/figures/money.tsx'
import { moneyWidth } from '../../components/figures/money-width.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'

/** A figure of the table that somebody wants to see the entries of. */
export interface ChosenCell {
  readonly column: FundColumn
  readonly period: 'toDate' | 'inQuarter'
  /** Null for the totals row. */
  readonly group: { readonly id: string | null; readonly name: string } | null
}

/** One money column; every cell of it opens its entries. */
interface MoneyPlace {
  readonly key: string
  readonly column: FundColumn
  readonly period: ChosenCell['period']
}

const TO_DATE: readonly FundColumn[] = ['planned', 'allocated', 'received', 'paid', 'balance']
const IN_QUARTER: readonly FundColumn[] = ['planned', 'allocated', 'received', 'paid']

const MONEY_PLACES: Readonly<Record<ChosenCell['period'], readonly MoneyPlace[]>> = {
  toDate: TO_DATE.map((column) => ({ key: `toDate.${column}`, column, period: 'toDate' })),
  inQuarter: IN_QUARTER.map((column) => ({
    key: `inQuarter.${column}`,
    column,
    period: 'inQuarter',
  })),
}

/** All money columns in the order they stand. */
export const FUND_PLACES: readonly MoneyPlace[] = [
  ...MONEY_PLACES.toDate,
  ...MONEY_PLACES.inQuarter,
]

export type FundTableColumn = TableColumnType<FundTableRow> & {
  readonly key: string
  readonly width: number
}

export interface FundTableGroup {
  readonly key: string
  readonly title: string
  readonly children: FundTableColumn[]
}

interface ColumnSurroundings {
  readonly t: TFunction
  readonly groupBy: FundGrouping
  readonly moneyUnit: ShownMoneyUnit
  readonly totals: FundTableAnswer['totals']
  readonly onOpen: (cell: ChosenCell) => void
}

/** Name first, then the way of the money to date, then that of the quarter alone. */
export function fundColumns(
  surroundings: ColumnSurroundings,
): (FundTableColumn | FundTableGroup)[] {
  const { t, groupBy, moneyUnit, totals, onOpen } = surroundings
  const least = moneyUnit === 'yuan' ? 136 : 96
  const moneyGroup = (period: ChosenCell['period']): FundTableGroup => ({
    key: period,
    title: t(`funds.period.${period}`, { unit: t(`app.unit.${moneyUnit}`) }),
    children: MONEY_PLACES[period].map((place) => ({
      key: place.key,
      title: columnName(place, t),
      width: moneyWidth(figureOf(totals, place), moneyUnit, least),
      align: 'right' as const,
      sorter: (a, b) => compareMoney(figureOf(a, place), figureOf(b, place)),
      render: (_: unknown, row: FundTableRow) => (
        <CellButton
          fen={figureOf(row, place)}
          label={`${nameOf(row, groupBy, t)} ${t(`funds.period.${period}Plain`)}${columnName(place, t)}`}
          onClick={() => onOpen({ ...place, group: { id: row.id, name: nameOf(row, groupBy, t) } })}
        />
      ),
    })),
  })
  return [
    {
      key: 'name',
      title: t(`funds.groupName.${groupBy}`),
      width: groupBy === 'source' ? 150 : 220,
      fixed: 'start',
      ellipsis: true,
      render: (_, row) =>
        groupBy === 'project' && row.id !== null ? (
          <Link to={`/projects/${row.id}?tab=funds`} title={row.name ?? ''}>
            {row.name}
          </Link>
        ) : (
          nameOf(row, groupBy, t)
        ),
    },
    ...(groupBy === 'project'
      ? [
          {
            key: 'school',
            title: t('domain.field.school'),
            width: 130,
            ellipsis: true,
            render: (_: unknown, { schoolName }: FundTableRow) => schoolName,
          },
        ]
      : []),
    moneyGroup('toDate'),
    moneyGroup('inQuarter'),
    {
      key: 'carriedOver',
      title: t('funds.carriedOver'),
      width: moneyWidth(totals.carriedOver, moneyUnit, least),
      align: 'right',
      render: (_, { carriedOver }) => <Money fen={carriedOver} />,
    },
  ]
}

export function figureOf(figures: FundFigures, { column, period }: MoneyPlace): Fen | null {
  return figures[period][column]
}

/** 预算调整 is what happens to the plan in a quarter. */
export function columnName(
  { column, period }: Pick<ChosenCell, 'column' | 'period'>,
  t: TFunction,
): string {
  return column === 'planned' && period === 'inQuarter'
    ? t('funds.column.revised')
    : t(`funds.column.${column}`)
}

export function nameOf({ name }: FundTableRow, groupBy: FundGrouping, t: TFunction): string {
  return name ?? t(`funds.noGroup.${groupBy === 'source' ? 'source' : 'programme'}`)
}

function compareMoney(a: Fen | null, b: Fen | null): number {
  return (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY) || 0
}

interface CellButtonProps {
  readonly fen: Fen | null
  /** Names the cell for who cannot see where it stands. */
  readonly label: string
  readonly onClick: () => void
}

/** A figure that opens what it is made of; a blank has nothing to open. */
export function CellButton({ fen, label, onClick }: CellButtonProps) {
  if (fen === null) return <Money fen={null} />
  return (
    <button type="button" className="fund-cell" title={label} onClick={onClick}>
      <Money fen={fen} />
    </button>
  )
}
