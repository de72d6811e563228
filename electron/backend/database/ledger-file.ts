import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { appError } from '#contract/result.ts'

/** `SPL1` in the header of every ledger, so that no other program's file is taken for one. */
export const APPLICATION_ID = 0x53504c31

export const LEDGER_FILE = 'ledger.sqlite'

/** What the first hundred bytes of a database file say, read without opening it. */
export interface LedgerHeader {
  readonly applicationId: number
  /** Number of migration steps the file has taken. */
  readonly version: number
}

const HEADER_LENGTH = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Null when there is no file or it is empty. Numbers still waiting in a write-ahead log are not seen
 * here.
 *
 * @throws AppError `database_foreign` when it is no SQLite file
 */
export function readLedgerHeader(path: string): LedgerHeader | null {
  if (!existsSync(path) || statSync(path).size === 0) return null
  const header = Buffer.alloc(HEADER_LENGTH)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, HEADER_LENGTH, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, 16) !== MAGIC) throw appError('database_foreign', { path })
  return { version: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) }
}

/**
 * The version gate: a file may be opened when it is ours and not newer than this program.
 *
 * @throws AppError `database_foreign` or `database_newer`
 */
export function checkLedgerHeader(path: string, header: LedgerHeader, supported: number): void {
  if (header.applicationId !== APPLICATION_ID) throw appError('database_foreign', { path })
  if (header.version > supported) {
    throw appError('database_newer', { found: header.version, supported })
  }
}
