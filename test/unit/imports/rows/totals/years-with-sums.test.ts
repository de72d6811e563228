import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

type Rows = Parameters<typeof readMade>[0]

const HEAD = ['序号', '学校名称', '建设内容', '总投资（万元）', '建筑面积（㎡）']

function kindsOf(rows: Rows) {
  const { reading, rows: data } = readMade([['某县校舍建设项目库'], HEAD, ...rows])
  return {
    totals: reading.totalRows,
    data: data.map(({ row }) => row + 1),
    differences: reading.totals
      .filter(({ difference }) => difference !== 0)
      .map(({ letter, row, difference }) => `${letter}${row} ${difference}`),
    years: data.map(({ values }) => values['year'] ?? null),
  }
}

test('a year with figures above numbered rows is their sum, and names their year', () => {
  const rows: Rows = [
    [null, '2021年', null, 310, 1000],
    [1, '高岭小学', '教学楼', 200, 700],
    [2, '石坎小学', '食堂', 100, 300],
    [null, '2022年', null, 150, 500],
    [1, '水碾小学', '宿舍', 150, 500],
  ]
  expect(kindsOf(rows)).toEqual({
    totals: [3, 6],
    data: [4, 5, 7],
    years: [2021, 2021, 2022],
    differences: ['D3 10'],
  })
})

test('years below each other are the rows of the list', () => {
  const rows: Rows = [
    [null, '2021年', null, 310, 1000],
    [null, '2022年', null, 200, 700],
    [null, '2023年', null, 100, 300],
  ]
  expect(kindsOf(rows)).toMatchObject({ totals: [], data: [3, 4, 5] })
})
