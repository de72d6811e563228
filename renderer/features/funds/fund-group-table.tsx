import { Table } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundTableAnswer, FundTableRow } from '#contract/funds/fund-table.ts'
import { Money } from '../../components/figures/money.tsx'
import { useTableHeight } from '../../components/tables/use-table-height.ts'
import { usePreferences } from '../../preferences.ts'
import {
  CellButton,
  type ChosenCell,
  columnName,
  figureOf,
  FUND_PLACES,
  fundColumns,
} from './fund-columns.tsx'

/** Head of two rows and totals row, in px. */
const HEAD_AND_TOTALS = 74 + 38

interface FundGroupTableProps {
  readonly table: FundTableAnswer
  readonly onOpen: (cell: ChosenCell) => void
}

/** One row per source, programme or project, and their totals, fixed below. */
export function FundGroupTable({ table, onOpen }: FundGroupTableProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(HEAD_AND_TOTALS)
  const { groupBy, rows, totals } = table
  const columns = useMemo(
    () => fundColumns({ t, groupBy, moneyUnit, totals, onOpen }),
    [t, groupBy, moneyUnit, totals, onOpen],
  )
  const leaves = columns.flatMap((column) => ('children' in column ? column.children : [column]))
  const width = leaves.reduce((sum, column) => sum + column.width, 0)
  const places = new Map(FUND_PLACES.map((place) => [place.key, place]))
  return (
    <div ref={container} className="table-container">
      <Table<FundTableRow>
        virtual
        size="small"
        bordered
        className="data-table fund-table"
        rowKey={({ id }) => id ?? 'none'}
        columns={columns}
        dataSource={rows}
        pagination={false}
        showSorterTooltip={false}
        scroll={{ x: width, y: height }}
        summary={() => (
          <Table.Summary fixed="bottom">
            <Table.Summary.Row className="totals-row">
              {leaves.map(({ key }, index) => {
                const place = places.get(key)
                return (
                  <Table.Summary.Cell
                    key={key}
                    index={index}
                    {...(place || key === 'carriedOver' ? { align: 'right' as const } : {})}
                  >
                    {key === 'name' && t('funds.totals', { count: rows.length })}
                    {key === 'carriedOver' && <Money fen={totals.carriedOver} />}
                    {place && (
                      <CellButton
                        fen={figureOf(totals, place)}
                        label={`${t('funds.total')} ${t(`funds.period.${place.period}Plain`)}${columnName(place, t)}`}
                        onClick={() => onOpen({ ...place, group: null })}
                      />
                    )}
                  </Table.Summary.Cell>
                )
              })}
            </Table.Summary.Row>
          </Table.Summary>
        )}
      />
    </div>
  )
}
