import { app, type WebPreferences } from 'electron'

/** What every window of the program is opened with, the unseen ones too. */
export function lockedDown(): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    devTools: !app.isPackaged,
    // The dictionary would be downloaded.
    spellcheck: false,
    v8CacheOptions: 'code',
  }
}
