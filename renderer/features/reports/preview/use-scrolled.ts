import { useLayoutEffect, useState, type RefObject } from 'react'

/** How far a box is scrolled and how large its window is, in CSS pixels. */
export interface Scrolled {
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Follows scrolling and resizing of the box. */
export function useScrolled(box: RefObject<HTMLElement | null>): Scrolled {
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, width: 900, height: 600 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = (): void =>
      setScrolled({
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      })
    // At once, so that nobody scrolls pages laid out for a window of another width.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [box])
  return scrolled
}
