import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { appError } from '#contract/result.ts'
import { PRINT_POLICY } from '#shell/content-security-policy.ts'
import { listFontFiles } from '#shell/page-files.ts'
import { paginateAnnexes } from '#shell/paginate-annexes.ts'
import { programFiles } from '#shell/program-files.ts'
import { findBrowser } from './find-browser.ts'

/** Nothing is fetched from here: the page is answered from memory, its fonts from the disk. */
const PAPER_ADDRESS = 'http://paper.invalid/'

/**
 * Prints self-contained html to a tagged PDF with bookmarks, on the paper its own `@page` names.
 *
 * @throws AppError `no_browser` when no Chromium, Chrome or Edge is installed
 */
export async function printHtmlToPdf(html: string): Promise<Uint8Array> {
  const executablePath = findBrowser({
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightChromium: chromium.executablePath(),
  })
  if (!executablePath) throw appError('no_browser', {})
  const fonts = listFontFiles(programFiles(import.meta.url).resourcesFolder)
  const browser = await chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root, as in a build container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--no-first-run', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.route('**/*', async (route) => {
      const address = new URL(route.request().url())
      const font = fonts.get(address.pathname)
      if (address.href === PAPER_ADDRESS) {
        await route.fulfill({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': PRINT_POLICY },
        })
      } else if (address.origin === new URL(PAPER_ADDRESS).origin && font) {
        await route.fulfill({ path: font.file, headers: { ...font.headers } })
      } else await route.abort()
    })
    await page.goto(PAPER_ADDRESS)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(paginateAnnexes)
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    // A plain array of its own, as structured clone would make it.
    return Uint8Array.from(pdf)
  } finally {
    await browser.close()
  }
}
