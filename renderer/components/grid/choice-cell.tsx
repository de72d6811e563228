import { Select, type RefSelectProps } from 'antd'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** Other words it is found by. */
  readonly alsoCalled?: readonly string[]
}

interface ChoiceCellProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly ChoiceOption[]
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
      showSearch={{ optionFilterProp: 'search' }}
      className="grid-choice"
      variant="borderless"
      suffixIcon={null}
      aria-label={label}
      popupMatchSelectWidth={false}
      options={options.map(({ value: name, label: shown, alsoCalled = [] }) => ({
        value: name,
        label: shown,
        search: [shown, ...alsoCalled].join('\n'),
      }))}
      {...(value === null ? {} : { value })}
      onKeyDown={leave}
      onSelect={(chosen) => {
        onChoose(chosen)
        onDone({ nextRow: false })
      }}
    />
  )
}
