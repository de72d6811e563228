import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Folders that are never packaged. */
const TOOLS = /electron.(browser-host|cli)./

/** The licences of everything bundled are shipped beside it. */
const LICENSES = { fileName: 'licenses.md' }

/**
 * exceljs only writes here: untrusted files are read by another library, in a process of its own.
 * Without what it unzips with, it cannot read, and a package without a licence stays out.
 */
const WRITE_ONLY_EXCELJS: Plugin = {
  name: 'write-only-exceljs',
  enforce: 'pre',
  resolveId: (id) => (id === 'unzipper' ? '\0unzipper' : null),
  load: (id) => (id === '\0unzipper' ? 'export default {}' : null),
}

/** The program's entries: each becomes a file of this name in out/main. */
const entries = {
  index: 'electron/main/index.ts',
  'backend-worker': 'electron/backend/worker.ts',
  'reading-worker': 'electron/backend/imports/reader/reading-worker.ts',
  'solve-worker': 'electron/backend/what-if/solve-worker.ts',
  'join-worker': 'electron/shell/printing/join-worker.ts',
  'browser-host': 'electron/browser-host/index.ts',
  cli: 'electron/cli/index.ts',
}

export default defineConfig({
  main: {
    publicDir: false,
    plugins: [WRITE_ONLY_EXCELJS],
    // Its form for Node declares a `require` of its own, which a piece of the bundle has already.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      license: LICENSES,
      rolldownOptions: {
        input: entries,
        // Everything is bundled but what cannot be: the database engine is a native module, the
        // solver reads its WebAssembly from the file beside it, and Playwright, which only the
        // browser host and the terminal use, reads files of its own.
        external: ['electron', 'better-sqlite3', 'highs', /^playwright-core/],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries, so that a file finds its neighbours by its own address. What only
          // the tools share is named after them, so that it can be left out of the package.
          chunkFileNames: ({ moduleIds }) =>
            moduleIds.some((id) => TOOLS.test(id)) ? 'tools-[hash].js' : '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // It is read from the disk beside it, not over a network.
      chunkSizeWarningLimit: 2000,
      license: LICENSES,
      // electron-vite leaves the page unminified unless told.
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
