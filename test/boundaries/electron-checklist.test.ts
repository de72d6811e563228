/**
 * One test per item of Electron's security checklist, asked of the program as it was built. Fuses
 * (item 19) are read from the packed program in test/packaging.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGE_POLICY, PRINT_POLICY } from '#shell/content-security-policy.ts'
import type { Door } from '../helpers/doors/door.ts'
import { openBuiltElectronDoor } from '../helpers/doors/built-electron-door.ts'
import type { BrowserWindow } from '../helpers/electron-double/browser-window.ts'
import { control } from '../helpers/electron-double/control.ts'
import { channels, invoke } from '../helpers/electron-double/ipc-main.ts'
import { protocolHandler, rules, schemes } from '../helpers/electron-double/session.ts'
import { useTemporaryFolder } from '../helpers/temporary-folder.ts'

const OUT = path.resolve(import.meta.dirname, '../../out')
const FOREIGN = [
  'https://example.com/',
  'http://ledger/',
  'file:///C:/Windows/win.ini',
  'javascript:alert(1)',
  'data:text/html,<h1>',
  'app://ledger.example.com/',
  'app://other/',
  'appx://ledger/',
  'app://ledger@example.com/',
]

/** What the page's own scheme answers. */
async function ask(url: string, method = 'GET'): Promise<Response> {
  return (await protocolHandler('app:')?.(new Request(url, { method }))) ?? Response.error()
}

async function status(url: string, method?: string): Promise<number> {
  return (await ask(url, method)).status
}

function isLoaded(url: string): boolean {
  let isCancelled = true
  rules.beforeRequest?.({ url }, ({ cancel }) => {
    isCancelled = cancel
  })
  return !isCancelled
}

