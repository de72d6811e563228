import type { MouseEvent } from 'react'

/** Pulling the fill handle leaves the keyboard in the cell. */
export function holdFocus(event: MouseEvent) {
  const { target } = event
  if (target instanceof Element && target.matches('.dsg-expand-rows-indicator')) {
    event.preventDefault()
  }
}

/**
 * Whether the clipboard belongs to the cell that is being typed. A click on a cell already chosen
 * opens it unmeant: until something is typed there, a chooser holds nothing to copy, and cells pasted
 * into it, or a block pasted into a field, are for the grid.
 */
export function isOfEditor({ type, target, clipboardData }: ClipboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  // Letters of an input method come into the field before the grid knows of typing.
  if (type === 'paste' && target.dataset['typed'] === 'true') return true
  if (!isInEditor(target)) return false
  if (target.closest('.grid-choice-keys')) {
    return target instanceof HTMLInputElement && target.value !== ''
  }
  if (type !== 'paste') return true
  const text = clipboardData?.getData('text/plain') ?? ''
  // Lines of words may be meant for one cell, lines of figures never.
  const parts = target.classList.contains('grid-input-number') ? /\t|\n./ : /\t/
  return !parts.test(text)
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
