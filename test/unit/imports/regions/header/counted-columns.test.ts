import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

const pupils = ['石桥镇中心校', '小学', 325, 17, 5.23, 3900, 12]
const others = ['双河镇中学', '初中', 539, 31, 5.75, 1100, 2.04]

test('rows of words above the row that counts the columns belong to the header', () => {
  const { reading } = readMade([
    ['学校', '学段', '学生数', '指标1：高学历教师', null, '指标2：教学及辅助用房', null],
    [null, null, '（人）', '人数', '每百名学生', '面积㎡', '生均'],
    ['甲', '乙', '1', '2', '3', '4', '5'],
    pupils,
    others,
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 3], 2])
})

test('a list that merely begins with counted numbers has no header of rows', () => {
  const { reading } = readMade([
    ['学校名称', '学段', '班级数', '在校生数', '教师数'],
    ['甲小学', '小学', 6, 240, 15],
    ['乙小学', '小学', 7, 241, 16],
    ['1', '2', '3', '4', '5'],
  ])
  expect(reading.headerRows).toEqual([1, 1])
})

test('units by the piece and marks to tick stand in a unit row', () => {
  const { reading } = readMade([
    ['项目学校', '套数', '套均面积', '总面积', '投资计划', '开工日期', '已竣工'],
    [null, '（套）', '㎡/套', '㎡', '万元', null, '√'],
    ['石桥镇中心校', 20, 35, 700, 112, '2018年5月', '√'],
    ['双河镇中心校', 12, 35, 420, 67.2, '2018年5月', null],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
})

test('小学部分 alone in a row heads the schools below it', () => {
  const { reading } = readMade([
    ['序号', '学校名称', '采购内容', '数量', '金额（元）'],
    [null, '小学部分', null, null, null],
    [1, '石桥镇中心校', '升降课桌凳', 290, 69020],
    [null, '初中部分', null, null, null],
    [2, '石桥镇初级中学', '学生计算机', 21, 87150],
  ])
  expect(reading.rowCount).toBe(2)
})

test('a second line of a header repeated on the next page is no sum, though 百分比 stands in it', () => {
  const header = [
    ['序号', '学校', '工程', '中标价（元）', '进度', null, '监理'],
    [null, null, null, null, '百分比', '部位', null],
  ]
  const { reading } = readMade([
    ...header,
    [1, '永兴乡小学', '学生宿舍', 2656400, '70%', '封顶', '甲'],
    [2, '青龙乡中学', '食堂', 3880200, '20%', '主体', '乙'],
    ...header,
    [3, '黄泥小学', '学生宿舍', 1879200, '50%', '主体', '甲'],
    ['合计', null, null, 8415800, null, null],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([3, [8]])
})

test('L1 L2 L3 count columns as 1 2 3 do, and 小学标准 further down is asked of the schools', () => {
  const { reading } = readMade([
    ['学校名称', '在校生数', '生均校舍面积', '生均运动场面积'],
    ['L0', 'L1', 'L2', 'L3'],
    ['石桥镇中心小学', 325, 5.23, 8.1],
    ['双河镇中心小学', 539, 4.75, 7.6],
    ['小学标准', null, '≥4.5', '≥7.5'],
    ['石桥镇初级中学', 413, 6.2, 9.9],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 3])
})
