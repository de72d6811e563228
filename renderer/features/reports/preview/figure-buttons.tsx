import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigureLink, readFigureLinks } from './figure-links.ts'

interface FigureButtonsProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly onFigure: (figure: string) => void
}

/** A button over each figure of a page; it opens the figure's passport. */
export function FigureButtons({ document, number, onFigure }: FigureButtonsProps) {
  const { t } = useTranslation()
  const [links, setLinks] = useState<readonly FigureLink[]>([])
  useEffect(() => {
    const reading = { wanted: true }
    const read = async (): Promise<void> => {
      const found = await readFigureLinks(document, number)
      if (reading.wanted) setLinks(found)
    }
    // A document that was closed meanwhile has no figures to show any more.
    read().catch(() => undefined)
    return () => {
      reading.wanted = false
    }
  }, [document, number])
  return links.map(({ figure, left, top, width, height }) => (
    <button
      key={`${figure} ${left} ${top}`}
      type="button"
      className="pdf-figure"
      title={t('passport.title')}
      aria-label={t('passport.title')}
      data-figure={figure}
      style={{
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${width * 100}%`,
        height: `${height * 100}%`,
      }}
      onClick={() => onFigure(figure)}
    />
  ))
}
