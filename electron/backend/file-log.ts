import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { inspect } from 'node:util'
import type { Log } from './log.ts'

/** A log larger than this starts anew, the old one kept beside it. */
const MAXIMUM_SIZE = 2_000_000

/** A log that appends lines of time, level and message to a file. Failing to log stops nothing. */
export function createFileLog(path: string): Log {
  const write = (level: string, message: string): void => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (existsSync(path) && statSync(path).size > MAXIMUM_SIZE) renameSync(path, `${path}.old`)
      appendFileSync(path, `${new Date().toISOString()} ${level} ${message}\n`)
    } catch {
      // A full or read-only disk must not also take the work away.
    }
  }
  return {
    info: (message) => write('info', message),
    error: (message, error) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
      write('error', `${message} ${detail}`)
    },
  }
}
