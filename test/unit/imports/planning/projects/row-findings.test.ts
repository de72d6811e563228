import { describe, expect, test } from 'vitest'
import { problemSentence } from '#contract/sentences.ts'
import { translatorOf } from '#contract/sentence-templates.ts'
import templates from '#resources/sentences/zh-CN.json' with { type: 'json' }
import type { LedgerProject, LedgerSnapshot } from '#backend/imports/planning/ledger-snapshot.ts'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import { categoryOf } from '#backend/imports/planning/projects/project-identity.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { guessCategory } from '#backend/imports/rows/completing/coded-values.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../made-rows.ts'

const options = { asAt: '2020Q2', programme: null, year: null } as const

/** `code suggestion` of what is said of each row. */
function saidOf(rows: readonly FieldValues[], ledger: LedgerSnapshot = ledgerOf()) {
  const sheet = sheetOf(
    rows.map((values, index) => typedRow(index + 2, values)),
    'progress',
  )
  return planProjects(sheet, ledger, options).plan.rows.map(({ problems }) =>
    problems.map(({ code, suggestion }) => (suggestion === null ? code : `${code} ${suggestion}`)),
  )
}

/** One 中心小学 in each of three townships. */
function threeCentres(): LedgerSnapshot {
  const townships = ['牛寨乡', '庙坝镇', '中和镇'].map((name, index) => ({ id: `t${index}`, name }))
  const schools = townships.map(({ id }, index) => ({
    id: `s${index}`,
    name: '中心小学',
    schoolCode: null,
    stage: 'primary' as const,
    townshipId: id,
    aliases: [],
  }))
  return { ...ledgerOf(), townships, schools }
}

function schoolsOf(rows: readonly FieldValues[], ledger: LedgerSnapshot) {
  const sheet = sheetOf(rows.map((values, index) => typedRow(index + 2, values)))
  return planProjects(sheet, ledger, options).work.map(({ school }) => school?.id ?? null)
}

test('the 中心小学 of each township is found by the township, beside it or in front of it', () => {
  const rows = [
    { school: '中心小学', township: '牛寨乡' },
    { school: '庙坝镇中心小学', township: '庙坝镇' },
    { school: '中心小学', township: '中和' },
    { school: '中心小学', township: '兴隆乡' },
  ].map((place, index) => ({ ...place, projectName: `教学楼${index}` }))
  expect(schoolsOf(rows, threeCentres())).toEqual(['s0', 's1', 's2', null])
})

test('a 中心小学 of no township is left open where several have one', () => {
  expect(saidOf([{ school: '中心小学', projectName: '教学楼' }], threeCentres())).toEqual([
    ['school_several'],
  ])
})

test('a school of the township itself comes before one the ledger places nowhere', () => {
  const ledger = threeCentres()
  const nowhere = { ...ledger.schools[0], id: 'nowhere', townshipId: null }
  const schools = [nowhere, ...ledger.schools] as LedgerSnapshot['schools']
  const row = { school: '中心小学', township: '牛寨乡', projectName: '教学楼' }
  expect(schoolsOf([row], { ...ledger, schools })).toEqual(['s0'])
})

const report = { school: '石门小学', township: '豆沙镇', projectName: '石门小学教学楼' }
const before = new Map([['receivedToDate', 100_000_000]])
const known: LedgerProject = { ...ledgerProject('a', {}), before }

test.each([
  ['that agrees', 20_000_000, []],
  ['that agrees but for rounding', 20_009_999, []],
  ['that does not', 30_000_000, ['quarter_differs 120 − 100 = 20']],
])('a figure of the quarter %s', (_what, quarterReceived, said) => {
  const row = { ...report, quarterReceived, receivedToDate: 120_000_000 }
  expect(saidOf([row], ledgerOf([known]))).toEqual([said])
})

test('nothing is said of a quarter whose beginning nobody knows', () => {
  const row = { ...report, quarterReceived: 30_000_000, receivedToDate: 120_000_000 }
  expect(saidOf([row], ledgerOf([ledgerProject('a', {})]))).toEqual([[]])
})

