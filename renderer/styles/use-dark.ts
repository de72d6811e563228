import { useLayoutEffect, useSyncExternalStore } from 'react'
import { usePreferences } from '../preferences.ts'
import { paletteProperties } from './theme.ts'

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  systemDark.addEventListener('change', listener)
  return () => systemDark.removeEventListener('change', listener)
}

/** Whether the window is dark, by the setting or by the system; also colours the document. */
export function useDark(): boolean {
  const { theme } = usePreferences()
  const system = useSyncExternalStore(subscribe, () => systemDark.matches)
  const dark = theme === 'system' ? system : theme === 'dark'
  useLayoutEffect(() => {
    const root = document.documentElement
    root.style.colorScheme = dark ? 'dark' : 'light'
    for (const [name, colour] of Object.entries(paletteProperties(dark))) {
      root.style.setProperty(name, colour)
    }
  }, [dark])
  return dark
}
