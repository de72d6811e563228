import { expect, test } from 'vitest'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { madeSheet } from '../../made-sheet.ts'

type Rows = Parameters<typeof madeSheet>[0]
type Row = Rows[number]

/** Areas by row in ㎡, and what is wrong with which cell. */
function targetsOf(
  head: Row,
  lines: readonly Row[],
  corrections: Omit<SheetCorrections, 'kind'> = {},
) {
  const sheet = madeSheet([['某县教育专项规划目标任务分解表'], head, ...lines])
  const workbook = { sheets: [sheet], date1904: false, warnings: [], fileName: '目标.xlsx' }
  const context = { county: null, today: '2024-11-22', remembered: new Map() }
  const { rows } = readSheet(workbook, sheet, { kind: 'targets', ...corrections }, context)
  return {
    areas: rows.map(({ values }) => {
      const area = values['floorArea'] ?? values['landArea'] ?? values['sportsArea']
      return typeof area === 'number' ? area / 100 : null
    }),
    problems: rows.flatMap((row) => row.problems.map(({ code, cell }) => `${code} ${cell ?? '-'}`)),
    units: rows.map(({ values }) => values['responsibleUnit'] ?? null),
  }
}

const HEAD: Row = ['序号', '学段', '任务内容', '目标值', '单位', '完成时限']

test('a cell that brings its unit is read once, a plain number in the unit of its line', () => {
  const lines: Rows = [
    [1, '小学', '新建校舍', '1.2万平方米', '万平方米', '2025年12月'],
    [2, '初中', '新建校舍', 0.8, '万平方米', '2025年12月'],
    [3, '高中', '新建运动场', 30, '亩', '2025年12月'],
    [4, '小学', '征用土地', '20亩', '亩', '2026年12月'],
    [5, '高中', '新建校舍', '1.5万㎡', '万㎡', '2026年12月'],
    [6, '高中', '新建校舍', '1.5万', '万㎡', '2026年12月'],
    [7, '高中', '新建校舍', '1.5万', '㎡', '2026年12月'],
  ]
  expect(targetsOf(HEAD, lines)).toMatchObject({
    areas: [12_000, 8000, 20_000, 13_333.33, 15_000, 15_000, 15_000],
    problems: [],
  })
})

test('a header and a line that name different units are asked about', () => {
  const head: Row = ['序号', '学段', '任务内容', '目标（万㎡）', '单位', '完成时限']
  const lines: Rows = [
    [1, '小学', '新建校舍', 1.2, '平方米', '2025年12月'],
    [2, '初中', '新建校舍', 0.8, '万平方米', '2025年12月'],
    [3, '高中', '新建校舍', '0.9万㎡', '平方米', '2025年12月'],
  ]
  expect(targetsOf(head, lines)).toMatchObject({
    areas: [null, 8000, 9000],
    problems: ['target_units_differ D3'],
  })
})

test('教育局 below 单位 is who is to do it, and no unit of measure', () => {
  const head: Row = ['序号', '学段', '任务内容', '面积目标（㎡）', '单位', '完成时限']
  const lines: Rows = [
    [1, '小学', '新建校舍', 12_000, '教育局', '2025年12月'],
    [2, '初中', '新建校舍', 8000, '住建局', '2025年12月'],
  ]
  expect(targetsOf(head, lines)).toEqual({
    areas: [12_000, 8000],
    problems: [],
    units: ['教育局', '住建局'],
  })
})

test('without a unit anywhere only what names an area is one, unless a person says so', () => {
  const head: Row = ['序号', '学段', '指标', '2025年目标']
  const lines: Rows = [
    [1, '小学', '毛入园率', 98],
    [2, '小学', '校舍建筑面积', 12_000],
    [3, '初中', '教师学历达标', 99],
    [4, '高中', '在校生', 5000],
    [5, '高中', '新建食堂', 600],
    [6, '高中', '改扩建', 700],
  ]
  const columns = [{ letter: 'D', field: 'targetAmount', unit: 'squareMetre' as const }]
  expect([targetsOf(head, lines), targetsOf(head, lines, { columns })]).toMatchObject([
    {
      areas: [null, 12_000, null, null, 600, 700],
      problems: ['target_not_area D3', 'target_without_unit D5', 'target_without_unit D6'],
    },
    { areas: [98, 12_000, 99, 5000, 600, 700], problems: [] },
  ])
})
