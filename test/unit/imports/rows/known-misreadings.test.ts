import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'

/** Each of these was once read wrongly with confidence. */

test('amounts in 千元 are thousands, whether the title, the header or the unit row says so', () => {
  const byTitle = readMade([
    ['单位：千元'],
    ['学校名称', '项目名称', '总投资'],
    ['甲小学', '教学楼', 3500],
    ['乙小学', '食堂', '1,200'],
  ])
  const byHeader = readMade([
    ['学校名称', '项目名称', '总投资(千元)'],
    ['甲小学', '教学楼', 3500],
    ['乙小学', '食堂', 1200],
  ])
  const byUnitRow = readMade([
    ['学校名称', '项目名称', '总投资', '建筑面积'],
    [null, null, '千元', '平方米'],
    ['甲小学', '教学楼', 3500, 1200],
    ['乙小学', '食堂', 1200, 300],
  ])
  for (const { columns, rows } of [byTitle, byHeader, byUnitRow]) {
    expect(columns[2]?.cellUnit).toBe('qian')
    expect(rows.map(({ values }) => values['plannedTotal'])).toEqual([350_000_000, 120_000_000])
  }
})

test('百万元 glued to a header is not read as 万元', () => {
  const { columns, rows } = readMade([
    ['学校名称', '项目名称', '总投资百万元'],
    ['甲小学', '教学楼', 3.5],
    ['乙小学', '食堂', 1.2],
  ])
  expect([columns[2]?.cellUnit, rows[0]?.values['plannedTotal']]).toEqual(['baiwan', 350_000_000])
})

const shares = (...values: readonly (string | number)[]) =>
  readMade([
    ['学校名称', '项目名称', '形象进度%'],
    ...values.map((value, index) => [`${'甲乙丙丁戊'[index]}小学`, '教学楼', value]),
  ])

test('0.6 beside 65% is 60%', () => {
  const { rows, reading } = shares('65%', 0.6, '80%', 0.85)
  expect(rows.map(({ values }) => values['percent'])).toEqual([6500, 6000, 8000, 8500])
  expect(reading.problems).toEqual([])
})

test('0.6 beside a bare 65 is asked about', () => {
  const { rows, reading } = shares(65, 0.6, 80, 100)
  expect(rows.map(({ values }) => values['percent'])).toEqual([6500, 6000, 8000, 10_000])
  expect(reading.problems.map(({ code, cell, suggestion }) => [code, cell, suggestion])).toEqual([
    ['percent_unclear', 'C3', '60%'],
  ])
})

test('a lone 0.5 far down a column of percents is asked about, a lone 1 is one percent', () => {
  const percents = Array.from({ length: 200 }, (_, row) =>
    row === 150 ? 0.5 : row === 151 ? 1 : 65,
  )
  const { rows, reading } = readMade([
    ['学校名称', '项目名称', '形象进度%'],
    ...percents.map((value, row) => [`第${row + 1}小学`, '教学楼', value]),
  ])
  expect([rows[150]?.values['percent'], rows[151]?.values['percent']]).toEqual([5000, 100])
  expect(reading.problems.map(({ code, cell }) => [code, cell])).toContainEqual([
    'percent_unclear',
    'C152',
  ])
})

test('fractions alone are shares, and so are percentages alone', () => {
  expect(shares(0.6, 1, 0).rows.map(({ values }) => values['percent'])).toEqual([6000, 10_000, 0])
  expect(shares(60, 1, 0).rows.map(({ values }) => values['percent'])).toEqual([6000, 100, 0])
})

test('幢, 栋 and 座 of one category are one unit', () => {
  const { rows } = readMade([
    ['学校名称', '项目类别', '数量', '单位'],
    ['甲小学', '教学楼', 1, '幢'],
    ['乙小学', '教学楼', 2, '栋'],
    ['丙小学', '教学楼', 1, '座'],
    ['丁小学', '公厕', 1, '栋'],
    ['戊小学', '课桌凳', 50, '套'],
  ])
  expect(rows.map(({ values }) => values['unit'])).toEqual(['栋', '栋', '栋', '座', '套'])
})

