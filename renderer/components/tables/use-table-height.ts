import { useCallback, useState } from 'react'

/**
 * The height left for the body of a virtual table that fills its container, and the ref to put on
 * the container. The head (and totals row) of the table is taken off.
 */
export function useTableHeight(headHeight: number): readonly [React.RefCallback<Element>, number] {
  const [height, setHeight] = useState(400)
  const ref = useCallback(
    (element: Element | null) => {
      if (!element) return undefined
      const observer = new ResizeObserver(([entry]) => {
        if (entry) setHeight(Math.max(120, Math.floor(entry.contentRect.height) - headHeight))
      })
      observer.observe(element)
      return () => observer.disconnect()
    },
    [headHeight],
  )
  return [ref, height]
}
