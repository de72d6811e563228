import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { annexLines } from '#backend/reports/outputs/annex-lines.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ChartId } from '#domain/report/charts/chart.ts'
import { binchuan } from '../county-facts.ts'

const report = (charts: readonly ChartId[], annexes: readonly 'byCategory'[] = ['byCategory']) =>
  composeReport(buildReport(binchuan(), { unit: 'wan', annexes, charts }))

test('charts are listed before the annexes, as their pages stand, and only where they are printed', () => {
  const table = { lead: '附表：', name: '1．学校建设项目分类汇总表' }
  const chart = { lead: '附图：', name: '学校建设项目图' }
  expect(annexLines(report([]))).toEqual([table])
  expect(annexLines(report(['categories', 'funds']))).toEqual([chart, table])
  expect(annexLines(report(['categories'], []))).toEqual([chart])
  // Nothing to draw: the county of the facts has no targets.
  expect(annexLines(report(['targets']))).toEqual([table])
  const html = renderHtml(report(['categories']))
  const places = ['附图：学校建设项目图', '附表：1．', 'id="charts"', 'id="annex-byCategory"'].map(
    (one) => html.indexOf(one),
  )
  expect(places).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b))
})
