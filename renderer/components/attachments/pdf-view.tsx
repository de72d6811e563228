import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- With ?url the bundler gives the file's address.
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../page/failure.tsx'

GlobalWorkerOptions.workerSrc = workerAddress

/** Sharp enough to read a scanned letter at the width of the window. */
const SCALE = 2

interface PdfViewProps {
  readonly bytes: Uint8Array
  readonly label: string
}

/** The pages of a PDF below each other, as pictures: nothing is fetched and no script of it runs. */
export function PdfView({ bytes, label }: PdfViewProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    // The worker takes the buffer away, so it is given a copy.
    const task = getDocument({ data: bytes.slice(), useWasm: false, useWorkerFetch: false })
    const shown = { wanted: true }
    const show = async (): Promise<void> => {
      try {
        const document = await task.promise
        for (let number = 1; number <= document.numPages && shown.wanted; number += 1) {
          const page = await document.getPage(number)
          const viewport = page.getViewport({ scale: SCALE })
          const canvas = window.document.createElement('canvas')
          canvas.width = viewport.width
          canvas.height = viewport.height
          if (shown.wanted) box.current?.append(canvas)
          await page.render({ canvas, viewport }).promise
        }
      } catch (error) {
        if (shown.wanted) setFailure(error)
      }
    }
    void show()
    const drawn = box.current
    return () => {
      shown.wanted = false
      drawn?.replaceChildren()
      void task.destroy()
    }
  }, [bytes])
  if (failure !== null) return <Failure title={t('reports.failed.open')} error={failure} />
  return (
    <section
      ref={box}
      className="pdf-view"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolled box must be reachable by keyboard.
      tabIndex={0}
    />
  )
}
