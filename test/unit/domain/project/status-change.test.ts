import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProgressStatus } from '#domain/project/phase.ts'
import { quarterDays } from '#domain/quarter.ts'
import {
  lastChange,
  mayBecome,
  namedChanges,
  standstills,
  type StatusChange,
  statusAsAt,
} from '#domain/project/status-change.ts'

const change = (status: ProgressStatus, changedOn: string): StatusChange => ({
  status,
  changedOn,
  reason: '征地未完成',
  documentNumber: null,
})

const STOPPED = change('suspended', '2020-05-10')
const RESUMED = change('normal', '2020-08-01')

test('a record decides until the next one; without one the report is believed', () => {
  const normal = { quarter: '2020Q4', status: 'normal' } as const
  const suspended = { quarter: '2020Q2', status: 'suspended' } as const
  expect([
    statusAsAt([], null, '2020Q2'),
    statusAsAt([], suspended, '2020Q3'),
    statusAsAt([STOPPED], null, '2020Q1'),
    statusAsAt([STOPPED], normal, '2020Q4'),
    statusAsAt([STOPPED, RESUMED], suspended, '2020Q3'),
    statusAsAt([STOPPED, RESUMED], { quarter: '2020Q4', status: 'suspended' }, '2020Q4'),
  ]).toEqual([null, 'suspended', null, 'suspended', 'normal', 'suspended'])
})

test('changes after a quarter say nothing of it, whatever they are', () => {
  const history = fc
    .uniqueArray(fc.integer({ min: 1, max: 36 }), { maxLength: 8 })
    .chain((months) =>
      fc.tuple(
        ...months
          .toSorted((a, b) => a - b)
          .map((month) =>
            fc
              .constantFrom<ProgressStatus>('normal', 'suspended', 'cancelled')
              .map((status) =>
                change(status, `${2019 + Math.ceil(month / 12)}-0${(month % 9) + 1}-15`),
              ),
          ),
      ),
    )
    .map((changes) => changes.toSorted((a, b) => a.changedOn.localeCompare(b.changedOn)))
  fc.assert(
    fc.property(history, (changes) => {
      const { last } = quarterDays('2021Q2')
      const known = changes.filter(({ changedOn }) => changedOn <= last)
      expect(statusAsAt(changes, null, '2021Q2')).toBe(statusAsAt(known, null, '2021Q2'))
      expect(lastChange(changes, last)).toEqual(known.at(-1) ?? null)
    }),
  )
})

test('a standstill lasts until the next record, and what ends it is called by what it ends', () => {
  const cancelled = change('cancelled', '2020-09-01')
  const back = change('normal', '2020-10-01')
  const again = change('suspended', '2020-11-01')
  const changes = [STOPPED, RESUMED, cancelled, back, again]
  expect(standstills(changes).map(({ from, to }) => [from, to])).toEqual([
    ['2020-05-10', '2020-08-01'],
    ['2020-11-01', null],
  ])
  expect(namedChanges(changes).map(({ kind }) => kind)).toEqual([
    'stopped',
    'resumed',
    'cancelled',
    'takenUp',
    'stopped',
  ])
})

test('the same again is only said to give a reported standstill its day', () => {
  expect([
    mayBecome('suspended', 'normal', null),
    mayBecome('suspended', 'suspended', null),
    mayBecome('suspended', 'suspended', 'suspended'),
    mayBecome('suspended', 'cancelled', 'cancelled'),
    mayBecome('normal', 'normal', null),
    mayBecome('normal', 'cancelled', 'cancelled'),
    mayBecome('cancelled', 'suspended', 'suspended'),
  ]).toEqual([true, true, false, false, false, true, true])
})
