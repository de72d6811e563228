import { expect, test } from 'vitest'
import { dayOfHeader, supersededColumns } from '#backend/imports/columns/dated-columns.ts'
import { profileColumn } from '#backend/imports/columns/evidence/column-profile.ts'
import { mapColumns } from '#backend/imports/columns/map-columns.ts'

const AMOUNTS = [100, 20, 30].map(
  (value) => ({ kind: 'number', value, format: 'General' }) as const,
)

function headers(...names: readonly string[]) {
  return names.map((name, column) => ({
    column,
    path: [name],
    unit: null,
    unitRow: null,
    context: null,
    profile: profileColumn(AMOUNTS),
  }))
}

function mapped(...names: readonly string[]) {
  return mapColumns({
    columns: headers(...names),
    kind: 'progress',
    choices: new Map(),
    isPast: () => null,
    day: '2020-09-30',
  })
}

function fieldsOf(...names: readonly string[]) {
  return mapped(...names).map(({ field }) => field)
}

test.each([
  ['截至2019年12月底累计完成投资', '2019-12-31'],
  ['截至2020年6月30日已拨付', '2020-06-30'],
  ['至6月底累计到位', '06-31'],
  ['至2021年底累计完成投资', '2021-12-31'],
  ['累计完成投资', null],
])('%s runs up to %s', (header, day) => {
  expect(dayOfHeader([header])).toBe(day)
})

test.each([
  ['截至2019年12月底累计完成投资', '截至2020年9月底累计完成投资', 'completedToDate'],
  ['截至2019年9月底累计到位资金', '截至2020年9月底累计到位资金', 'receivedToDate'],
  ['至6月底累计支付资金', '至9月底累计支付资金', 'paidToDate'],
])('%s gives way to %s', (older, newer, field) => {
  expect(fieldsOf(older, newer)).toEqual([null, field])
  expect(fieldsOf(newer, older)).toEqual([field, null])
})

test('figures of different things do not give way to each other', () => {
  const found = supersededColumns(
    headers('截至2019年12月底累计完成投资', '截至2020年9月底累计支付'),
  )
  expect([...found]).toEqual([])
})

test('a figure up to a day before the quarter of the sheet is asked about', () => {
  const confidences = (name: string) => mapped(name).map(({ confidence }) => confidence)
  expect(confidences('截至2019年12月底累计完成投资')).toEqual([0.7])
  expect(confidences('截至2020年9月底累计完成投资')[0]).toBeGreaterThan(0.9)
})
