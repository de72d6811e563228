import { AutoComplete, type AutoCompleteProps, Input } from 'antd'
import type { NameKind } from '#contract/used-names.ts'
import { comparable } from '#domain/text.ts'
import { useAsk } from '../../asking.ts'

interface NameInputProps extends Omit<AutoCompleteProps<string>, 'options'> {
  readonly kind: NameKind
}

/** A person, unit or company: typed freely, with the spellings in use offered. */
export function NameInput({ kind, ...field }: NameInputProps) {
  const { data } = useAsk('names.all', {})
  return (
    <AutoComplete<string>
      {...field}
      options={(data?.[kind] ?? []).map(({ name }) => ({ value: name }))}
      showSearch={{
        filterOption: (text, option) =>
          option?.value !== text &&
          comparable(String(option?.value ?? '')).includes(comparable(text)),
      }}
    >
      <Input maxLength={200} />
    </AutoComplete>
  )
}
