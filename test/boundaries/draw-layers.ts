/**
 * Draws the picture of docs/architecture.md from the imports that really are in the code:
 * `npm run docs:layers` writes it, layers-picture.test.ts fails when it is out of date.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
export const DOCUMENT = join(ROOT, 'docs/architecture.md')
const BLOCK = /(<!-- layers -->\n)[\s\S]*?(<!-- \/layers -->)/

interface Cruise {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string }[]
  }[]
}

/** The layer a file belongs to: electron/<room>, or the whole of renderer. */
function layerOf(path: string): string | null {
  if (path.startsWith('renderer/')) return 'renderer'
  return /^electron\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** The arrows between layers as a mermaid graph, in a fixed order. */
export function drawLayers(): string {
  const output = execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      'electron',
      'renderer',
      '--config=.dependency-cruiser.cjs',
      '--include-only=^(electron|renderer)/',
      '--output-type=json',
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const arrows = new Set<string>()
  for (const { source, dependencies } of (JSON.parse(output) as Cruise).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [layerOf(source), layerOf(resolved)]
      if (from !== null && to !== null && from !== to) arrows.add(`  ${from} --> ${to}`)
    }
  }
  return ['```mermaid', 'flowchart TD', ...[...arrows].toSorted(), '```'].join('\n')
}

/** The document with the picture in its place. @throws Error when the place is missing */
export function withPicture(document: string, picture: string): string {
  if (!BLOCK.test(document)) throw new Error('docs/architecture.md has no place for the picture')
  return document.replace(
    BLOCK,
    (_match, open: string, close: string) => `${open}\n${picture}\n\n${close}`,
  )
}

if (import.meta.main) {
  writeFileSync(DOCUMENT, withPicture(readFileSync(DOCUMENT, 'utf8'), drawLayers()))
}
