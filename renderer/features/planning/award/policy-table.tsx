import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AwardPolicy } from '#domain/planning/award.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { Money, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { PolicyDialog } from './policy-dialog.tsx'

/** The policy the award is taken from, editable line by line. */
export function PolicyTable({ policies }: { readonly policies: readonly AwardPolicy[] }) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const [editing, setEditing] = useState<AwardPolicy | null>(null)
  return (
    <>
      <Table<AwardPolicy>
        size="small"
        bordered
        className="data-table"
        rowKey="stage"
        dataSource={policies}
        pagination={false}
        columns={[
          {
            title: t('planning.award.stage'),
            render: (_, { stage }) => t(`planning.award.stages.${stage}`),
          },
          {
            title: t('planning.award.full'),
            align: 'right',
            render: (_, { fullClasses, fullPupils }) => (
              <span className="figure">
                {fullClasses} / {fullPupils}
              </span>
            ),
          },
          {
            title: <ColumnHead name={t('planning.award.amount')} unit={unit} />,
            align: 'right',
            render: (_, { amount }) => <Money fen={amount} />,
          },
          {
            title: t('planning.award.least'),
            align: 'right',
            render: (_, { leastClasses, leastPupils }) => (
              <span className="figure">
                {leastClasses} / {leastPupils}
              </span>
            ),
          },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            width: 72,
            render: (_, policy) => (
              <Button
                type="link"
                size="small"
                aria-label={t('planning.award.editOf', {
                  stage: t(`planning.award.stages.${policy.stage}`),
                })}
                onClick={() => setEditing(policy)}
              >
                {t('app.edit')}
              </Button>
            ),
          },
        ]}
      />
      {editing && <PolicyDialog policy={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
