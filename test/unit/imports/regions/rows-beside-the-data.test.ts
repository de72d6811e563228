import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'

const header = ['序号', '学校名称', '项目名称', '总投资（万元）']

test('a line of signatures nobody listed ends the table', () => {
  const { reading } = readMade([
    header,
    [1, '甲小学', '教学楼', 3],
    [2, '乙中学', '食堂', 7],
    ['审计组长：', null, '主审：李明', '电话0876-7370012'],
  ])
  expect([reading.dataRows, reading.footerRows]).toEqual([
    [2, 3],
    [4, 4],
  ])
})

test('a balance brought along is no entry', () => {
  const { reading } = readMade([
    ['日期', '凭证号', '摘要', '支付金额（元）', '余额（元）'],
    [null, null, '上年结转', null, 500],
    ['2020-01-15', '记-1', '付甲小学工程款', 200, 300],
    ['2020-02-15', '记-2', '付乙小学工程款', 100, 200],
  ])
  expect([reading.kind, reading.dataRows, reading.rowCount]).toEqual(['funds', [3, 4], 2])
})

test('beside a school or a project 上年结转 is a remark or a source, and the row is data', () => {
  const ledger = readMade([
    ['序号', '学校名称', '总投资（万元）', '备注'],
    [1, '红星小学', 50, '上年结转'],
    [2, '光明小学', 60, null],
  ]).reading
  const funds = readMade([
    ['项目编号', '摘要', '资金来源', '到位资金（万元）'],
    ['2106-1', '上年结转', '中央', 50],
    ['2106-2', '本年下达', '上年结转', 60],
  ]).reading
  expect([ledger.dataRows, ledger.rowCount]).toEqual([[2, 3], 2])
  expect([funds.kind, funds.dataRows, funds.rowCount]).toEqual(['funds', [2, 3], 2])
})

test('栏次 before the numbers of the columns makes no row of data', () => {
  const { reading } = readMade([
    header,
    ['栏次', '01', '02', '03'],
    [1, '甲小学', '教学楼', 3],
    [2, '乙中学', '食堂', 7],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
})

const works = (...dates: readonly (string | null)[]) =>
  readMade([
    ['台账（2020年9月30日）'],
    ['学校名称', '项目名称', '形象进度', '竣工时间'],
    ['甲小学', '教学楼', '已竣工', '2020.8.20'],
    ['乙小学', '食堂', '已竣工', '2020.11'],
    ['丙小学', '宿舍', '主体施工', dates[0] ?? null],
    ['丁小学', '宿舍', '未动工', dates[1] ?? null],
  ]).columns[3]?.field

test('a bare 竣工时间 is the actual one where only finished works have one', () => {
  expect([works(null, null), works('2021.5', '2021.9')]).toEqual(['actualFinish', 'plannedFinish'])
})

test('two days without a year are days of the year of the sheet, 60天 is kept as it stands', () => {
  const { columns, rows } = readMade([
    ['2020年暑期维修项目明细表'],
    ['学校名称', '维修内容', '起止日期'],
    ['甲小学', '防水', '7.15-8.20'],
    ['乙小学', '门窗', '8.1-8.12'],
    ['丙小学', '粉刷', '60天'],
  ])
  expect(columns[2]?.field).toBe('buildPeriod')
  expect(rows.map(({ values }) => [values['plannedStart'], values['plannedFinish']])).toEqual([
    ['2020-07-15', '2020-08-20'],
    ['2020-08-01', '2020-08-12'],
    [undefined, undefined],
  ])
  expect(rows.at(-1)).toMatchObject({ problems: [], custom: { 起止日期: '60天' } })
})
