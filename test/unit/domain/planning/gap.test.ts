import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import { type ComingPart, gapLedger, type GapSchool } from '#domain/planning/gap.ts'
import type { Standard, StandardMeasure } from '#domain/planning/standard.ts'

const DAY = '2020-06-30'
const NOTHING = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions

function standard(
  level: 'primary' | 'junior',
  measure: StandardMeasure,
  norm: number,
  basis: Standard['basis'] = 'pupil',
): Standard {
  return {
    id: `${level} ${measure}`,
    level,
    measure,
    basis,
    norm,
    source: '教督〔2017〕6号',
    validFrom: '2017-04-19',
    validTo: null,
  }
}

const STANDARDS = [
  standard('primary', 'teachingArea', 450),
  standard('junior', 'teachingArea', 580),
  standard('primary', 'multimediaRooms', 230, 'hundredPupils'),
  standard('junior', 'multimediaRooms', 240, 'hundredPupils'),
]

const school = (change: Partial<GapSchool>): GapSchool => ({
  schoolId: 's',
  stage: 'primary',
  conditions: NOTHING,
  coming: [],
  ...change,
})

test('required less existing less what unfinished projects add is what remains', () => {
  const coming: ComingPart[] = [
    { projectId: 'p', measure: 'teachingArea', amount: 30_000 },
    { projectId: 'q', measure: 'teachingArea', amount: null },
  ]
  const conditions = {
    ...NOTHING,
    pupils: 350,
    classes: 7,
    teachingArea: 100_000,
    multimediaRooms: 9,
  }
  const [gaps] = gapLedger([school({ conditions, coming })], STANDARDS, [], DAY)
  expect(gaps?.levels).toMatchObject([
    {
      level: 'primary',
      met: 1,
      judged: 2,
      classSize: 5000,
      classTooLarge: true,
      lines: [
        {
          measure: 'teachingArea',
          required: 157_500,
          existing: 100_000,
          coming: 30_000,
          comingProjects: ['p', 'q'],
          comingUnknown: 1,
          gap: 57_500,
          remaining: 27_500,
          severity: 1746,
        },
        { measure: 'multimediaRooms', required: 805, existing: 900, gap: 0, remaining: 0 },
      ],
    },
  ])
})

test('what was not surveyed is unknown and no gap', () => {
  const [gaps] = gapLedger(
    [school({ conditions: { ...NOTHING, pupils: 100 } })],
    STANDARDS,
    [],
    DAY,
  )
  expect(gaps?.levels[0]).toMatchObject({
    judged: 0,
    attained: null,
    lines: [
      { required: 45_000, existing: null, gap: null, remaining: null, severity: null },
      { existing: null, gap: null },
    ],
  })
})

test('a nine-year school shares its rooms between its levels by 1 : 1.1 per pupil', () => {
  const conditions = { ...NOTHING, pupils: 210, juniorPupils: 100, teachingArea: 220_000 }
  const [gaps] = gapLedger([school({ stage: 'nineYear', conditions })], STANDARDS, [], DAY)
  // 110 primary pupils × 1 and 100 junior pupils × 1.1 weigh the same.
  expect(gaps?.levels.map(({ lines }) => lines[0]?.existing)).toEqual([110_000, 110_000])
})

test('diverted pupils need their rooms in the other school', () => {
  const conditions = { ...NOTHING, pupils: 200, teachingArea: 70_000 }
  const schools = [
    school({ schoolId: 'from', conditions }),
    school({ schoolId: 'to', conditions: { ...conditions, teachingArea: 200_000 } }),
  ]
  const diversion = {
    fromSchoolId: 'from',
    toSchoolId: 'to',
    level: 'primary',
    pupils: 50,
  } as const
  const ledger = gapLedger(schools, STANDARDS, [diversion], DAY)
  expect(ledger.map(({ levels }) => [levels[0]?.pupils, levels[0]?.lines[0]?.remaining])).toEqual([
    [150, 0],
    [250, 0],
  ])
})

test('the standard of the day counts, the later of two', () => {
  const older = { ...standard('primary', 'teachingArea', 300), validFrom: '2010-01-01', id: 'old' }
  const next = { ...standard('primary', 'teachingArea', 600), validFrom: '2021-01-01', id: 'new' }
  const conditions = { ...NOTHING, pupils: 10, teachingArea: 0 }
  const required = (day: string) =>
    gapLedger([school({ conditions })], [next, older, ...STANDARDS], [], day)[0]?.levels[0]
      ?.lines[0]?.required
  expect([required('2015-01-01'), required(DAY), required('2021-03-01')]).toEqual([
    3000, 4500, 6000,
  ])
})

const count = fc.option(fc.nat(3000), { nil: null })
const part = fc.record({
  projectId: fc.string(),
  measure: fc.constantFrom<StandardMeasure>('teachingArea', 'multimediaRooms'),
  amount: fc.option(fc.nat(1_000_000), { nil: null }),
})
const schools = fc.record({
  stage: fc.constantFrom('primary', 'junior', 'nineYear'),
  pupils: count,
  juniorPupils: count,
  teachingArea: fc.option(fc.nat(5_000_000), { nil: null }),
  multimediaRooms: count,
})

test('another project never makes what remains larger', () => {
  fc.assert(
    fc.property(schools, fc.array(part), part, ({ stage, ...known }, coming, more) => {
      const conditions = { ...NOTHING, ...known }
      const remaining = (parts: readonly ComingPart[]) =>
        gapLedger(
          [school({ stage, conditions, coming: parts })],
          STANDARDS,
          [],
          DAY,
        )[0]?.levels.map(({ lines }) => lines.map((line) => line.remaining)) ?? []
      const after = remaining([...coming, more])
      remaining(coming).forEach((lines, level) =>
        lines.forEach((before, index) => {
          const now = after[level]?.[index]
          // Unknown stays unknown, and counts as the largest of all here.
          expect(now ?? Infinity).toBeLessThanOrEqual(before ?? Infinity)
          expect(now === null).toBe(before === null)
        }),
      )
    }),
  )
})

test('the levels of a nine-year school share exactly what it has', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.nat(9_000_000), (primary, junior, teachingArea) => {
      fc.pre(primary + junior > 0)
      const conditions = {
        ...NOTHING,
        pupils: primary + junior,
        juniorPupils: junior,
        teachingArea,
      }
      const [gaps] = gapLedger([school({ stage: 'nineYear', conditions })], STANDARDS, [], DAY)
      const parts = gaps?.levels.map(({ lines }) => lines[0]?.existing ?? 0) ?? []
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(teachingArea)
    }),
  )
})
