import { describe, expect, test } from 'vitest'
import { madeLedgers } from '../../fixtures/ledgers/index.ts'
import { complete, observe, readLedger } from '../../fixtures/ledgers/observe.ts'

/** Each ledger in each of its formats must be read as a careful person reads it. */
describe.each(madeLedgers)('$name', (ledger) => {
  test.each(ledger.formats)('from %s', (format) => {
    const result = readLedger(ledger, format)
    expect(observe(result, ledger.expected)).toEqual(complete(ledger.expected))
  })
})
