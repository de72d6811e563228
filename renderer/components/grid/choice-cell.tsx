import { Select, type RefSelectProps } from 'antd'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { meantChoice } from './meant-choice.ts'

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
  /** Takes what was typed where it is none of the options. */
  readonly onType: (text: string) => void
  readonly onDone: (options?: { readonly nextRow?: boolean }) => void
}

/**
 * The open chooser of a cell; typing narrows it. Enter, Tab, saving and leaving the cell take what was
 * typed, Escape gives it up.
 */
export function ChoiceCell(props: ChoiceCellProps) {
  const { label, value, options, onChoose, onType, onDone } = props
  const select = useRef<RefSelectProps>(null)
  // What was typed and not taken yet.
  const typed = useRef('')
  // After an arrow key the option under it is meant, not the one that was typed.
  const isPointed = useRef(false)
  useLayoutEffect(() => select.current?.focus({ preventScroll: true }), [])
  const take = () => {
    const text = typed.current.trim()
    typed.current = ''
    if (text === '') return
    const meant = meantChoice(text, options)
    if (meant) onChoose(meant.value)
    else onType(text)
  }
  const latestTake = useRef(take)
  useLayoutEffect(() => {
    latestTake.current = take
  })
  useEffect(() => () => latestTake.current(), [])
  const press = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing) return
    if (key.startsWith('Arrow')) isPointed.current = true
    const isTaken = key === 'Tab' || (key === 'Enter' && typed.current !== '' && !isPointed.current)
    if (!isTaken && key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isTaken) take()
    else typed.current = ''
    onDone({ nextRow: false })
  }
  /** What is saved is what has been taken; the key goes on to whoever saves. */
  const takeToSave = ({ ctrlKey, metaKey, key }: KeyboardEvent) => {
    if (!(ctrlKey || metaKey) || key.toLowerCase() !== 's') return
    flushSync(take)
    onDone({ nextRow: false })
  }
  return (
    // Keys are taken before the library's list, which marks the option that fits only after a while.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- It only hears the keys of the field within.
    <span className="grid-choice-keys" onKeyDownCapture={press} onKeyDown={takeToSave}>
      <Select<string>
        ref={select}
        open
        showSearch={{
          optionFilterProp: 'search',
          onSearch: (text) => {
            typed.current = text
            isPointed.current = false
          },
        }}
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
        onSelect={(chosen) => {
          typed.current = ''
          onChoose(chosen)
          onDone({ nextRow: false })
        }}
      />
    </span>
  )
}
