import { expect, test } from 'vitest'
import { isReworded } from '#domain/report/text/is-reworded.ts'

const rate = (verb: string, text: string) => [
  { text: `开工率${verb}` },
  { text, figure: 'change' },
  { text: '个百分点' },
]
const paid = (text: string, unit: string) => [
  { text: '支付' },
  { text, figure: 'paid' },
  { text: `${unit}。` },
]

test('another direction is another wording, another number or unit of money is not', () => {
  expect(isReworded(rate('提高', '3'), rate('下降', '2'))).toBe(true)
  expect(isReworded(rate('提高', '3'), rate('提高', '2'))).toBe(false)
  expect(isReworded(paid('200', '万元'), paid('2100000', '元'))).toBe(false)
})
