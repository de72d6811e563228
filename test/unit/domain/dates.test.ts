import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstDay,
  formatPartialDate,
  isPartialDate,
  lastDay,
  makePartialDate,
} from '#domain/partial-date.ts'
import {
  makeQuarter,
  previousQuarter,
  quarterDays,
  quarterLabel,
  quarterOf,
  quartersBetween,
  shiftQuarter,
} from '#domain/quarter.ts'

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day lies within the quarter it falls in', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { first, last } = quarterDays(quarterOf(day))
      expect(first <= day && day <= last).toBe(true)
    }),
  )
})

test('quarters follow each other without gap or overlap, and shifting goes back again', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, steps) => {
      const quarter = quarterOf(day)
      const dayAfter = new Date(`${quarterDays(previousQuarter(quarter)).last}T00:00:00Z`)
      dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
      expect(dayAfter.toISOString().slice(0, 10)).toBe(quarterDays(quarter).first)
      expect(shiftQuarter(shiftQuarter(quarter, steps), -steps)).toBe(quarter)
    }),
  )
})

test('quarters are labelled and listed newest first', () => {
  expect(quarterLabel('2026Q3')).toBe('2026年第三季度')
  expect(quartersBetween('2019Q4', '2020Q2')).toEqual(['2020Q2', '2020Q1', '2019Q4'])
  expect(() => makeQuarter(2020, 5)).toThrow(RangeError)
})

test('a month is its first day for a start and its last day for an end', () => {
  expect([
    firstDay('2018-12'),
    lastDay('2018-12'),
    firstDay('2018'),
    lastDay('2018'),
    lastDay('2020-02'),
  ]).toEqual(['2018-12-01', '2018-12-31', '2018-01-01', '2018-12-31', '2020-02-29'])
})

test('only real dates are dates', () => {
  expect(
    ['2018', '2018-02', '2018-02-28', '2018-02-29', '2018-13', '18-1-1', ''].map(isPartialDate),
  ).toEqual([true, true, true, false, false, false, false])
  expect(() => makePartialDate(2019, 2, 29)).toThrow(RangeError)
  expect([
    makePartialDate(2018, 6),
    formatPartialDate('2018-06'),
    formatPartialDate('2018-06-01'),
  ]).toEqual(['2018-06', '2018年6月', '2018年6月1日'])
})
