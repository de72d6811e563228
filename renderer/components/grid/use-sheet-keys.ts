import {
  type FocusEvent as ReactFocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import { areaOf, type GridSize, jumpOf } from './grid-area.ts'
import { isInEditor, letTabIn } from './grid-events.ts'
import type { OpenedBy } from './grid-keys.ts'

export type SheetActions = Readonly<Record<'save' | 'fill' | 'undo' | 'redo', () => void>>

interface SheetKeysOptions {
  readonly grid: RefObject<DataSheetGridRef | null>
  readonly wrapper: RefObject<HTMLElement | null>
  readonly size: GridSize
  readonly actions: SheetActions
}

/** The keys of a spreadsheet that the grid library has not: Ctrl+S, D, Z and Y, Home, End, pages. */
export function useSheetKeys({ grid, wrapper, size, actions }: SheetKeysOptions) {
  const openedBy = useRef<OpenedBy>('typed')
  const area = () => areaOf(grid.current)
  // A chooser takes what was typed while the same key is on its way to here.
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })

  const pressKey = (event: KeyboardEvent) => {
    const isEditing = isInEditor(event.target)
    openedBy.current = event.key === 'Enter' || event.key === 'F2' ? 'opened' : 'typed'
    if (event.nativeEvent.isComposing) return
    const action = event.ctrlKey || event.metaKey ? shortcut(event, isEditing) : null
    const jump = isEditing ? null : (taken(event) ?? jumpOf(event, area(), size))
    if (!action && !jump) return
    event.preventDefault()
    event.stopPropagation()
    action?.()
    if (jump) grid.current?.setActiveCell(jump)
  }
  /** Enter after text that came without a key (input method, emoji panel) takes it, as typing does. */
  const taken = ({ key, target }: KeyboardEvent) => {
    const at = area()
    const isTyped = target instanceof HTMLElement && target.dataset['typed'] === 'true'
    if (key !== 'Enter' || !isTyped || !at) return null
    return { col: at.left, row: Math.min(at.top + 1, size.rows - 1) }
  }
  const shortcut = ({ key, shiftKey }: KeyboardEvent, isEditing: boolean) => {
    const letter = key.toLowerCase()
    if (letter === 's') return () => latest.current.save()
    if (isEditing) return null
    if (letter === 'd') return actions.fill
    if (letter === 'z') return shiftKey ? actions.redo : actions.undo
    return letter === 'y' ? actions.redo : null
  }
  // A dialog or field elsewhere that takes the keyboard must not type into the grid, also where the
  // cells chosen had no keyboard to lose.
  useEffect(() => {
    const leave = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || wrapper.current?.contains(target)) return
      if (target.closest('.ant-select-dropdown')) return
      grid.current?.setActiveCell(null)
    }
    document.addEventListener('focusin', leave)
    return () => document.removeEventListener('focusin', leave)
  }, [grid, wrapper])
  useEffect(() => letTabIn(wrapper.current, true), [wrapper])
  const enter = ({ target }: ReactFocusEvent) => {
    if (target instanceof HTMLElement && target.matches('.dsg-container')) {
      grid.current?.setActiveCell({ col: 0, row: 0 })
    }
  }
  return { openedBy, pressKey, enter }
}
