import type { Call } from '#contract/index.ts'
import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'

/**
 * Enters a school that lacks half of its teaching rooms, and asks what to build with a sum of
 * money. Closing the gap for its 100 pupils is worth 50.
 */
export async function solveSmallCounty(call: Call) {
  await call('app.saveOffice', { county: '盐津县', bureau: '教育局', operator: '王强' })
  const school = await call('dictionaries.saveSchool', { name: '水田完小', stage: 'primary' })
  const schoolId = school.ok ? school.value.id : ''
  const blank = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions
  await call('conditions.save', {
    schoolId,
    year: 2019,
    surveyedOn: '2019-09-01',
    conditions: { ...blank, pupils: 100, classes: 4, teachingArea: 22_500 },
  })
  return call('whatIf.plan', {
    quarter: '2020Q2',
    year: 2019,
    jobId: 'solve',
    kept: { projectIds: [], sketches: [] },
    candidates: {
      projectIds: [],
      sketches: [
        {
          schoolId,
          categoryId: 'teachingBuilding',
          measure: 'teachingArea',
          size: 22_500,
          cost: 50_000_000,
          sourceId: null,
        },
      ],
    },
    budgets: [{ sourceId: 'central', amount: 60_000_000 }],
  })
}
