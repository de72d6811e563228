import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RenderedReport, ReportRequest } from '#contract/reports/reports.ts'
import { useAsk } from '../../asking.ts'
import { desktop } from '../../client.ts'
import { type Front, frontOf } from './front-of.ts'

/** The report as a print document whose figures are links; made again by itself when the data behind it changes. */
export function useReportHtml(request: ReportRequest): UseQueryResult<RenderedReport> {
  return useAsk('reports.render', { ...request, format: 'html', linked: true })
}

/** The first pages of a long report, printed before the rest so that reading can begin. */
export function useFrontPdf(
  request: ReportRequest,
  html: UseQueryResult<RenderedReport>,
): UseQueryResult<Uint8Array> & { readonly front: Front | null } {
  const { data, dataUpdatedAt } = html
  const front = useMemo(() => frontOf(htmlText(data)), [data])
  const query = useQuery({
    queryKey: ['reports', 'front', request, dataUpdatedAt],
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
  const { data, dataUpdatedAt } = html
  const first = useFrontPdf(request, html)
  const isFrontSettled = first.front === null || first.data !== undefined || first.error !== null
  return useQuery({
    queryKey: ['reports', 'pdf', request, dataUpdatedAt],
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
