import log from 'electron-log/node.js'
import { randomUUID } from 'node:crypto'

/** Where the main process writes unexpected things down. Data of the ledger never goes there. */
export interface ProgramLog {
  readonly error: (message: string) => void
  /** Writes an error down and returns the reference to find it by. */
  readonly unexpected: (error: unknown) => string
}

const MAXIMUM_BYTES = 2_000_000

/** A log file that starts anew when it is full, the old one kept beside it. */
export function createProgramLog(file: string): ProgramLog {
  const logger = log.create({ logId: 'main' })
  logger.transports.console.level = false
  logger.transports.file.resolvePathFn = () => file
  logger.transports.file.maxSize = MAXIMUM_BYTES
  logger.transports.file.level = 'info'
  logger.errorHandler.startCatching({ showDialog: false })
  return {
    error: (message) => logger.error(message),
    unexpected: (error) => {
      const reference = randomUUID().slice(0, 8)
      logger.error(reference, error)
      return reference
    },
  }
}
