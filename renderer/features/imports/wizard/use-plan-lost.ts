import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Input } from '#contract/index.ts'
import { queryKey } from '../../../asking.ts'

/** Working out what importing would do was stopped, or failed: there is nothing to be written yet. */
export function usePlanLost(input: Input<'imports.plan'> | null): boolean {
  const client = useQueryClient()
  return useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () =>
      input !== null && client.getQueryState(queryKey('imports.plan', input))?.status === 'error',
  )
}
