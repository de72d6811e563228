import { app, Menu, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import type { Words } from '../words.ts'

/** Shown when Alt is pressed; it is there for its keys: zoom, reload, full screen, quit. */
export function mainMenu(words: Words): Menu {
  const developer: readonly MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ role: 'toggleDevTools' }]
  return Menu.buildFromTemplate([
    {
      label: words.view,
      submenu: [
        { role: 'reload', label: words.reload },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...developer,
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
  ])
}

/** The right-click menu Electron lacks: editing in fields, copying elsewhere. */
export function contextMenu(
  { isEditable, selectionText }: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>,
  words: Words,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    copy,
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ]
}
