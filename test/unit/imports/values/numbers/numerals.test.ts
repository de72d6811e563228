import { expect, test } from 'vitest'
import { readChineseInteger } from '#backend/imports/values/numbers/chinese-number.ts'
import { readSequence } from '#backend/imports/values/numbers/sequence-text.ts'

test.each([
  ['14.', { value: 14, style: 'plain' }],
  ['一', { value: 1, style: 'chinese' }],
  ['（十二）', { value: 12, style: 'bracketed' }],
  ['2-3', { value: 3, style: 'plain' }],
  ['石门小学', null],
] as const)('running numbers: %s', (written, sequence) => {
  expect(readSequence(written)).toEqual(sequence)
})

test.each([
  ['三百二十', 320],
  ['二〇一八', 2018],
  ['十二', 12],
  ['一万二千', 12_000],
  ['两', 2],
  ['学校', null],
])('Chinese numbers: %s', (written, value) => {
  expect(readChineseInteger(written)).toBe(value)
})