test('a township in a free text is not the township of the row', () => {
  const { rows } = readMade([
    ['序号', '学校名称', '建设内容', '总投资(万元)'],
    [1, '城关第一小学', '由金牛镇搬迁至新址，新建教学楼2000平方米', 300],
    [2, '城关第二小学', '宾居镇', 200],
    [3, '城关第三小学', '金牛镇中心小学并入，扩建食堂', 100],
  ])
  expect(rows.map(({ values }) => values['township'])).toEqual([undefined, undefined, undefined])
})

test('words about townships are no township', () => {
  const { rows } = readMade([
    ['项目名称', '项目类别', '总投资(万元)'],
    ['全县乡镇中心幼儿园设备采购', '教学仪器设备', 300],
    ['实施农村小城镇幼儿园建设', '幼儿园园舍', 200],
    ['新建金牛镇黎山小学教学楼', '教学楼', 200],
  ])
  expect(rows.map(({ values }) => values['township'])).toEqual([undefined, undefined, '金牛镇'])
})

test('of a place in a column of townships only the township counts', () => {
  const { rows } = readMade([
    ['所在乡镇', '学校名称', '项目名称', '总投资(万元)'],
    ['宾川县金牛镇黎山村三组', '甲小学', '教学楼', 300],
    ['宾居镇', '乙小学', '食堂', 200],
  ])
  expect(rows.map(({ values }) => values['township'])).toEqual(['金牛镇', '宾居镇'])
})

test('numbers beyond all reason leave a finite difference', () => {
  const { reading } = readMade([
    ['学校名称', '计划总投资（万元）'],
    ['甲小学', 1.7e308],
    ['乙小学', 1.7e308],
    ['合计', -1.7e308],
  ])
  expect(reading.totals.map(({ difference }) => Number.isFinite(difference))).toEqual([true])
})

const beside = (...headers: readonly string[]) =>
  readMade([
    ['学校名称', '项目名称', ...headers],
    ...['甲小学', '乙小学', '丙小学'].map((school, row) => [
      school,
      '教学楼',
      ...headers.map((header) => (header.startsWith('形象') ? 30 : 80) + row * 5),
    ]),
  ]).rows.map(({ values }) => [values['percent'], values['paidShare']])

test('a share of the money never becomes the progress of the work', () => {
  const both = [
    [3000, 8000],
    [3500, 8500],
    [4000, 9000],
  ]
  expect(beside('形象进度（%）', '资金支付率（%）')).toEqual(both)
  expect(beside('资金支付率（%）', '形象进度（%）')).toEqual(both)
  expect(beside('资金到位率（%）').flat()).toEqual(Array.from({ length: 6 }))
})

test('a state in a column of paid shares is no state of the work', () => {
  const { rows } = readMade([
    ['学校名称', '项目名称', '资金支付率（%）'],
    ['甲小学', '教学楼', 80],
    ['乙小学', '食堂', '已完工'],
    ['丙小学', '宿舍楼', 60],
  ])
  expect(rows.flatMap(({ values }) => [values['percent'], values['phase']])).toEqual(
    Array.from({ length: 6 }),
  )
})

const dated = (title: string, ...state: readonly string[]) => {
  const { reading } = readMade([
    [title],
    ['学校名称', '项目名称', '开工时间', '竣工时间', ...(state.length > 0 ? ['备注'] : [])],
    ...['甲', '乙', '丙'].map((name) => [`${name}幼儿园`, '园舍', '2018-03', '2019-05', ...state]),
  ])
  return reading.columns.slice(2, 4).map(({ field }) => field)
}

test('a programme called 计划 or 规划 plans no dates, and a plan is asked about', () => {
  const actual = ['actualStart', 'actualFinish']
  expect([
    dated('第三期学前教育行动计划项目统计表'),
    dated('全面改薄规划项目统计表'),
    dated('校舍建设计划表', '已竣工'),
    dated('校舍建设计划表'),
  ]).toEqual([actual, actual, actual, ['plannedStart', 'plannedFinish']])
  const { columns } = readMade([
    ['校舍建设计划表'],
    ['学校名称', '项目名称', '竣工时间'],
    ['甲小学', '教学楼', '2019-05'],
    ['乙小学', '食堂', '2019-06'],
  ])
  expect(columns[2]?.confidence).toBeLessThan(0.75)
})
