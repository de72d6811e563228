import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
const GIGABYTE = 1024 ** 3

/**
 * The folder for temporary files of the tests: in memory where the system offers that with room
 * enough, so that no ledger waits for the disk at each of its thousand commits. What would be lost
 * without power is nothing a test could see. Naming TMPDIR chooses another.
 */
export function temporaryFolder(): string {
  if (process.env['TMPDIR'] || process.platform !== 'linux') return tmpdir()
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > 2 * GIGABYTE ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
