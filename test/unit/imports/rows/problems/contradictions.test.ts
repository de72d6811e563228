import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

type Cells = readonly (string | number | null)[]

const CODES: ReadonlySet<string> = new Set([
  'part_exceeds_whole',
  'finish_before_start',
  'share_not_of_columns',
  'price_implausible',
])

/** What is said of a sheet's columns against each other, and which of them are to be looked at. */
function said(header: readonly string[], ...rows: readonly Cells[]) {
  const { reading } = readMade([
    ['学校名称', '项目名称', ...header],
    ...rows.map((cells, index) => [`${'甲乙丙丁戊己'[index]}小学`, '教学楼', ...cells]),
  ])
  return {
    problems: reading.problems
      .filter(({ code }) => CODES.has(code))
      .map(({ code, column, suggestion, value }) => `${code} ${column} ${suggestion} ${value}`),
    doubted: reading.columns
      .filter(({ reason }) => reason === 'contradicted')
      .map(({ letter, confidence }) => `${letter} ${confidence}`),
  }
}

const nothing = { problems: [], doubted: [] }

test('more paid than received in most rows is asked about, both columns with it', () => {
  const header = ['累计到位资金（万元）', '累计支付资金（万元）']
  expect(said(header, [100, 120], [80, 90], [50, 50], [0, 0])).toEqual({
    problems: ['part_exceeds_whole 累计支付资金 累计到位资金 2/3'],
    doubted: ['C 0.7', 'D 0.7'],
  })
  expect(said(header, [100, 120], [80, 80], [50, 30], [60, 20])).toEqual(nothing)
  expect(said(header, [100, 120], [80, 90])).toEqual(nothing)
})

test('figures that differ by their rounding only are equal', () => {
  const header = ['累计到位资金（元）', '累计支付资金（万元）']
  expect(said(header, [1_234_567, 123.46], [887_766, 88.78], [554_451, 55.45])).toEqual(nothing)
})

test('what the quarter brought is part of what there is to date', () => {
  const header = ['本季度完成投资（万元）', '累计完成投资（万元）']
  expect(said(header, [100, 20], [80, 30], [50, 10]).problems).toEqual([
    'part_exceeds_whole 本季度完成投资 累计完成投资 3/3',
  ])
})

test('each source is held against its own', () => {
  const header = ['到位中央资金（万元）', '到位县级资金（万元）', '支付县级资金（万元）']
  expect(said(header, [100, 20, 30], [80, 30, 70], [50, 10, 20]).problems).toEqual([
    'part_exceeds_whole 支付县级资金 到位县级资金 3/3',
  ])
})

test('finished before started in most rows is asked about; the same month is not', () => {
  const header = ['计划开工时间', '计划竣工时间']
  expect(
    said(header, ['2020年8月', '2020年3月'], ['2021年8月', '2021年2月'], ['2020-05', '2020-05-20'])
      .problems,
  ).toEqual(['finish_before_start 计划开工时间 计划竣工时间 2/3'])
  expect(
    said(header, ['2020年3月', '2020年3月'], ['2021年', '2021年5月'], ['2020-05-20', '2020-05']),
  ).toEqual(nothing)
})

test('a share that is of nothing beside it is asked about', () => {
  const header = ['总投资（万元）', '累计完成投资（万元）', '占总投资比例']
  expect(said(header, [100, 50, '90%'], [200, 50, '60%'], [300, 30, '55%']).problems).toEqual([
    'share_not_of_columns 占总投资比例 累计完成投资 3/3',
  ])
  expect(said(header, [100, 50, '50%'], [200, 50, '25%'], [300, 50, '17%'])).toEqual(nothing)
})

test('a share of a column that is none of ours is explained by it', () => {
  const header = ['总投资（万元）', '审定价（万元）', '累计支付资金（万元）', '支付率']
  expect(said(header, [100, 80, 40, '50%'], [200, 100, 30, '30%'], [300, 200, 50, '25%'])).toEqual(
    nothing,
  )
})

test('a square metre for twenty million is asked about with what it would cost', () => {
  const header = ['建筑面积（㎡）', '总投资（万元）']
  expect(said(header, [1000, 2_000_000], [800, 1_800_000], [500, 900_000]).problems).toEqual([
    'price_implausible 总投资 建筑面积 20000000',
  ])
  expect(said(header, [1000, 200], [800, 180], [500, 90])).toEqual(nothing)
})

test('what somebody decided about both columns is not asked again', () => {
  const rows = [
    ['学校名称', '项目名称', '到位', '支付'],
    ['甲小学', '教学楼', 100, 120],
    ['乙小学', '教学楼', 80, 90],
    ['丙小学', '教学楼', 50, 60],
  ]
  const { reading } = readMade(rows, {
    columns: [
      { letter: 'C', field: 'receivedToDate', unit: 'wan' },
      { letter: 'D', field: 'paidToDate', unit: 'wan' },
    ],
  })
  expect(reading.problems.filter(({ code }) => CODES.has(code))).toEqual([])
})
