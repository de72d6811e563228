import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { ProgrammeDialog } from '../../../components/dictionary-forms/programme-dialog.tsx'
import { useAddingBelow } from '../../../components/dictionary-forms/use-adding-below.tsx'

interface ProgrammeFieldProps {
  readonly dictionaries: Dictionaries
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** Chooses a programme; one that is missing is added on the spot. */
export function ProgrammeField({ dictionaries, id, value, onChange }: ProgrammeFieldProps) {
  const { t } = useTranslation()
  const { select, onSearch, adding, endAdding } = useAddingBelow(t('app.dictionary.addProgramme'))
  return (
    <>
      <EntrySelect
        {...(id === undefined ? {} : { id })}
        {...select}
        allowClear
        value={value ?? null}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        showSearch={{ onSearch, optionFilterProp: 'label' }}
        entries={dictionaries.programmes}
      />
      {adding !== null && (
        <ProgrammeDialog
          programme={{ name: adding }}
          onSaved={(added) => {
            endAdding()
            onChange?.(added)
          }}
          onClose={endAdding}
        />
      )}
    </>
  )
}
