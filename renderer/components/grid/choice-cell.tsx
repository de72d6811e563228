import { Select, type RefSelectProps } from 'antd'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

interface ChoiceCellProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
  readonly onDone: (options?: { readonly nextRow?: boolean }) => void
}

/** The open chooser of a cell; typing narrows it, Enter takes, Escape gives up. */
export function ChoiceCell(props: ChoiceCellProps) {
  const { label, value, options, onChoose, onDone } = props
  const select = useRef<RefSelectProps>(null)
  useLayoutEffect(() => select.current?.focus({ preventScroll: true }), [])
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' && event.key !== 'Escape') return
    event.preventDefault()
    onDone({ nextRow: false })
  }
  return (
    <Select<string>
      ref={select}
      open
      showSearch={{ optionFilterProp: 'label' }}
      className="grid-choice"
      variant="borderless"
      suffixIcon={null}
      aria-label={label}
      popupMatchSelectWidth={false}
      options={[...options]}
      {...(value === null ? {} : { value })}
      onKeyDown={leave}
      onSelect={(chosen) => {
        onChoose(chosen)
        onDone({ nextRow: false })
      }}
    />
  )
}
