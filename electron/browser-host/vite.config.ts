import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Builds the one script of the browser host that runs in the page. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../../out/browser-host', import.meta.url)),
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: fileURLToPath(new URL('page-bridge.ts', import.meta.url)),
      output: { entryFileNames: 'page-bridge.js' },
    },
  },
})
