import { describe, expect, it } from 'vitest'
import { LOOPS } from '#domain/report/fields/loops.ts'
import { checkTags, type TemplateTag } from '#domain/report/fields/check-tags.ts'

const KINDS: Readonly<Record<string, TemplateTag['kind']>> = {
  '#': 'begin',
  '^': 'begin',
  '/': 'end',
  '@': 'command',
}

/** The tags of `县名 #总体情况 段落 /总体情况`. */
function tagsOf(text: string): TemplateTag[] {
  return text.split(' ').map((word) => {
    const kind = KINDS[word.charAt(0)] ?? 'field'
    const name = kind === 'field' ? word : word.slice(1)
    return { kind, name, written: `{{${word}}}`, near: '' }
  })
}

const faultsOf = (text: string) =>
  checkTags(tagsOf(text)).map(({ fault, written, suggestion }) => [fault, written, suggestion])

describe('the check of a template', () => {
  it.each([
    '县名 季度 累计开工个数',
    '#总体情况 段落 /总体情况 ^存在问题 县名 /存在问题',
    '#项目明细表 学校 县名 /项目明细表 #项目明细表·合计 预算总投资 /项目明细表·合计',
    // Half and full width are one, and so are names with blanks.
    '#分专项汇总表 专项(学段) /分专项汇总表',
  ])('finds nothing wrong with %s', (text) => {
    expect(faultsOf(text)).toEqual([])
  })

  it('names an unknown field with the one that was meant', () => {
    expect(faultsOf('县名称 累计开工数 甲乙丙')).toEqual([
      ['unknown_field', '{{县名称}}', '{{县名}}'],
      ['unknown_field', '{{累计开工数}}', '{{累计开工个数}}'],
      ['unknown_field', '{{甲乙丙}}', null],
    ])
    expect(faultsOf('#项目明细 学校 /项目明细')[0]).toEqual([
      'unknown_loop',
      '{{#项目明细}}',
      '{{#项目明细表}}',
    ])
  })

  it('compares no name that is longer than any there is, and shows the beginning of it', () => {
    const long = `县名${'称'.repeat(2000)}`
    expect(faultsOf(`${long} #${long} /${long} #${long}`)).toEqual([
      ['unknown_field', `{{${long.slice(0, 38)}…`, null],
      ['unknown_loop', `{{#${long.slice(0, 37)}…`, null],
      ['loop_not_closed', `{{#${long.slice(0, 37)}…`, null],
    ])
    for (const { name, fields } of LOOPS) {
      expect(Math.max(name.length, ...fields.map((field) => field.name.length))).toBeLessThan(20)
    }
  })

  it('compares a few names, each once', () => {
    const names = Array.from({ length: 60 }, (_one, index) => `县名${index}`)
    const suggestions = new Map<string, string | null>()
    const problems = checkTags(tagsOf([...names, ...names].join(' ')), suggestions)
    expect(suggestions.size).toBe(50)
    expect(problems).toHaveLength(120)
    const named = problems.filter(({ suggestion }) => suggestion === '{{县名}}')
    expect(named).toHaveLength(100)
  })

  it('knows names every object has for no field', () => {
    expect(faultsOf('constructor __proto__ toString')).toHaveLength(3)
  })

  it('says which rows a field belongs to', () => {
    expect(faultsOf('当前阶段')).toEqual([['field_of_loop', '{{当前阶段}}', '{{#项目明细表}}']])
    expect(faultsOf('#分类汇总表 当前阶段 /分类汇总表')).toMatchObject([
      ['unknown_field', '{{当前阶段}}', null],
    ])
  })

  it('tells rows and single fields apart', () => {
    expect(faultsOf('项目明细表')).toEqual([
      ['loop_without_sign', '{{项目明细表}}', '{{#项目明细表}}'],
    ])
    expect(faultsOf('#县名 /县名')).toEqual([['field_with_sign', '{{#县名}}', '{{县名}}']])
    expect(faultsOf('@县名')).toEqual([['command', '{{@县名}}', null]])
  })

  it('knows a sign typed with a Chinese input method', () => {
    expect(faultsOf('＃项目明细表')).toEqual([
      ['braces_wide', '{{＃项目明细表}}', '{{#项目明细表}}'],
    ])
  })

  it('finds rows that are not closed, not opened, or within others', () => {
    expect(faultsOf('#项目明细表 学校')).toEqual([
      ['loop_not_closed', '{{#项目明细表}}', '{{/项目明细表}}'],
    ])
    expect(faultsOf('县名 /项目明细表')).toEqual([
      ['loop_not_opened', '{{/项目明细表}}', '{{#项目明细表}}'],
    ])
    expect(faultsOf('#项目明细表 #总体情况 段落 /总体情况 /项目明细表')).toEqual([
      ['loop_in_loop', '{{#总体情况}}', null],
    ])
    // Only the first was forgotten; the second is all right.
    expect(faultsOf('#项目明细表 学校 #总体情况 段落 /总体情况')).toEqual([
      ['loop_not_closed', '{{#项目明细表}}', '{{/项目明细表}}'],
    ])
    expect(faultsOf('#项目明细表 #总体情况 段落 /项目明细表')).toEqual([
      ['loop_not_closed', '{{#总体情况}}', '{{/总体情况}}'],
    ])
  })
})
