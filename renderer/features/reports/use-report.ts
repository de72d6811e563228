import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { RenderedReport, ReportRequest } from '#contract/reports.ts'
import { useAsk } from '../../asking.ts'
import { desktop } from '../../client.ts'

/** The report as a print document whose figures are links; made again by itself when the data behind it changes. */
export function useReportHtml(request: ReportRequest): UseQueryResult<RenderedReport> {
  return useAsk('reports.render', { ...request, format: 'html', linked: true })
}

/** The same document printed to a PDF; made anew whenever the document is. */
export function useReportPdf(
  request: ReportRequest,
  html: UseQueryResult<RenderedReport>,
): UseQueryResult<Uint8Array> {
  const { data, dataUpdatedAt } = html
  return useQuery({
    queryKey: ['reports', 'pdf', request, dataUpdatedAt],
    queryFn: () => desktop('desktop.printToPdf', { html: htmlText(data) }),
    enabled: data !== undefined,
  })
}

export function htmlText(report: RenderedReport | undefined): string {
  return new TextDecoder().decode(report?.bytes)
}

/** 宾川县….html becomes 宾川县….pdf: the PDF is that document on paper. */
export function pdfName(htmlName: string): string {
  return htmlName.replace(/\.html$/i, '.pdf')
}