describe('the security checklist', () => {
  const folder = useTemporaryFolder()
  let door: Door
  let main: BrowserWindow

  beforeAll(async () => {
    door = await openBuiltElectronDoor({ dataFolder: folder() })
    const [window] = control.windows
    if (!window) throw new Error('no window was opened')
    main = window
    await door.desktop?.('desktop.printToPdf', { html: '<h1>表</h1>' })
  })
  afterAll(() => door.close())

  /** Whether the program lets a window go to the address. */
  const mayGo = (event: string, url: string, isMainFrame = true): boolean => {
    let isPrevented = false
    main.webContents.emit(event, {
      url,
      isMainFrame,
      preventDefault: () => {
        isPrevented = true
      },
    })
    return !isPrevented
  }

  test('1: nothing is loaded from outside', () => {
    const asked = [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com',
      'file:///etc',
      '',
    ]
    expect(asked.filter(isLoaded)).toEqual([])
    expect(
      ['app://ledger/', 'data:,x', 'blob:app://ledger/1'].filter((url) => !isLoaded(url)),
    ).toEqual([])
  })

  test('2, 3, 4, 6, 8, 9, 10, 11: every window is locked down, also the one for paper', () => {
    expect(control.windows.map((window) => window.options.webPreferences)).toEqual(
      [path.join(OUT, 'preload/index.cjs'), undefined].map((preload) => ({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        devTools: true,
        spellcheck: false,
        v8CacheOptions: 'code',
        ...(preload ? { preload } : {}),
      })),
    )
  })

  test('4: the sandbox is switched on for everything, and the preload needs nothing but electron', () => {
    expect(control.calls[0]).toBe('app.enableSandbox')
    const preload = readFileSync(path.join(OUT, 'preload/index.cjs'), 'utf8')
    expect([...preload.matchAll(/require\(([^)]*)\)|\bimport\b/g)].map(([, name]) => name)).toEqual(
      ['"electron"'],
    )
  })

  test('5: permissions are refused but writing a table to the clipboard', () => {
    const names = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb']
    const answers = new Map<string, boolean>()
    for (const name of [...names, 'clipboard-sanitized-write']) {
      rules.permissionRequest?.(null, name, (may) => answers.set(name, may))
    }
    const granted = [...answers].filter(([, may]) => may).map(([name]) => name)
    expect(granted).toEqual(['clipboard-sanitized-write'])
    expect(names.filter((name) => rules.permissionCheck?.(null, name) !== false)).toEqual([])
    expect(rules.devicePermission?.()).toBe(false)
  })

  test('7: the page comes with its policy, paper with a stricter one', async () => {
    const page = await ask('app://ledger/')
    expect(page.headers.get('content-security-policy')).toBe(PAGE_POLICY)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(PAGE_POLICY).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*|https?:/)
    expect(PRINT_POLICY).not.toMatch(/script-src|\*|https?:/)
    const font = await ask('app://ledger/fonts/song.woff2')
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    expect(control.printed).toMatchObject([{ html: '<h1>表</h1>' }])
  })

  test('12: a web view cannot be attached', () => {
    expect(mayGo('will-attach-webview', 'app://ledger/')).toBe(false)
  })

  test('13: no window goes to another address', () => {
    const events = ['will-navigate', 'will-frame-navigate', 'will-redirect']
    expect(events.flatMap((event) => FOREIGN.filter((url) => mayGo(event, url)))).toEqual([])
    expect(mayGo('will-navigate', 'app://ledger/#/projects')).toBe(true)
    expect(FOREIGN.filter((url) => mayGo('will-frame-navigate', url, false))).toEqual([])
    expect(mayGo('will-frame-navigate', 'about:srcdoc', false)).toBe(true)
    expect(mayGo('will-frame-navigate', 'about:srcdoc', true)).toBe(false)
  })

  test('14: no window opens another', () => {
    expect(
      control.windows.map(({ webContents }) => webContents.openHandler?.({ url: '' })),
    ).toEqual(control.windows.map(() => ({ action: 'deny' })))
  })

  test('15: nothing is handed to the system to open but the data folder', () => {
    const code = readFileSync(path.join(OUT, 'main/index.js'), 'utf8')
    expect(code.match(/openExternal|openPath\(\w*\)/g)).toEqual(['openPath(dataFolder)'])
  })

  test('17: every channel answers the page of the window and nobody else', async () => {
    expect(channels().toSorted()).toEqual(['call', 'desktop'])
    const sender = main.webContents
    const strangers = [
      { sender, senderFrame: null },
      { sender, senderFrame: { url: 'app://ledger/' } },
      { sender: control.windows[1]?.webContents ?? sender, senderFrame: sender.mainFrame },
    ]
    const refusals = channels().flatMap((channel) =>
      strangers.map((event) => invoke(event, channel, ['app.status', {}]).then(String, String)),
    )
    expect(new Set(await Promise.all(refusals))).toEqual(
      new Set(
        channels().map((name) => `Error: Error invoking remote method '${name}': Error: refused`),
      ),
    )
    const address = sender.mainFrame.url
    for (const foreign of FOREIGN) {
      sender.mainFrame.url = foreign
      await expect(invoke({ sender, senderFrame: sender.mainFrame }, 'call', [])).rejects.toThrow(
        'refused',
      )
    }
    sender.mainFrame.url = address
  })

  test('18: the page has a scheme of its own, which hands out the built files only', async () => {
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
    expect(await status('app://ledger/')).toBe(200)
    expect(await status('app://ledger/', 'POST')).toBe(405)
    const nowhere = [
      'app://other/index.html',
      'app://ledger/../../package.json',
      'app://ledger/..%2f..%2fpackage.json',
      'app://ledger/%2e%2e/%2e%2e/package.json',
      'app://ledger/..%5c..%5cpackage.json',
      'app://ledger/C:/Windows/win.ini',
      'app://ledger/index.html%00.png',
      'app://ledger//index.html',
      'app://ledger/assets/',
      'app://ledger/paper/guessed',
      'app://ledger/__proto__',
      'app://ledger/main/index.js',
    ]
    expect(await Promise.all(nowhere.map((url) => status(url)))).toEqual(nowhere.map(() => 404))
    const code = readFileSync(path.join(OUT, 'main/index.js'), 'utf8')
    expect(code.match(/loadFile\(|load(URL|File)\([^)]*\)/g)).toEqual([
      'loadURL(PAGE_ADDRESS)',
      'loadURL(`${PAGE_ADDRESS}${name}`)',
    ])
  })

  test('20: the page gets three functions and nothing of Electron', async () => {
    const app = main.webContents.mainWorld['app'] as Record<string, unknown>
    expect(Object.keys(main.webContents.mainWorld)).toEqual(['app'])
    expect(Object.entries(app).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['desktop', 'function'],
      ['on', 'function'],
    ])
    const heard: unknown[][] = []
    const stop = (app['on'] as (listener: (...given: unknown[]) => void) => () => unknown)(
      (...given) => heard.push(given),
    )
    main.webContents.send('event', { type: 'changed', topics: [] })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toEqual([[{ type: 'changed', topics: [] }]])
    expect(stop()).toBeUndefined()
  })
})
