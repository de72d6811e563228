import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import type { Merge } from '#backend/imports/workbook/workbook.ts'
import { madeSheet, readMade } from '../../made-sheet.ts'

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

const schoolWorks = [
  ['项目名称', '建设单位', '建设内容', '建筑面积（㎡）', '总投资（万元）'],
  ['石桥镇中心小学教学楼', '石桥镇中心小学', '新建1栋', 500, 100],
  ['双河小学食堂', '双河小学', '新建1栋', 1000, 200],
] as const

test.each(['永安小学围墙', '县一中宿舍', '学生食堂', '永安小学'])(
  '%s with little else names works of its own, though its figures are those of others together',
  (name) => {
    const { reading } = readMade([
      ...schoolWorks,
      [name, null, null, 1500, 300],
      ['大田中学操场', '大田中学', '改造', null, 80],
    ])
    expect([reading.rowCount, reading.totalRows]).toEqual([4, []])
  },
)

test('普通高中（2所） and 公办幼儿园 are sums by their figures: they name what several have in common', () => {
  const sums = ['普通高中（2所）', '公办幼儿园', '初级中学'].map(
    (name) => readMade([...schoolWorks, [name, null, null, 1500, 300]]).reading.totalRows,
  )
  expect(sums).toEqual([[4], [4], [4]])
})

test('one figure that is the sum of two others proves nothing', () => {
  const { reading } = readMade([...schoolWorks, ['二期工程', null, null, null, 300]])
  expect([reading.rowCount, reading.totalRows]).toEqual([3, []])
})

test('a project below the parts of a total is none of them', () => {
  const { reading } = readMade([
    ['项目名称', '建设单位', '建设内容', '总投资（万元）'],
    ['城东小学综合楼', '城东小学', '新建', 500],
    ['县一中宿舍', '县一中', '新建', 300],
    ['合计', null, null, 800],
    ['其中：中央资金', null, null, 500],
    ['省级资金', null, null, 300],
    ['中心幼儿园厕所', null, null, 100],
    ['东街幼儿园厕所', '东街幼儿园', '新建', 100],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([4, [4, 5, 6]])
})

test('a row below the total at the top is no part of it for saying little', () => {
  const { reading } = readMade([
    ['项目名称', '建设单位', '建设内容', '总投资（万元）'],
    ['总计', '3个', null, 900],
    ['其中：义务教育', null, null, 500],
    ['二期工程', null, null, 150],
    ['城东小学综合楼', '城东小学', '新建', 500],
    ['县一中宿舍', '县一中', '新建', 250],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([3, [2, 3]])
})

const merged = (merges: readonly Merge[]): number => {
  const sheet = madeSheet([
    ['学校', '项目名称', '建设性质', '建筑面积（㎡）', '中央资金（万元）', '总投资（万元）'],
    ['石桥小学', '一期', '新建', 1000, 150, 200],
    [null, '二期', null, 1000, 150, 200],
    ['大田中学', '一期', '改建', 800, 90, 110],
    ['永安中学', '一期', '改建', 700, 80, 100],
  ])
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  const workbook = { sheets: [sheet], date1904: false, warnings: [] }
  return readSheet(workbook, { ...sheet, merges }, {}, context).reading.rowCount
}

test('what is merged over the works of a school is said of each of them', () => {
  const school = { top: 1, left: 0, bottom: 2, right: 0 }
  expect(merged([school, { ...school, left: 2, right: 2 }])).toBe(4)
})

test('a school alone above its works is their sum where the figures agree, and a row of its own where not', () => {
  const ofSchools = (sum: number) => [
    ['学校', '项目名称', '建设性质', '建筑面积（㎡）', '总投资（万元）'],
    ['石桥小学', null, null, 300, 60],
    ['石桥小学', '教学楼', '新建', 200, 40],
    ['石桥小学', '食堂', '新建', 100, 20],
    ['双河小学', null, null, 500, sum],
    ['双河小学', '教学楼', '新建', 400, 70],
    ['双河小学', '食堂', '新建', 100, 20],
  ]
  expect(readMade(ofSchools(90)).reading.totalRows).toEqual([2, 5])
  expect(readMade(ofSchools(91)).reading.totalRows).not.toContain(5)
})

test('全县计划 and 全县实际 are the sums of the rows called so, and no projects', () => {
  const pairs = [1, 2, 3, 4].flatMap((number) => [
    [
      number,
      `${'甲乙丙丁'[number - 1]}小学食堂建设项目`,
      '豆沙镇',
      '计划',
      100 * number,
      50 * number,
    ],
    [number, `${'甲乙丙丁'[number - 1]}小学食堂建设项目`, '豆沙镇', '实际', null, 11 * number],
  ])
  const read = (done: number) => {
    const { reading } = readMade([
      ['序号', '项目名称', '所在乡镇', '对照', '建筑面积（㎡）', '总投资（万元）'],
      ...pairs,
      [null, '全县计划', null, '计划', 1000, 500],
      [null, '全县实际', null, '实际', null, done],
    ])
    return [reading.rowCount, reading.totalRows]
  }
  expect([read(110), read(111)]).toEqual([
    [8, [10, 11]],
    [9, [10]],
  ])
})
