import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, Listed, Programme } from '#contract/office/dictionaries.ts'
import { ProgrammeDialog } from '../../../components/dictionary-forms/programme-dialog.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { EntriesPanel } from './entries-panel.tsx'

/** The programmes projects belong to. */
export function ProgrammesSection({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Programme | { readonly name: string } | null>(null)
  const close = () => setEditing(null)
  return (
    <EntriesPanel<Listed<Programme>>
      dictionary="programme"
      entries={dictionaries.programmes}
      addText={t('app.dictionary.addProgramme')}
      empty={<EmptyState title={t('settings.programmes.empty')} />}
      onAdd={() => setEditing({ name: '' })}
      onEdit={setEditing}
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
      ]}
    >
      {editing !== null && <ProgrammeDialog programme={editing} onSaved={close} onClose={close} />}
    </EntriesPanel>
  )
}

/** 2014–2018, 2014– or –2018, as far as it is known. */
function yearsText(start: number | null, end: number | null): string | null {
  if (start === null && end === null) return null
  return start === end ? String(start) : `${start ?? ''}–${end ?? ''}`
}
