import { PlusOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category, Dictionaries } from '#contract/dictionaries.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { EntryActions } from './entry-actions.tsx'

/** 项目类别: what projects are counted in and which way they go. */
export function CategoriesSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Category | 'new' | null>(null)
  const { categories } = dictionaries
  return (
    <section className="panel">
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {t('settings.entries.addCategory')}
      </Button>
      <Table<Category>
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={categories}
        pagination={false}
        columns={[
          { title: t('domain.field.category'), dataIndex: 'name' },
          { title: t('settings.entries.unit'), dataIndex: 'unit' },
          {
            title: t('settings.entries.measure'),
            render: (_, { measure }) => t(`settings.entries.measures.${measure}`),
          },
          {
            title: t('settings.entries.workflow'),
            render: (_, { workflow }) => t(`domain.workflow.${workflow}`),
          },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            align: 'right',
            render: (_, category) => (
              <EntryActions
                dictionary="category"
                entries={categories}
                entry={category}
                onEdit={() => setEditing(category)}
              />
            ),
          },
        ]}
      />
      {editing !== null && (
        <CategoryDialog
          category={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
