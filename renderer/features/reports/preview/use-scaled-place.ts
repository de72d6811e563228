import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Scaled {
  /** How far the pages are scrolled, in CSS pixels of their scale. */
  readonly top: number
  /** Pixels on the screen per pixel of the page. */
  readonly scale: number
}

/**
 * Keeps the same place of the document at the upper edge when its pages are drawn in another size, be it
 * by another zoom or because the window became wider or narrower.
 */
export function useScaledPlace(box: RefObject<HTMLElement | null>, { top, scale }: Scaled): void {
  const drawn = useRef(scale)
  useLayoutEffect(() => {
    if (drawn.current === scale) return
    box.current?.scrollTo({ top: (top / drawn.current) * scale })
    drawn.current = scale
  }, [box, top, scale])
}
