import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { bundledThreads } from './test/helpers/bundled-threads.ts'
import { temporaryFolder } from './test/helpers/temporary-folder-in-memory.ts'

interface ProjectOptions {
  readonly timeout?: number
  readonly threads?: boolean
  /** Its files run one after another in the same processes, which start and load the program once. */
  readonly together?: boolean
  /** Where its tests lie; by default the folder of its name. */
  readonly folder?: string
  readonly except?: string
}

const project = (name: string, options: ProjectOptions = {}) => ({
  extends: true as const,
  plugins: options.threads ? [bundledThreads()] : [],
  test: {
    name,
    include: [`test/${options.folder ?? name}/**/*.test.ts`],
    exclude: options.except ? [`test/${options.except}/**`] : [],
    isolate: options.together !== true,
    // Long enough for a busy machine: only what hangs is meant to end by it.
    testTimeout: options.timeout ?? 60_000,
    hookTimeout: 30_000,
    globalSetup: options.threads ? ['test/helpers/bundled-threads.ts'] : [],
  },
})

export default defineConfig({
  resolve: {
    // The Electron binary is no part of the tests: the double stands in for its module.
    alias: {
      electron: fileURLToPath(new URL('test/helpers/electron-double/index.ts', import.meta.url)),
    },
  },
  test: {
    environment: 'node',
    // On a machine of two cores one of them would be left idle.
    maxWorkers: '100%',
    env: {
      TMPDIR: temporaryFolder(),
      // The commands run from the sources: stripped of their types and compiled once, not for each start.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/commands', import.meta.url)),
    },
    // Sheets are read in threads, whose sources Node strips of their types with WebAssembly. When such
    // a thread has called out of it a thousand times, V8 compiles that call anew and frees the old one,
    // and now and then, with threads coming and going, the whole process with it (SIGSEGV).
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
    // What was built runs as Node runs it, and shares one double with the tests that look at it.
    server: { deps: { external: [/\/out\//, /electron-double/] } },
    projects: [
      project('unit', { together: true }),
      project('migrations', { together: true }),
      project('integration', { threads: true, together: true, except: 'integration/main' }),
      // The program in Electron can be started once in a process.
      project('windows', { threads: true, folder: 'integration/main' }),
      project('contract'),
      project('boundaries', { timeout: 120_000 }),
      project('packaging', { timeout: 300_000 }),
    ],
  },
})
