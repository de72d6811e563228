import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk, useTell } from '../../../asking.ts'
import { RenameOperator } from './rename-operator.tsx'

interface OperatorRow {
  readonly name: string
  readonly isCurrent: boolean
  readonly isRetired: boolean
}

/** Everyone who works or worked here: renamed, and retired when they have left. */
export function OperatorList() {
  const { t } = useTranslation()
  const { data } = useAsk('operators.list', {})
  const [renamed, setRenamed] = useState<string | null>(null)
  const retire = useTell('operators.retire')
  const reinstate = useTell('operators.reinstate')
  if (!data) return null
  const rows: OperatorRow[] = [
    ...data.names.map((name) => ({ name, isCurrent: name === data.current, isRetired: false })),
    ...data.retired.map((name) => ({ name, isCurrent: false, isRetired: true })),
  ]
  return (
    <section className="panel panel-narrow" aria-label={t('history.operator.list')}>
      <h2 className="panel-title">{t('history.operator.list')}</h2>
      <p>{t('history.operator.listText')}</p>
      <Table<OperatorRow>
        size="small"
        className="data-table"
        rowKey="name"
        showHeader={false}
        pagination={false}
        dataSource={rows}
        columns={[
          {
            render: (_, { name, isRetired }) => (
              <span className={isRetired ? 'soft' : ''}>{name}</span>
            ),
          },
          {
            render: (_, { isCurrent, isRetired }) => {
              if (isRetired) return t('history.operator.isRetired')
              return isCurrent ? t('history.operator.current') : null
            },
          },
          {
            align: 'right',
            render: (_, { name, isCurrent, isRetired }) => (
              <>
                <Button
                  type="link"
                  size="small"
                  title={t('history.operator.renameOf', { name })}
                  onClick={() => setRenamed(name)}
                >
                  {t('history.operator.rename')}
                </Button>
                {isRetired && (
                  <Button
                    type="link"
                    size="small"
                    title={t('history.operator.reinstateOf', { name })}
                    onClick={() => reinstate.mutate({ name })}
                  >
                    {t('history.operator.reinstate')}
                  </Button>
                )}
                {!isRetired && (
                  <Button
                    type="link"
                    size="small"
                    disabled={isCurrent}
                    title={t('history.operator.retireOf', { name })}
                    onClick={() => retire.mutate({ name })}
                  >
                    {t('history.operator.retire')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {renamed !== null && <RenameOperator name={renamed} onClose={() => setRenamed(null)} />}
    </section>
  )
}
