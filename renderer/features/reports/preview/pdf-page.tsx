import { PixelsPerInch, type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawPage } from './draw-page.ts'
import { FigureButtons } from './figure-buttons.tsx'
import type { LaidPage } from './page-layout.ts'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly page: LaidPage
  readonly scale: number
  readonly onFigure: (figure: string) => void
}

/** One page: its picture, and over it its text, invisible but there to be selected and read out. */
export function PdfPage({ document, page, scale, onFigure }: PdfPageProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const { number, top, width, height } = page

  useEffect(() => {
    if (canvas.current === null || text.current === null) return undefined
    return drawPage(document, number, scale * PixelsPerInch.PDF_TO_CSS_UNITS, {
      canvas: canvas.current,
      text: text.current,
    })
  }, [document, number, scale])

  return (
    <section
      className="pdf-page"
      aria-label={t('reports.preview.page', { page: number })}
      style={{ top, width, height, marginLeft: -width / 2 }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div
        ref={text}
        className="pdf-text"
        style={{ ['--total-scale-factor' as string]: scale * PixelsPerInch.PDF_TO_CSS_UNITS }}
      />
      <FigureButtons document={document} number={number} onFigure={onFigure} />
    </section>
  )
}
