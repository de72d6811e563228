/**
 * The office and the day, known to every screen below `Start`, and the quarter that governs them.
 */
import { createContext, useContext, useEffect } from 'react'
import type { AppStatus, Office } from '#contract/app.ts'
import { isQuarter, quarterOf, type Quarter } from '#domain/quarter.ts'
import { setPreferences, usePreferences } from './preferences.ts'

/** The status once the first run is done, so that screens need not ask whether there is an office. */
export interface ReadyStatus extends AppStatus {
  readonly office: Office
}

export const StatusContext = createContext<ReadyStatus | null>(null)

/** @throws Error outside of the shell, where no office is known yet. */
export function useStatus(): ReadyStatus {
  const status = useContext(StatusContext)
  if (!status) throw new Error('useStatus is for screens inside the shell')
  return status
}

/** The chosen quarter, and how to choose another. It governs every screen and is remembered. */
export function useQuarter(): readonly [Quarter, (quarter: Quarter) => void] {
  const status = useStatus()
  const { quarter } = usePreferences()
  return [quarter ?? defaultQuarter(status), chooseQuarter]
}

function chooseQuarter(quarter: Quarter): void {
  setPreferences({ quarter })
}

/**
 * Once there is data, keeps the quarter the screens began with: a payment recorded today must not
 * move every screen to another quarter.
 */
export function useSettledQuarter(status: AppStatus | undefined): void {
  const { quarter } = usePreferences()
  const latest = status?.latestQuarter ?? null
  useEffect(() => {
    if (quarter === null && latest !== null && isQuarter(latest)) chooseQuarter(latest)
  }, [quarter, latest])
}

/** The latest quarter with data; before there is any, the present one. */
export function defaultQuarter(status: Pick<AppStatus, 'latestQuarter' | 'today'>): Quarter {
  const { latestQuarter, today } = status
  return latestQuarter !== null && isQuarter(latestQuarter) ? latestQuarter : quarterOf(today)
}
