import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

const schools = ['序号', '学校名称', '学段', '在校生数', '班级数', '教职工数']

test('several sums one below the other are those of the rows with which all figures agree', () => {
  const { reading } = readMade([
    schools,
    [1, '甲小学', '小学', 300, 8, 20],
    [2, '乙小学', '小学', 200, 6, 15],
    [3, '丙中学', '初中', 700, 15, 50],
    [4, '丁学校', '九年一贯制', 900, 20, 60],
    [5, '戊中学', '高中', 1500, 30, 110],
    [6, '己中学', '高中', 1100, 22, 90],
    ['小学小计', null, null, 500, 14, 35],
    ['初中小计（含九年一贯制）', null, null, 1600, 35, 110],
    ['高中小计 2所', null, null, 2600, 52, 200],
    ['全县合计（6所）', null, null, 4700, 101, 345],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([6, [8, 9, 10, 11]])
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
  expect(reading.totals.find(({ row }) => row === 9)?.covers).toEqual([4, 5])
})

test('a sum one below the other that agrees with no rows shows its difference', () => {
  const { reading } = readMade([
    schools,
    [1, '甲小学', '小学', 300, 8, 20],
    [2, '丙中学', '初中', 700, 15, 50],
    ['小学小计', null, null, 300, 8, 20],
    ['初中小计（含分校）', null, null, 710, 15, 50],
    ['合计', null, null, 1000, 23, 70],
  ])
  const off = reading.totals.filter(({ difference }) => difference !== 0)
  expect(reading.totalRows).toEqual([4, 5, 6])
  expect(off.map(({ row }) => row)).toContain(5)
})

test('总 and 计 in two cells are one word', () => {
  const { reading } = readMade([
    ['序号', '学校名称', '项目名称', '总投资（万元）'],
    [1, '甲小学', '教学楼', 3],
    [2, '乙中学', '食堂', 7],
    ['总', '计', null, 10],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([2, [4]])
  expect(reading.totals).toMatchObject([{ row: 4, difference: 0 }])
})

test('其中： and 小学 in two cells are a part of the total above', () => {
  const { reading } = readMade([
    ['序号', '学校名称', '学段', '项目名称', '总投资（万元）'],
    [1, '甲小学', '小学', '教学楼', 3],
    [2, '乙中学', '初中', '食堂', 7],
    ['合计', null, null, null, 10],
    ['其中：', null, '小学', null, 3],
    [null, null, '初中', null, 7],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([2, [4, 5, 6]])
})

test('其中 above a school of its own is no sum', () => {
  const { reading } = readMade([
    schools,
    [1, '甲小学', '小学', 300, 8, 20],
    ['其中：', '乙小学', null, 200, 6, 15],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([2, []])
})

test('parts below the total of all targets are no targets more', () => {
  const { reading } = readMade([
    ['2020年校舍建设目标任务分解表'],
    ['序号', '乡镇', '学段', '建筑面积（㎡）', '完成时限', '责任领导'],
    [1, '金牛镇', '小学', 1000, '2020年', '李明'],
    [2, '金牛镇', '初中', 2000, '2020年', '王红'],
    [3, '宾居镇', '小学', 500, '2020年', '李明'],
    [4, '宾居镇', '初中', 800, '2020年', '王红'],
    ['全县合计', null, null, 4300, null, null],
    [null, '其中：', '小学', 1500, null, null],
    [null, null, '初中', 2800, null, null],
  ])
  expect([reading.kind, reading.rowCount, reading.totalRows]).toEqual(['targets', 4, [7, 8, 9]])
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
})

test('parts below a total without rows above it are the targets themselves', () => {
  const { reading } = readMade([
    ['2020年校舍建设目标任务分解表'],
    ['学段', '建筑面积（㎡）', '完成时限', '责任领导'],
    ['合计', 4300, null, null],
    ['其中：小学', 1500, null, null],
    ['初中', 2800, null, null],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([2, [3]])
})

test('小学（2所） and 中学（1所） at the end are sums where the figures say so', () => {
  const rows = (primary: number) => [
    ['序号', '学校', '项目名称', '投资（万元）', '建筑面积（㎡）'],
    [1, '甲小学', '甲小学屋面维修', 30, 300],
    [2, '乙小学', '乙小学围墙', 20, 100],
    [3, '丙中学', '丙中学厕所', 50, 120],
    ['小学（2所）', null, null, primary, 400],
    ['中学（1所）', null, null, 50, 120],
    ['合计', null, null, 100, 520],
  ]
  expect(readMade(rows(50)).reading).toMatchObject({ rowCount: 3, totalRows: [5, 6, 7] })
  expect(readMade(rows(55)).reading.totalRows).not.toContain(5)
})

test('the places a total is split into below it head no rows', () => {
  const { reading } = readMade([
    ['序号', '乡镇', '学校名称', '项目名称', '总投资（万元）'],
    [1, '金牛镇', '甲小学', '教学楼', 300],
    [2, '金牛镇', '乙中学', '食堂', 150],
    [3, '宾居镇', '丙小学', '宿舍', 240],
    ['合　计', null, null, null, 690],
    ['其中', '金牛镇', null, null, 450],
    [null, '宾居镇', null, null, 240],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([3, [5, 6, 7]])
  expect(reading.totals.map(({ difference }) => difference)).toEqual([0, 0, 0])
})

test('中学 names a part of the total as 小学 does, though names of schools end so', () => {
  const { reading } = readMade([
    ['2026年中央补助资金分配表', '单位：万元'],
    ['序号', '学校', '项目名称', '分配金额'],
    [1, '甲小学', '教学楼', 30],
    [2, '乙中学', '食堂', 20],
    ['合计（2个项目）', null, null, 50],
    ['其 中：', '小学', null, 30],
    [null, '中学', null, 20],
    ['其中：', '中学', null, 20],
  ])
  expect([reading.rowCount, reading.totalRows]).toEqual([2, [5, 6, 7, 8]])
})
