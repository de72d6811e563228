import type { FileRefusal } from '#contract/result.ts'

/** Thrown by the readers when a file cannot become a workbook; crosses threads as its reason. */
export class Refusal extends Error {
  readonly reason: FileRefusal
  /** The limit that was passed, in the unit its sentence names (MB or cells). */
  readonly limit: number | undefined

  constructor(reason: FileRefusal, limit?: number) {
    super(reason)
    this.name = 'Refusal'
    this.reason = reason
    this.limit = limit
  }
}
