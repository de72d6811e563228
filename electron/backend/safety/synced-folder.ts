import { resolve, sep } from 'node:path'

const MARKS = ['OneDrive', 'Dropbox', 'Nutstore', '坚果云', 'BaiduSyncdisk', '百度网盘同步空间']

/**
 * The name of the synchronised folder a path lies in, or null. Such programs copy database files
 * while they are written and can bring back old ones, so the user is warned.
 */
export function syncedFolderOf(path: string): string | null {
  const full = resolve(path)
  const roots = [process.env['OneDrive'], process.env['OneDriveCommercial']].filter(Boolean)
  const root = roots.find((folder) => folder !== undefined && full.startsWith(folder + sep))
  if (root !== undefined) return 'OneDrive'
  const parts = full.split(sep)
  return MARKS.find((mark) => parts.some((part) => part.startsWith(mark))) ?? null
}
