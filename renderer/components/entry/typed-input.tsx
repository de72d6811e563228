import { Input, type InputProps } from 'antd'
import { useState } from 'react'
import { isUnread, type Typed } from './typed.ts'

/** What a form hands to a field, and what every field below passes on. */
export interface EntryProps<Value> extends Omit<
  InputProps,
  'value' | 'onChange' | 'defaultValue' | 'type'
> {
  readonly value?: Typed<Value>
  readonly onChange?: (value: Typed<Value>) => void
}

interface TypedInputProps<Value> extends EntryProps<Value> {
  readonly read: (text: string) => Typed<Value>
  readonly write: (value: Value) => string
}

/**
 * A text field for one value. While it is being typed the text stays as typed; on leaving it is
 * written again the way the program writes it, and text that cannot be read stays to be put right.
 */
export function TypedInput<Value extends string | number>({
  value = null,
  onChange,
  read,
  write,
  onBlur,
  className,
  ...rest
}: TypedInputProps<Value>) {
  const [typing, setTyping] = useState<string | null>(null)
  const written = value === null ? '' : isUnread(value) ? value.unread : write(value)
  return (
    <Input
      autoComplete="off"
      {...rest}
      className={`figure ${className ?? ''}`}
      {...(isUnread(value) ? { status: 'error' as const } : {})}
      value={typing ?? written}
      onChange={(event) => {
        setTyping(event.target.value)
        onChange?.(read(event.target.value))
      }}
      onBlur={(event) => {
        setTyping(null)
        onBlur?.(event)
      }}
    />
  )
}
