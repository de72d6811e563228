import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparable } from '#domain/text/comparable.ts'

/** What cells are made of: Chinese, letters and digits of both widths, marks, and any other character. */
const cell = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(
      'A',
      'z',
      '7',
      '７',
      '（',
      '(',
      '、',
      '　',
      ' ',
      '\u0301',
      '\u200b',
      '豈',
      '㎡',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
})

test('a text that is comparable as it is comes out as any other does', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const folded = text
        .normalize('NFKC')
        .replace(/[\s\u200b\ufeff]+/g, '')
        .toLowerCase()
      expect(comparable(text)).toBe(folded)
    }),
  )
})
