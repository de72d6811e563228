import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import { fundedValue } from '#domain/planning/funding-model.ts'
import type { Standard, StandardMeasure } from '#domain/planning/standard.ts'
import { costOf, sketchGaps } from '#domain/planning/sketch.ts'
import {
  fundingModel,
  whatIf,
  type WhatIfGround,
  type WhatIfPart,
} from '#domain/planning/what-if.ts'

const NOTHING = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions

const standard = (
  level: 'primary' | 'junior',
  measure: StandardMeasure,
  norm: number,
): Standard => ({
  id: `${level} ${measure}`,
  level,
  measure,
  basis: 'pupil',
  norm,
  source: '教督〔2017〕6号',
  validFrom: '2017-04-19',
  validTo: null,
})

const STANDARDS = [
  standard('primary', 'teachingArea', 450),
  standard('primary', 'sportsArea', 750),
  standard('junior', 'teachingArea', 580),
  standard('junior', 'sportsArea', 1020),
]

const groundOf = (schools: WhatIfGround['schools']): WhatIfGround => ({
  schools,
  standards: STANDARDS,
  diversions: [],
  day: '2020-06-30',
})

const part = (schoolId: string, amount: number): WhatIfPart => ({
  schoolId,
  measure: 'teachingArea',
  amount,
})

const SCHOOL = {
  schoolId: 's',
  stage: 'primary' as const,
  conditions: { ...NOTHING, pupils: 100, classes: 4, teachingArea: 40_000, sportsArea: 80_000 },
  coming: [],
}

test('a building that fills the gap lets the school reach the standard, with its pupils', () => {
  const before = whatIf(groundOf([SCHOOL]), [])
  expect([before.attainedBefore, before.attainedAfter, before.pupilsGained]).toEqual([0, 0, 0])
  const after = whatIf(groundOf([SCHOOL]), [part('s', 5000)])
  expect(after).toMatchObject({
    attainedBefore: 0,
    attainedAfter: 1,
    pupilsGained: 100,
    pupilsConcerned: 100,
    levels: [{ metBefore: 1, metAfter: 2 }],
  })
  expect(after.totals.find(({ measure }) => measure === 'teachingArea')).toEqual({
    measure: 'teachingArea',
    before: 5000,
    after: 0,
  })
})

test('each gap is sketched as one project of its size, at its unit cost rounded up to the yuan', () => {
  const kinds = [{ measure: 'teachingArea', categoryId: 'teaching', unitCost: 250_033 }] as const
  expect(sketchGaps(whatIf(groundOf([SCHOOL]), []), kinds)).toEqual([
    {
      schoolId: 's',
      categoryId: 'teaching',
      measure: 'teachingArea',
      size: 5000,
      cost: 12_501_700,
      sourceId: null,
    },
  ])
  expect([costOf(123, null), costOf(1, 1)]).toEqual([123, 100])
})

/** Teaching rooms are lacking in both levels of a nine-year school; sports ground in none. */
const nineYear = (pupils: number, juniorPupils: number, teachingArea: number) => ({
  schoolId: 'n',
  stage: 'nineYear' as const,
  conditions: {
    ...NOTHING,
    pupils,
    juniorPupils,
    classes: 18,
    juniorClasses: 6,
    teachingArea,
    sportsArea: 10_000_000,
  },
  coming: [],
})

test('the levels of a nine-year school get one sketch, shared between them as 1 : 1.1 per pupil', () => {
  const kinds = [{ measure: 'teachingArea', categoryId: 'teaching', unitCost: 100 }] as const
  const ground = groundOf([nineYear(1000, 500, 0)])
  // Of a building the juniors get 550 parts in 1050; they need 500 × 5.8 = 2,900 ㎡ of it.
  const [sketch, ...others] = sketchGaps(whatIf(ground, []), kinds)
  expect([sketch?.size, others]).toEqual([Math.ceil((290_000 * 1050) / 550), []])
})

test('a sketch closes what it is drawn for, and a smaller one does not', () => {
  const pupils = fc.integer({ min: 0, max: 3000 })
  fc.assert(
    fc.property(pupils, pupils, fc.nat(2_000_000), (primary, junior, area) => {
      const ground = groundOf([nineYear(primary + junior, junior, area)])
      const kinds = [{ measure: 'teachingArea', categoryId: 'teaching', unitCost: 1 }] as const
      const lacking = (size: number) =>
        whatIf(ground, [part('n', size)]).totals.find(({ measure }) => measure === 'teachingArea')
          ?.after
      const [sketch] = sketchGaps(whatIf(ground, []), kinds)
      expect(lacking(sketch?.size ?? 0)).toBe(0)
      // Parts are rounded to the hundredth of a ㎡, so a few hundredths less may do as well.
      const smaller = Math.max(0, (sketch?.size ?? 0) - 5000)
      expect((lacking(smaller) ?? 0) > 0).toBe(sketch !== undefined)
    }),
  )
})

test('gap, attainment and worth are monotone in the projects finished', () => {
  const count = fc.integer({ min: 0, max: 3000 })
  const area = fc.integer({ min: 0, max: 2_000_000 })
  const schools = fc.array(
    fc
      .record({
        stage: fc.constantFrom('primary' as const, 'junior' as const, 'nineYear' as const),
        pupils: count,
        junior: count,
        teachingArea: fc.option(area),
        sportsArea: area,
      })
      .map(({ stage, pupils, junior, teachingArea, sportsArea }) => ({
        stage,
        conditions: {
          ...NOTHING,
          pupils: pupils + junior,
          juniorPupils: junior,
          classes: 10,
          juniorClasses: 4,
          teachingArea,
          sportsArea,
        },
      })),
    { minLength: 1, maxLength: 4 },
  )
  const parts = fc.array(
    fc.record({
      school: fc.nat(3),
      measure: fc.constantFrom('teachingArea' as const, 'sportsArea' as const),
      amount: fc.option(area),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(schools, parts, fc.nat(8), (drawn, all, cut) => {
      const ground = groundOf(
        drawn.map((school, index) => ({ ...school, schoolId: `s${index}`, coming: [] })),
      )
      const built = all.map(({ school, ...rest }) => ({ ...rest, schoolId: `s${school}` }))
      const fewer = whatIf(ground, built.slice(0, cut))
      const more = whatIf(ground, built)
      expect(more.attainedAfter).toBeGreaterThanOrEqual(fewer.attainedAfter)
      for (const [index, { lines, metAfter }] of more.levels.entries()) {
        const other = fewer.levels[index]
        expect(metAfter).toBeGreaterThanOrEqual(other?.metAfter ?? Number.NaN)
        for (const [place, { after }] of lines.entries()) {
          expect(after ?? 0).toBeLessThanOrEqual(other?.lines[place]?.after ?? 0)
        }
      }
      const candidates = built.map((one, index) => ({ ...one, id: String(index), payments: [[]] }))
      const model = fundingModel(whatIf(ground, []), candidates, [])
      const choices = candidates.map((_, candidate) => ({ candidate, payment: 0 }))
      expect(fundedValue(model, choices)).toBeGreaterThanOrEqual(
        fundedValue(model, choices.slice(0, cut)),
      )
    }),
  )
})
