import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createColumnSums,
  difference,
  exactNumber,
} from '#backend/imports/rows/totals/column-sums.ts'
import { readMade } from '../../made-sheet.ts'

const header = ['学校名称', '项目名称', '总投资（万元）']

function checks(below: readonly (readonly (string | number | null)[])[]) {
  return readMade([header, ...below]).reading.totals.map(
    ({ label, row, covers, difference: left }) => [label, row, covers, left],
  )
}

test('a total on top, below, of groups and of groups of groups finds its rows', () => {
  expect(
    checks([
      ['合计', null, 10],
      ['甲镇小计', null, 3],
      ['甲小学', '教学楼', 1],
      ['乙小学', '教学楼', 2],
      ['乙镇小计', null, 7],
      ['丙小学', '教学楼', 3],
      ['丁小学', '教学楼', 4],
      ['总计', null, 10],
    ]),
  ).toEqual([
    ['合计', 2, [4, 8], 0],
    ['甲镇小计', 3, [4, 5], 0],
    ['乙镇小计', 6, [7, 8], 0],
    ['总计', 9, [4, 8], 0],
  ])
})

test('a sum that is off by a fen shows the fen', () => {
  expect(
    checks([
      ['甲小学', '教学楼', 0.1],
      ['乙小学', '教学楼', 0.2],
      ['合计', null, 0.300001],
    ]),
  ).toEqual([['合计', 4, [2, 3], 0.000001]])
})

function rows(last: number): (string | number | null)[][] {
  return [header, ['甲小学', '教学楼', 5], ['乙小学', '教学楼', 6], [null, null, last]]
}

test('a row that names nothing is a sum when its numbers prove it, and a gap otherwise', () => {
  const proven = readMade(rows(11)).reading
  const gap = readMade(rows(12)).reading
  expect([
    proven.totalRows,
    proven.rowCount,
    gap.totalRows,
    gap.problems.map(({ cell }) => cell),
  ]).toEqual([[4], 2, [], ['A4']])
})

test('any column of fen adds up exactly, in any order of magnitude', () => {
  const fen = fc.integer({ min: -1e11, max: 1e11 })
  fc.assert(
    fc.property(fc.array(fen, { maxLength: 300 }), (amounts) => {
      const sums = createColumnSums(amounts.map((amount) => amount / 100))
      const total = amounts.reduce((sum, amount) => sum + amount, 0) / 100
      expect(difference(exactNumber(total), sums.between(0, amounts.length))).toBe(0)
    }),
  )
})

test('其中 rows are checked against the rows that are called so, those after the first as well', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '学段', '总投资（万元）'],
    ['合计', null, null, 10],
    ['其中：小学', null, null, 3],
    ['初中', null, null, 8],
    ['甲小学', '教学楼', '小学', 3],
    ['乙中学', '教学楼', '初中', 7],
  ])
  expect(reading.totalRows).toEqual([2, 3, 4])
  expect(reading.totals.map(({ label, sum, difference: left }) => [label, sum, left])).toEqual([
    ['合计', 10, 0],
    ['其中：小学', 3, 0],
    ['其中：初中', 7, 1],
  ])
})

test('其中 below a subtotal is a part of that subtotal', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '学段', '总投资（万元）'],
    ['甲镇小计', null, null, 7],
    ['其中：小学', null, null, 5],
    ['甲小学', '教学楼', '小学', 5],
    ['甲中学', '教学楼', '初中', 2],
    ['乙镇小计', null, null, 4],
    ['其中：小学', null, null, 4],
    ['乙小学', '教学楼', '小学', 3],
    ['乙中学', '教学楼', '初中', 1],
  ])
  const parts = reading.totals.filter(({ label }) => label === '其中：小学')
  expect(parts.map(({ row, covers, sum, difference: left }) => [row, covers, sum, left])).toEqual([
    [3, [4, 4], 5, 0],
    [7, [8, 8], 3, 1],
  ])
})

test('其中 at the foot of the sheet, below the last subtotal, may be a part of all rows', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '学段', '总投资（万元）'],
    ['合计', null, null, 11],
    ['甲镇小计', null, null, 7],
    ['甲小学', '教学楼', '小学', 5],
    ['甲中学', '教学楼', '初中', 2],
    ['乙镇小计', null, null, 4],
    ['乙小学', '教学楼', '小学', 3],
    ['乙中学', '教学楼', '初中', 1],
    ['其中：小学', null, null, 8],
  ])
  const part = reading.totals.find(({ label }) => label === '其中：小学')
  expect([part?.covers, part?.sum, part?.difference]).toEqual([[4, 7], 8, 0])
})

test('a total under a name is the sum of the rows called so, wherever they stand', () => {
  const below = [
    ['甲小学', '教学楼', 10],
    ['甲小学', '食堂', 20],
    ['乙小学', '教学楼', 30],
    ['教学楼合计', null, 40],
    ['食堂合计', null, 20],
    ['总计', null, 60],
  ]
  expect(checks(below).map(([label, , , left]) => [label, left])).toEqual([
    ['总计', 0],
    ['教学楼合计', 0],
    ['食堂合计', 0],
  ])
})

test('sums to date below each month stand for all rows above them', () => {
  const below = [
    ['甲小学', '教学楼', 10],
    ['本月合计', null, 10],
    ['本年累计', null, 10],
    ['乙小学', '教学楼', 20],
    ['本月合计', null, 20],
    ['本年累计', null, 30],
  ]
  expect(checks(below).map(([, row, covers, left]) => [row, covers, left])).toEqual([
    [3, [2, 2], 0],
    [4, [2, 2], 0],
    [6, [5, 5], 0],
    [7, [2, 5], 0],
  ])
})

