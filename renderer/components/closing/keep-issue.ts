import type { IssuedFile } from '#contract/reports/issues.ts'
import { AppError } from '#contract/result.ts'
import type { Quarter } from '#domain/quarter.ts'
import { call, desktop } from '../../client.ts'

/**
 * Prints the PDF of an issue and has all its files kept beside the ledger, by the options it was closed
 * with. Without a browser engine the PDF is left out and can be added later, from the pages that were
 * kept.
 *
 * @param kept what is kept of the issue already
 */
export async function keepIssue(
  quarter: Quarter,
  version: number,
  kept: readonly IssuedFile[] = [],
): Promise<void> {
  const request = {
    quarter,
    version,
    ...(await call('reportOptions.read', { issue: { quarter, version } })),
  }
  const pages = kept.find(({ format }) => format === 'html')
  const { bytes } = pages
    ? await call('issues.read', { id: pages.id })
    : await call('reports.render', { ...request, format: 'html' })
  await call('issues.keep', { ...request, pdf: await printed(new TextDecoder().decode(bytes)) })
}

/** Null when this computer cannot print pages. */
async function printed(html: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return Uint8Array.from(await desktop('desktop.printToPdf', { html }))
  } catch (error) {
    if (error instanceof AppError && error.data.code === 'no_browser') return null
    throw error
  }
}
