import { createContext, type ReactNode, use } from 'react'
import type { ImportField } from '#contract/imports/reading.ts'
import type { TracedOwner, ValueTrace } from '#contract/imports/traces.ts'
import { useAsk } from '../../asking.ts'

const NONE: readonly ValueTrace[] = []

const Traces = createContext(NONE)

interface TracesOfProps {
  readonly table: TracedOwner
  readonly id: string
  readonly children: ReactNode
}

/** Asks once where the values of a row came from, for all the marks inside. */
export function TracesOf({ table, id, children }: TracesOfProps) {
  const traces = useAsk('imports.trace', { table, id })
  return <Traces value={traces.data ?? NONE}>{children}</Traces>
}

/** The cell behind the value the ledger holds now; null when nobody imported it. */
export function useTrace(field: ImportField, rowId: string): ValueTrace | null {
  return (
    use(Traces).findLast(
      (trace) => trace.isCurrent && trace.field === field && trace.rowId === rowId,
    ) ?? null
  )
}

/** The cells that one line of the change log wrote from. */
export function useTracesOfChange(changeId: number): readonly ValueTrace[] {
  return use(Traces).filter((trace) => trace.changeId === changeId)
}
