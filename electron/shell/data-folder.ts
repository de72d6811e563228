import path from 'node:path'

/** What decides where the data lies; `process` and `os.homedir()` in the program. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
}

const FOLDER_NAME = 'SchoolProjectLedger'

/**
 * The folder that holds everything of one user: the ledger, its backups, the logs.
 *
 * It is the local, not the roaming profile, because offices redirect the roaming one to network
 * drives, where SQLite loses transactions. The portable program keeps its data beside itself.
 * The name is ASCII for the sake of tools that still stumble over Chinese paths.
 */
export function defaultDataFolder({ platform, env, homeFolder }: Machine): string {
  const join = (...parts: string[]): string =>
    (platform === 'win32' ? path.win32 : path.posix).join(...parts)
  if (env['PORTABLE_EXECUTABLE_DIR']) return join(env['PORTABLE_EXECUTABLE_DIR'], FOLDER_NAME)
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homeFolder, 'AppData', 'Local'), FOLDER_NAME)
  }
  if (platform === 'darwin') return join(homeFolder, 'Library/Application Support', FOLDER_NAME)
  return join(env['XDG_DATA_HOME'] ?? join(homeFolder, '.local/share'), FOLDER_NAME)
}
