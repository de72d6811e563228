import { useCallback, useState, type RefCallback } from 'react'

/** The part of a scrolled box that shows, in CSS pixels. */
export interface ScrollWindow {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Before the box is measured a usual size is drawn, so that the first picture is not empty. */
const USUAL: ScrollWindow = { top: 0, left: 0, width: 1200, height: 500 }

/** Follows scrolling and resizing of the box the ref is given to. */
export function useScrollWindow(): readonly [RefCallback<HTMLElement>, ScrollWindow] {
  const [shown, setShown] = useState(USUAL)
  const ref = useCallback((box: HTMLElement | null) => {
    if (box === null) return undefined
    const measure = (): void =>
      setShown({
        top: box.scrollTop,
        left: box.scrollLeft,
        width: box.clientWidth,
        height: box.clientHeight,
      })
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    box.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', measure)
    }
  }, [])
  return [ref, shown]
}
