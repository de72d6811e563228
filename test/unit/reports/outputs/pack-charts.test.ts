import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlannedChart } from '#backend/reports/outputs/charts/plan-charts.ts'
import { BAR_SIZES, barsHeight } from '#backend/reports/outputs/html/charts/draw-bars.ts'
import { CURVE_HEIGHT } from '#backend/reports/outputs/html/charts/draw-curve.ts'
import {
  type PackedChart,
  packCharts,
  ROOM_OF_REPORT,
} from '#backend/reports/outputs/html/charts/pack-charts.ts'

/** Points between the margins of a page of charts. */
const PAGE = (247 * 72) / 25.4

function bars(rows: number, isStacked: boolean): PlannedChart {
  const series = ['甲', '乙', '丙', '丁'].map((name) => ({ name, fill: 'white' as const }))
  const row = { name: '一行', lengths: [1, 2, 3, 4], ends: [{ text: '10' }] }
  const draft = { series, stacked: isStacked, rows: Array.from({ length: rows }, () => row) }
  return { ...NAMED, id: 'funds', content: { kind: 'bars', draft } }
}

const NAMED = { title: '图', caption: '图1', remark: '' }
const CURVE: PlannedChart = {
  ...NAMED,
  id: 'investment',
  remark: '近4个季度平均每季完成投资996.4万元，剩余2454.01万元，按此进度约需3个季度。'.repeat(2),
  content: {
    kind: 'curve',
    curve: { points: [], undated: { value: 0 }, forecast: { kind: 'done' } } as never,
  },
}

function heightOf({ chart, bars: sizes, curve }: PackedChart): number {
  return chart.content.kind === 'curve' ? curve + 30 : barsHeight(chart.content.draft, sizes)
}

it('puts the charts of a county of eleven categories and five sources on one page', () => {
  const packed = packCharts([bars(11, true), bars(6, false), CURVE], ROOM_OF_REPORT)
  expect(packed.map((one) => one.bars)).toEqual([BAR_SIZES.close, BAR_SIZES.close, BAR_SIZES.close])
  const captions = packed.length * 22 + (packed.length - 1) * 12
  const total = packed.reduce((sum, one) => sum + heightOf(one), ROOM_OF_REPORT.above + captions)
  expect(total).toBeLessThanOrEqual(PAGE)
})

it('draws bars as they are read best where they have room, and the curve within its bounds', () => {
  expect(packCharts([bars(3, true)], ROOM_OF_REPORT)[0]?.bars).toBe(BAR_SIZES.roomy)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 9 }),
      (many, sources) => {
        const packed = packCharts([bars(many, true), bars(sources, false), CURVE], ROOM_OF_REPORT)
        const { curve = 0 } = packed.at(-1) ?? {}
        expect(curve).toBeGreaterThanOrEqual(CURVE_HEIGHT.least)
        expect(curve).toBeLessThanOrEqual(CURVE_HEIGHT.most)
      },
    ),
  )
})
