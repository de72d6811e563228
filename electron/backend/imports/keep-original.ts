import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { OpenFile } from './open-files.ts'

/** Keeps the imported file as it was under dataFolder/imports, named by its SHA-256. */
export function keepOriginal(dataFolder: string, { sha256, fileName, bytes }: OpenFile): void {
  const folder = join(dataFolder, 'imports')
  const path = join(folder, `${sha256}${safeExtension(fileName)}`)
  if (existsSync(path)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${path}.part`, bytes, { flush: true })
  renameSync(`${path}.part`, path)
}

function safeExtension(fileName: string): string {
  const extension = extname(fileName).toLowerCase()
  return /^\.[a-z]{2,5}$/.test(extension) ? extension : ''
}
