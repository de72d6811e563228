import { useSyncExternalStore } from 'react'

/** 768 lines at 150 %, as on many office notebooks: what is beside the point gives way to the rows. */
const low = window.matchMedia('(max-height: 600px)')

/** Whether the window has few lines. */
export function useLowWindow(): boolean {
  return useSyncExternalStore(watch, () => low.matches)
}

function watch(onChange: () => void): () => void {
  low.addEventListener('change', onChange)
  return () => low.removeEventListener('change', onChange)
}
