import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReportRequest } from '#contract/reports/reports.ts'
import type { Operand, PassportRow } from '#domain/report/passport/passport.ts'
import { Figure } from '../../../components/figures/figure.tsx'
import { Origins } from './origins.tsx'
import { valueText } from './value-text.ts'

const ROWS_PER_PAGE = 20

interface OperandTableProps {
  readonly operand: Operand
  /** How the sum enters the figure: −, ÷ or nothing. */
  readonly sign: string
  readonly request: ReportRequest
}

/** One sum with the projects or targets it is added up from; each opens on its entries. */
export function OperandTable({ operand, sign, request }: OperandTableProps) {
  const { t } = useTranslation()
  const { kind, moment, name, rows, value } = operand
  const text = (amount: number | null): string | null =>
    amount === null ? null : valueText(amount, kind, request.unit)
  const heading = moment === 'before' ? t('passport.before', { name }) : name
  return (
    <section className="passport-sum" aria-label={heading}>
      <h3>
        <span>{`${sign} ${heading}`.trim()}</span>
        <Figure text={text(value)} />
      </h3>
      <Table<PassportRow>
        size="small"
        className="data-table"
        rowKey={({ projectId, label }) => projectId ?? label}
        dataSource={[...rows]}
        pagination={{ pageSize: ROWS_PER_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('passport.noRows') }}
        expandable={{
          rowExpandable: ({ projectId }) => projectId !== null,
          expandedRowRender: (row) => <Origins operand={operand} row={row} request={request} />,
        }}
        columns={[
          {
            title: t('passport.madeOf', { count: rows.length }),
            render: (_, { label, projectId }) =>
              projectId === null ? label : <Link to={`/projects/${projectId}`}>{label}</Link>,
          },
          {
            title: t('passport.adds'),
            align: 'right',
            width: 150,
            render: (_, row) => <Figure text={text(row.value)} />,
          },
        ]}
      />
    </section>
  )
}
