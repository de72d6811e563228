import { useCallback, useEffect, useRef } from 'react'
import type { Quarter } from '#domain/quarter.ts'
import { useTell } from '../../../asking.ts'
import type { EntryDrafts } from './entry-draft.ts'

/** Short enough that a crash costs a word at most, long enough not to write every letter. */
const KEEP_AFTER_MS = 300

/**
 * Keeps the drafts in the ledger as one types. `flush` keeps at once what is still waiting,
 * `forget` says that saving has taken the drafts of these projects away there.
 */
export function useKeptDrafts(quarter: Quarter, drafts: EntryDrafts, isLocked: boolean) {
  const kept = useRef(drafts)
  const latest = useRef(drafts)
  const { mutate } = useTell('progressDrafts.keep')
  const flush = useCallback(() => {
    const before = kept.current
    const changed = changedDrafts(before, latest.current)
    if (changed.length === 0 || isLocked) return
    kept.current = latest.current
    mutate(
      { quarter, drafts: changed },
      {
        onError: () => {
          kept.current = before
        },
      },
    )
  }, [quarter, isLocked, mutate])
  useEffect(() => {
    latest.current = drafts
    const timer = setTimeout(flush, KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [drafts, flush])
  useEffect(() => {
    globalThis.addEventListener('pagehide', flush)
    return () => {
      globalThis.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  const forget = useCallback((projectIds: readonly string[]) => {
    const gone = new Set(projectIds)
    kept.current = new Map([...kept.current].filter(([id]) => !gone.has(id)))
  }, [])
  return { flush, forget }
}

function changedDrafts(before: EntryDrafts, now: EntryDrafts) {
  const ids = new Set([...before.keys(), ...now.keys()])
  return [...ids]
    .filter((id) => before.get(id) !== now.get(id))
    .map((projectId) => ({ projectId, draft: now.get(projectId) ?? null }))
}
