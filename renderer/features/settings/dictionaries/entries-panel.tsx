import { PlusOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DictionaryName } from '#contract/office/dictionary-entries.ts'
import { EntryActions } from './entry-actions.tsx'
import type { ChoosableEntry } from '../../../components/dictionary-forms/entry-options.ts'

interface EntriesPanelProps<Entry extends ChoosableEntry> {
  readonly dictionary: DictionaryName
  readonly entries: readonly Entry[]
  readonly columns: readonly TableColumnType<Entry>[]
  readonly addText: string
  /** Said instead of an empty table. */
  readonly empty?: ReactNode
  readonly isNarrow?: boolean
  readonly onAdd: () => void
  readonly onEdit: (entry: Entry) => void
  /** The dialog, while one is open. */
  readonly children: ReactNode
}

/** A dictionary in its order: each entry with what can be done with it, and a way to add one. */
export function EntriesPanel<Entry extends ChoosableEntry>({
  dictionary,
  entries,
  columns,
  addText,
  empty,
  isNarrow = false,
  onAdd,
  onEdit,
  children,
}: EntriesPanelProps<Entry>) {
  const { t } = useTranslation()
  const state: TableColumnType<Entry> = {
    title: <span className="visually-hidden">{t('domain.field.isRetired')}</span>,
    render: (_, { isRetired }) =>
      isRetired && <span className="tag tag-suspended">{t('settings.entries.isRetired')}</span>,
  }
  const actions: TableColumnType<Entry> = {
    title: <span className="visually-hidden">{t('app.edit')}</span>,
    align: 'right',
    render: (_, entry) => (
      <EntryActions
        dictionary={dictionary}
        entries={entries}
        entry={entry}
        onEdit={() => onEdit(entry)}
      />
    ),
  }
  return (
    <section className={isNarrow ? 'panel panel-narrow' : 'panel'}>
      <Button className="panel-action" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {addText}
      </Button>
      {entries.length === 0 && empty !== undefined ? (
        empty
      ) : (
        <Table<Entry>
          size="small"
          className="data-table"
          rowKey="id"
          dataSource={entries}
          pagination={false}
          columns={[...columns, state, actions]}
        />
      )}
      {children}
    </section>
  )
}
