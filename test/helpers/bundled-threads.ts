import { mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Beside the packages that are not bundled. */
const OUT = path.join(ROOT, 'node_modules/.cache/test-threads')

/** Every file a thread of the program runs. */
const THREADS = {
  'reading-worker': 'electron/backend/imports/reader/reading-worker.ts',
  'solve-worker': 'electron/backend/what-if/solve-worker.ts',
  'join-worker': 'electron/shell/printing/join-worker.ts',
}

/**
 * Lets the sources start their threads from bundled files, as the built program does. From the
 * sources Node would read some hundred files and strip them of their types for every thread anew.
 */
export function bundledThreads(): Plugin {
  return {
    name: 'bundled-threads',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(path.join(ROOT, 'electron'))) return null
      const named = Object.keys(THREADS).filter((name) => code.includes(`'./${name}.ts'`))
      const withBundle = (text: string, name: string): string =>
        text.replace(`./${name}.ts`, pathToFileURL(path.join(OUT, `${name}.js`)).href)
      return named.length > 0 ? named.reduce(withBundle, code) : null
    },
  }
}

/** Bundles them from the sources as they are, once before the tests. */
export async function setup(): Promise<void> {
  await Promise.all(Object.entries(THREADS).map(([name, source]) => bundle(name, source)))
}

/** One thread, in one file. */
async function bundle(name: string, source: string): Promise<void> {
  const fresh = `${OUT}-${name}-${process.pid}`
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    // As in the build of the program.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    ssr: { noExternal: true, external: ['better-sqlite3', 'highs'] },
    build: {
      ssr: true,
      outDir: fresh,
      rolldownOptions: {
        input: { [name]: source },
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  })
  // Another run may be starting a thread: it finds the old file or the new one, never half of it.
  mkdirSync(OUT, { recursive: true })
  renameSync(path.join(fresh, `${name}.js`), path.join(OUT, `${name}.js`))
  rmSync(fresh, { recursive: true })
}
