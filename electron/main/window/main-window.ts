import { BrowserWindow, dialog, Menu, nativeTheme, screen } from 'electron'
import type { AppEvent } from '#contract/events.ts'
import { contextMenu } from './menu.ts'
import { PAGE_ADDRESS } from '../page/page-protocol.ts'
import { lockedDown } from '../page/web-preferences.ts'
import { MINIMUM_SIZE, readWindowState, writeWindowState } from './window-state.ts'
import type { Words } from '../words.ts'

export interface MainWindowOptions {
  readonly preload: string
  /** Where the window's size is remembered. */
  readonly stateFile: string
  /** Never shown, for the check after packaging. */
  readonly isUnseen: boolean
  readonly words: Words
}

export interface MainWindow {
  readonly window: BrowserWindow
  /** Resolves when the page has been loaded, rejects when it could not be. */
  readonly loaded: Promise<void>
  readonly send: (event: AppEvent) => void
  /** Brings the window to the front. */
  readonly show: () => void
}

/** Opens the one window of the program; it appears when its first picture is painted. */
export function openMainWindow(options: MainWindowOptions): MainWindow {
  const { stateFile, words } = options
  const state = readWindowState(stateFile, screen.getPrimaryDisplay().workAreaSize)
  const window = new BrowserWindow({
    width: state.width,
    height: state.height,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: words.appName,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141414' : '#ffffff',
    webPreferences: { ...lockedDown(), preload: options.preload },
  })
  window.once('ready-to-show', () => {
    if (options.isUnseen) return
    if (state.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const { width, height } = window.getNormalBounds()
    writeWindowState(stateFile, { width, height, maximized: window.isMaximized() })
  })
  window.webContents.on('context-menu', (_event, parameters) => {
    const template = contextMenu(parameters, words)
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window, words)
  })
  return {
    window,
    loaded: window.loadURL(PAGE_ADDRESS),
    send: (event) => {
      if (!window.isDestroyed()) window.webContents.send('event', event)
    },
    show: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}

async function offerReload(window: BrowserWindow, words: Words): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: words.pageGone,
    detail: words.pageGoneDetail,
    buttons: [words.reload],
    noLink: true,
  })
  if (!window.isDestroyed()) window.webContents.reload()
}
