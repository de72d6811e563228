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
 * @returns names of the office's own templates that could not be filled
 */
export async function keepIssue(
  quarter: Quarter,
  version: number,
  kept: readonly IssuedFile[] = [],
): Promise<readonly string[]> {
  const request = await requestOf(quarter, version)
  const pages = kept.find(({ format }) => format === 'html')
  const { bytes } = pages
    ? await call('issues.read', { id: pages.id })
    : await call('reports.render', { ...request, format: 'html' })
  const pdf = await printed(new TextDecoder().decode(bytes))
  const { leftOut } = await call('issues.keep', { ...request, pdf })
  return leftOut
}

/**
 * Makes the files of an issue once more, the PDF printed from its pages, and has those put back that were
 * lost or damaged and come out as they were kept.
 *
 * @returns how many were put back
 */
export async function putBackIssue(
  quarter: Quarter,
  version: number,
  kept: readonly IssuedFile[],
): Promise<number> {
  const request = await requestOf(quarter, version)
  const hasPdf = kept.some(({ format }) => format === 'pdf')
  const { bytes } = await call('reports.render', { ...request, format: 'html' })
  const pdf = hasPdf ? await printed(new TextDecoder().decode(bytes)) : null
  const { putBack, putBackTemplates } = await call('issues.keep', { ...request, pdf })
  return putBack.length + putBackTemplates
}

async function requestOf(quarter: Quarter, version: number) {
  const options = await call('reportOptions.read', { issue: { quarter, version } })
  return { quarter, version, ...options }
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
