import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Door } from '../../helpers/doors/door.ts'
import { openElectronDoor } from '../../helpers/doors/electron-door.ts'
import { app } from '../../helpers/electron-double/app.ts'
import type { BrowserWindow } from '../../helpers/electron-double/browser-window.ts'
import { control } from '../../helpers/electron-double/control.ts'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

const ECHO = new URL('../../contract/echo-worker.ts', import.meta.url)
const FILE = { suggestedName: '2020/第二季度:报告.pdf', bytes: Uint8Array.from([1, 2, 3]) }

describe('the program in Electron', () => {
  const folder = useTemporaryFolder()
  let door: Door
  const desktop = (method: string, input: unknown) => door.desktop?.(method, input)

  const print = async (failure: string) => {
    control.printFailure = failure
    return desktop('desktop.print', { html: '<p>' })
  }

  beforeAll(async () => {
    door = await openElectronDoor({ dataFolder: folder(), backendWorker: ECHO })
  })

  test('says first what must be said before Electron is ready', () => {
    expect(control.calls.slice(0, 4)).toEqual([
      'app.enableSandbox',
      'app.setAppUserModelId com.schoolledger.app',
      `app.setPath userData ${path.join(folder(), 'window')}`,
      'app.requestSingleInstanceLock',
    ])
  })

  test('the window appears when it is painted, fitted to the screen', () => {
    expect(control.windows[0]).toMatchObject({
      isShown: true,
      options: { show: false, width: 1366, height: 728, minWidth: 1100, minHeight: 700 },
    })
  })

  test('saving asks where; a file name is all the page can suggest', async () => {
    control.savePath = null
    expect(await desktop('desktop.saveFile', FILE)).toEqual({ ok: true, value: { path: null } })
    control.savePath = path.join(folder(), '报告.pdf')
    expect(await desktop('desktop.saveFile', FILE)).toEqual({
      ok: true,
      value: { path: control.savePath },
    })
    expect([...readFileSync(control.savePath)]).toEqual([1, 2, 3])
    expect(control.savedAs).toEqual(['2020_第二季度_报告.pdf', '2020_第二季度_报告.pdf'])
  })

  test('a file that cannot be written is named with the reason', async () => {
    control.savePath = path.join(folder(), 'missing', '报告.pdf')
    expect(await desktop('desktop.saveFile', FILE)).toEqual({
      ok: false,
      error: { code: 'file_not_saved', details: { path: control.savePath, reason: 'ENOENT' } },
    })
  })

  test('printing says whether it was done; only a fault is an error', async () => {
    expect([
      await print(''),
      await print('Print job canceled'),
      await print('no printers'),
    ]).toEqual([
      { ok: true, value: { printed: true } },
      { ok: true, value: { printed: false } },
      {
        ok: false,
        error: { code: 'internal', details: { reference: expect.any(String) as string } },
      },
    ])
    const log = readFileSync(path.join(folder(), 'logs/main.log'), 'utf8')
    expect(log).toContain('printing failed: no printers')
  })

  test('a PDF is tagged, has bookmarks and the size the html names; its window is gone', async () => {
    await desktop('desktop.printToPdf', { html: '<h1>表</h1>' })
    expect(control.printed).toEqual([
      {
        html: '<h1>表</h1>',
        options: {
          pageRanges: '',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
        // Long tables were cut into pages.
        classes: ['on-paper'],
      },
    ])
    expect(control.windows.slice(1).map((window) => window.isDestroyed())).not.toContain(false)
  })

  test('a page lost while it is printed is an error, not a wait without end', async () => {
    const losses = [
      (window: BrowserWindow) =>
        window.webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
      (window: BrowserWindow) => window.destroy(),
    ]
    for (const lose of losses) {
      control.loseWhilePrinting = lose
      expect(await desktop('desktop.printToPdf', { html: '<h1>表</h1>' })).toMatchObject({
        ok: false,
        error: { code: 'internal' },
      })
    }
    control.loseWhilePrinting = null
    const log = readFileSync(path.join(folder(), 'logs/main.log'), 'utf8')
    expect(log).toContain('the page to be printed is gone: crashed')
    expect(control.windows.slice(1).map((window) => window.isDestroyed())).not.toContain(false)
  })

  test('the data folder opens in the system', async () => {
    expect(await desktop('desktop.openDataFolder', {})).toEqual({
      ok: true,
      value: { opened: true },
    })
    expect(control.calls).toContain(`shell.openPath ${folder()}`)
  })

  test('a second start shows the first window', () => {
    app.emit('second-instance')
    expect(control.calls.at(-1)).toBe('window.focus')
  })

  test('a page that crashed is offered again', async () => {
    const [window] = control.windows
    window?.webContents.emit('render-process-gone', {}, { reason: 'oom' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(control.messages).toEqual(['窗口已停止工作'])
    expect(window?.webContents.mainWorld['app']).toBeDefined()
  })

  // Last: nothing runs afterwards.
  test('closing the window remembers its size and puts the ledger away before the end', async () => {
    const late = door.call('echo', 1)
    await door.close()
    expect(await late).toEqual({ ok: true, value: { method: 'echo', input: 1 } })
    expect(control.exitCode).toBe(0)
    expect(JSON.parse(readFileSync(path.join(folder(), 'window/size.json'), 'utf8'))).toEqual({
      width: 1366,
      height: 728,
      maximized: false,
    })
  })
})
