import { hashKey } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficeOptions, ReportRequest } from '#contract/reports/reports.ts'
import { useAsk, useTell } from '../../../asking.ts'

/** The office's options while they are being changed: they are kept when a report is made. */
export interface RememberedOptions {
  /** Undefined until they are read. */
  readonly options: OfficeOptions | undefined
  readonly choose: (options: OfficeOptions) => void
  readonly keep: () => void
}

/** The options as last chosen by anybody in the office, and how to choose others. */
export function useRememberedOptions(): RememberedOptions {
  const stored = useAsk('reportOptions.read', {})
  const save = useTell('reportOptions.save')
  const [chosen, setChosen] = useState<OfficeOptions | null>(null)
  const options = chosen ?? stored.data
  return {
    options,
    choose: setChosen,
    keep: () => {
      if (chosen !== null) save.mutate(chosen)
    },
  }
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
    (a.charts ?? []).join('|') === (b.charts ?? []).join('|') &&
    // Kept and read again, the same choices come in another order.
    hashKey([a.form]) === hashKey([b.form])
  )
}
