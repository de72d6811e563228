import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, Listed, Township } from '#contract/office/dictionaries.ts'
import { TownshipDialog } from '../../../components/dictionary-forms/township-dialog.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { EntriesPanel } from './entries-panel.tsx'

/** The county's townships, in the order they are printed. */
export function TownshipsSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Township | 'new' | null>(null)
  const { townships, schools } = dictionaries
  const close = () => setEditing(null)
  return (
    <EntriesPanel<Listed<Township>>
      dictionary="township"
      entries={townships}
      addText={t('app.dictionary.addTownship')}
      empty={<EmptyState title={t('settings.townships.empty')} />}
      isNarrow
      onAdd={() => setEditing('new')}
      onEdit={setEditing}
      columns={[
        { title: t('domain.field.township'), dataIndex: 'name' },
        {
          title: t('settings.townships.schools'),
          align: 'right',
          render: (_, { id }) => schools.filter(({ townshipId }) => townshipId === id).length,
        },
      ]}
    >
      {editing !== null && (
        <TownshipDialog
          township={editing === 'new' ? { name: '' } : editing}
          onSaved={close}
          onClose={close}
        />
      )}
    </EntriesPanel>
  )
}
