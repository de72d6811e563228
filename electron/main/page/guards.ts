import type { Session, WebContents } from 'electron'
import { isPageAddress } from './page-protocol.ts'

/** The page writes tables to the clipboard; nothing else needs to be permitted. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** What the program loads; everything else would leave the machine. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** Previews are shown in frames made from text; they have no address of their own. */
const FRAME_CONTENT: ReadonlySet<string> = new Set(['about:blank', 'about:srcdoc'])

/** Refuses whatever a page could ask of the machine, and every request that is not local. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(PERMITTED.has(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => PERMITTED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !LOCAL_SCHEMES.has(URL.parse(url)?.protocol ?? '') }),
  )
  // Files are saved through the dialog of the desktop door, never as downloads.
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every window on its page: no other address, no second window, no web view. */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    const isFrameContent = !event.isMainFrame && FRAME_CONTENT.has(event.url)
    if (!isFrameContent && !isPageAddress(event.url) && !isOwnBlob(event.url, event.isMainFrame)) {
      event.preventDefault()
    }
  })
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** A blob belongs to the origin that its address names; frames show previews from them. */
function isOwnBlob(address: string, isMainFrame: boolean): boolean {
  return !isMainFrame && address.startsWith('blob:') && isPageAddress(address.slice('blob:'.length))
}
