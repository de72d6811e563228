import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** A folder of its own for the surrounding group of tests, removed after them. */
export function useTemporaryFolder(): () => string {
  let folder: string | null = null
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return () => (folder ??= mkdtempSync(path.join(tmpdir(), 'ledger-test-')))
}
