import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHash } from '#domain/text/text-hash.ts'

test('it is the published hash of plain letters', () => {
  expect(['', 'a', 'foobar'].map(textHash)).toEqual([
    'cbf29ce484222325',
    'af63dc4c8601ec8c',
    '85944171f73967e8',
  ])
})

test('it tells texts apart wherever they differ, and is 16 digits for any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      (head, middle, tail) => {
        const [one, other] = [textHash(head + middle + tail), textHash(`${head}${middle}𠮷${tail}`)]
        expect(one).toMatch(/^[\da-f]{16}$/)
        expect(one).not.toBe(other)
      },
    ),
  )
})
