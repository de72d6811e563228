import { expect, test } from 'vitest'
import { applyEdits } from '#domain/report/text/apply-edits.ts'
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

test('a number that became a figure is no other wording, unless it is another number', () => {
  const asWords = [{ text: '资金未到位。涉及甲小学等12个项目。' }]
  const asFigure = (text: string, figure = 'count') => [
    { text: '资金未到位。涉及甲小学等' },
    { text, figure },
    { text: '个项目。' },
  ]
  expect(isReworded(asWords, asFigure('12'))).toBe(false)
  expect(isReworded(asFigure('12'), asWords)).toBe(false)
  expect(isReworded(asWords, asFigure('13'))).toBe(true)
  expect(isReworded(asFigure('12', 'other'), asFigure('12'))).toBe(true)
})

test('an edit has lost no number that became a figure after it was made', () => {
  const figure = {
    id: 'count',
    kind: 'count',
    value: 12,
    missing: 0,
    text: '12',
    rule: 'projectCount',
    projects: 's1',
  } as const
  const scene = {
    figures: new Map([['count', figure]]),
    unit: 'wan',
    saysLess: () => false,
  } as const
  const words = [{ text: '资金未到位。涉及甲小学等12个项目。' }]
  const now = [
    { text: '资金未到位。涉及甲小学等' },
    { text: '12', figure: 'count' },
    { text: '个项目。' },
  ]
  const mark = (composed: typeof words) =>
    applyEdits(
      [{ id: 'problems.资金未到位', kind: 'body', spans: now }],
      [
        {
          paragraph: 'problems.资金未到位',
          part: 'problems',
          isOwn: false,
          after: null,
          unit: 'wan',
          spans: [{ text: '资金未到位。涉及甲小学等12个项目，正在催办。' }],
          composed,
        },
      ],
      scene,
    ).map(({ shown }) => shown?.edit)
  expect([...mark(words), ...mark(now)]).toEqual([
    { kind: 'edited', disagreeing: [] },
    { kind: 'rewritten', disagreeing: [] },
  ])
})
