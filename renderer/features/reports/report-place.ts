/**
 * Which report is shown, and where in it a person was reading, while the window is open: coming back
 * from a project finds the report as it was left.
 */
import type { ReportRequest } from '#contract/reports/reports.ts'
import type { Zoom } from './preview/page-layout.ts'

interface ReportPlace {
  readonly made: ReportRequest | null
  /** The figure whose passport is open. */
  readonly figure: string | null
  /** How far the pages are scrolled, in CSS pixels. */
  readonly top: number
  readonly zoom: Zoom
}

const BEGINNING: ReportPlace = { made: null, figure: null, top: 0, zoom: 'width' }

const kept = { place: BEGINNING }

export function placeOfReport(): ReportPlace {
  return kept.place
}

export function keepPlace(change: Partial<ReportPlace>): void {
  kept.place = { ...kept.place, ...change }
}
