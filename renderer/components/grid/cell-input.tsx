import { Tooltip } from 'antd'
import { type KeyboardEvent, useContext, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { GridKeysContext } from './grid-keys.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './grid.css'

interface CellInputProps {
  readonly label: string
  readonly text: string
  readonly isEditing: boolean
  /** Whether anything was typed since the cell was entered. */
  readonly isTyped: boolean
  readonly isReadOnly: boolean
  readonly isNumber: boolean
  readonly isWrong: boolean
  /** What does not add up in the cell, in sentences; '' for nothing. */
  readonly reason: string
  readonly onType?: (text: string) => void
  readonly onGiveUp?: () => void
}

/**
 * The field of the cell that has the keyboard. It holds the focus already before typing begins, so
 * that Chinese input methods start in it, with everything selected, so that typing replaces; F2 and
 * Enter put the caret at the end instead.
 */
export function CellInput(props: CellInputProps) {
  const {
    label,
    text,
    isEditing,
    isTyped,
    isReadOnly,
    isNumber,
    isWrong,
    reason,
    onType,
    onGiveUp,
  } = props
  const input = useRef<HTMLTextAreaElement>(null)
  const keys = useContext(GridKeysContext)
  const reasonId = useId()
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  useEffect(() => {
    // The grid takes the focus from whatever has it when a first cell is chosen.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return
      input.current?.focus({ preventScroll: true })
      input.current?.select()
    })
    return () => clearTimeout(timer)
  }, [])
  useLayoutEffect(() => {
    const field = input.current
    if (!field) return
    if (!isEditing) field.select()
    else if (keys?.current !== 'typed')
      field.setSelectionRange(field.value.length, field.value.length)
  }, [isEditing, keys])
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onGiveUp?.()
  }
  return (
    <>
      <Tooltip rootClassName="grid-reason" title={reason} open={reason !== ''} placement="topLeft">
        <textarea
          ref={input}
          rows={1}
          className={isNumber ? 'grid-input grid-input-number' : 'grid-input'}
          data-editing={isEditing}
          data-typed={isTyped}
          aria-label={label}
          aria-invalid={isWrong}
          {...(reason === '' ? {} : { 'aria-describedby': reasonId })}
          readOnly={isReadOnly}
          maxLength={5000}
          value={text}
          onKeyDown={giveUp}
          onChange={(event) => onType?.(event.target.value)}
        />
      </Tooltip>
      {reason !== '' && (
        <span id={reasonId} className="visually-hidden">
          {reason}
        </span>
      )}
    </>
  )
}
