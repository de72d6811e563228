import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChoosableEntry, entryOptions } from './entry-options.ts'

interface EntrySelectProps extends Omit<SelectProps<string | null>, 'mode' | 'options'> {
  readonly entries: readonly ChoosableEntry[]
}

/** Chooses an entry of a dictionary. A retired one is offered only where it was chosen before. */
export function EntrySelect({ entries, ...select }: EntrySelectProps) {
  const { t } = useTranslation()
  const [first] = useState(select.value)
  return (
    <Select<string | null>
      showSearch={{ optionFilterProp: 'label' }}
      {...select}
      options={entryOptions(entries, [first, select.value], t)}
    />
  )
}
