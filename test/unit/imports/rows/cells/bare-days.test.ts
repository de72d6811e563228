import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

/** 1.18 in a column of days, and in a column that may be one of decimals. */

function startsOf(title: string, days: readonly (string | number | null)[]) {
  const head = ['学校名称', '项目名称', '实际开工时间', '总投资（万元）']
  const rows = days.map((day, index) => ['石门小学', `教学楼${index}`, day, 320])
  const actualStart = { columns: [{ letter: 'C', field: 'actualStart', unit: null }] } as const
  const { rows: typed } = readMade([[title], head, ...rows], {
    kind: 'projects',
    ...actualStart,
  } as unknown as Parameters<typeof readMade>[1])
  return typed.map(
    ({ values, problems }) => values['actualStart'] ?? problems.map(({ code }) => code).join(),
  )
}

test('1.18 among days is one, of the year the title names', () => {
  const days = ['2021年1月8日', '1.18', '3月5日', 11.28, '2021-04-10', '待定']
  expect(startsOf('2021年学校建设项目台账', days)).toEqual([
    '2021-01-08',
    '2021-01-18',
    '2021-03-05',
    '2021-11-28',
    '2021-04-10',
    '',
  ])
})

test('the number 1.1 may have been the tenth, and 13.5 and 2.30 are no days', () => {
  const days = ['2021年1月8日', 1.1, '3月5日', '13.5', '2月5日', '2.30']
  expect(startsOf('2021年学校建设项目台账', days)).toEqual([
    '2021-01-08',
    'not_a_date',
    '2021-03-05',
    'not_a_date',
    '2021-02-05',
    'not_a_date',
  ])
})

test.each([
  ['where nothing names the year', '学校建设项目台账', ['3月5日', '4月6日', '1.18'], 2],
  ['where most are decimals', '2021年学校建设项目台账', ['1.18', '2.25', '3.5', '3月5日'], 0],
  ['beside an amount', '2021年学校建设项目台账', ['3月5日', '4月6日', '1.18', '1260.5'], 2],
])('1.18 stays what it is %s', (_where, title, days, at) => {
  expect(startsOf(title, days)[at]).toBe('not_a_date')
})
