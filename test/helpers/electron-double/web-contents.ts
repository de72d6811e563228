import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { runInNewContext, runInThisContext } from 'node:vm'
import { bridgeCopy } from './bridge-copy.ts'
import { control } from './control.ts'
import { invoke } from './ipc-main.ts'
import { protocolHandler } from './session.ts'

export interface Frame {
  url: string
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** A page with its preload: what the page sees is `mainWorld`, and nothing else. */
export class WebContents extends EventEmitter {
  readonly mainFrame: Frame = { url: '' }
  mainWorld: Record<string, unknown> = {}
  openHandler: OpenHandler | null = null
  html = ''
  readonly #preload: string | undefined
  #listeners = new EventEmitter()
  /** What scripts put on the root element. */
  readonly #classes = new Set<string>()

  constructor(preload: string | undefined) {
    super()
    this.#preload = preload
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async load(url: string): Promise<void> {
    const handler = protocolHandler(new URL(url).protocol)
    if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME (${url})`)
    const response = await handler(new Request(url))
    if (!response.ok) throw new Error(`ERR_FAILED ${response.status} (${url})`)
    this.html = await response.text()
    this.mainFrame.url = url
    this.mainWorld = {}
    this.#listeners = new EventEmitter()
    if (this.#preload) this.#runPreload(this.#preload)
    this.emit('did-finish-load')
  }

  reload(): void {
    void this.load(this.mainFrame.url)
  }

  send(channel: string, ...args: readonly unknown[]): void {
    const sent = structuredClone(args)
    setImmediate(() => this.#listeners.emit(channel, { sender: 'ipcRenderer' }, ...sent))
  }

  /** Runs code in the page's world. */
  executeJavaScript(code: string): Promise<unknown> {
    const document = {
      fonts: { ready: Promise.resolve() },
      documentElement: { classList: { add: (name: string) => this.#classes.add(name) } },
      // A page without annexes.
      querySelector: () => null,
    }
    return Promise.resolve(runInNewContext(code, { window: this.mainWorld, document }))
  }

  printToPDF(options: unknown): Promise<Buffer> {
    const { loseWhilePrinting: lose } = control
    const window = control.windows.find(({ webContents }) => webContents === this)
    if (lose && window) return new Promise(() => setImmediate(lose, window))
    control.printed.push({ html: this.html, options, classes: [...this.#classes] })
    return Promise.resolve(Buffer.from(`%PDF-1.7 of ${this.html.length} characters`))
  }

  print(_options: unknown, answer: (isPrinted: boolean, reason: string) => void): void {
    setImmediate(() => answer(control.printFailure === '', control.printFailure))
  }

  /** A sandboxed preload is a script of its own that may require electron and nothing else. */
  #runPreload(file: string): void {
    const listeners = this.#listeners
    const ipcRenderer = {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        invoke({ sender: this, senderFrame: this.mainFrame }, channel, args),
      on: (channel: string, listener: () => void) => listeners.on(channel, listener),
      off: (channel: string, listener: () => void) => listeners.off(channel, listener),
    }
    const contextBridge = {
      exposeInMainWorld: (name: string, api: unknown) => {
        this.mainWorld[name] = bridgeCopy(api)
      },
    }
    const require = (name: string): unknown => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return { contextBridge, ipcRenderer }
    }
    const code = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const run = runInThisContext(code, { filename: file }) as (...given: readonly unknown[]) => void
    run(require, { exports: {} }, {})
  }
}
