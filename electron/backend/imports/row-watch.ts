import type { JobStep } from '#contract/events.ts'

/**
 * Told of every row before it is worked on, so that long work over rows can say how far it is.
 * Whoever gives it may throw to end that work.
 *
 * @param done rows finished, of `total`
 */
export type RowWatch = (done: number, total: number) => void

/** How far work over rows is, and which. */
export interface RowProgress {
  readonly step: Extract<JobStep, 'reading' | 'matching'>
  readonly done: number
  readonly total: number
}
