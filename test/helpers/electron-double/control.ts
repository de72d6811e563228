import type { BrowserWindow } from './browser-window.ts'

/** What the program did to the double, and what the double shall answer. One per test file. */
export const control = {
  isReady: false,
  isPackaged: false,
  locale: 'zh-CN',
  /** False: another instance holds the lock. */
  hasLock: true,
  /** What was called in which order, by name: `app.enableSandbox`, `app.setPath userData …`. */
  calls: [] as string[],
  windows: [] as BrowserWindow[],
  /** Null: the user cancels the save dialog. */
  savePath: null as string | null,
  /** The names the save dialog was opened with. */
  savedAs: [] as string[],
  /** What the print dialog reports: '' is success. */
  printFailure: '',
  /** What happens to a page while it is printed to PDF, which is never answered then. */
  loseWhilePrinting: null as ((window: BrowserWindow) => void) | null,
  /** Html, options and root classes of every paper printed to PDF. */
  printed: [] as { html: string; options: unknown; classes: readonly string[] }[],
  /** Message boxes and error boxes shown, by their message. */
  messages: [] as string[],
  exitCode: null as number | null,
  applicationMenu: null as unknown,
}
