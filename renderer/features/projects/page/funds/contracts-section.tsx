import { PlusOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectContract } from '#contract/funds/contracts.ts'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import { ColumnHead } from '../../../../components/tables/column-head.tsx'
import { DateFigure } from '../../../../components/figures/date-figure.tsx'
import { EmptyState } from '../../../../components/page/empty-state.tsx'
import { Money, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { useAskDeletion } from '../../../../components/dialogs/use-ask-deletion.tsx'
import { ContractDialog } from './contract-dialog.tsx'

interface ContractsSectionProps {
  readonly projectId: string
  readonly contracts: readonly ProjectContract[]
}

/** The contracts of the project, and what has been paid against each. */
export function ContractsSection({ projectId, contracts }: ContractsSectionProps) {
  const { t } = useTranslation()
  const askDeletion = useAskDeletion()
  const unit = useMoneyUnitName()
  const [editing, setEditing] = useState<ProjectContract | 'new' | null>(null)
  const remove = useTellAndSay('contracts.delete', t('funds.contract.deleted'))
  const askAndRemove = async ({ id, party }: ProjectContract) => {
    const answer = await askDeletion({
      title: t('funds.contract.delete'),
      consequence: t('funds.contract.deleteConsequence', { party }),
    })
    if (answer) remove.mutate({ id, ...answer })
  }
  return (
    <section className="panel">
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {t('funds.contract.add')}
      </Button>
      {contracts.length === 0 ? (
        <EmptyState title={t('funds.contract.empty')}>{t('funds.contract.emptyText')}</EmptyState>
      ) : (
        <Table<ProjectContract>
          size="small"
          className="data-table"
          rowKey="id"
          dataSource={contracts}
          pagination={false}
          columns={[
            {
              title: t('funds.contract.kind'),
              render: (_, { kind }) => t(`funds.contract.kinds.${kind}`),
            },
            { title: t('funds.contract.party'), dataIndex: 'party' },
            {
              title: t('funds.contract.number'),
              render: (_, { number }) => number ?? t('app.blank'),
            },
            {
              title: t('funds.contract.signedOn'),
              render: (_, { signedOn }) => <DateFigure date={signedOn} />,
            },
            {
              title: <ColumnHead name={t('funds.contract.amount')} unit={unit} />,
              align: 'right',
              render: (_, { amount }) => <Money fen={amount} />,
            },
            {
              title: <ColumnHead name={t('funds.contract.paid')} unit={unit} />,
              align: 'right',
              render: (_, { paid }) => <Money fen={paid} />,
            },
            {
              title: <ColumnHead name={t('funds.contract.left')} unit={unit} />,
              align: 'right',
              render: (_, { amount, paid }) => (
                <>
                  <Money fen={amount - (paid ?? 0)} />
                  {(paid ?? 0) > amount && (
                    <small className="warning-text"> {t('funds.contract.above')}</small>
                  )}
                </>
              ),
            },
            { title: t('domain.field.note'), render: (_, { note }) => note ?? t('app.blank') },
            {
              title: <span className="visually-hidden">{t('app.edit')}</span>,
              align: 'right',
              render: (_, contract) => (
                <>
                  <Button type="link" size="small" onClick={() => setEditing(contract)}>
                    {t('app.edit')}
                  </Button>
                  <Button
                    type="link"
                    size="small"
                    disabled={contract.paid !== null}
                    onClick={() => void askAndRemove(contract)}
                  >
                    {t('app.delete')}
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
      {editing && (
        <ContractDialog
          projectId={projectId}
          contract={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
