import { describe, expect, test } from 'vitest'
import { observe, readLedger } from '../../../fixtures/ledgers/observe.ts'
import { plainTables } from '../../../fixtures/ledgers/plain/plain-tables.ts'

const ledgers = plainTables('money-sheets.txt')
const second = plainTables('money-sheets-second.txt')
/** A 合计 or 质保金余额 nobody can tell the meaning of. */
const ASKED_ABOUT = new Set(['early-and-now', 'this-time-and-so-far'])

/** What is only asked about may be read otherwise. */
const read = [...ledgers, ...second].filter(({ name }) => !ASKED_ABOUT.has(name))

describe.each(read)('$name', ({ expected, ...ledger }) => {
  test.each(ledger.formats)('from %s', (format) => {
    const result = readLedger({ ...ledger, expected }, format)
    expect(observe(result, expected)).toMatchObject(expected)
  })
})

function valuesOf(name: string, fields: readonly string[]) {
  const ledger = [...ledgers, ...second].find((one) => one.name === name)
  if (!ledger) throw new Error(`no ${name}`)
  return readLedger(ledger, 'xlsx').rows.map(({ values }) => fields.map((field) => values[field]))
}

test('red figures and figures written out are what they say, in fen', () => {
  expect(valuesOf('reversals-in-brackets', ['fundAmount']).flat()).toEqual([
    36_000_000, 1_260_050, -120_000, 25_000_000, -25_000_000, 20_500_000, 3_800_000, -200_000,
  ])
  expect(valuesOf('amounts-in-words', ['fundAmount']).flat()).toEqual([
    12_300_000, 12_300_000, 560_050, 80_000, 3_500_000,
  ])
})

test('each kind of money is read with its own day', () => {
  const fields = ['documentDate', 'receivedDate', 'fundReceived', 'paidDate', 'fundPaid']
  expect(valuesOf('three-kinds-three-days', fields)[0]).toEqual([
    '2026-03-05',
    '2026-03-28',
    150_000_000,
    '2026-04-16',
    60_000_000,
  ])
  expect(valuesOf('dates-beside-amounts', fields)[0]).toEqual([
    '2026-02-09',
    '2026-03',
    45_000_000,
    '2026-04-08',
    30_000_000,
  ])
})

test('a day in columns of 月 and 日 is put together, the month carried down', () => {
  expect(valuesOf('book-of-months-and-days', ['documentDate']).flat()).toEqual([
    '2026-01-15',
    '2026-02-03',
    '2026-02-20',
    '2026-05-09',
    '2026-06-28',
  ])
})

test('days of each source beside each other are asked about', () => {
  const ledger = second.find(({ name }) => name === 'days-of-each-source')
  const columns = ledger ? readLedger(ledger, 'xlsx').reading.columns : []
  expect(
    columns
      .filter(({ letter }) => /[CE]/.test(letter))
      .map(({ field, confidence }) => [field, confidence]),
  ).toEqual([
    ['receivedDate', 0.7],
    [null, 0],
  ])
})
