/**
 * What this person chose for this machine: quarter, units, language, theme. Kept in the page's
 * storage, because it is nobody else's business and must be there before the backend answers.
 */
import { useSyncExternalStore } from 'react'
import { isQuarter, type Quarter } from '#domain/quarter.ts'

export type ShownMoneyUnit = 'wan' | 'yuan'
/** Land is spoken of in 亩 as often as in ㎡. */
export type ShownLandUnit = 'squareMetre' | 'mu'
export type Language = 'zh-CN' | 'en'
export type Theme = 'system' | 'light' | 'dark'

export interface Preferences {
  /** Null until there is data: the present quarter is shown. */
  readonly quarter: Quarter | null
  readonly moneyUnit: ShownMoneyUnit
  readonly landUnit: ShownLandUnit
  readonly language: Language
  readonly theme: Theme
  /** Unfinished projects without an entry for so many days are named on the overview. */
  readonly staleDays: number
  /** The missing fonts that were told of and need not be told of again; empty for none. */
  readonly closedFontNotice: string
}

const STORAGE_KEY = 'preferences'

const DEFAULTS: Preferences = {
  quarter: null,
  moneyUnit: 'wan',
  landUnit: 'squareMetre',
  language: 'zh-CN',
  theme: 'system',
  // A quarter has at most 92 days: what was not touched for longer missed a whole one.
  staleDays: 92,
  closedFontNotice: '',
}

/** The least and the most days that make sense. */
export const STALE_DAYS = { min: 1, max: 3650 } as const

/** Reads stored text; anything it does not understand falls back to the default. */
export function parsePreferences(text: string | null): Preferences {
  const stored = parseRecord(text)
  const { quarter, moneyUnit, landUnit, language, theme, staleDays, closedFontNotice } = stored
  return {
    quarter: typeof quarter === 'string' && isQuarter(quarter) ? quarter : DEFAULTS.quarter,
    moneyUnit: moneyUnit === 'yuan' || moneyUnit === 'wan' ? moneyUnit : DEFAULTS.moneyUnit,
    landUnit: landUnit === 'mu' || landUnit === 'squareMetre' ? landUnit : DEFAULTS.landUnit,
    language: language === 'en' || language === 'zh-CN' ? language : DEFAULTS.language,
    theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : DEFAULTS.theme,
    staleDays: isStaleDays(staleDays) ? staleDays : DEFAULTS.staleDays,
    closedFontNotice:
      typeof closedFontNotice === 'string' ? closedFontNotice : DEFAULTS.closedFontNotice,
  }
}

function isStaleDays(value: unknown): value is number {
  const { min, max } = STALE_DAYS
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max
}

function parseRecord(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

let current: Preferences | null = null
const listeners = new Set<() => void>()

export function getPreferences(): Preferences {
  current ??= parsePreferences(localStorage.getItem(STORAGE_KEY))
  return current
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...getPreferences(), ...change }
  localStorage.setItem(STORAGE_KEY, JSON.stringify(current))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The present preferences; the component draws again when one changes. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences)
}
