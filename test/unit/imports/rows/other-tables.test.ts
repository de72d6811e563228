import { expect, test } from 'vitest'
import { splitTables } from '#backend/imports/regions/tables/split-tables.ts'
import { madeSheet, readMade } from '../made-sheet.ts'

/** Rows that are no row of the list, and lists that look like something else. */

test('sums behind an empty column are a table of their own', () => {
  const rows = [
    ['序号', '项目名称', '总投资(万元)', null, '乡镇', '项目数', '投资(万元)'],
    [1, '甲小学教学楼', 100, null, '太平镇', 2, 300],
    [2, '乙小学食堂', 200, null, '甘溪镇', 2, 700],
    [3, '丙小学宿舍', 300, null, '合计', 4, 1000],
    [4, '丁小学操场', 400],
    [5, '戊小学公厕', 500],
  ]
  const workbook = { sheets: [madeSheet(rows)], date1904: false, warnings: [] }
  expect(splitTables(workbook).sheets.map(({ name }) => name)).toEqual(['表', '表（表2）'])
})

test('columns behind a gap that go on with the rows are part of the list', () => {
  const rows = [
    ['序号', '项目名称', '总投资(万元)', null, '乡镇', '项目数', '投资(万元)'],
    [1, '甲小学教学楼', 100, null, '太平镇', 2, 300],
    [2, '乙小学食堂', 200, null, '甘溪镇', 2, 700],
    [3, '丙小学宿舍', 300, null, '甘溪镇', 4, 1000],
  ]
  const workbook = { sheets: [madeSheet(rows)], date1904: false, warnings: [] }
  expect(splitTables(workbook).sheets).toHaveLength(1)
})

test('an annex below the list is another table, and said to be', () => {
  const { rows, reading } = readMade([
    ['项目名称', '学校名称', '总投资(万元)'],
    ['教学楼', '甲小学', 100],
    ['食堂', '乙小学', 200],
    ['合计', null, 300],
    ['附表三 未开工原因'],
    ['甲小学教学楼', '用地手续未办结'],
    ['乙小学食堂', '招标流标'],
  ])
  expect([rows.length, reading.footerRows]).toEqual([2, [5, 7]])
  expect(reading.problems.map(({ code, row }) => [code, row])).toContainEqual(['read_warning', 5])
})

test('an annex line above the next page of the list is no other table', () => {
  const header = ['学校名称', '项目名称', '总投资(万元)']
  const { rows, reading } = readMade([
    header,
    ['甲小学', '教学楼', 100],
    ['附表1：项目明细表（续）'],
    header,
    ['乙小学', '食堂', 200],
    ['附件2'],
    ['丙小学', '公厕', 30],
    ['合计', null, 330],
  ])
  expect(rows.map(({ values }) => values['school'])).toEqual(['甲小学', '乙小学', '丙小学'])
  expect(reading.problems).toEqual([])
})

test('an annex line above a part of the list names its township without the number', () => {
  const { rows } = readMade([
    ['学校名称', '项目名称', '总投资(万元)'],
    ['附表一 豆沙镇'],
    ['甲小学', '教学楼', 100],
    ['附表二 庙坝镇'],
    ['乙小学', '食堂', 200],
  ])
  expect(rows.map(({ values }) => values['township'])).toEqual(['豆沙镇', '庙坝镇'])
})

test('townships with figures and nothing below them are the rows of the list', () => {
  const { rows, reading } = readMade([
    ['代码', '乡镇', '项目个数', '建设面积(平方米)', '投资额(万元)'],
    [null, '合计', 14, 1400, 280],
    [611021, '汤峪镇', 2, 200, 40],
    [611022, '葛牌镇', 3, 300, 60],
    [611023, '曹坪乡', 4, 400, 80],
    [611024, '下梁镇', 5, 500, 100],
  ])
  expect([rows.length, reading.totalRows]).toEqual([4, [2]])
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
  expect(reading.columns[0]?.field).toBeNull()
})

test('few rows below many townships are the rows of the list all the same', () => {
  const { rows } = readMade([
    ['序号', '学校名称', '项目名称', '总投资(万元)'],
    [null, '豆沙镇', null, 300],
    [1, '石门小学', '教学楼', 300],
    ...['兴隆乡', '中和镇', '庙坝镇', '柿子镇'].map((township) => [null, township, null, 0]),
  ])
  expect(rows.map(({ values }) => values['school'])).toEqual(['石门小学'])
})

test('works of their own below townships are the rows of the list', () => {
  const { rows } = readMade([
    ['乡镇', '项目名称', '总投资(万元)'],
    ['豆沙镇', null, 300],
    [null, '教学楼', 300],
    ...['兴隆乡', '中和镇', '庙坝镇', '柿子镇'].map((township) => [township, null, 0]),
  ])
  expect(rows.map(({ values }) => values['projectName'])).toEqual(['教学楼'])
})

test('全部加起来 is a total', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '总投资(万元)'],
    ['甲小学', '教学楼', 100],
    ['乙小学', '食堂', 200],
    ['全部加起来', null, 300],
  ])
  expect(reading.totalRows).toEqual([4])
})
