import { Button, Input, Segmented, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_KINDS, type NameKind, type UsedName } from '#contract/office/used-names.ts'
import { comparable } from '#domain/text/comparable.ts'
import { useAsk } from '../../../asking.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { tableText } from '../../../components/history/change-table-names.ts'
import { Waiting } from '../../../components/page/waiting.tsx'
import { RenameNameDialog } from './rename-name-dialog.tsx'

/** 人员与单位: the names the ledger's rows write, so that two spellings of one can be made one. */
export function NamesSection() {
  const { t } = useTranslation()
  const { data, error } = useAsk('names.all', {})
  const [kind, setKind] = useState<NameKind>('leader')
  const [search, setSearch] = useState('')
  const [renamed, setRenamed] = useState<string | null>(null)
  if (error) return <Failure title={t('app.screenFailed.title')} error={error} />
  if (!data) return <Waiting />
  const names = data[kind].filter(({ name }) => comparable(name).includes(comparable(search)))
  return (
    <section className="panel panel-narrow">
      <p className="panel-lead">{t('settings.names.lead')}</p>
      <div className="names-bar">
        <Segmented<NameKind>
          aria-label={t('settings.names.kind')}
          value={kind}
          onChange={setKind}
          options={NAME_KINDS.map((value) => ({
            value,
            label: t(`settings.names.kinds.${value}`, { count: data[value].length }),
          }))}
        />
        <Input
          aria-label={t('settings.names.search')}
          placeholder={t('settings.names.search')}
          allowClear
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {names.length === 0 ? (
        <EmptyState title={t('settings.names.empty')} />
      ) : (
        <Table<UsedName>
          size="small"
          className="data-table"
          rowKey="name"
          dataSource={names}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t('settings.entries.name'), dataIndex: 'name' },
            {
              title: t('settings.names.rows'),
              render: (_, { rows }) =>
                rows
                  .map(({ table, count }) =>
                    t('settings.names.rowsOf', { table: tableText(table, t), count }),
                  )
                  .join(t('settings.names.and')),
            },
            {
              title: <span className="visually-hidden">{t('app.edit')}</span>,
              align: 'right',
              render: (_, { name }) => (
                <Button
                  type="link"
                  size="small"
                  title={t('settings.names.renameOf', { name })}
                  onClick={() => setRenamed(name)}
                >
                  {t('settings.names.rename')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {renamed !== null && (
        <RenameNameDialog kind={kind} from={renamed} onClose={() => setRenamed(null)} />
      )}
    </section>
  )
}
