import { useState } from 'react'
import { CHART_IDS, type ChartId } from '#domain/report/charts/chart.ts'
import { ANNEXES, type Annex, type ReportRequest } from '#contract/reports.ts'

/** What a person chooses for a report besides the quarter; remembered on this machine. */
export interface RememberedOptions {
  readonly unit: ReportRequest['unit']
  /** In the order they are printed. */
  readonly annexes: readonly Annex[]
  readonly charts: readonly ChartId[]
}

const STORAGE_KEY = 'reportOptions'

const DEFAULTS: RememberedOptions = { unit: 'wan', annexes: ANNEXES, charts: [] }

/** Reads stored text; anything it does not understand falls back to the default. */
export function parseOptions(text: string | null): RememberedOptions {
  const stored = parseRecord(text)
  const { unit, annexes, charts } = stored
  return {
    unit: unit === 'yuan' || unit === 'wan' ? unit : DEFAULTS.unit,
    annexes: Array.isArray(annexes)
      ? ANNEXES.filter((annex) => annexes.includes(annex))
      : DEFAULTS.annexes,
    charts: Array.isArray(charts)
      ? CHART_IDS.filter((chart) => charts.includes(chart))
      : DEFAULTS.charts,
  }
}

function parseRecord(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The options as last chosen, and how to choose others. */
export function useRememberedOptions(): readonly [
  RememberedOptions,
  (options: RememberedOptions) => void,
] {
  const [options, setOptions] = useState(() => parseOptions(localStorage.getItem(STORAGE_KEY)))
  const choose = (chosen: RememberedOptions): void => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(chosen))
    setOptions(chosen)
  }
  return [options, choose]
}

/** Whether two requests make the same report. */
export function sameRequest(a: ReportRequest, b: ReportRequest): boolean {
  return (
    a.quarter === b.quarter &&
    a.unit === b.unit &&
    a.version === b.version &&
    a.scope?.id === b.scope?.id &&
    a.scope?.by === b.scope?.by &&
    a.annexes.join('|') === b.annexes.join('|') &&
    (a.charts ?? []).join('|') === (b.charts ?? []).join('|')
  )
}
