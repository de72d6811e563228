import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The installed Electron program, or null when its binary was never downloaded. The package is
 * not imported for it: importing `electron` outside Electron starts a download.
 */
export function findElectron(root: string): string | null {
  const folder = path.join(root, 'node_modules/electron')
  const nameFile = path.join(folder, 'path.txt')
  if (!existsSync(nameFile)) return null
  const distFolder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist')
  const program = path.join(distFolder, readFileSync(nameFile, 'utf8'))
  return existsSync(program) ? program : null
}
