import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOfReport } from '../report-place.ts'
import type { OpenedPdf } from './open-pdf.ts'
import { Outline } from './outline.tsx'
import {
  layPages,
  nextZoom,
  PAGE_GAP,
  PIXELS_PER_MM,
  pageAt,
  pagesAround,
  topOf,
  type Zoom,
} from './page-layout.ts'
import { PdfPage } from './pdf-page.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { useScrolled } from './use-scrolled.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useScaledPlace } from './use-scaled-place.ts'

interface PdfPagesProps {
  readonly pdf: OpenedPdf
  /** Millimetres: the widest of the pages that are still being printed; null when these are all. */
  readonly widestToCome: number | null
  readonly onFigure: (figure: string) => void
}

/** The pages below each other, drawn as they come into sight, with outline, page number and zoom. */
export function PdfPages({ pdf, widestToCome, onFigure }: PdfPagesProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const { top, width, height } = useScrolled(box)
  const [zoom, setZoom] = useState<Zoom>(() => placeOfReport().zoom)
  // The first pages keep their size when the wider annexes come.
  const leastWidth = (widestToCome ?? 0) * PIXELS_PER_MM
  const layout = layPages(pdf.sizes, zoom, width, leastWidth)
  const leavePlace = useKeptPlace(box, { top, height: layout.height, zoom })
  useScaledPlace(box, { top, scale: layout.scale })
  const present = pageAt(layout, top, height)

  // The part being read is the one whose heading has passed the upper third of the window.
  const part = pdf.outline.findLast((entry) => topOf(layout, entry) <= top + height / 3)

  const scrollTo = (place: { readonly page: number; readonly depth: number }): void => {
    leavePlace()
    box.current?.scrollTo({ top: topOf(layout, place) - PAGE_GAP })
  }
  const goTo = (page: number): void => scrollTo({ page, depth: 0 })
  const changeZoom = (chosen: Zoom): void => {
    leavePlace()
    setZoom(chosen)
    // The middle stays in the middle.
    requestAnimationFrame(() => {
      const { scrollWidth = 0, clientWidth = 0 } = box.current ?? {}
      box.current?.scrollTo({ left: (scrollWidth - clientWidth) / 2 })
    })
  }
  return (
    <div className="pdf-preview">
      <PreviewBar
        page={present}
        pageCount={pdf.sizes.length}
        percent={layout.scale * 100}
        fitted={zoom === 'width'}
        isFollowed={widestToCome !== null}
        onPage={goTo}
        onZoom={(direction) => changeZoom(nextZoom(layout.scale * 100, direction))}
        onFit={() => changeZoom('width')}
      />
      <div className="pdf-preview-body">
        {pdf.outline.length > 0 && (
          <Outline entries={pdf.outline} present={part} onChoose={scrollTo} />
        )}
        <section
          ref={box}
          className="pdf-scroller"
          aria-label={t('reports.preview.label')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolled box must be reachable by keyboard.
          tabIndex={0}
        >
          <div
            className="pdf-paper"
            style={{
              height: layout.height,
              minWidth: Math.max(...layout.pages.map((page) => page.width)) + 2 * PAGE_GAP,
            }}
          >
            {pagesAround(layout, top, height).map((page) => (
              <PdfPage
                key={page.number}
                document={pdf.document}
                page={page}
                scale={layout.scale}
                onFigure={onFigure}
              />
            ))}
          </div>
        </section>
      </div>
    </div>
  )
}
