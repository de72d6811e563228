import { once } from 'node:events'
import type { AppBridge } from '#contract/index.ts'
import { programFiles } from '#shell/program-files.ts'
import { startApplication } from '../../../electron/main/application.ts'
import { app } from '../electron-double/app.ts'
import { control } from '../electron-double/control.ts'
import { ENTRY, type Door, type OpenDoor } from './door.ts'

/**
 * Page, built preload and main process on the double of Electron. It can be opened once per test
 * file, as the program is started once per process.
 */
export const openElectronDoor: OpenDoor = async ({ dataFolder, backendWorker }) => {
  await startApplication({
    program: { ...programFiles(ENTRY), backendWorker },
    dataFolder,
    isCheck: false,
  })
  return pageOfDouble()
}

/** The door as the page of the main window finds it. */
export async function pageOfDouble(): Promise<Door> {
  const [window] = control.windows
  if (!window) throw new Error('the program opened no window')
  if (!window.webContents.mainWorld['app']) await once(window.webContents, 'did-finish-load')
  const bridge = window.webContents.mainWorld['app'] as AppBridge
  return {
    call: bridge.call as Door['call'],
    desktop: bridge.desktop as NonNullable<Door['desktop']>,
    on: bridge.on,
    close: async () => {
      const exited = once(app, 'double-exited')
      window.close()
      await exited
    },
  }
}
