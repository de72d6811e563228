import { expect, test } from 'vitest'
import { needsSource } from '#domain/closing/correction-source.ts'

test('a correction names a source where all money of its kind was entered by source', () => {
  const central = { kind: 'paid', sourceId: 'central', amount: 100 } as const
  const unnamed = { kind: 'paid', sourceId: null, amount: 20 } as const
  expect([
    needsSource([central], 'paid'),
    needsSource([central, unnamed], 'paid'),
    needsSource([central], 'received'),
    needsSource([], 'paid'),
  ]).toEqual([true, false, false, false])
})
