import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import { areaOf } from './grid-area.ts'
import { isOfEditor } from './grid-events.ts'

type Carry = (carried: DataTransfer) => void

/** What the grid gives to the clipboard and takes from it. */
export interface SheetClipboard {
  readonly copy: Carry
  readonly cut: Carry
  readonly paste: Carry
}

interface SheetClipboardOptions {
  readonly grid: RefObject<DataSheetGridRef | null>
  readonly wrapper: RefObject<HTMLElement | null>
  readonly clipboard: SheetClipboard
}

/**
 * Carries cells between the clipboard and the chosen cells, also while nothing on the page has the
 * keyboard. It hears before the library does, which would take a paste and put it nowhere.
 */
export function useSheetClipboard({ grid, wrapper, clipboard }: SheetClipboardOptions): void {
  const latest = useRef(clipboard)
  useLayoutEffect(() => {
    latest.current = clipboard
  })
  useEffect(() => {
    const carry = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event
      const area = areaOf(grid.current)
      const isHere =
        target === document.body || (target instanceof Node && wrapper.current?.contains(target))
      if (!area || !isHere || !clipboardData) return
      event.stopPropagation()
      if (isOfEditor(event)) return
      event.preventDefault()
      const isOpen = wrapper.current?.querySelector('[data-editing=true], .grid-choice-keys')
      latest.current[event.type as keyof SheetClipboard](clipboardData)
      if (isOpen) grid.current?.setActiveCell({ col: area.left, row: area.top })
    }
    const types = ['copy', 'cut', 'paste'] as const
    for (const type of types) document.addEventListener(type, carry, { capture: true })
    return () => {
      for (const type of types) document.removeEventListener(type, carry, { capture: true })
    }
  }, [grid, wrapper])
}
