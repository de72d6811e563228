import { useLayoutEffect } from 'react'

let kept = 0

/** Comes back to where the screen was left: what was opened from it lies on other screens. */
export function useKeptScroll(isShown: boolean): void {
  useLayoutEffect(() => {
    const content = document.getElementById('content')
    if (!isShown || !content) return undefined
    content.scrollTop = kept
    const keep = () => {
      kept = content.scrollTop
    }
    content.addEventListener('scroll', keep, { passive: true })
    return () => content.removeEventListener('scroll', keep)
  }, [isShown])
}
