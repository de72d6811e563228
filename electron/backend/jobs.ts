import { appError } from '#contract/result.ts'

/** The long jobs that are running and can be cancelled, by the id the caller gave them. */
export interface Jobs {
  /** Runs the work with a signal that `cancel` triggers. */
  readonly run: <Value>(
    jobId: string,
    work: (signal: AbortSignal) => Promise<Value>,
  ) => Promise<Value>
  /** False when no such job is running. */
  readonly cancel: (jobId: string) => boolean
}

export function createJobs(): Jobs {
  const running = new Map<string, AbortController>()
  return {
    run: async (jobId, work) => {
      const controller = new AbortController()
      running.set(jobId, controller)
      try {
        return await work(controller.signal)
      } finally {
        running.delete(jobId)
      }
    },
    cancel: (jobId) => {
      const controller = running.get(jobId)
      controller?.abort()
      return controller !== undefined
    },
  }
}

/** @throws AppError `cancelled` when the signal was triggered. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw appError('cancelled', {})
}
