import { expect, test } from 'vitest'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { readMade } from '../../made-sheet.ts'

/** The shares of a column, in hundredths of a percent, and the cells that are asked about. */
function shares(values: readonly (string | number)[], cells: SheetCorrections['cells'] = []) {
  const { rows, reading } = readMade(
    [
      ['学校名称', '项目名称', '形象进度%'],
      ...values.map((value, index) => [`${'甲乙丙丁戊'[index]}小学`, '教学楼', value]),
    ],
    { cells },
  )
  const asked = reading.problems.filter(({ code }) => code === 'percent_unclear')
  return [rows.map((row) => row.values['percent']), asked.map(({ cell }) => cell)]
}

test('accepting 85% for one share leaves how the others are read, and their questions', () => {
  const sent = [98, '100%', 0.85, '1']
  expect(shares(sent)).toEqual([
    [9800, 10_000, 8500, 10_000],
    ['C4', 'C5'],
  ])
  const answered = [{ cell: 'C4', value: '85%' }]
  expect(shares(sent, answered)).toEqual([[9800, 10_000, 8500, 10_000], ['C5']])
  expect(shares(sent, [...answered, { cell: 'C5', value: '1%' }])).toEqual([
    [9800, 10_000, 8500, 100],
    [],
  ])
})

test('fractions stay fractions when one of them is written as a percentage', () => {
  const sent = ['65%', 0.85, 1]
  expect(shares(sent, [{ cell: 'C3', value: '85%' }])).toEqual([[6500, 8500, 10_000], []])
  expect(shares([0.6, '七成', 1], [{ cell: 'C3', value: '70%' }])).toEqual([
    [6000, 7000, 10_000],
    [],
  ])
})

test('a lone 1 among percentages with their sign is asked about', () => {
  expect(shares(['65%', '80%', 1])).toEqual([[6500, 8000, 10_000], ['C4']])
  expect(shares(['65%', '80%', 1], [{ cell: 'C2', value: '66%' }])[1]).toEqual(['C4'])
  expect(shares([65, 80, 1])).toEqual([[6500, 8000, 100], []])
})

test('a mended share without a sign is asked about where nothing tells what it is', () => {
  expect(shares(['过半', '65%'], [{ cell: 'C2', value: '0.6' }])).toEqual([[6000, 6500], ['C2']])
})
