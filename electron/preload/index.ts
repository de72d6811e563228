/** Gives the page its only way out, `window.app`. Sandboxed: it sees electron and nothing else. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { AppEvent } from '#contract/events.ts'
import type { AppBridge } from '#contract/index.ts'

const bridge: AppBridge = {
  call: (method, input) => ipcRenderer.invoke('call', method, input),
  desktop: (method, input) => ipcRenderer.invoke('desktop', method, input),
  on: (listener) => {
    // The page gets the news, never Electron's own event object.
    const forward = (_event: IpcRendererEvent, news: AppEvent): void => listener(news)
    ipcRenderer.on('event', forward)
    return () => {
      // Nothing is returned: whatever comes back here would be copied into the page.
      ipcRenderer.off('event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('app', bridge)
