import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../../components/page/failure.tsx'
import { MakingReport } from '../making-report.tsx'
import { openPdf, type OpenedPdf } from './open-pdf.ts'
import { PdfPages } from './pdf-pages.tsx'

interface PdfPreviewProps {
  readonly bytes: Uint8Array
  /** Millimetres: the widest of the pages that are still being printed; null when these are all. */
  readonly widestToCome: number | null
  /** A figure of the report was clicked. */
  readonly onFigure: (figure: string) => void
}

/** A document with what was known of it when it came: more pages follow it until the next is open. */
interface Opened {
  readonly pdf: OpenedPdf
  readonly widestToCome: number | null
}

/** Opens the PDF and shows it page by page. The last document stays until the next one is open. */
export function PdfPreview({ bytes, widestToCome, onFigure }: PdfPreviewProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  useEffect(() => {
    const shown = { wanted: true }
    const show = async (): Promise<void> => {
      try {
        const pdf = await openPdf(bytes)
        if (shown.wanted) {
          setOpened({ pdf, widestToCome })
          setFailure(null)
        } else free(pdf)
      } catch (error) {
        if (shown.wanted) setFailure(error)
      }
    }
    void show()
    return () => {
      shown.wanted = false
    }
  }, [bytes, widestToCome])
  // Its pages are drawn until the next document has taken its place.
  useEffect(() => (opened === null ? undefined : () => free(opened.pdf)), [opened])

  if (failure !== null) return <Failure title={t('reports.failed.open')} error={failure} />
  if (opened === null) return <MakingReport step="opening" />
  return <PdfPages {...opened} onFigure={onFigure} />
}

function free({ document }: OpenedPdf): void {
  void document.loadingTask.destroy()
}
