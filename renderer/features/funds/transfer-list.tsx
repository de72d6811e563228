import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { FundTransfer, TransferPlace } from '#contract/funds/transfers.ts'
import { useAsk } from '../../asking.ts'
import { ColumnHead } from '../../components/tables/column-head.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { Money, useMoneyUnitName } from '../../components/figures/money.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { sourceText } from './source-text.ts'

/** All transfers, newest first. */
export function TransferList({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const transfers = useAsk('transfers.list', {})
  if (transfers.error) {
    return <Failure title={t('app.screenFailed.title')} error={transfers.error} />
  }
  if (!transfers.data) return <Waiting />
  if (transfers.data.length === 0) {
    return (
      <EmptyState title={t('funds.transfer.empty')}>{t('funds.transfer.emptyText')}</EmptyState>
    )
  }
  const place = ({ projectId, projectName, fundingSourceId }: TransferPlace) => (
    <>
      <Link to={`/projects/${projectId}?tab=funds`}>{projectName}</Link>
      {' · '}
      {sourceText(fundingSourceId, dictionaries, t)}
    </>
  )
  return (
    <Table<FundTransfer>
      size="small"
      className="data-table"
      rowKey="id"
      dataSource={transfers.data}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('domain.field.date'),
          render: (_, { date }) => <span className="figure">{date}</span>,
        },
        { title: t('funds.transfer.kind'), render: (_, { kind }) => t(`funds.column.${kind}`) },
        { title: t('funds.transfer.from'), render: (_, { from }) => place(from) },
        { title: t('funds.transfer.to'), render: (_, { to }) => place(to) },
        {
          title: <ColumnHead name={t('domain.field.amount')} unit={unit} />,
          align: 'right',
          render: (_, { amount }) => <Money fen={amount} />,
        },
        { title: t('domain.field.reason'), dataIndex: 'reason' },
        {
          title: t('domain.field.documentNumber'),
          render: (_, { documentNumber }) => documentNumber ?? t('app.blank'),
        },
      ]}
    />
  )
}
