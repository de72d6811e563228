import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import { differenceOf, drawPages } from '../../../helpers/report-files/draw-pages.ts'
import { binchuan } from '../../../unit/reports/county-facts.ts'

/** The first page, the signatures, the charts, a summary, and the list of projects. */
const PAGES = [1, 3, 4, 5, 9]
const pictureOf = (page: number) => new URL(`pictures/page-${page}.png`, import.meta.url)

const WHOLE = { unit: 'wan', annexes: ANNEXES, charts: CHART_IDS } as const
/** With a quarter that nobody reported. */
const INVESTMENT = [
  { quarter: '2019Q3', completed: 300_000_000, ofPriced: 300_000_000 },
  { quarter: '2020Q1', completed: 900_000_000, ofPriced: 900_000_000 },
  { quarter: '2020Q2', completed: 1_926_050_000, ofPriced: 1_926_050_000 },
] as const

/** A line that moves by a millimetre changes a square by more; smoother or heavier type does not. */
const MOST = 0.13

/** Elsewhere the office's own fonts are installed, and the pages look as they should but otherwise. */
const hasFreeFonts = process.platform === 'linux'

it.runIf(hasFreeFonts)(
  'looks like its pictures, which were taken with the free fonts',
  async () => {
    const dataset = composeReport(buildReport({ ...binchuan(), investment: INVESTMENT }, WHOLE))
    const drawn = await drawPages(await printHtmlToPdf(renderHtml(dataset)), PAGES)
    const differences: string[] = []
    for (const [at, page] of PAGES.entries()) {
      const picture = drawn[at] ?? Buffer.alloc(0)
      if (!existsSync(pictureOf(page))) {
        writeFileSync(pictureOf(page), picture)
        differences.push(`page ${page} had no picture: look at the one just taken`)
      }
      const difference = await differenceOf(readFileSync(pictureOf(page)), picture)
      if (difference > MOST) differences.push(`page ${page} differs by ${difference.toFixed(3)}`)
    }
    expect(differences).toEqual([])
  },
)

it('would see lines that moved by a millimetre', async () => {
  const picture = await loadImage(readFileSync(pictureOf(1)))
  const moved = createCanvas(picture.width, picture.height)
  const context = moved.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, picture.width, picture.height)
  context.drawImage(picture, 0, 2)
  const difference = await differenceOf(readFileSync(pictureOf(1)), moved.toBuffer('image/png'))
  expect(difference).toBeGreaterThan(MOST)
})
