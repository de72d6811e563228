import { expect, test } from 'vitest'
import fc from 'fast-check'
import { type SaidYear, yearsOfMonths } from '#backend/imports/values/dates/years-of-months.ts'

const LATEST = { year: 2020, month: 11 }

const one = (year: number): SaidYear => ({ year, by: 'one' })
const first = (year: number): SaidYear => ({ year, by: 'first' })
const made = (year: number): SaidYear => ({ year, by: 'made' })

test.each([
  ['months of one year', [3, 4, 4, 9], null, [2020, 2020, 2020, 2020]],
  ['one month still to come', [3, 12], null, [2019, 2019]],
  ['past the end of a year', [11, 12, 1, 2], null, [2019, 2019, 2020, 2020]],
  ['past more ends than one', [12, 1, 12, 1], null, [2019, 2019, 2019, 2019]],
  ['the one year that is named', [12, null, 1], one(2017), [2017, 2017, 2017]],
  ['brought forward into the year that is named', [12, 1, 11], one(2020), [2019, 2020, 2020]],
  [
    'by project in the year that is named',
    [3, 12, 1, 11, 2],
    one(2017),
    [2017, 2017, 2017, 2017, 2017],
  ],
  ['past the end of the first of two years', [12, null, 1], first(2017), [2017, 2017, 2018]],
  ['the last of two years', [12, 1], first(2020), [2019, 2020]],
  ['made after the end of a year', [11, 12, 1], made(2018), [2017, 2017, 2018]],
  ['made before its months', [9, 12], made(2020), [2019, 2019]],
  ['out of order', [12, 1, 6, 3], first(2017), [2017, 2017, 2017, 2017]],
  ['nothing', [], null, []],
] as const)('%s', (_, months, said, years) => {
  expect(yearsOfMonths(months, said, LATEST)).toEqual(years)
})

test('no entry is later than the latest day where nothing says the year', () => {
  const months = fc.array(fc.option(fc.integer({ min: 1, max: 12 })), { maxLength: 40 })
  fc.assert(
    fc.property(months, (entries) => {
      const ahead = yearsOfMonths(entries, null, LATEST).filter(
        (year, index) => year * 12 + (entries[index] ?? 0) > LATEST.year * 12 + LATEST.month,
      )
      expect(ahead).toEqual([])
    }),
  )
})
