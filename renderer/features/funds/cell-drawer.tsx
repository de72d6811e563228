import { Drawer, Table, type TableColumnType } from 'antd'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { FundCellEntries } from '#contract/funds/fund-table.ts'
import type { FundGrouping } from '#domain/funds/fund-table.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useAsk } from '../../asking.ts'
import { ColumnHead } from '../../components/tables/column-head.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { Money, useMoneyUnitName } from '../../components/figures/money.tsx'
import { EntryOrigin } from '../../components/traces/entry-origin.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { type ChosenCell, columnName } from './fund-columns.tsx'
import { sourceText } from './source-text.ts'

const ROWS_PER_PAGE = 50

interface CellDrawerProps {
  readonly cell: ChosenCell
  readonly groupBy: FundGrouping
  readonly quarter: Quarter
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

/** What one cell is made of, with the way to each project. */
export function CellDrawer({ cell, groupBy, quarter, dictionaries, onClose }: CellDrawerProps) {
  const { t } = useTranslation()
  const entries = useAsk('funds.cell', {
    quarter,
    column: cell.column,
    period: cell.period,
    ...(cell.group === null ? {} : groupInput(groupBy, cell.group.id)),
  })
  const name = cell.group?.name ?? t('funds.total')
  return (
    <Drawer
      open
      size={980}
      title={`${name} · ${t(`funds.period.${cell.period}Plain`)}${columnName(cell, t)}`}
      onClose={onClose}
    >
      {entries.error && <Failure title={t('app.screenFailed.title')} error={entries.error} />}
      {!entries.data && !entries.error && <Waiting />}
      {entries.data && <CellTable answer={entries.data} cell={cell} dictionaries={dictionaries} />}
    </Drawer>
  )
}

function groupInput(groupBy: FundGrouping, id: string | null) {
  if (groupBy === 'source') return { sourceId: id }
  if (groupBy === 'programme') return { programmeId: id }
  return id === null ? {} : { projectId: id }
}

/** One line of the drawer, whatever kind of entry it shows. */
interface CellLine {
  readonly key: string
  readonly projectId: string
  readonly projectName: string
  readonly fundingSourceId: string | null
  readonly amount: number
  readonly date: string | null
  /** Kind and origin of an entry, year of a line, reason of a revision. */
  readonly detail: ReactNode
  readonly document: string | null
}

interface CellTableProps {
  readonly answer: FundCellEntries
  readonly cell: ChosenCell
  readonly dictionaries: Dictionaries
}

function CellTable({ answer, cell, dictionaries }: CellTableProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const lines = linesOf(answer, cell, t)
  const isPlan = cell.column === 'planned' && cell.period === 'toDate'
  const dated: TableColumnType<CellLine>[] = isPlan
    ? []
    : [
        {
          title: t('domain.field.date'),
          width: 104,
          render: (_, { date }) => <span className="figure">{date}</span>,
        },
      ]
  const documents: TableColumnType<CellLine>[] = isPlan
    ? []
    : [
        {
          title: t('domain.field.documentNumber'),
          render: (_, { document }) => document ?? t('app.blank'),
        },
      ]
  return (
    <Table<CellLine>
      size="small"
      className="data-table"
      rowKey="key"
      dataSource={lines}
      pagination={{ pageSize: ROWS_PER_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        ...dated,
        {
          title: t('domain.field.name'),
          render: (_, { projectId, projectName }) => (
            <Link
              to={`/projects/${projectId}?tab=${cell.column === 'planned' ? 'budget' : 'funds'}`}
            >
              {projectName}
            </Link>
          ),
        },
        {
          title: t('domain.field.fundingSource'),
          render: (_, { fundingSourceId }) => sourceText(fundingSourceId, dictionaries, t),
        },
        {
          title: <ColumnHead name={t('domain.field.amount')} unit={unit} />,
          align: 'right',
          render: (_, { amount }) => <Money fen={amount} />,
        },
        {
          title: t(isPlan ? 'project.budget.year' : 'funds.detail'),
          render: (_, { detail }) => detail,
        },
        ...documents,
      ]}
      summary={() => (
        <Table.Summary.Row className="totals-row">
          <Table.Summary.Cell index={0} colSpan={isPlan ? 2 : 3}>
            {t('funds.cellTotal', { count: lines.length })}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={3} align="right">
            <Money fen={lines.reduce((sum, { amount }) => sum + amount, 0)} />
          </Table.Summary.Cell>
          <Table.Summary.Cell index={4} colSpan={isPlan ? 1 : 2} />
        </Table.Summary.Row>
      )}
    />
  )
}

function linesOf({ entries, planned, revisions }: FundCellEntries, cell: ChosenCell, t: TFunction) {
  const isBalance = cell.column === 'balance'
  return [
    ...entries.map((entry): CellLine => ({
      ...entry,
      key: entry.id,
      // A balance is what came in less what went out.
      amount: isBalance && entry.kind === 'paid' ? -entry.amount : entry.amount,
      detail: (
        <>
          {isBalance && `${t(`domain.fundKind.${entry.kind}`)} · `}
          <EntryOrigin entry={entry} />
        </>
      ),
      document: entry.documentNumber,
    })),
    ...planned.map((line, index): CellLine => ({
      ...line,
      key: String(index),
      date: null,
      detail: line.year === null ? t('app.blank') : String(line.year),
      document: null,
    })),
    ...revisions.map((revision): CellLine => ({
      ...revision,
      key: revision.id,
      amount: (revision.after ?? 0) - (revision.before ?? 0),
      date: revision.revisedOn,
      detail: revision.reason,
      document: revision.documentNumber,
    })),
  ]
}
