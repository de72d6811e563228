import { useSyncExternalStore } from 'react'
import { newJobId } from './job.ts'

/** Reading a file, or writing it into the ledger. */
export type JobKind = 'open' | 'write'

/** What runs, or how it failed; what succeeded leaves nothing. */
export interface RunningJob {
  readonly jobId: string
  readonly fileName: string
  readonly isRunning: boolean
  /** Null while it runs. */
  readonly failure: unknown
}

/**
 * Jobs outlive their screen as the wizard does: who comes back finds how far it is and the way to
 * stop it, and cannot start the same once more.
 */
const jobs = new Map<JobKind, RunningJob>()
const listeners = new Set<() => void>()

/** Runs the work as the only job of its kind; a failure is kept for the screen to tell. */
export async function runJob(
  kind: JobKind,
  fileName: string,
  work: (jobId: string) => Promise<void>,
): Promise<void> {
  if (presentJob(kind)?.isRunning) return
  const job = { jobId: newJobId(), fileName, isRunning: true, failure: null }
  keep(kind, job)
  try {
    await work(job.jobId)
    keep(kind, null)
  } catch (failure) {
    keep(kind, { ...job, isRunning: false, failure })
  }
}

/** The file is another one: how the last job failed is no matter of it. */
export function forgetFailure(kind: JobKind): void {
  if (presentJob(kind)?.isRunning === false) keep(kind, null)
}

export function presentJob(kind: JobKind): RunningJob | null {
  return jobs.get(kind) ?? null
}

export function useJob(kind: JobKind): RunningJob | null {
  return useSyncExternalStore(subscribe, () => presentJob(kind))
}

function keep(kind: JobKind, job: RunningJob | null): void {
  if (job === null) jobs.delete(kind)
  else jobs.set(kind, job)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
