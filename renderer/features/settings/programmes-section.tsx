import { PlusOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, Programme } from '#contract/dictionaries.ts'
import { ProgrammeDialog } from '../../components/dictionary-forms/programme-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { EntryActions } from './entry-actions.tsx'

/** The programmes projects belong to. */
export function ProgrammesSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Programme | { readonly name: string } | null>(null)
  const close = () => setEditing(null)
  return (
    <section className="panel">
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing({ name: '' })}
      >
        {t('app.dictionary.addProgramme')}
      </Button>
      {dictionaries.programmes.length === 0 ? (
        <EmptyState title={t('settings.programmes.empty')} />
      ) : (
        <Table<Programme>
          size="small"
          className="data-table"
          rowKey="id"
          dataSource={dictionaries.programmes}
          pagination={false}
          columns={[
            { title: t('domain.field.programme'), dataIndex: 'name' },
            {
              title: t('settings.programmes.documentNumber'),
              render: (_, { documentNumber }) => documentNumber ?? t('app.blank'),
            },
            {
              title: t('settings.programmes.years'),
              render: (_, { startYear, endYear }) => (
                <span className="figure">{yearsText(startYear, endYear) ?? t('app.blank')}</span>
              ),
            },
            {
              title: <span className="visually-hidden">{t('app.edit')}</span>,
              align: 'right',
              render: (_, programme) => (
                <EntryActions
                  dictionary="programme"
                  entries={dictionaries.programmes}
                  entry={programme}
                  onEdit={() => setEditing(programme)}
                />
              ),
            },
          ]}
        />
      )}
      {editing !== null && <ProgrammeDialog programme={editing} onSaved={close} onClose={close} />}
    </section>
  )
}

/** 2014–2018, 2014– or –2018, as far as it is known. */
function yearsText(start: number | null, end: number | null): string | null {
  if (start === null && end === null) return null
  return start === end ? String(start) : `${start ?? ''}–${end ?? ''}`
}
