import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { comparable } from '#domain/text/comparable.ts'
import { isUnread, type Typed } from '../entry/typed.ts'

/** What a form hands to its field. */
export interface ChooserField {
  readonly id?: string
  /** The id of the entry, or the name that was typed and is none yet. */
  readonly value?: Typed<string>
  readonly onChange?: (value: Typed<string>) => void
}

interface NamedEntry {
  readonly id: string
  readonly name: string
  readonly isRetired?: boolean
}

interface AddingBelow {
  /** For the chooser; `onSearch` belongs to its `showSearch`. */
  readonly select: {
    readonly id?: string
    readonly status?: 'error'
    readonly value: string | null
    readonly onChange: (chosen: string | null | undefined) => void
    readonly onBlur: () => void
    readonly onInputKeyDown: (event: KeyboardEvent) => void
    readonly open: boolean
    readonly onOpenChange: (open: boolean) => void
    readonly popupRender: (menu: ReactElement) => ReactElement
  }
  readonly onSearch: (typed: string) => void
  /** The name that was typed, '' for none, while the form for the missing entry is open; else null. */
  readonly adding: string | null
  readonly onAdded: (id: string) => void
  readonly endAdding: () => void
}

/**
 * Below what a chooser offers, the way to add what is missing, under the name that was typed. A name that was
 * typed and neither chosen nor added stays in the field to be put right, unless it is the name of one entry.
 */
export function useAddingBelow(
  label: string,
  entries: readonly NamedEntry[],
  { id, value = null, onChange }: ChooserField,
): AddingBelow {
  const [typed, setTyped] = useState('')
  // What was typed last, for a list that closes in the same event as something is chosen from it.
  const left = useRef('')
  const [adding, setAdding] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const name = typed.trim() || (isUnread(value) ? value.unread : '')
  const onSearch = (text: string) => {
    left.current = text.trim()
    setTyped(text)
  }
  const close = () => {
    const text = left.current
    left.current = ''
    setOpen(false)
    if (text !== '') onChange?.(namedBy(text, entries))
  }
  const popupRender = (menu: ReactElement) => (
    <>
      {menu}
      <Button
        block
        type="text"
        icon={<PlusOutlined aria-hidden />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setAdding(name)
          close()
        }}
      >
        {label}
        {name !== '' && `：${name}`}
      </Button>
    </>
  )
  return {
    select: {
      ...(id !== undefined && { id }),
      ...(isUnread(value) && { status: 'error' }),
      value: isUnread(value) ? value.unread : value,
      onChange: (chosen) => {
        left.current = ''
        onChange?.(chosen ?? null)
      },
      // At once, for the press that leaves the field may be the one that saves.
      onBlur: close,
      onInputKeyDown: ({ key }) => {
        if (key === 'Escape') left.current = ''
      },
      open,
      onOpenChange: (isOpen) => (isOpen ? setOpen(true) : close()),
      popupRender,
    },
    onSearch,
    adding,
    onAdded: (added) => {
      setAdding(null)
      onChange?.(added)
    },
    endAdding: () => setAdding(null),
  }
}

/** The entry of exactly this name where there is one; the name itself otherwise. */
function namedBy(text: string, entries: readonly NamedEntry[]): Typed<string> {
  const [only, another] = entries.filter(
    ({ name, isRetired }) => isRetired !== true && comparable(name) === comparable(text),
  )
  return only && !another ? only.id : { unread: text, why: 'notChosen' }
}
