import { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { joinInThread } from '#shell/printing/join-in-thread.ts'
import { type PrintPage, printInParts, putAnnexesAside } from '#shell/printing/print-in-parts.ts'
import { layOutText } from '#shell/printing/lay-out-text.ts'
import { layOutAnnexes } from '#shell/printing/lay-out-annexes.ts'
import { PAGE_ADDRESS } from './page/page-protocol.ts'
import { lockedDown } from './page/web-preferences.ts'

/** Turns self-contained html into paper, in a window nobody sees. */
export interface Paper {
  /** The html waiting under the path of an address, or null. */
  readonly find: (pathname: string) => string | null
  /** A tagged PDF with bookmarks, on the paper that the html's `@page` names. */
  readonly printToPdf: (html: string) => Promise<Uint8Array>
  /**
   * Opens the system's print dialog; false when the user cancelled it. The document is laid out at once, however
   * long: parts would ask for the printer once each, and a window that shows the joined PDF prints blanks on Windows.
   */
  readonly print: (html: string) => Promise<boolean>
}

export function createPaper(): Paper {
  const waiting = new Map<string, string>()

  const withWindow = async <Value>(
    html: string,
    work: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value> => {
    const name = `paper/${randomUUID()}`
    waiting.set(`/${name}`, putAnnexesAside(html))
    const window = new BrowserWindow({ show: false, webPreferences: lockedDown() })
    const loadAndWork = async (): Promise<Value> => {
      await window.loadURL(`${PAGE_ADDRESS}${name}`)
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
      return work(window)
    }
    try {
      return await Promise.race([lossOf(window), loadAndWork()])
    } finally {
      waiting.delete(`/${name}`)
      window.destroy()
    }
  }

  return {
    find: (pathname) => waiting.get(pathname) ?? null,
    printToPdf: (html) =>
      joinInThread((take) => withWindow(html, (window) => printInParts(printPageOf(window), take))),
    print: (html) =>
      withWindow(html, async (window) => {
        const page = printPageOf(window)
        await page.run(layOutText, null)
        await page.run(layOutAnnexes, null)
        return openPrintDialog(window)
      }),
  }
}

/** Rejects once the page is gone: Electron leaves unanswered what was asked of it. */
function lossOf(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    window.webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page to be printed is gone: ${reason}`))
    })
    window.once('closed', () => reject(new Error('the page to be printed was closed')))
  })
}

function printPageOf({ webContents }: BrowserWindow): PrintPage {
  return {
    run: (work, input) =>
      webContents.executeJavaScript(`(${String(work)})(${JSON.stringify(input)})`),
    print: async (pageRanges) => {
      const pdf = await webContents.printToPDF({
        pageRanges,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return Uint8Array.from(pdf)
    },
    freeMemory: async () => {
      try {
        if (!webContents.debugger.isAttached()) webContents.debugger.attach()
        await webContents.debugger.sendCommand('HeapProfiler.collectGarbage')
      } catch {
        // What is printed stays the same; it only takes more memory.
      }
    },
  }
}

function openPrintDialog({ webContents }: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve(true)
      else if (/cancel/i.test(reason)) resolve(false)
      else reject(new Error(`printing failed: ${reason}`))
    })
  })
}
