/** Reading what may take long: it can be stopped, says how far it is, and ends when nobody waits. */
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input, Output } from '#contract/index.ts'
import { type AskOptions, useAsk } from './asking.ts'
import { call } from './client.ts'

/** The readings that take a `jobId`. */
type JobMethod = 'imports.read' | 'imports.plan'

type JobAnswer<Name extends JobMethod> = UseQueryResult<Output<Name>> & {
  /** For `app.cancel` and the progress events; null until it was asked. */
  readonly jobId: string | null
}

/**
 * Asks as `useAsk` does. Another input, or leaving the screen, stops the question; stopped by
 * `app.cancel`, `error` is an AppError `cancelled`.
 */
export function useAskAsJob<Name extends JobMethod>(
  method: Name,
  input: Input<Name>,
  options: Omit<AskOptions<Name>, 'ask'> = {},
): JobAnswer<Name> {
  const [jobId, setJobId] = useState<string | null>(null)
  const ask = (signal: AbortSignal): Promise<Output<Name>> => {
    const asked = crypto.randomUUID()
    setJobId(asked)
    signal.addEventListener('abort', () => void call('app.cancel', { jobId: asked }))
    return call(method, { ...input, jobId: asked })
  }
  return { ...useAsk(method, input, { ...options, ask }), jobId }
}
