import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import examples from '#resources/vocabularies/header-examples.json' with { type: 'json' }
import { IMPORT_KINDS } from '#contract/imports/reading.ts'
import { mostAlike, withLikeness } from '#backend/imports/columns/headers/header-likeness.ts'
import { isImportField, isOfKind } from '#backend/imports/columns/field-vocabulary.ts'

const anyPath = fc.array(
  fc.string({ unit: fc.constantFrom('资金', '建设', '地点', '日期', '单位', '合计', '面积') }),
  {
    minLength: 1,
    maxLength: 3,
  },
)

describe('what a header is like', () => {
  it.each([
    ['落地位置', 'site'],
    ['银行回单号', 'voucher'],
    ['县级及以上骨干教师人数', 'backboneTeachers'],
  ])('takes %s for %s', (header, field) => {
    const kind = IMPORT_KINDS.find((each) => isOfKind(field, each)) ?? 'projects'
    expect(mostAlike([header], kind)?.field).toBe(field)
  })

  it('asks about a header that only resembles others', () => {
    const [candidate] = withLikeness([], ['银行回单号'], 'funds')
    expect(candidate).toMatchObject({ field: 'voucher', reason: 'alike' })
    expect(candidate?.confidence).toBeLessThan(0.75)
  })

  it('takes an example for what it is an example of', () => {
    const [candidate] = withLikeness([], ['建筑体量'], 'projects')
    expect(candidate).toMatchObject({ field: 'floorArea', confidence: 0.87 })
  })

  it('makes no guess where the resemblance is faint', () => {
    expect(withLikeness([], ['落地位置'], 'projects')).toEqual([])
  })

  it('takes weak guesses away from a column known to be none of ours', () => {
    const weak = { field: 'contractAmount', confidence: 0.68, reason: 'partial' } as const
    expect(withLikeness([weak], ['招标控制价（万元）'], 'projects')).toEqual([])
  })

  it('leaves alone what the words of the header say for sure', () => {
    const sure = { field: 'plannedTotal', confidence: 0.95, reason: 'synonym' } as const
    expect(withLikeness([sure], ['招标控制价'], 'projects')).toEqual([sure])
  })

  it('knows every field its examples speak of', () => {
    const fields = Object.keys(examples).filter((field) => field !== 'none')
    expect(fields.filter((field) => !isImportField(field))).toEqual([])
  })

  it('never says more than that the words are the same, and only fields of the kind', () => {
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...IMPORT_KINDS), (path, kind) => {
        const alike = mostAlike(path, kind)
        if (alike === null) return
        expect(alike.similarity).toBeGreaterThan(0)
        expect(alike.similarity).toBeLessThanOrEqual(1 + 1e-9)
        expect(alike.field === null || isOfKind(alike.field, kind)).toBe(true)
      }),
    )
  })
})
