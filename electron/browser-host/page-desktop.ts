import type { DesktopInput, DesktopOutput } from '#contract/index.ts'

/** Browsers keep a download's address open until they have read it. */
const DOWNLOAD_READ_MS = 60_000

/** Prints html through the browser's own dialog, in a frame nobody sees. */
export async function printInPage(html: string): Promise<DesktopOutput<'desktop.print'>> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0; visibility: hidden'
  frame.srcdoc = html
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const paper = frame.contentWindow
  if (paper) {
    await paper.document.fonts.ready
    const closed = new Promise((resolve) => {
      paper.addEventListener('afterprint', resolve, { once: true })
    })
    paper.print()
    await closed
  }
  frame.remove()
  // The browser does not tell whether its dialog was cancelled.
  return { printed: paper !== null }
}

/** Hands the bytes to the browser's downloads; only the browser knows where they go. */
export function offerDownload({
  suggestedName,
  bytes,
}: DesktopInput<'desktop.saveFile'>): DesktopOutput<'desktop.saveFile'> {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_READ_MS)
  return { path: null }
}
