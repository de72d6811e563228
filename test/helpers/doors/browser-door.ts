import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import type { AppBridge } from '#contract/index.ts'
import { programFiles } from '#shell/program-files.ts'
import { startHost } from '../../../electron/browser-host/start-host.ts'
import { ENTRY, type Door, type OpenDoor } from './door.ts'
import { openPageDouble } from './page-double.ts'

/** The built bridge of the page, over fetch and server-sent events, to the browser host. */
export const openBrowserDoor: OpenDoor = async ({ dataFolder, backendWorker }) => {
  const program = { ...programFiles(ENTRY), backendWorker }
  const host = await startHost({
    program,
    dataFolder,
    port: 0,
    report: (line) => process.stderr.write(`${line}\n`),
  })
  const page = await openPageDouble(host.address)
  const bridgeCode = readFileSync(program.pageBridge, 'utf8')
  const run = runInThisContext(`(function (globalThis, fetch, EventSource) {${bridgeCode}\n})`, {
    filename: program.pageBridge,
  }) as (...given: readonly unknown[]) => void
  run(page.globals, page.globals['fetch'], page.globals['EventSource'])
  await page.streaming
  const bridge = page.globals['app'] as AppBridge
  return {
    call: bridge.call as Door['call'],
    desktop: bridge.desktop as NonNullable<Door['desktop']>,
    on: bridge.on,
    close: async () => {
      page.close()
      await host.close()
    },
  }
}
