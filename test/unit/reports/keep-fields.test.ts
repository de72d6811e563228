import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '#domain/report/text/report-text.ts'
import { keepFields } from '#domain/report/text/keep-fields.ts'

const BEFORE: readonly Span[] = [
  { text: '教学综合楼' },
  { text: '12', figure: 'buildings' },
  { text: '栋、公厕' },
  { text: '12', figure: 'toilets' },
  { text: '座，预算总投资' },
  { text: '3957.5', figure: 'planned' },
  { text: '万元，开工率' },
  { text: '46.43%', figure: 'rate' },
  { text: '。' },
]
const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join('')
const FIGURES: Readonly<Record<string, string>> = {
  buildings: '12',
  toilets: '12',
  planned: '3957.5',
  rate: '46.43%',
}
const keep = (typed: string, before = BEFORE) => keepFields(before, typed, (id) => FIGURES[id])
const fieldsOf = (spans: readonly Span[]) =>
  spans.flatMap(({ text, figure, typedOver }) =>
    figure === undefined && typedOver === undefined ? [] : [[text, figure ?? `over ${typedOver}`]],
  )

test('words may change around the figures, which stay fields', () => {
  const typed = '全县教学综合楼共12栋，公厕12座，预算总投资达3957.5万元，开工率为46.43%，进展顺利。'
  const kept = keep(typed)
  expect(textOf(kept)).toBe(typed)
  expect(fieldsOf(kept)).toEqual([
    ['12', 'buildings'],
    ['12', 'toilets'],
    ['3957.5', 'planned'],
    ['46.43%', 'rate'],
  ])
})

test('a number typed over a figure is known for what it replaced', () => {
  expect(fieldsOf(keep('教学综合楼120栋、公厕12座，预算总投资4000万元，开工率46.43%。'))).toEqual([
    ['120', 'over buildings'],
    ['12', 'toilets'],
    ['4000', 'over planned'],
    ['46.43%', 'rate'],
  ])
})

test('a clause that goes takes its own figure with it and not its neighbour’s', () => {
  expect(fieldsOf(keep('公厕12座，开工率46.43%。'))).toEqual([
    ['12', 'toilets'],
    ['46.43%', 'rate'],
  ])
})

test('typing the figure’s own number back makes it a field again', () => {
  const over = keep(textOf(BEFORE).replace('3957.5', '4000'))
  const back = keep(textOf(BEFORE).replace('3957.5', '3957.50'), over)
  expect(fieldsOf(back)).toEqual(fieldsOf(BEFORE))
})

test('numbers in words that stand for no figure are words', () => {
  expect(fieldsOf(keep(`${textOf(BEFORE)}另有3个项目列入2021年计划。`))).toEqual(fieldsOf(BEFORE))
})

test('whatever is typed is kept to the letter, and untouched text keeps all its fields', () => {
  const pieces = fc.constantFrom(
    '教学综合楼',
    '12',
    '栋、',
    '3957.5',
    '万元',
    '46.43%',
    '。',
    '-',
    '1',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (typed) => {
      expect(textOf(keep(typed.join('')))).toBe(typed.join(''))
    }),
  )
  expect(keep(textOf(BEFORE))).toEqual(BEFORE)
})
