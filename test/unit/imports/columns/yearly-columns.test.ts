import { expect, test } from 'vitest'
import { yearlyColumns } from '#backend/imports/columns/yearly-columns.ts'

function columns(...paths: readonly (readonly string[])[]) {
  return paths.map((path, column) => ({ column, path, unit: null, unitRow: null, context: null }))
}

test('columns of the same figure in several years are told from the figure to date', () => {
  const found = yearlyColumns(
    columns(['总投资'], ['2021年下达', '中央'], ['2021年下达', '省级'], ['2022年度下达', '中央']),
  )
  expect([...found]).toEqual([1, 3])
})

test('a year that stands alone is no series', () => {
  expect([...yearlyColumns(columns(['2021年计划投资'], ['2021年完成投资']))]).toEqual([])
})

test('quarters side by side are a series, a single one is the quarter of the report', () => {
  const beside = yearlyColumns(columns(['拨付', '一季度'], ['拨付', '二季度'], ['拨付', '合计']))
  expect([[...beside], [...yearlyColumns(columns(['三季度完成'], ['累计完成']))]]).toEqual([
    [0, 1],
    [],
  ])
})
