import type { DesktopInput, DesktopOutput } from '#contract/index.ts'

/** Browsers read what they save or print after the call that asked for it has returned. */
const KEPT_MS = 60_000

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
    paper.print()
  }
  // Some browsers return at once and read the frame while their dialog is open.
  setTimeout(() => frame.remove(), KEPT_MS)
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
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
  return { path: null }
}
