import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../../components/failure.tsx'
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

/** Opens the PDF and shows it page by page. The last document stays until the next one is open. */
export function PdfPreview({ bytes, widestToCome, onFigure }: PdfPreviewProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<OpenedPdf | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  useEffect(() => {
    const opening = openPdf(bytes)
    const shown = { wanted: true }
    const show = async (): Promise<void> => {
      try {
        const pdf = await opening
        if (shown.wanted) setOpened(pdf)
      } catch (error) {
        if (shown.wanted) setFailure(error)
      }
    }
    void show()
    return () => {
      shown.wanted = false
      // A document that never opened has nothing to free.
      void opening.then(({ document }) => document.loadingTask.destroy()).catch(() => undefined)
    }
  }, [bytes])

  if (failure !== null) return <Failure title={t('reports.failed.open')} error={failure} />
  if (opened === null) return <MakingReport step="opening" />
  return <PdfPages pdf={opened} widestToCome={widestToCome} onFigure={onFigure} />
}
