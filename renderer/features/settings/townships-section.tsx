import { PlusOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, Township } from '#contract/dictionaries.ts'
import { TownshipDialog } from '../../components/dictionary-forms/township-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { EntryActions } from './entry-actions.tsx'

/** The county's townships, in the order they are printed. */
export function TownshipsSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Township | 'new' | null>(null)
  const { townships, schools } = dictionaries
  const close = () => setEditing(null)
  return (
    <section className="panel panel-narrow">
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {t('app.dictionary.addTownship')}
      </Button>
      {townships.length === 0 ? (
        <EmptyState title={t('settings.townships.empty')} />
      ) : (
        <Table<Township>
          size="small"
          className="data-table"
          rowKey="id"
          dataSource={townships}
          pagination={false}
          columns={[
            { title: t('domain.field.township'), dataIndex: 'name' },
            {
              title: t('settings.townships.schools'),
              align: 'right',
              render: (_, { id }) => schools.filter(({ townshipId }) => townshipId === id).length,
            },
            {
              title: <span className="visually-hidden">{t('app.edit')}</span>,
              align: 'right',
              render: (_, township) => (
                <EntryActions
                  dictionary="township"
                  entries={townships}
                  entry={township}
                  onEdit={() => setEditing(township)}
                />
              ),
            },
          ]}
        />
      )}
      {editing !== null && (
        <TownshipDialog
          township={editing === 'new' ? null : editing}
          onSaved={close}
          onClose={close}
        />
      )}
    </section>
  )
}
