import { accessSync, constants, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appError } from '#contract/result.ts'
import { connect, type Connection, explainOpenError, type Sqlite } from './connect.ts'
import {
  checkLedgerHeader,
  LEDGER_FILE,
  type LedgerHeader,
  readLedgerHeader,
} from './ledger-file.ts'
import { migrate, SCHEMA_VERSION } from './migrate.ts'

/** Says that a ledger was made here once: a missing database is then a loss, not a first start. */
const MARKER_FILE = 'about-this-folder.txt'
const MARKER_TEXT =
  '校建台账的数据文件夹。请勿移动、改名或删除其中的文件；换电脑时请整个复制。\n' +
  'Data folder of School Project Ledger. Do not move, rename or delete files in it.\n'

export interface OpenOptions {
  readonly dataFolder: string
  /** Called with the open, still old connection before the first pending migration step. */
  readonly beforeMigration: (connection: Connection) => Promise<void>
}

/**
 * Opens the ledger of a data folder, makes it on the first start and brings an older one up to
 * date.
 *
 * @throws AppError `folder_on_network`, `folder_not_writable`, `database_missing`,
 *   `database_foreign`, `database_newer`, `database_in_use`, `database_damaged`
 */
export async function openLedger(options: OpenOptions): Promise<Connection> {
  const { dataFolder } = options
  prepareFolder(dataFolder)
  const path = join(dataFolder, LEDGER_FILE)
  const marker = join(dataFolder, MARKER_FILE)
  const header = readLedgerHeader(path)
  if (!header && existsSync(marker)) throw appError('database_missing', { path })
  // A crash can leave the header's last change in the write-ahead log: then only the open file knows.
  if (header && !existsSync(`${path}-wal`)) checkLedgerHeader(path, header, SCHEMA_VERSION)

  const connection = connect(path)
  try {
    const { sqlite } = connection
    const finding = String(sqlite.pragma('quick_check(1)', { simple: true }))
    if (finding !== 'ok') throw appError('database_damaged', { path, finding })
    const open = openHeader(sqlite)
    if (open) {
      checkLedgerHeader(path, open, SCHEMA_VERSION)
      if (open.version < SCHEMA_VERSION) await options.beforeMigration(connection)
    }
    await migrate(connection)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    writeFileSync(marker, MARKER_TEXT)
    return connection
  } catch (error) {
    await connection.close().catch(() => undefined)
    throw explainOpenError(path, error)
  }
}

/** The header as the open connection sees it; null for a file nobody has written to yet. */
function openHeader(sqlite: Sqlite): LedgerHeader | null {
  const tables = sqlite.prepare<[], { count: number }>(
    'SELECT count(*) AS count FROM sqlite_schema',
  )
  if (tables.get()?.count === 0) return null
  return {
    applicationId: Number(sqlite.pragma('application_id', { simple: true })),
    version: Number(sqlite.pragma('user_version', { simple: true })),
  }
}

function prepareFolder(dataFolder: string): void {
  if (isNetworkPath(dataFolder)) throw appError('folder_on_network', { path: dataFolder })
  try {
    mkdirSync(dataFolder, { recursive: true })
    accessSync(dataFolder, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw appError('folder_not_writable', { path: dataFolder, reason })
  }
  // A mapped drive shows its \\server\share only behind the native real path.
  if (isNetworkPath(realpathSync.native(dataFolder))) {
    throw appError('folder_on_network', { path: dataFolder })
  }
}

function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}[^\\/?.]/.test(path)
}
