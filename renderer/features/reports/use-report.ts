import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RenderedReport, ReportRequest } from '#contract/reports/reports.ts'
import { useAsk } from '../../asking.ts'
import { desktop } from '../../client.ts'
import { type Front, frontOf } from './front-of.ts'

/**
 * The report as a print document whose figures are links; made again by itself when the data behind it changes.
 * Most changes are told nowhere in it: what was made of the document then stays.
 */
export function useReportHtml(request: ReportRequest): UseQueryResult<RenderedReport> {
  return useAsk('reports.render', { ...request, format: 'html', linked: true }, { isSame })
}

function isSame(last: RenderedReport, next: RenderedReport): boolean {
  return (
    last.fileName === next.fileName &&
    last.bytes.length === next.bytes.length &&
    last.bytes.every((byte, index) => byte === next.bytes[index])
  )
}

const numbers = { last: 0, of: new WeakMap<RenderedReport, number>() }

/** Names a document in the keys of what is made of it, which cannot hold megabytes of text. */
function numberOf(report: RenderedReport | undefined): number {
  if (report === undefined) return 0
  const known = numbers.of.get(report)
  if (known !== undefined) return known
  numbers.last += 1
  numbers.of.set(report, numbers.last)
  return numbers.last
}

/** The first pages of a long report, printed before the rest so that reading can begin. */
export function useFrontPdf(
  request: ReportRequest,
  html: UseQueryResult<RenderedReport>,
): UseQueryResult<Uint8Array> & { readonly front: Front | null } {
  const { data } = html
  const front = useMemo(() => frontOf(htmlText(data)), [data])
  const query = useQuery({
    queryKey: ['reports', 'front', request, numberOf(data)],
    queryFn: () => desktop('desktop.printToPdf', { html: front?.html ?? '' }),
    enabled: front !== null,
  })
  return { ...query, front }
}

/** The same document printed to a PDF, its first pages before the rest; made anew whenever the document is. */
export function useReportPdf(
  request: ReportRequest,
  html: UseQueryResult<RenderedReport>,
): UseQueryResult<Uint8Array> {
  const { data } = html
  const first = useFrontPdf(request, html)
  const isFrontSettled = first.front === null || first.data !== undefined || first.error !== null
  return useQuery({
    queryKey: ['reports', 'pdf', request, numberOf(data)],
    queryFn: () => desktop('desktop.printToPdf', { html: htmlText(data) }),
    enabled: data !== undefined && isFrontSettled,
  })
}

export function htmlText(report: RenderedReport | undefined): string {
  return new TextDecoder().decode(report?.bytes)
}

/** 宾川县….html becomes 宾川县….pdf: the PDF is that document on paper. */
export function pdfName(htmlName: string): string {
  return htmlName.replace(/\.html$/i, '.pdf')
}
