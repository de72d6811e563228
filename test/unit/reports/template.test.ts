import { describe, expect, it } from 'vitest'
import { fill, join, plainText } from '#backend/reports/narrative/template.ts'

/** Filled with a field that says something and two that do not. */
function texts(template: string): string | null {
  const spans = fill(template, { a: '甲', b: null, c: '' })
  return spans && plainText(spans)
}

describe('fill', () => {
  it('puts fields in place and joins plain neighbours', () => {
    const count = [{ text: '28', figure: 'overview.projectCount' }]
    expect(fill('共{count}个，{note}。', { count, note: '均在建' })).toEqual([
      { text: '共' },
      { text: '28', figure: 'overview.projectCount' },
      { text: '个，均在建。' },
    ])
  })

  it('leaves out a bracketed part, or the whole sentence, when a field says nothing', () => {
    expect([texts('{a}[，{b}][，{c}]。'), texts('{a}，{b}。'), texts('[{b}]{a}。')]).toEqual([
      '甲。',
      null,
      '甲。',
    ])
  })

  it('takes brackets and braces in a field for text', () => {
    expect(plainText(fill('{name}。', { name: '[公厕]{b}' }) ?? [])).toBe('[公厕]{b}。')
  })

  it('refuses a template that names an unknown field', () => {
    expect(() => fill('{nobody}', {})).toThrow(RangeError)
  })
})

describe('join', () => {
  it('skips what says nothing', () => {
    expect([join(['甲', null, '乙'], '、'), join([null], '、')]).toEqual([
      [{ text: '甲、乙' }],
      null,
    ])
  })
})
