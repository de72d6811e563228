import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { planCharts } from '#backend/reports/outputs/charts/plan-charts.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { renderReport } from '#backend/reports/outputs/render-report.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { CHART_IDS, type ChartId } from '#domain/report/charts/chart.ts'
import { binchuan, yanjin } from '../county-facts.ts'

async function partsOf(given: ReturnType<typeof binchuan>, charts: readonly ChartId[]) {
  const dataset = composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES, charts }))
  const parts = unzipSync((await renderReport(dataset, 'docx')).bytes)
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  return { dataset, names: Object.keys(parts), text }
}

/** What is stored of each series, in the order of the rows. */
function valuesOf(chart: string): (string | undefined)[][] {
  return [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) =>
    [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value),
  )
}

test('charts of Word hold the figures of the report and are named in the document', async () => {
  const { dataset, text } = await partsOf(binchuan(), ['categories', 'funds'])
  const states = (dataset.charts?.categories ?? []).map((one) => [
    String(one.completed.value),
    String(one.underConstruction.value),
    String(one.notStarted.value),
  ])
  expect(valuesOf(text('word/charts/chart1.xml'))).toEqual(
    [0, 1, 2].map((place) => states.map((row) => row[place])),
  )
  const [planned] = valuesOf(text('word/charts/chart2.xml'))
  expect(planned?.[0]).toBe(dataset.funds.planned.text)
  // Shown as they are stored, and as the page shows them.
  const labels = text('word/charts/chart2.xml').matchAll(/<c:dLbls><c:numFmt formatCode="([^"]*)"/g)
  expect([...labels].map(([, format]) => format)).toEqual(['General', 'General'])
  for (const id of ['chart1', 'chart2']) {
    expect(text('word/document.xml')).toContain(`r:id="${id}"`)
    expect(text('word/_rels/document.xml.rels')).toContain(`Id="${id}"`)
    expect(text('[Content_Types].xml')).toContain(`/word/charts/${id}.xml`)
  }
  expect(text('word/document.xml')).toContain('图1　分类别项目进展（单位：个；数据见附表1）')
})

test('a Word report has no charts where none are asked for or none have anything to show', async () => {
  const none = await partsOf(binchuan(), [])
  expect(none.names.filter((name) => name.includes('chart'))).toEqual([])
  const targets = await partsOf(yanjin(), CHART_IDS)
  expect(targets.names.filter((name) => name.includes('charts/')).length).toBeGreaterThan(0)
})

test('sums nobody recorded are drawn nowhere and named below the chart, on the page as in Word', async () => {
  const { dataset, text } = await partsOf(binchuan(), ['funds'])
  const remark = planCharts(dataset)[0]?.remark ?? ''
  expect(remark).toBe('没有数据、图中未画出的：累计下达、累计支付；县级配套累计到位。')
  expect(text('word/document.xml')).toContain(remark)
  expect(renderHtml(dataset)).toContain(remark)
})
