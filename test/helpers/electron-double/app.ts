import { EventEmitter } from 'node:events'
import { control } from './control.ts'

class App extends EventEmitter {
  get isPackaged(): boolean {
    return control.isPackaged
  }

  /** Ready comes when the program has said what must be said before. */
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    control.isReady = true
  }

  enableSandbox(): void {
    if (control.isReady) throw new Error('app.enableSandbox() can only be called before ready')
    control.calls.push('app.enableSandbox')
  }

  setAppUserModelId(id: string): void {
    control.calls.push(`app.setAppUserModelId ${id}`)
  }

  setPath(name: string, path: string): void {
    control.calls.push(`app.setPath ${name} ${path}`)
  }

  getLocale(): string {
    return control.isReady ? control.locale : ''
  }

  requestSingleInstanceLock(): boolean {
    control.calls.push('app.requestSingleInstanceLock')
    return control.hasLock
  }

  relaunch(): void {
    control.calls.push('app.relaunch')
  }

  quit(): void {
    control.calls.push('app.quit')
    let isPrevented = false
    const event = {
      preventDefault: () => {
        isPrevented = true
      },
    }
    this.emit('will-quit', event)
    if (!isPrevented) this.exit(0)
  }

  exit(code: number): void {
    control.exitCode = code
    this.emit('double-exited', code)
  }
}

export const app = new App()
