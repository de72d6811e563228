import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the parts of the program lie. */
export interface ProgramFiles {
  readonly version: string
  readonly backendWorker: URL
  readonly preload: string
  /** The built interface. */
  readonly pageFolder: string
  /** The script that gives the page its `window.app` when it comes from the browser host. */
  readonly pageBridge: string
  readonly resourcesFolder: string
}

/**
 * Finds the parts from the address of an entry file, which lies two folders below the root in
 * both forms of the program: `electron/<door>/index.ts` and `out/main/<door>.js`. The page and
 * the preload exist built only.
 */
export function programFiles(entry: string): ProgramFiles {
  const at = (path: string): URL => new URL(`../../${path}`, entry)
  const isBuilt = entry.endsWith('.js')
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }
  return {
    version,
    backendWorker: at(isBuilt ? 'out/main/backend-worker.js' : 'electron/backend/worker.ts'),
    preload: fileURLToPath(at('out/preload/index.cjs')),
    pageFolder: fileURLToPath(at('out/renderer')),
    pageBridge: fileURLToPath(at('out/browser-host/page-bridge.js')),
    resourcesFolder: fileURLToPath(at('resources')),
  }
}
