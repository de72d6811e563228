import { type ReactElement, useState } from 'react'
import { PlusOutlined } from '@ant-design/icons'
import { Button, type SelectProps } from 'antd'

interface AddingBelow {
  /** For the chooser; `onSearch` belongs to its `showSearch`. */
  readonly select: Required<Pick<SelectProps, 'open' | 'onOpenChange' | 'popupRender'>>
  readonly onSearch: (typed: string) => void
  /** The name that was typed, '' for none, while the form for the missing entry is open; else null. */
  readonly adding: string | null
  readonly endAdding: () => void
}

/** Below what a chooser offers, the way to add what is missing, under the name that was typed. */
export function useAddingBelow(label: string): AddingBelow {
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const name = typed.trim()
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
          setOpen(false)
        }}
      >
        {label}
        {name !== '' && `：${name}`}
      </Button>
    </>
  )
  return {
    select: { open, onOpenChange: setOpen, popupRender },
    onSearch: setTyped,
    adding,
    endAdding: () => setAdding(null),
  }
}
