import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

const kindergartens = [
  ['序号', '园名', '所在乡镇', '办园等级', '班数', '在园幼儿', '教职工', null],
  [null, null, null, null, null, null, '合计', '专任'],
]

test('公办园 below its kindergartens is their sum, each block under a header of its own', () => {
  const { reading } = readMade([
    ['2021年幼儿园办园条件统计表'],
    ...kindergartens,
    [1, '石桥镇中心幼儿园', '石桥镇', '省二级', 3, 87, 11, 6],
    [2, '双河镇中心幼儿园', '双河镇', '省三级', 4, 63, 12, 7],
    [null, '公办园', null, null, 7, 150, 23, 13],
    ...kindergartens,
    [1, '石桥童乐幼儿园', '石桥镇', '合格', 9, 279, 29, 18],
    [2, '双河启明星幼儿园', '双河镇', '合格', 3, 60, 11, 6],
    [null, '民办园', null, null, 12, 339, 40, 24],
    [null, '合计', null, null, 19, 489, 63, 37],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([4, [6, 11, 12]])
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
})

test('5个 alone and figures are the sum of the rows above', () => {
  const header = ['序号', '项目名称', '建设内容', '总投资（万元）', '已付资金（万元）', '开工时间']
  const { reading } = readMade([
    header,
    [1, '大田镇初级中学食堂', '新建1栋', 1970, 934, '2023年8月'],
    [2, '石桥镇初级中学综合楼', '框架五层', 3180, 1159, '2023年8月'],
    [null, '2个', null, 5150, 2093, null],
    [1, '永兴乡永安小学食堂', '新建1栋', 2120, 893, '2024年6月'],
    [2, '青龙乡中心幼儿园综合楼', '含附属工程', 2250, 166, '2024年6月'],
    [null, '2个', null, 4370, 1059, null],
    ['合计', '4个', null, 9520, 3152, null],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([4, [4, 7, 8]])
})

const works = (single: number) => [
  [
    '序号',
    '项目名称',
    '项目单位',
    '建设性质',
    '用地面积（亩）',
    '新建建筑面积（㎡）',
    '总投资（万元）',
  ],
  [null, '总计（4个）', null, null, 138.3, 62300, 21420 + single],
  [null, '普通高中建设（2个）', null, null, 97.8, 44000, 15840],
  [1, '第三高级中学综合楼', '第三高级中学', '改扩建', 39.6, 17800, 6408],
  [2, '北闸高级中学扩建', '北闸高级中学', '扩建', 58.2, 26200, 9432],
  [null, '特殊教育（1个）', null, null, 40, 18000, single],
  [3, '特殊教育学校宿舍楼', '特殊教育学校', '扩建', 40, 18000, 5580],
  [null, '职业教育（1个）', null, null, 0.5, 300, 5580],
  [4, '工贸学校围墙', '工贸学校', '新建', 0.5, 300, 5580],
]

test('a group above its only row is its sum where many figures agree, and a row of its own where one does not', () => {
  expect(readMade(works(5580)).reading.totalRows).toEqual([2, 3, 6, 8])
  expect(readMade(works(5581)).reading.totalRows).toEqual([2, 3, 8])
})

test('a project of few words that costs what its neighbour costs stays a project', () => {
  const { reading } = readMade([
    ['序号', '项目名称', '项目单位', '建设性质', '总投资（万元）'],
    [1, '甲小学教学楼', '甲小学', '新建', 300],
    [2, '乙中学食堂', '乙中学', '新建', 150],
    [null, '丙小学围墙', null, null, 150],
    [4, '丁小学厕所', '丁小学', '新建', 40],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([4, []])
})

test('the parts of a total go on below 其中 as long as rows say nothing but a name and figures', () => {
  const { reading } = readMade([
    ['项目', '建设单位', '建设年限', '总投资（万元）', '责任领导'],
    ['总计', '3个', null, 900, null],
    ['城东小学综合楼', '城东小学', '2021-2022', 500, '赵县长'],
    ['县一中宿舍', '县一中', '2021-2022', 300, '钱局长'],
    ['中心幼儿园厕所', '中心幼儿园', '2021-2022', 100, '钱局长'],
    ['其中：义务教育', null, null, 500, null],
    ['　　　学前教育', null, null, 100, null],
    ['　　　高中（含职业）', null, null, 300, null],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([3, [2, 6, 7, 8]])
})