test('the size of a sports ground or a wall among the floor areas is said', () => {
  const sports = {
    id: 'sportsGround',
    name: '运动场',
    unit: '个',
    measure: 'sports',
    workflow: 'construction',
  } as const
  const works = { ...sports, id: 'ancillary', name: '附属工程', measure: 'count' } as const
  const ledger = { ...ledgerOf(), categories: [...ledgerOf().categories, sports, works] }
  const rows = [
    { ...report, projectName: '运动场', category: 'sportsGround', floorArea: 120_000 },
    { ...report, projectName: '运动场1', category: 'sportsGround', sportsArea: 120_000 },
    { ...report, projectName: '围墙', category: 'ancillary', floorArea: 30_000 },
    { ...report, projectName: '门卫室', category: 'ancillary', floorArea: 3000 },
    { ...report, projectName: '教学楼二', category: 'teachingBuilding', floorArea: 120_000 },
  ]
  expect(saidOf(rows, ledger)).toEqual([['area_as_sports'], [], ['area_misplaced'], [], []])
  const sheet = sheetOf(rows.map((values, index) => typedRow(index + 2, values)))
  const { plan, work } = planProjects(sheet, ledger, options)
  expect(work[0]?.columns).toMatchObject({ sports_area: 120_000 })
  expect(work[0]?.columns).not.toHaveProperty('floor_area')
  // A column of the sheet has another unit than the preview shows sports areas in.
  const inWan = { ...sheet, units: { ...sheet.units, floorArea: 'wanSquareMetre' } } as const
  expect(planProjects(inWan, ledger, options).plan.rows[0]?.values).toMatchObject({
    sportsArea: '1200',
  })
  expect(plan.problems).toMatchObject([
    { code: 'areas_not_counted', row: null, value: '1', suggestion: '300' },
  ])
})

test.each([
  [{ projectName: '盐井镇幼儿园食堂' }, 'canteen'],
  [{ projectName: '石门小学', sportsArea: 1 }, 'sportsGround'],
  [{ projectName: '石门小学', floorArea: 1 }, 'otherBuilding'],
  [{ projectName: '石门小学' }, 'ancillary'],
])('the category of %j is the same in reading and in planning', (values, category) => {
  expect([categoryOf(values), guessCategory(values) ?? category]).toEqual([category, category])
})

describe('a report after one of an earlier quarter', () => {
  const previous = {
    quarter: '2019Q4',
    phase: 'structure',
    percent: 4000,
    completedInvestment: 100_000_000,
  } as const
  const reported: LedgerProject = { ...ledgerProject('a', {}), previous }

  function planned(values: FieldValues, project = reported) {
    const sheet = sheetOf([typedRow(2, { ...report, ...values })], 'progress')
    return planProjects(sheet, ledgerOf([project]), options).plan.rows[0]
  }

  test('of what is only like a project says too what would fall if it were that one', () => {
    const row = planned({ projectName: '石门小学教学楼房', completedToDate: 90_000_000 })
    expect([row?.matchedId, row?.similarity === 1]).toEqual(['a', false])
    expect(row?.problems.map(({ code }) => code)).toEqual(['progress_falls', 'possible_duplicate'])
  })

  test('that says less of percent or completed investment is asked about, with figure and quarter', () => {
    const row = planned({ percent: 3000, completedToDate: 90_000_000 })
    expect(row?.status).toBe('duplicate')
    expect(row?.problems).toMatchObject([
      { code: 'progress_falls', field: 'percent', suggestion: '40%', quarter: '2019Q4' },
      { code: 'progress_falls', field: 'completedToDate', suggestion: '100', quarter: '2019Q4' },
    ])
    const [first] = row?.problems ?? []
    expect(first && problemSentence(first, translatorOf(templates))).toContain(
      '比2019年第四季度填报的“40%”小',
    )
  })

  test('shows the earlier figure and its quarter beside the new one, also where both agree', () => {
    const row = planned({ percent: 4000, completedToDate: 120_000_000 })
    expect([row?.status, row?.problems]).toEqual(['changed', []])
    expect(row?.changes).toEqual([
      { field: 'percent', before: '40%', beforeOf: '2019Q4', after: '40%' },
      { field: 'completedToDate', before: '100', beforeOf: '2019Q4', after: '120' },
    ])
  })

  test('that the quarter has already, by a decision then, is no question again', () => {
    const progress = { percent: 3000 } as LedgerProject['progress']
    const row = planned({ percent: 3000 }, { ...reported, progress })
    expect([row?.status, row?.problems]).toEqual(['unchanged', []])
  })
})
