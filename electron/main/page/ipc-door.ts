import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Result } from '#contract/result.ts'
import { isPageAddress } from './page-protocol.ts'

/** Answers a method and an input as they came; never throws. */
type Answerer = (method: string, input: unknown) => Promise<Result<unknown>>

/** Opens the channels the preload asks on. Only the page of the main window is answered. */
export function openDoor(
  window: BrowserWindow,
  answerers: Readonly<Record<string, Answerer>>,
): void {
  for (const [channel, answer] of Object.entries(answerers)) {
    ipcMain.handle(channel, (event, method: unknown, input: unknown) => {
      // A stranger learns nothing, not even in the form our own page is answered in.
      if (!isOwnPage(event, window)) throw new Error('refused')
      return answer(String(method), input)
    })
  }
}

/** The frame is null when it is gone already, and differs from the main frame when embedded. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || sender !== window.webContents) return false
  return senderFrame === sender.mainFrame && isPageAddress(senderFrame.url)
}
