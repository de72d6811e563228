import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { EntrySelect } from '../../../components/dictionary-forms/entry-select.tsx'
import { ProgrammeDialog } from '../../../components/dictionary-forms/programme-dialog.tsx'
import {
  type ChooserField,
  useAddingBelow,
} from '../../../components/dictionary-forms/use-adding-below.tsx'

interface ProgrammeFieldProps extends ChooserField {
  readonly dictionaries: Dictionaries
}

/** Chooses a programme; one that is missing is added on the spot. */
export function ProgrammeField({ dictionaries: { programmes }, ...field }: ProgrammeFieldProps) {
  const { t } = useTranslation()
  const { select, onSearch, adding, onAdded, endAdding } = useAddingBelow(
    t('app.dictionary.addProgramme'),
    programmes,
    field,
  )
  return (
    <>
      <EntrySelect
        {...select}
        allowClear
        showSearch={{ onSearch, optionFilterProp: 'label' }}
        entries={programmes}
      />
      {adding !== null && (
        <ProgrammeDialog programme={{ name: adding }} onSaved={onAdded} onClose={endAdding} />
      )}
    </>
  )
}
