import type { ClipboardEvent, MouseEvent } from 'react'

/** Pulling the fill handle leaves the keyboard in the cell. */
export function holdFocus(event: MouseEvent) {
  const { target } = event
  if (target instanceof Element && target.matches('.dsg-expand-rows-indicator')) {
    event.preventDefault()
  }
}

/** The clipboard of the grid; a cell being typed keeps its own. */
export function guard(handle: (event: ClipboardEvent) => void) {
  return (event: ClipboardEvent) => {
    if (isInEditor(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    handle(event)
  }
}

/** Whether the keyboard is in a cell that is being typed, whose own keys and clipboard count. */
export function isInEditor(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.dataset['editing'] === 'true' || target.closest('.grid-choice-keys') !== null
}

/** Tab cannot reach the library's frame; while no cell has the keyboard it must. */
export function letTabIn(wrapper: HTMLElement | null, isLetIn: boolean): void {
  const frame = wrapper?.querySelector<HTMLElement>('.dsg-container')
  if (frame) frame.tabIndex = isLetIn ? 0 : -1
}
