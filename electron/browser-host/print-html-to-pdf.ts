import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { appError } from '#contract/result.ts'
import { PRINT_POLICY } from '#shell/content-security-policy.ts'
import { joinInThread } from '#shell/printing/join-in-thread.ts'
import { printInParts, putAnnexesAside } from '#shell/printing/print-in-parts.ts'
import { programFiles } from '#shell/program-files.ts'
import { findBrowser } from './find-browser.ts'
import { type FontServer, serveFonts } from './serve-fonts.ts'

interface PrintOptions {
  /** About how many pages of annexes are printed together; the usual number when left out, null for all of them. */
  readonly pagesAPart?: number | null
  /** Ends the print, which then fails with the reason given. */
  readonly signal?: AbortSignal
}

/**
 * Prints self-contained html to a tagged PDF with bookmarks, on the paper its own `@page` names.
 *
 * @throws AppError `no_browser` when no Chromium, Chrome or Edge is installed
 */
export async function printHtmlToPdf(
  html: string,
  options: PrintOptions = {},
): Promise<Uint8Array> {
  const { signal } = options
  signal?.throwIfAborted()
  const fonts = await serveFonts(programFiles(import.meta.url).resourcesFolder)
  try {
    return await joinInThread((take) => printParts(html, fonts, take, options))
  } catch (error) {
    // A browser closed under the print complains in words of its own.
    signal?.throwIfAborted()
    throw error
  } finally {
    fonts.close()
  }
}

async function printParts(
  html: string,
  fonts: FontServer,
  take: (part: Uint8Array) => void,
  { pagesAPart, signal }: PrintOptions,
): Promise<void> {
  const executablePath = findBrowser({
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightChromium: chromium.executablePath(),
  })
  if (!executablePath) throw appError('no_browser', {})
  const browser = await chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root, as in a build container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--no-first-run', '--disable-gpu'],
  })
  const end = (): void => void browser.close()
  signal?.addEventListener('abort', end)
  try {
    signal?.throwIfAborted()
    const page = await browser.newPage()
    await load(page, putAnnexesAside(html), fonts)
    await printInParts(
      {
        // A function's type is lost on its way into the page; what it takes and gives is plain data.
        run: (work, input) => page.evaluate(work as never, input),
        print: (pageRanges) =>
          page.pdf({
            pageRanges,
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: true,
          }),
        freeMemory: () => page.requestGC(),
      },
      take,
      pagesAPart,
    )
  } finally {
    signal?.removeEventListener('abort', end)
    await browser.close()
  }
}

/** Opens the document, answered from memory, with the program's fonts and nothing else. */
async function load(page: Page, html: string, { origin }: FontServer): Promise<void> {
  const paper = `${origin}/`
  await page.route('**/*', async (route) => {
    const address = route.request().url()
    if (address === paper) {
      await route.fulfill({
        body: html,
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': PRINT_POLICY },
      })
    } else if (address.startsWith(`${paper}fonts/`)) await route.continue()
    else await route.abort()
  })
  await page.goto(paper)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
