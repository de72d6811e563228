import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { EntrySelect } from './entry-select.tsx'
import { TownshipDialog } from './township-dialog.tsx'
import { type ChooserField, useAddingBelow } from './use-adding-below.tsx'

interface TownshipFieldProps extends ChooserField {
  readonly dictionaries: Dictionaries
}

/** Chooses a township; one that is missing is added on the spot. */
export function TownshipField({ dictionaries: { townships }, ...field }: TownshipFieldProps) {
  const { t } = useTranslation()
  const { select, onSearch, adding, onAdded, endAdding } = useAddingBelow(
    t('app.dictionary.addTownship'),
    townships,
    field,
  )
  return (
    <>
      <EntrySelect
        {...select}
        allowClear
        showSearch={{ onSearch, optionFilterProp: 'label' }}
        entries={townships}
        popupMatchSelectWidth={260}
      />
      {adding !== null && (
        <TownshipDialog township={{ name: adding }} onSaved={onAdded} onClose={endAdding} />
      )}
    </>
  )
}
