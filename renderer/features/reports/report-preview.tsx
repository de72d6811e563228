import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { AppError } from '#contract/result.ts'
import { Failure } from '../../components/page/failure.tsx'
import { errorText } from '../../error-text.ts'
import { MakingReport } from './making-report.tsx'
import { FigureDrawer } from './passport/figure-drawer.tsx'
import { PdfPreview } from './preview/pdf-preview.tsx'
import { keepPlace, placeOfReport } from './report-place.ts'
import { htmlText, useFrontPdf, useReportHtml, useReportPdf } from './use-report.ts'

/** A sandbox may not ask the program for its fonts; those of the computer do for reading. */
function withoutFonts(html: string): string {
  return html.replaceAll(/@font-face \{[^}]*\}/g, '')
}

/** The report as it will be printed; without a browser engine, its text in a closed frame. */
export function ReportPreview({ request }: { readonly request: ReportRequest }) {
  const { t } = useTranslation()
  const [figure, setFigure] = useState(placeOfReport().figure)
  const html = useReportHtml(request)
  const first = useFrontPdf(request, html)
  const pdf = useReportPdf(request, html)
  const bytes = pdf.data ?? first.data

  if (html.error !== null) {
    return (
      <Failure
        title={t('reports.failed.render')}
        error={html.error}
        onRetry={() => void html.refetch()}
      />
    )
  }
  if (pdf.error instanceof AppError && pdf.error.data.code === 'no_browser') {
    return (
      <div className="report-plain">
        <Alert
          type="warning"
          showIcon
          title={t('reports.plainTitle')}
          description={`${errorText(pdf.error, t)}${t('reports.plainText')}`}
        />
        {/* No scripts, no links out, no forms: an empty sandbox forbids everything. */}
        <iframe
          title={t('reports.preview.label')}
          sandbox=""
          srcDoc={withoutFonts(htmlText(html.data))}
        />
      </div>
    )
  }
  if (pdf.error !== null) {
    return (
      <Failure
        title={t('reports.failed.print')}
        error={pdf.error}
        onRetry={() => void pdf.refetch()}
      />
    )
  }
  if (bytes === undefined) {
    return <MakingReport step={html.data === undefined ? 'computing' : 'printing'} />
  }
  const open = (chosen: string | null): void => {
    keepPlace({ figure: chosen })
    setFigure(chosen)
  }
  return (
    <>
      <PdfPreview
        bytes={bytes}
        widestToCome={pdf.data === undefined ? (first.front?.widest ?? null) : null}
        onFigure={open}
      />
      {figure !== null && (
        <FigureDrawer request={request} figure={figure} onClose={() => open(null)} />
      )}
    </>
  )
}