test('一、市直学校 is a sum where its rows add up to it, and a school where they do not', () => {
  const group = (total: number): (string | number | null)[][] => [
    ['序号', ...header],
    ['一', '市直学校', null, total],
    [1, '甲小学', '教学楼', 10],
    [2, '乙小学', '教学楼', 20],
    ['二', '乡镇学校', null, 30],
    [3, '丙小学', '教学楼', 30],
  ]
  expect([readMade(group(30)).reading.totalRows, readMade(group(31)).reading.totalRows]).toEqual([
    [2, 5],
    [5],
  ])
})

test('totals by name come out for any order of the rows they are of', () => {
  const row = fc.record({
    name: fc.constantFrom('教学楼', '食堂', '宿舍'),
    sum: fc.integer({ min: 1, max: 9999 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (works) => {
      const below = works.map(({ name, sum }, index) => [`第${index + 1}小学`, name, sum / 100])
      const named = [...Map.groupBy(works, ({ name }) => name)].map(([name, all]) => [
        `${name}合计`,
        null,
        all.reduce((total, { sum }) => total + sum, 0) / 100,
      ])
      expect(checks([...below, ...named]).map(([, , , left]) => left)).toEqual(named.map(() => 0))
    }),
  )
})

test('a target above 其中 is the sum of its parts where the figures say so, else it is asked about', () => {
  const read = (below: readonly (readonly (string | number)[])[], total: number) => {
    const head = ['学段', '建筑面积（㎡）', '完成时间']
    const { reading } = readMade([['某县学校建设目标表'], head, ...below, ['合计', total, '']])
    return {
      rowCount: reading.rowCount,
      totals: reading.totals.map(({ label, difference: left }) => [label, left]),
      twice: reading.problems.filter(({ code }) => code === 'parts_counted_twice').length,
    }
  }
  const whole = ['义务教育', 30_000, '2020-12']
  const primary = ['其中：小学', 20_000, '2020-12']
  const senior = ['高中', 5000, '2020-12']
  const said = (word: string) => [word, 10_000, '2020-12']
  const agreeing = {
    rowCount: 3,
    totals: [
      ['义务教育', 0],
      ['合计', 0],
    ],
    twice: 0,
  }
  expect([
    read([whole, primary, said('初中'), senior], 35_000),
    read([whole, primary, said('其中：初中'), senior], 35_000),
    read([whole, primary, senior], 35_000),
  ]).toEqual([agreeing, agreeing, { rowCount: 3, totals: [['合计', -20_000]], twice: 1 }])
})

test('a part has no number of its own and is of no stage the whole does not hold', () => {
  const read = (lines: readonly (readonly (string | number | null)[])[]) => {
    const head = ['序号', '学段', '任务内容', '建设面积（㎡）', '完成时限']
    const below = lines.map(([number = null, stage = null, area = null]) => {
      return [number, stage, '新建校舍', area, '2025年12月']
    })
    const { reading } = readMade([['某县教育专项规划目标任务表'], head, ...below])
    return [
      reading.rowCount,
      reading.problems.flatMap(({ code, row }) =>
        /^(?:parts|whole)_/.test(code) ? `${code} ${String(row)}` : [],
      ),
    ]
  }
  const compulsory = [
    [null, '其中：小学', 6000],
    [null, '初中', 3000],
  ]
  expect([
    read([
      [1, '小学', 9000],
      [null, '其中：寄宿制', 4000],
      [2, '初中', 5000],
      [3, '高中', 7000],
    ]),
    read([
      [1, '小学', 9000],
      [2, '其中：寄宿制', 4000],
      [3, '初中', 5000],
      [4, '高中', 7000],
    ]),
    read([[1, '义务教育', 10_000], ...compulsory, [2, '其他', 1000]]),
    read([[null, '义务教育', 10_000], ...compulsory, [null, '高中', 1000]]),
    read([[1, '义务教育', 9000], ...compulsory, [2, '高中', 1000]]),
  ]).toEqual([
    [4, ['parts_counted_twice 3']],
    [4, ['parts_counted_twice 3']],
    [4, ['parts_counted_twice 3']],
    [4, ['parts_counted_twice 3']],
    [3, ['whole_left_out 3']],
  ])
})

test('a sum takes cells as their rows do: composite amounts, plans said to be plans, no area among money', () => {
  const head = ['学校名称', '项目名称', '计划总投资（万元）']
  const totalOf = (cells: readonly (string | number)[], total: number) => {
    const works = cells.map((cell, index) => [`第${index}小学`, '教学楼', cell])
    const { reading, rows: typed } = readMade([
      ['某县项目台账'],
      head,
      ...works,
      ['合计', '', total],
    ])
    return [
      ...reading.totals.map(({ sum }) => sum),
      ...typed.map(({ values }) => values['plannedTotal'] ?? null),
    ]
  }
  expect([
    totalOf(['12万3500元', '3万元'], 15.35),
    totalOf(['计划200万元', '预计：30'], 230),
    totalOf(['500㎡', 30], 30),
  ]).toEqual([
    [15.35, 12_350_000, 3_000_000],
    [230, 200_000_000, 30_000_000],
    [30, null, 30_000_000],
  ])
})
