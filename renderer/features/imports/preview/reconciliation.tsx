import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetReading, TotalCheck } from '#contract/imports/reading.ts'
import { Figure } from '../../../components/figures/figure.tsx'
import { useLowWindow } from '../../../components/page/use-low-window.ts'
import { mainTotals } from './plan-view.ts'

/** Totals that take no more room than they are worth. */
const FEW = 2

interface ReconciliationProps {
  readonly totals: readonly TotalCheck[]
  readonly reading: SheetReading
}

/**
 * 合计核对: the sheet's own totals against the sums of the rows read, in the sheet's unit. It is
 * always said, because a difference of 0 is the proof that the sheet was read correctly.
 */
export function Reconciliation({ totals, reading }: ReconciliationProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const [asked, setAsked] = useState<boolean | null>(null)
  const isLow = useLowWindow()
  const main = mainTotals(totals)
  const differing = totals.filter(({ difference }) => difference !== 0).length
  // The verdict alone leaves the room to the rows; what differs is to be seen, where there is room for both.
  const isOpen = asked ?? (!isLow && (differing > 0 || main.length <= FEW))

  const columns: TableColumnsType<TotalCheck> = [
    {
      title: t('imports.preview.totals.row'),
      key: 'row',
      render: (_, { row, label, covers }) =>
        t('imports.preview.totals.covers', { row, label, first: covers[0], last: covers[1] }),
    },
    {
      title: t('imports.preview.totals.column'),
      key: 'column',
      render: (_, { letter }) => <ColumnName letter={letter} reading={reading} />,
    },
    {
      title: t('imports.preview.totals.sheetValue'),
      key: 'sheetValue',
      align: 'right',
      render: (_, { sheetValue }) => <Figure text={figureText(sheetValue)} />,
    },
    {
      title: t('imports.preview.totals.sum'),
      key: 'sum',
      align: 'right',
      render: (_, { sum }) => <Figure text={figureText(sum)} />,
    },
    {
      title: t('imports.preview.totals.difference'),
      key: 'difference',
      align: 'right',
      render: (_, { difference }) => <Difference difference={difference} />,
    },
  ]
  return (
    <section className="reconciliation" aria-labelledby="reconciliation-title">
      <div className="reconciliation-head">
        <h2 id="reconciliation-title">{t('imports.preview.totals.title')}</h2>
        <Verdict count={totals.length} differing={differing} totalRows={reading.totalRows} />
        {main.length > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
            {t(isOpen ? 'imports.preview.totals.close' : 'imports.preview.totals.open')}
          </Button>
        )}
        {isOpen && main.length < totals.length && (
          <Button size="small" type="link" onClick={() => setAll(!all)}>
            {all
              ? t('imports.preview.totals.showFew')
              : t('imports.preview.totals.showAll', { count: totals.length })}
          </Button>
        )}
      </div>
      {isOpen && totals.length > 0 && (
        <div
          className="reconciliation-table"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolled box must be reachable by keyboard.
          tabIndex={0}
        >
          <Table<TotalCheck>
            size="small"
            pagination={false}
            rowKey={({ row, letter }) => `${letter}${row}`}
            columns={columns}
            dataSource={[...(all ? totals : main)]}
          />
        </div>
      )}
    </section>
  )
}

interface VerdictProps {
  readonly count: number
  readonly differing: number
  readonly totalRows: readonly number[]
}

function Verdict({ count, differing, totalRows }: VerdictProps) {
  const { t } = useTranslation()
  if (count === 0 && totalRows.length > 0) return <TotalsUnread rows={totalRows} />
  if (count === 0) return <span className="soft">{t('imports.preview.totals.none')}</span>
  return differing === 0 ? (
    <span className="done">
      <CheckCircleOutlined /> {t('imports.preview.totals.good', { count })}
    </span>
  ) : (
    <span className="wrong">
      <WarningOutlined /> {t('imports.preview.totals.differs', { count, differing })}
    </span>
  )
}

/** Total rows named before the list is cut short. */
const LISTED = 6

/** There are total rows, but none of their figures stands in a column that is read. */
function TotalsUnread({ rows }: { readonly rows: readonly number[] }) {
  const { t } = useTranslation()
  const listed = rows.slice(0, LISTED).join(t('imports.sheet.found.separator'))
  const list = rows.length > LISTED ? t('imports.sheet.found.more', { list: listed }) : listed
  return (
    <span className="stopped">
      <WarningOutlined /> {t('imports.preview.totals.notRead', { rows: list })}
    </span>
  )
}

function ColumnName({
  letter,
  reading,
}: {
  readonly letter: string
  readonly reading: SheetReading
}) {
  const { t } = useTranslation()
  const column = reading.columns.find((one) => one.letter === letter)
  const name = `${letter} ${column?.path.map(withoutUnit).join(' › ') ?? ''}`
  if (!column?.unit) return name
  return t('imports.preview.totals.inUnit', {
    name,
    unit: t(`imports.columns.unitName.${column.unit}`),
  })
}

/** A header's own unit in brackets gives way to the unit the column is read in. */
function withoutUnit(header: string): string {
  return header.replace(/[（(][^（）()]{1,6}[）)]$/, '')
}

function Difference({ difference }: { readonly difference: number }) {
  const { t } = useTranslation()
  return difference === 0 ? (
    <span className="done figure">0 {t('imports.preview.totals.matches')}</span>
  ) : (
    <span className="wrong figure">
      {figureText(difference)} {t('imports.preview.totals.differsWord')}
    </span>
  )
}

/** A figure in the sheet's unit, grouped, with as many decimals as it has. */
function figureText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}
