import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  labelLevels,
  textWidth,
} from '../../../../renderer/features/projects/page/milestones/label-levels.ts'

test('labels of one level never cover each other, and a free place near the line is taken', () => {
  const label = fc.record({ x: fc.nat(1000), width: fc.integer({ min: 10, max: 120 }) })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const levels = labelLevels(labels)
      for (const [one, a] of labels.entries()) {
        for (const [other, b] of labels.entries()) {
          if (one >= other || levels[one] !== levels[other]) continue
          expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual((a.width + b.width) / 2)
        }
      }
      expect(Math.min(0, ...levels)).toBe(0)
    }),
  )
  expect(
    labelLevels([
      { x: 100, width: 40 },
      { x: 120, width: 40 },
      { x: 300, width: 40 },
    ]),
  ).toEqual([0, 1, 0])
})

test('a Chinese character is as wide as the font is high', () => {
  expect(textWidth('开工', 12)).toBe(24)
  expect(textWidth('ab', 10)).toBeCloseTo(11.6)
})
