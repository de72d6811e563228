import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderCsv } from '#backend/reports/outputs/render-csv.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { facts, project } from '../county-facts.ts'

const given = facts({
  projects: [
    project('a', { name: '=HYPERLINK("x")', schoolName: '@学校', plannedTotal: 123_456_789_000 }),
    project('b', { name: '食堂,含厨房', plannedTotal: -1_500_000 }),
  ],
})
const dataset = composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES }))
const table = dataset.tables.find(({ id }) => id === 'allProjects')

test('an annex as CSV opens as UTF-8, with one row of headings and plain numbers', () => {
  const { fileName, bytes } = table ? renderCsv(dataset, table) : { fileName: '', bytes: null }
  expect(fileName).toMatch(/附表\d .*\.csv$/)
  expect([...(bytes ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  const [heads = [], ...rows] = Papa.parse<string[]>(
    new TextDecoder().decode(bytes ?? undefined),
  ).data
  const column = heads.findIndex((head) => /总投资（万元）/.test(head))
  const all = rows.flat()
  expect(rows.map((row) => row[column])).toEqual(
    expect.arrayContaining(['123456.79', '-1.50']) as unknown,
  )
  expect(rows.every((row) => row.length === heads.length)).toBe(true)
  expect(all.filter((cell) => /^[=@]/.test(cell))).toEqual([])
  expect(all.some((cell) => cell.includes('食堂,含厨房'))).toBe(true)
})
