import { useEffect, useState } from 'react'
import type { AppEvent } from '#contract/events.ts'
import { AppError } from '#contract/result.ts'
import { on } from '../../../client.ts'

export type JobProgress = Pick<Extract<AppEvent, { type: 'progress' }>, 'step' | 'done' | 'total'>

export function newJobId(): string {
  return crypto.randomUUID()
}

/** Somebody stopped it, which is no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.data.code === 'cancelled'
}

/** The latest progress of a job; null until it says anything. */
export function useJobProgress(jobId: string): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  useEffect(
    () =>
      on((event) => {
        if (event.type === 'progress' && event.jobId === jobId) setProgress(event)
      }),
    [jobId],
  )
  return progress
}

/** Whole per cent done; null while the total is unknown. */
export function percentDone({ done, total }: JobProgress): number | null {
  return total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100))
}

/**
 * Seconds left when the rest goes as fast as what is done. Null until a second has passed and a
 * twentieth is done: earlier guesses jump about.
 */
export function secondsLeft(progress: JobProgress, elapsedSeconds: number): number | null {
  const { done, total } = progress
  if (total === null || elapsedSeconds < 1 || done < total / 20 || done === 0) return null
  return Math.ceil((elapsedSeconds / done) * (total - done))
}
