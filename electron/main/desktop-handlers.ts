import { dialog, shell, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DesktopHandlers } from '#shell/desktop-router.ts'
import { appError } from '#contract/result.ts'
import type { Paper } from './paper.ts'

export interface DesktopOwner {
  readonly dataFolder: string
  readonly paper: Paper
  /** The window whose page asks; dialogs belong to it. */
  readonly window: BrowserWindow
}

/** What the main process does for the page. */
export function desktopHandlers({ dataFolder, paper, window }: DesktopOwner): DesktopHandlers {
  return {
    'desktop.info': () => ({ shell: 'electron' }),
    'desktop.printToPdf': ({ html }) => paper.printToPdf(html),
    'desktop.print': async ({ html }) => ({ printed: await paper.print(html) }),
    'desktop.saveFile': async ({ suggestedName, bytes }) => {
      const extension = path.extname(suggestedName).slice(1)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: fileNameOf(suggestedName),
        filters: extension ? [{ name: extension, extensions: [extension] }] : [],
      })
      if (canceled || !filePath) return { path: null }
      try {
        await writeFile(filePath, bytes)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        throw appError('file_not_saved', { path: filePath, reason: code ?? message })
      }
      return { path: filePath }
    },
    'desktop.openDataFolder': async () => ({ opened: (await shell.openPath(dataFolder)) === '' }),
  }
}

/** Characters that Windows forbids in file names, and the folders a page must not name. */
function fileNameOf(suggestedName: string): string {
  return suggestedName.replaceAll(/[\\/:*?"<>|]/g, '_')
}
