import type { AppEvent } from '#contract/events.ts'
import type { Result } from '#contract/result.ts'

/**
 * One way from a page to the backend, opened for a test. What the tests ask is not typed, because
 * half of it is wrong on purpose.
 */
export interface Door {
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>
  /** Null where nobody owns a window. */
  readonly desktop: ((method: string, input: unknown) => Promise<Result<unknown>>) | null
  readonly on: (listener: (event: AppEvent) => void) => () => void
  readonly close: () => Promise<void>
}

export interface DoorOptions {
  readonly dataFolder: string
  /** The backend, or something that stands in its place. */
  readonly backendWorker: URL
}

export type OpenDoor = (options: DoorOptions) => Promise<Door>

/** The root of the project, as the files of the program find their neighbours. */
export const ENTRY = new URL('../../../electron/main/index.ts', import.meta.url).href
