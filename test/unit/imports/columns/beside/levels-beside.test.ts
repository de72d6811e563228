import { expect, test } from 'vitest'
import { levelsBeside } from '#backend/imports/columns/beside/levels-beside.ts'
import type { HeaderColumn } from '#backend/imports/regions/header/header-paths.ts'
import { readMade } from '../../made-sheet.ts'

/** The fields of the columns below 资金来源. */
function sourcesOf(...levels: string[]): (string | null)[] {
  const { reading } = readMade([
    ['学校建设项目计划'],
    [
      '序号',
      '学校名称',
      '项目名称',
      '总投资（万元）',
      '资金来源（万元）',
      ...levels.slice(1).map(() => null),
    ],
    [null, null, null, null, ...levels],
    [1, '甲小学', '教学楼', 130, ...levels.map((_, index) => 40 - index * 3)],
    [2, '乙中学', '食堂', 170, ...levels.map((_, index) => 60 - index * 7)],
    [3, '丙中学', '宿舍', 190, ...levels.map((_, index) => 90 - index * 11)],
  ])
  return reading.columns.slice(4).map(({ field }) => field)
}

const four = ['budget:central', 'budget:province', 'budget:city', 'budget:county']

test('旗 is a county, below the 盟 or 市 it belongs to', () => {
  expect(sourcesOf('中央', '自治区', '盟市', '旗')).toEqual(four)
  expect(sourcesOf('中央', '自治区', '盟', '旗县自筹')).toEqual(four)
  expect(sourcesOf('中央', '自治区', '市', '旗财政')).toEqual(four)
})

test('旗自筹 and 市级自筹 are money of the level, 自筹 alone of the school', () => {
  expect(sourcesOf('中央', '市级自筹', '旗级自筹', '自筹')).toEqual([
    'budget:central',
    'budget:city',
    'budget:county',
    'budget:school',
  ])
})

test('a 市 below a 州 is a county, and above a 县 no less than a city', () => {
  expect(sourcesOf('中央', '省', '州', '市')).toEqual(four)
  expect(sourcesOf('中央', '省级', '州级', '市级')).toEqual(four)
  expect(sourcesOf('中央', '省', '市', '县')).toEqual(four)
})

test('a 区 below a 市 is a county, and beside a 县 the autonomous region', () => {
  expect(sourcesOf('中央', '省', '市', '区')).toEqual(four)
  expect(sourcesOf('中央', '区', '市', '县')).toEqual(four)
  expect(sourcesOf('中央', '区级', '市级', '县级')).toEqual(four)
})

test('levels of other groups say nothing', () => {
  const column = (at: number, ...path: string[]): HeaderColumn => ({
    column: at,
    path,
    unit: null,
    unitRow: null,
    context: null,
  })
  const paths = [column(0, '投资', '州'), column(1, '到位', '市'), column(2, '到位', '县')]
  expect(levelsBeside(paths).size).toBe(0)
})

test('宜州区 below money is a county that somebody looks at, a kind of county is none that pays', () => {
  expect(sourcesOf('中央', '自治区', '河池市', '宜州区')).toEqual(four)
  expect(sourcesOf('中央', '自治区', '其中非贫困县')[2]).toBeNull()
  expect(sourcesOf('中央', '省级', '项目区')[2]).toBeNull()
})
