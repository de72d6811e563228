import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { EntrySelect } from './entry-select.tsx'
import { TownshipDialog } from './township-dialog.tsx'
import { useAddingBelow } from './use-adding-below.tsx'

interface TownshipFieldProps {
  readonly dictionaries: Dictionaries
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** Chooses a township; one that is missing is added on the spot. */
export function TownshipField({ dictionaries, id, value, onChange }: TownshipFieldProps) {
  const { t } = useTranslation()
  const { select, onSearch, adding, endAdding } = useAddingBelow(t('app.dictionary.addTownship'))
  return (
    <>
      <EntrySelect
        {...(id === undefined ? {} : { id })}
        {...select}
        allowClear
        value={value ?? null}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        showSearch={{ onSearch, optionFilterProp: 'label' }}
        entries={dictionaries.townships}
        popupMatchSelectWidth={260}
      />
      {adding !== null && (
        <TownshipDialog
          township={{ name: adding }}
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
