import { expect, test } from 'vitest'
import { quarterIn } from '#backend/imports/regions/as-at.ts'
import { readMade } from '../made-sheet.ts'

test.each([
  ['2020年第二季度项目进展', '2020Q2'],
  ['上报季度：2021年三季度', '2021Q3'],
  ['2019Q4', '2019Q4'],
  ['截至2020年6月30日', '2020Q2'],
  ['填报日期：2018年11月25日', '2018Q4'],
  ['（2015年10月16日）', '2015Q4'],
  ['2022年上半年', '2022Q2'],
  ['2026年项目进展月报（1—3月）', '2026Q1'],
  ['2021年1-11月完成情况', '2021Q4'],
  ['2021-2022学年', null],
  ['2018年度统计表', null],
  ['“十三五”规划', null],
])('the quarter %s speaks of', (text, quarter) => {
  expect(quarterIn(text)).toBe(quarter)
})

const LEDGER = [
  ['学校名称', '项目名称', '计划总投资（万元）', '形象进度'],
  ['甲小学', '教学楼', 300, '65%'],
  ['乙小学', '食堂', 120, '80%'],
]
const asOf = (above: readonly string[], below: readonly (readonly string[])[] = []) => {
  const { reading, day } = readMade([...above.map((line) => [line]), ...LEDGER, ...below])
  return [reading.quarter, day]
}

test('what a second line says after 截至 comes before a date of the title', () => {
  expect([
    asOf(['某县2025年1月下达资金项目进展情况表', '（截至2025年9月30日）']),
    asOf(['某县2025年学校建设项目进展情况表', '截至9月底']),
    asOf(['某县2025年学校建设项目进展情况表', '单位：万元 数据截止到9月30日']),
  ]).toEqual([
    ['2025Q3', '2025-09-30'],
    ['2025Q3', '2025-09-30'],
    ['2025Q3', '2025-09-30'],
  ])
})

test('the day a sheet was filled in dates its figures where nothing else does, and names a quarter on its last day only', () => {
  expect([
    asOf(['学校建设项目进展情况表'], [['填表人：张三', '填报日期：2025年6月28日']]),
    asOf(['学校建设项目进展情况表'], [['填报日期：', '2025年7月3日']]),
    asOf(['学校建设项目进展情况表', '填报日期：2025年6月30日']),
    asOf(['某县2025年第一季度项目进展情况表'], [['填报日期：2025年4月8日']]),
  ]).toEqual([
    [null, '2025-06-28'],
    [null, '2025-07-03'],
    ['2025Q2', '2025-06-30'],
    ['2025Q1', '2025-03-31'],
  ])
})

const SECOND_QUARTER = ['2020Q2', '2020-06-30']
const TITLE = '2020年第二季度学校建设项目进度表'

test('headers that say up to when date the figures, the latest of them', () => {
  const { reading, day } = readMade([
    ['某县学校建设项目台账'],
    [
      '学校名称',
      '项目名称',
      '资金情况（截至2025年12月底）',
      null,
      '资金情况（截至2026年6月底）',
      null,
    ],
    [null, null, '累计到位（万元）', '累计支付（万元）', '累计到位（万元）', '累计支付（万元）'],
    ['甲小学', '教学楼', 100, 80, 300, 150],
    ['乙小学', '食堂', 40, 20, 120, 60],
  ])
  expect([reading.quarter, reading.quarterSaid?.cell, day]).toEqual(['2026Q2', 'E2', '2026-06-30'])
})

test('the year of a quarter or month in the title is no year of the projects', () => {
  const yearOf = (title: string) => readMade([[title], ...LEDGER]).reading.titleYear
  expect([
    yearOf('某县2026年第四季度项目进展情况表'),
    yearOf('某县2026年5月项目调度表'),
    yearOf('某县学校建设项目台账（截至2026年6月底）'),
    yearOf('某县2026年学校建设项目台账'),
    yearOf('某县2025年学校建设项目台账（截至2026年6月底）'),
  ]).toEqual([null, null, null, 2026, 2025])
})

test('what speaks of projects, in a remark or a note, dates no figures', () => {
  const remark = [['丙小学', '宿舍楼', '', '截至2019年12月底基础已完工']]
  expect([
    asOf([TITLE], remark),
    asOf([TITLE], [['丙小学', '截至2019年底已完成征地']]),
    asOf([TITLE, '说明：截至2019年12月31日前竣工项目不报']),
    asOf([TITLE], [['注：截至2019年底已竣工的项目不再填报。']]),
    asOf([TITLE], [['截至2019年12月底'], ...remark]),
    asOf([TITLE, '填报日期：2020年7月3日']),
  ]).toEqual(Array.from({ length: 6 }, () => SECOND_QUARTER))
  expect(asOf(['学校建设项目进度表', '说明：截至2019年12月31日前竣工项目不报'], remark)).toEqual([
    null,
    null,
  ])
})

test('a line of its own at the foot dates the figures where the head does not', () => {
  expect([
    asOf(['学校建设项目进度表'], [['截至2020年6月30日']]),
    asOf(['学校建设项目进度表'], [['数据截止日期：', '2020年6月30日']]),
    asOf(['学校建设项目进度表'], [['填表人：张三', '统计截止2020年6月底']]),
  ]).toEqual(Array.from({ length: 3 }, () => SECOND_QUARTER))
})

test('a remark on the year before leaves this year’s start the actual one', () => {
  const { rows } = readMade([
    [TITLE],
    ['学校名称', '项目名称', '开工时间', '备注'],
    ['甲小学', '教学楼', '2020-03', ''],
    ['乙小学', '食堂', '2020-03', '截至2019年底已完成征地'],
  ])
  expect(rows.map(({ values }) => values['actualStart'])).toEqual(['2020-03', '2020-03'])
})

test('the cell that says the quarter is known, beside its label as well', () => {
  const head = ['学校名称', '项目名称', '形象进度']
  const row = ['甲小学', '教学楼', '65%']
  const said = (lines: readonly string[][]) =>
    readMade([['某县学校建设项目进度表'], ...lines, head, row]).reading.quarterSaid
  expect([
    said([['（截至2020年6月30日）']]),
    said([['数据截止：', '2020年6月30日']]),
    said([['单位：万元']]),
  ]).toEqual([
    { cell: 'A2', text: '（截至2020年6月30日）' },
    { cell: 'B2', text: '2020年6月30日' },
    null,
  ])
})
