import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { madeSheet, readMade } from '../../made-sheet.ts'

const school = (name: string, ...figures: readonly (string | number | null)[]) => [name, ...figures]

test('letters that count the columns are no row of data, whatever they are computed from', () => {
  const { reading } = readMade([
    ['序号', '项目名称', '建设性质', '总投资(万元)', '中央', '县级'],
    ['A', 'B', 'C', 'D=E+…+F', 'E', 'F'],
    [1, '甲小学教学楼', '新建', 300, 200, 100],
    [2, '乙小学食堂', '扩建', 120, 80, 40],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
})

test('columns beyond Z and sums of ranges count as well', () => {
  const { reading } = readMade([
    ['序号', '项目名称', '总投资(万元)', '中央', '县级'],
    ['Z', 'AA', '3=4+…+5', 'AC=∑(AA至AB)', 'AD'],
    [1, '甲小学教学楼', 300, 200, 100],
    [2, '乙小学食堂', 120, 80, 40],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
})

test('codes of the columns below their names belong to the header', () => {
  const { reading } = readMade([
    ['学校名称', '在校生数', '班级数', '专任教师数'],
    ['XXMC', 'ZXS', 'BJS', 'ZRJS'],
    ['甲小学', 420, 12, 24],
    ['乙小学', 300, 9, 18],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
})

test.each(['标准', '省定标准', '达标值', '指标要求', '国标', '标准（小学）'])(
  'what %s asks for is no school',
  (label) => {
    const { reading } = readMade([
      ['学校', '在校生数', '生均教学用房面积', '生均运动场面积', '多媒体教室数'],
      [label, null, '≥4.5', '不低于7.5㎡', '2.3以上'],
      school('甲小学', 420, 4.6, 8.1, 12),
      school('乙小学', 300, 4.1, 9, 8),
    ])
    expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
  },
)

test('nor is what it asks for below the schools', () => {
  const { rows } = readMade([
    ['学校', '在校生数', '班级数', '专任教师数'],
    school('甲小学', 420, 12, 30),
    school('标准', null, null, '≥20'),
    school('乙小学', 300, 8, 21),
  ])
  expect(rows.map(({ values }) => values['school'])).toEqual(['甲小学', '乙小学'])
})

test('a school called 标准小学 is one', () => {
  const { rows } = readMade([
    ['学校', '在校生数', '班级数', '专任教师数'],
    school('标准小学', 420, 12, 30),
    school('乙小学', 300, 8, 21),
  ])
  expect(rows).toHaveLength(2)
})

/** 是 and 否 below a header that reaches over both. */
function questionInTwoColumns(answers: readonly [string, string]) {
  const rows = [
    ['序号', '学校名称', '项目名称', '总投资(万元)', '是否开工', null, '存在问题'],
    [null, null, null, null, ...answers, null],
    [1, '甲小学', '教学楼', 300, '√', null, null],
    [2, '乙小学', '食堂', 120, null, '√', '用地手续'],
    [3, '丙小学', '宿舍楼', 240, '√', null, null],
  ]
  const sheet = { ...madeSheet(rows), merges: [{ top: 0, left: 4, bottom: 0, right: 5 }] }
  const workbook = { sheets: [sheet], date1904: false, warnings: [] }
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  return readSheet(workbook, sheet, {}, context)
}

test.each([
  ['是', '否'],
  ['已', '未'],
  ['有', '没有'],
] as const)(
  'of a question answered in two columns, %s is ticked for what happened',
  (...answers) => {
    const { reading, rows } = questionInTwoColumns(answers)
    expect(reading.headerRows).toEqual([1, 2])
    expect(reading.columns.map(({ field }) => field).slice(4, 6)).toEqual(['reachedStart', null])
    expect(rows.map(({ values }) => values['phase'])).toEqual(['started', undefined, 'started'])
  },
)
