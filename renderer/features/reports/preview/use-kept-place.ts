import { useEffect, useRef, type RefObject } from 'react'
import { keepPlace, placeOfReport } from '../report-place.ts'
import type { Zoom } from './page-layout.ts'

interface Shown {
  /** How far the pages are scrolled, in CSS pixels. */
  readonly top: number
  /** Of all pages there are by now, in CSS pixels. */
  readonly height: number
  readonly zoom: Zoom
}

/** What a person does to go elsewhere. */
const MOVES = ['wheel', 'pointerdown', 'keydown'] as const

/**
 * Scrolls to where a person was reading, again when the pages that hold the place have come, and keeps the
 * place for the next time. One that could not be reached yet is kept until it is, or the person goes elsewhere.
 *
 * @returns to be called before the pages are scrolled for another reason
 */
export function useKeptPlace(
  box: RefObject<HTMLElement | null>,
  { top, height, zoom }: Shown,
): () => void {
  const wanted = useRef<number | null>(placeOfReport().top)
  useEffect(() => {
    // The pages have their size once the window is measured, a frame later.
    const frame = requestAnimationFrame(() => {
      if (box.current === null || wanted.current === null) return
      box.current.scrollTo({ top: Math.min(wanted.current, height) })
      if (box.current.scrollTop >= wanted.current - 1) wanted.current = null
    })
    return () => cancelAnimationFrame(frame)
  }, [box, height])
  useEffect(() => {
    keepPlace(wanted.current === null ? { top, zoom } : { zoom })
  }, [top, zoom])
  useEffect(() => {
    const element = box.current
    const leave = (): void => {
      wanted.current = null
    }
    for (const move of MOVES) element?.addEventListener(move, leave, { passive: true })
    return () => {
      for (const move of MOVES) element?.removeEventListener(move, leave)
    }
  }, [box])
  return () => {
    wanted.current = null
  }
}
