import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PAGE_POLICY } from './content-security-policy.ts'

/** One file of the built interface that a door may hand out. */
export interface PageFile {
  readonly file: string
  readonly headers: Readonly<Record<string, string>>
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Lists what may be handed out, by the path in the address: `/` and `/assets/index-1a2b.js`.
 *
 * The folder is read once, so no path is ever made from an address: whatever is not in the list
 * does not exist, and there is nothing to climb out of. Links are not followed.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  addFolder(files, folder, '/')
  const start = files.get('/index.html')
  if (start) files.set('/', start)
  return files
}

/** The program's own fonts, which printed pages ask for under `/fonts/`. */
export function listFontFiles(resourcesFolder: string): ReadonlyMap<string, PageFile> {
  const folder = path.join(resourcesFolder, 'fonts')
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
  return new Map(fonts.map((name) => [`/fonts/${name}`, pageFile(path.join(folder, name))]))
}

function addFolder(files: Map<string, PageFile>, folder: string, address: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) addFolder(files, file, `${address}${entry.name}/`)
    if (entry.isFile() && CONTENT_TYPES[path.extname(entry.name)]) {
      // Only files in folders have their content's hash in the name.
      files.set(`${address}${entry.name}`, pageFile(file, address === '/' ? 0 : 31_536_000))
    }
  }
}

/** A single file with the headers that every part of the interface carries. */
export function pageFile(file: string, maxAgeSeconds = 0): PageFile {
  return {
    file,
    headers: {
      'Content-Type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': PAGE_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': maxAgeSeconds === 0 ? 'no-store' : `max-age=${maxAgeSeconds}`,
    },
  }
}
