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
  const pdf = await printed(await pagesOf(request, kept))
  const { leftOut } = await call('issues.keep', { ...request, pdf })
  return leftOut
}

/**
 * Has an issue kept in the templates that were added since its files were; what is kept stays as it is.
 *
 * @returns names of the templates in which it was kept, and of those that could not be filled
 */
export async function keepInTemplates(
  quarter: Quarter,
  version: number,
): Promise<{ readonly kept: readonly string[]; readonly leftOut: readonly string[] }> {
  const request = await requestOf(quarter, version)
  const { keptTemplates, leftOut } = await call('issues.keep', { ...request, pdf: null })
  return { kept: keptTemplates, leftOut }
}

/** What became of the lost and damaged files of an issue. */
export interface PutBack {
  /** How many were put back. */
  readonly count: number
  /** Names of the files that did not come out as they were kept. */
  readonly stillLost: readonly string[]
}

/**
 * Makes the files of an issue once more, the PDF printed from the pages that were kept where they are sound,
 * and has those put back that were lost or damaged and come out as they were kept.
 */
export async function putBackIssue(
  quarter: Quarter,
  version: number,
  kept: readonly IssuedFile[],
): Promise<PutBack> {
  const request = await requestOf(quarter, version)
  const hasPdf = kept.some(({ format }) => format === 'pdf')
  const pdf = hasPdf ? await printed(await soundPages(request, kept)) : null
  const answer = await call('issues.keep', { ...request, pdf })
  const { putBack, putBackTemplates, stillLost } = answer
  return { count: putBack.length + putBackTemplates, stillLost }
}

/** Whether a kept file is lost or damaged. */
export function isNotSound(error: unknown): boolean {
  if (!(error instanceof AppError) || error.data.code !== 'not_allowed') return false
  const { rule } = error.data.details
  return rule === 'issued_file_missing' || rule === 'issued_file_altered'
}

/** The kept pages; where they are lost too, as they come out now. */
async function soundPages(request: IssueRequest, kept: readonly IssuedFile[]): Promise<string> {
  try {
    return await pagesOf(request, kept)
  } catch (error) {
    if (!isNotSound(error)) throw error
    return pagesOf(request, [])
  }
}

/** The pages as they were kept, or as they come out now when none were. */
async function pagesOf(request: IssueRequest, kept: readonly IssuedFile[]): Promise<string> {
  const pages = kept.find(({ format }) => format === 'html')
  const { bytes } = pages
    ? await call('issues.read', { id: pages.id })
    : await call('reports.render', { ...request, format: 'html' })
  return new TextDecoder().decode(bytes)
}

type IssueRequest = Awaited<ReturnType<typeof requestOf>>

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
