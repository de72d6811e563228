import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category, Dictionaries, Listed } from '#contract/office/dictionaries.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { EntriesPanel } from './entries-panel.tsx'

/** 项目类别: what projects are counted in and which way they go. */
export function CategoriesSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Category | 'new' | null>(null)
  return (
    <EntriesPanel<Listed<Category>>
      dictionary="category"
      entries={dictionaries.categories}
      addText={t('settings.entries.addCategory')}
      onAdd={() => setEditing('new')}
      onEdit={setEditing}
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
      ]}
    >
      {editing !== null && (
        <CategoryDialog
          category={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </EntriesPanel>
  )
}
