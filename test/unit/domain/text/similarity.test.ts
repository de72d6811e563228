import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarity } from '#domain/text/similarity.ts'

test('one letter changed leaves names alike, other names are not', () => {
  expect(similarity('石门小学教学综合楼', '石门小学教学综合大楼')).toBeGreaterThan(0.75)
  expect(similarity('石门小学教学楼', '艾田小学公厕')).toBeLessThan(0.5)
  expect(similarity('金牛镇（中心）小学', '金牛镇(中心) 小学')).toBe(1)
})

test('it lies between 0 and 1, and both ways are the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const degree = similarity(a, b)
      expect(degree).toBe(similarity(b, a))
      expect(degree >= 0 && degree <= 1).toBe(true)
      expect(similarity(a, a)).toBe(1)
    }),
  )
})
