import { control } from './control.ts'

interface Box {
  readonly message: string
}

export const dialog = {
  showSaveDialog: (
    ...given: readonly unknown[]
  ): Promise<{ canceled: boolean; filePath: string }> => {
    control.savedAs.push((given.at(-1) as { defaultPath: string }).defaultPath)
    return Promise.resolve({
      canceled: control.savePath === null,
      filePath: control.savePath ?? '',
    })
  },
  showMessageBox: (...given: readonly unknown[]): Promise<{ response: number }> => {
    // The window that owns the box may stand before it.
    control.messages.push((given.at(-1) as Box).message)
    return Promise.resolve({ response: 0 })
  },
  showErrorBox: (title: string, content: string): void => {
    control.messages.push(`${title} ${content}`)
  },
}

export const shell = {
  openPath: (path: string): Promise<string> => {
    control.calls.push(`shell.openPath ${path}`)
    return Promise.resolve('')
  },
}

export const nativeTheme = { shouldUseDarkColors: false }

export const screen = {
  getPrimaryDisplay: () => ({ workAreaSize: { width: 1366, height: 728 } }),
}

export const Menu = {
  buildFromTemplate: (template: unknown) => ({
    template,
    popup: () => control.calls.push('menu.popup'),
  }),
  setApplicationMenu: (menu: unknown): void => {
    control.applicationMenu = menu
  },
}
