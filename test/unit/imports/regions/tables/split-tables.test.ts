import { expect, test } from 'vitest'
import { splitTables } from '#backend/imports/regions/tables/split-tables.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { madeSheet } from '../../made-sheet.ts'

type Rows = Parameters<typeof madeSheet>[0]

/** Name, title, data rows and unit of the money of each table found. */
function tables(rows: Rows) {
  const workbook = splitTables({ sheets: [madeSheet(rows)], date1904: false, warnings: [] })
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  return workbook.sheets.map((sheet) => {
    const { reading, columns } = readSheet(workbook, sheet, {}, context)
    const money = columns.find(({ field }) => field === 'plannedTotal')?.cellUnit ?? null
    return [sheet.name, reading.title, reading.dataRows, reading.rowCount, money]
  })
}

test('tables one below the other are read by their own headers', () => {
  const found = tables([
    ['某县2021年学校建设项目台账'],
    ['单位：元'],
    ['序号', '学校名称', '项目名称', '总投资'],
    [1, '甲小学', '教学楼', 3_000_000],
    ['合计', null, null, 3_000_000],
    ['填表人：张三'],
    [],
    ['设备采购项目明细表'],
    ['序号', '项目学校', '采购内容', '数量', '投资概算'],
    [1, '甲小学', '课桌凳', 50, 12_000],
    [2, '乙小学', '图书', 500, 8000],
    [],
    ['征地项目情况表', null, null, null, '单位：万元、亩'],
    ['学校', '用地面积', '总投资', '责任人'],
    ['丙小学', 12, 90, '李四'],
  ])
  expect(found).toEqual([
    ['表', '某县2021年学校建设项目台账', [4, 4], 1, 'yuan'],
    ['表（表2）', '设备采购项目明细表', [10, 11], 2, 'yuan'],
    ['表（表3）', '征地项目情况表', [15, 15], 1, 'wan'],
  ])
})

test('tables side by side are read by their own columns', () => {
  const found = tables([
    ['某县学校建设项目一览表（单位：万元）'],
    ['序号', '学校名称', '总投资', '序号', '学校名称', '总投资'],
    [1, '甲小学', 300, 3, '丙小学', 120],
    [2, '乙小学', 200, null, null, null],
  ])
  expect(found).toEqual([
    ['表', '某县学校建设项目一览表（单位：万元）', [3, 4], 2, 'wan'],
    ['表（表2）', '某县学校建设项目一览表（单位：万元）', [3, 3], 1, 'wan'],
  ])
})

test('序号 and 项目编号 are columns of one table', () => {
  const found = tables([
    ['某县学校建设项目一览表（单位：万元）'],
    ['序号', '学校名称', '项目名称', '项目编号', '建筑面积', '总投资'],
    [1, '甲小学', '教学楼', 'DA-001', 800, 300],
    [2, '乙小学', '食堂', 'DA-002', 500, 200],
  ])
  expect(found).toEqual([['表', '某县学校建设项目一览表（单位：万元）', [3, 4], 2, 'wan']])
})

test('tables side by side need no 序号 when the same headers stand there again', () => {
  const found = tables([
    ['某县学校建设项目一览表（单位：万元）'],
    ['小学', null, null, '初中', null, null],
    ['学校名称', '建筑面积', '总投资', '学校名称', '建筑面积', '总投资'],
    ['甲小学', 1200, 300, '丙中学', 800, 120],
    ['乙小学', 900, 200, '丁中学', 700, 90],
    [null, null, null, '戊中学', 600, 80],
  ])
  expect(found.map(([name, , , count]) => [name, count])).toEqual([
    ['表', 2],
    ['表（表2）', 3],
  ])
})

test('tables side by side with headers of their own are parted by the empty column between', () => {
  const rows: Rows = [
    ['新建项目', null, null, null, '维修项目'],
    ['学校名称', '项目名称', '总投资(万元)', null, '项目学校', '维修内容', '总投资(万元)', '备注'],
    ['甲小学', '教学楼', 300, null, '丙小学', '防水', 12, null],
    ['乙小学', '食堂', 200, null, '丁小学', '门窗', 8, '暑假'],
  ]
  expect(tables(rows)).toEqual([
    ['表', '新建项目', [3, 4], 2, 'wan'],
    ['表（表2）', '维修项目', [3, 4], 2, 'wan'],
  ])
})

