import type { TableRef } from 'antd'
import { type FocusEvent, type RefObject, type UIEvent, useMemo } from 'react'

const BODY = '.ant-table-tbody-virtual-holder'
const HEAD = '.ant-table-header'
/** The head and the totals row scroll beside the body. */
const COMPANIONS = `${HEAD}, .ant-table-summary`
const FIXED_START = '.ant-table-cell-fix-start'
const FIXED_END = '.ant-table-cell-fix-end'

/** `left` reaches the list below the table, though the table's own type does not name it. */
interface SidewaysTable {
  readonly scrollTo: (position: { readonly left: number }) => void
}

interface InLineHandlers {
  readonly onScrollCapture: (event: UIEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
}

/**
 * Keeps the heads of a virtual table, and its totals, in line with the columns when the keyboard
 * enters a column that is out of sight: the browser then scrolls the body, or the head, by itself
 * and the table does not notice. A cell hidden behind the columns that stand still is brought out.
 * The handlers belong on an element around the table.
 */
export function useColumnsInLine(table: RefObject<TableRef | null>): InLineHandlers {
  return useMemo(() => {
    const moveTo = (around: Element, left: number) => {
      const sideways = table.current as unknown as SidewaysTable | null
      sideways?.scrollTo({ left })
      for (const companion of around.querySelectorAll(COMPANIONS)) companion.scrollLeft = left
    }
    return {
      onScrollCapture: ({ currentTarget, target }) => {
        if (!(target instanceof HTMLElement)) return
        const wanted = leftAfterScroll(currentTarget, target)
        if (wanted !== null) moveTo(currentTarget, wanted)
      },
      onFocus: ({ currentTarget, target }) => {
        // By the next frame the browser's own scrolling is done and put in line.
        requestAnimationFrame(() => {
          const wanted = leftToShow(currentTarget, target)
          if (wanted !== null) moveTo(currentTarget, wanted)
        })
      },
    }
  }, [table])
}

/** How far the columns have moved. */
function shownLeft(around: Element): number {
  const inner = around.querySelector<HTMLElement>(`${BODY}-inner`)
  return -Number.parseFloat(inner?.style.marginLeft || '0')
}

/** Where the columns must be for what the browser scrolled to, or null when they are there. */
function leftAfterScroll(around: Element, scrolled: HTMLElement): number | null {
  const shown = shownLeft(around)
  const { scrollLeft } = scrolled
  if (scrollLeft !== 0 && around.querySelector(BODY)?.contains(scrolled)) {
    // The body moves by its margin; its own scroll position must stay at the start.
    scrolled.scrollLeft = 0
    return shown + scrollLeft
  }
  return scrolled.matches(HEAD) && Math.abs(scrollLeft - shown) > 1 ? scrollLeft : null
}

/** Where the columns must be for the focused cell to stand clear of the fixed ones. */
function leftToShow(around: Element, focused: Element): number | null {
  const cell = focused.closest('.ant-table-cell')
  if (!cell?.parentElement || cell.matches(`${FIXED_START}, ${FIXED_END}`)) return null
  const { left, right } = cell.getBoundingClientRect()
  const fixedBefore = [...cell.parentElement.querySelectorAll(FIXED_START)].at(-1)
  const fixedAfter = cell.parentElement.querySelector(FIXED_END)
  const start = fixedBefore?.getBoundingClientRect().right ?? left
  const end = fixedAfter?.getBoundingClientRect().left ?? around.getBoundingClientRect().right
  if (left < start) return Math.max(0, shownLeft(around) - (start - left))
  return right > end ? shownLeft(around) + (right - end) : null
}
