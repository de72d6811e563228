import type { Quarter } from '#domain/quarter.ts'
import { useAsk } from '../../asking.ts'

/** Whether the quarter refuses changes; false until it is known, for most quarters are open. */
export function useIsClosed(quarter: Quarter): boolean {
  return useAsk('closing.state', { quarter }).data?.state === 'closed'
}
