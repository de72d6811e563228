import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAsk, useTell } from '../../asking.ts'

interface OperatorRow {
  readonly name: string
  readonly isCurrent: boolean
}

/** Everyone the ledger can be switched to; a name that is no longer needed is taken off. */
export function OperatorList() {
  const { t } = useTranslation()
  const { data } = useAsk('operators.list', {})
  const remove = useTell('operators.remove')
  if (!data) return null
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
        dataSource={data.names.map((name) => ({ name, isCurrent: name === data.current }))}
        columns={[
          { dataIndex: 'name' },
          {
            align: 'right',
            render: (_, { name, isCurrent }) =>
              isCurrent ? (
                t('history.operator.current')
              ) : (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('history.operator.removeOf', { name })}
                  onClick={() => remove.mutate({ name })}
                >
                  {t('history.operator.remove')}
                </Button>
              ),
          },
        ]}
      />
    </section>
  )
}
