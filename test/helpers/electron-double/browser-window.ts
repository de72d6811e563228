import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { control } from './control.ts'
import { WebContents } from './web-contents.ts'

interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents: WebContents
  isShown: boolean
  #isDestroyed = false

  constructor(options: WindowOptions) {
    super()
    this.options = options
    this.isShown = options.show ?? true
    this.webContents = new WebContents(options.webPreferences?.['preload'] as string | undefined)
    control.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
  }

  focus(): void {
    control.calls.push('window.focus')
  }

  maximize(): void {
    control.calls.push('window.maximize')
  }

  isMaximized(): boolean {
    return false
  }

  isMinimized(): boolean {
    return false
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: this.options.width ?? 800, height: this.options.height ?? 600 }
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** What a click on the cross does. */
  close(): void {
    this.emit('close')
    this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.emit('closed')
    if (control.windows.every((window) => window.isDestroyed())) app.emit('window-all-closed')
  }
}
