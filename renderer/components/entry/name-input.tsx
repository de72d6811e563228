import { AutoComplete, type AutoCompleteProps, Input, type InputProps } from 'antd'
import type { NameKind } from '#contract/office/used-names.ts'
import { comparable } from '#domain/text/comparable.ts'
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
      <FreeInput maxLength={200} />
    </AutoComplete>
  )
}

/** While no suggestion is marked, antd points at an option before the first, which is not there. */
function FreeInput({ 'aria-activedescendant': marked, ...input }: InputProps) {
  return (
    <Input
      {...input}
      {...(marked === undefined || marked.endsWith('_-1')
        ? {}
        : { 'aria-activedescendant': marked })}
    />
  )
}