test('money by source twice, or an empty column within one table, parts nothing', () => {
  const bySource = tables([
    ['学校名称', '下达资金', null, '到位资金', null],
    [null, '中央', '省级', '中央', '省级'],
    ['甲小学', 3, 2, 3, 1],
    ['乙小学', 3, 2, 2, 1],
  ])
  const withGap = tables([
    ['学校名称', '项目名称', '总投资(万元)', null, '形象进度', '开工时间', '备注'],
    ['甲小学', '教学楼', 3, null, '主体', '2020.3', null],
    ['乙小学', '食堂', 4, null, '竣工', '2020.4', null],
  ])
  expect([bySource.length, withGap.length]).toEqual([1, 1])
})

test('an empty column between the school and its project parts nothing; a header on both sides does', () => {
  const header = ['序号', '学校名称', '学段', null, '项目名称', '建设内容', '总投资(万元)']
  const whole = tables([
    header,
    [1, '甲小学', '小学', null, '教学楼', '新建', 300],
    [2, '乙中学', '初中', null, '食堂', '改建', 200],
  ])
  const beside = tables([
    ['学校名称', '建设内容', '总投资(万元)', null, '项目名称', '开工时间', '总投资(万元)'],
    ['甲小学', '防水', 12, null, '乙中学教学楼', '2020.3', 300],
    ['丙小学', '门窗', 8, null, '丁中学食堂', '2020.4', 200],
  ])
  expect(whole).toEqual([['表', null, [2, 3], 2, 'wan']])
  expect(beside.map(([name, , , count]) => [name, count])).toEqual([
    ['表', 2],
    ['表（表2）', 2],
  ])
})

test('the same header again is no other table', () => {
  const header = ['序号', '学校名称', '项目名称', '总投资(万元)']
  const found = tables([header, [1, '甲小学', '教学楼', 3], header, [2, '乙小学', '食堂', 4]])
  expect(found).toEqual([['表', null, [2, 4], 2, 'wan']])
})

test('a row of words that are headers elsewhere is no other table', () => {
  const found = tables([
    ['学校名称', '项目类别', '建设性质', '形象进度', '总投资(万元)'],
    ['甲小学', '征地', '征地', '完工', null],
    ['乙小学', '运动场', '新建', '开工', null],
    ['丙小学', '教学楼', '新建', '完工', 300],
  ])
  expect(found).toEqual([['表', null, [2, 4], 3, 'wan']])
})

test('a list broken to stand side by side is held together against its one 合计', () => {
  const rows: Rows = [
    ['关于下达2022年中央补助资金的分配表'],
    ['2022年6月15日', null, null, null, null, null, null, null, '单位：万元'],
    ['序号', '学校', '项目', '金额', null, '序号', '学校', '项目', '金额'],
    [1, '甲小学', '加固', 8, null, 3, '丙小学', '围墙', 20],
    [2, '乙小学', '围墙', 12.5, null, 4, '丁小学', '加固', 6],
    [null, null, null, null, null, null, '合计', null, 46.5],
  ]
  const workbook = splitTables({ sheets: [madeSheet(rows)], date1904: false, warnings: [] })
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  const found = workbook.sheets.map((sheet) => {
    const { reading, columns } = readSheet(workbook, sheet, {}, context)
    const said = reading.problems.filter(({ code }) => code === 'table_beside')
    return [
      columns.find(({ field }) => field === 'fundAmount')?.cellUnit,
      reading.totals.map(({ letter, row, sum, difference }) => [letter, row, sum, difference]),
      said.map(({ value }) => value),
    ]
  })
  expect(found).toEqual([
    ['wan', [], ['表（表2）']],
    ['wan', [['I', 6, 46.5, 0]], ['表']],
  ])
})
