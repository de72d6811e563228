import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the build makes last; it exists only after a build that went through. */
const LAST_BUILT = 'out/browser-host/page-bridge.js'

const SOURCES = [
  'electron',
  'renderer',
  'resources',
  'package-lock.json',
  'electron.vite.config.ts',
]

/** False when something was never built or was changed since. */
export function isBuildFresh(root: string): boolean {
  const built = path.join(root, LAST_BUILT)
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return SOURCES.every((source) => newestChange(path.join(root, source)) <= builtAt)
}

function newestChange(file: string): number {
  const status = statSync(file)
  if (!status.isDirectory()) return status.mtimeMs
  // A folder's own time changes when something in it is added or removed.
  return readdirSync(file).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(file, name))),
    status.mtimeMs,
  )
}
