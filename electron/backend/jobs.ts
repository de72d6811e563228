import { appError } from '#contract/result.ts'

/** The long jobs that are running and can be cancelled, by the id the caller gave them. */
export interface Jobs {
  /**
   * Runs the work with a signal that `cancel` triggers.
   *
   * @param newestOf a subject of which only the newest work is wanted: what still runs of it is
   *   cancelled first
   */
  readonly run: <Value>(
    jobId: string,
    work: (signal: AbortSignal) => Promise<Value>,
    newestOf?: string,
  ) => Promise<Value>
  /** False when no such job is running. */
  readonly cancel: (jobId: string) => boolean
}

export function createJobs(): Jobs {
  const running = new Map<string, AbortController>()
  const newest = new Map<string, AbortController>()
  return {
    run: async (jobId, work, newestOf) => {
      const controller = new AbortController()
      if (newestOf !== undefined) {
        newest.get(newestOf)?.abort()
        newest.set(newestOf, controller)
      }
      running.set(jobId, controller)
      try {
        return await work(controller.signal)
      } finally {
        forget(running, jobId, controller)
        if (newestOf !== undefined) forget(newest, newestOf, controller)
      }
    },
    cancel: (jobId) => {
      const controller = running.get(jobId)
      controller?.abort()
      return controller !== undefined
    },
  }
}

/** Leaves alone what a later job put under the same key. */
function forget(
  jobs: Map<string, AbortController>,
  key: string,
  controller: AbortController,
): void {
  if (jobs.get(key) === controller) jobs.delete(key)
}

/** @throws AppError `cancelled` when the signal was triggered. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw appError('cancelled', {})
}
