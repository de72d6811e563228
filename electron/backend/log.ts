/** Where unexpected things are written down. Data of the ledger never goes there. */
export interface Log {
  readonly info: (message: string) => void
  readonly error: (message: string, error?: unknown) => void
}

export const silentLog: Log = { info: () => undefined, error: () => undefined }
