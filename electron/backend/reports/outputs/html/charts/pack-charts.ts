import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { knownSeries } from '../../charts/bar-drafts.ts'
import type { PlannedChart } from '../../charts/plan-charts.ts'
import { CHART_PAGE, POINTS_PER_MM } from '../../paper.ts'
import { BAR_SIZES, type BarSizes, barsHeight } from './draw-bars.ts'
import { CURVE_HEIGHT } from './draw-curve.ts'
import { CHART_TYPE, CHART_WIDTH } from './svg.ts'

/** Between a caption and the next chart, in points; below the last of a page there is none. */
export const CHART_GAP = 12
/** What rounding may take of a page, in points. */
const ROUNDING = 4

/** Points of a page between its margins, and those of them that are taken at the top of the first one. */
export interface ChartRoom {
  readonly height: number
  readonly above: number
}

/** A page of the report's own charts, below 附图 and a title of one line. */
export const ROOM_OF_REPORT: ChartRoom = {
  height: (CHART_PAGE.height - CHART_PAGE.margin.top - CHART_PAGE.margin.bottom) * POINTS_PER_MM,
  above: 54,
}
/** The caption and the room below it. */
const FRAME = 22 + CHART_GAP
const REMARK_LINE = 13.5

/** How high a chart is drawn. */
export interface PackedChart {
  readonly chart: PlannedChart
  readonly bars: BarSizes
  /** Of the curve, in points. */
  readonly curve: number
}

/**
 * Draws the charts as large as they can be on as few pages as hold them: bars close together only where
 * that saves a page, the curve in what its page has left.
 */
export function packCharts(charts: readonly PlannedChart[], room: ChartRoom): PackedChart[] {
  const roomy = pagesOf(charts, BAR_SIZES.roomy, room)
  const close = pagesOf(charts, BAR_SIZES.close, room)
  const [pages, bars] =
    close.length < roomy.length ? [close, BAR_SIZES.close] : [roomy, BAR_SIZES.roomy]
  return pages.flatMap(({ charts: own, left }) => {
    const curve = Math.min(CURVE_HEIGHT.most, CURVE_HEIGHT.least + left)
    return own.map((chart) => ({ chart, bars, curve }))
  })
}

interface ChartPage {
  readonly charts: readonly PlannedChart[]
  /** Points. */
  readonly left: number
}

/** In their order, each on the first page that still has room after the one before. */
function pagesOf(
  charts: readonly PlannedChart[],
  bars: BarSizes,
  { height: whole, above }: ChartRoom,
): ChartPage[] {
  const pages: ChartPage[] = []
  const empty = whole - ROUNDING + CHART_GAP
  let page: ChartPage = { charts: [], left: empty - above }
  for (const chart of charts) {
    const height = leastHeight(chart, bars)
    if (height > page.left && page.charts.length > 0) {
      pages.push(page)
      page = { charts: [], left: empty }
    }
    page = { charts: [...page.charts, chart], left: Math.max(0, page.left - height) }
  }
  return [...pages, page]
}

function leastHeight({ content, remark }: PlannedChart, bars: BarSizes): number {
  const drawn =
    content.kind === 'curve' ? CURVE_HEIGHT.least : barsHeight(knownSeries(content.draft), bars)
  const lines = Math.ceil((textWidth(remark) * CHART_TYPE) / 2 / (CHART_WIDTH - CHART_TYPE))
  return drawn + FRAME + (lines === 0 ? 0 : 3 + lines * REMARK_LINE)
}
