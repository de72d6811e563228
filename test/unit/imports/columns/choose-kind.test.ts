import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import { madeSheet } from '../made-sheet.ts'

const TABLE = [
  ['序号', '学校', '项目名称', '计划总投资（万元）', '形象进度', '累计完成投资（万元）'],
  [1, '高峰小学', '教学楼', 300, '主体施工', 120],
  [2, '青山小学', '综合楼', 200, '基础施工', 30],
]

/** How the table is read below a title, once it was imported as a kind. */
function readAs(title: string, kind: ImportKind): unknown[] {
  const sheet = madeSheet([[title], ...TABLE])
  const workbook = { sheets: [sheet], date1904: false, warnings: [] }
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  const { fingerprint } = readSheet(workbook, sheet, {}, context)
  const remembered = new Map([[fingerprint, [{ kind, columns: {} }]]])
  const { reading } = readSheet(workbook, sheet, {}, { ...context, remembered })
  return [reading.kind, reading.kindBy, reading.problems.map(({ code }) => code)]
}

test('a ledger and a report on it with the same headers are told apart by a clear title', () => {
  expect([
    readAs('2026年第三季度项目进展情况表', 'projects').slice(0, 2),
    readAs('2026年建设项目台账', 'progress').slice(0, 2),
    readAs('2026年第三季度项目进展情况表', 'progress').slice(0, 2),
  ]).toEqual([
    ['progress', undefined],
    ['projects', undefined],
    ['progress', 'remembered'],
  ])
})
