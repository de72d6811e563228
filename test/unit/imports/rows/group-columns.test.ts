import { describe, expect, test } from 'vitest'
import { planConditions } from '#backend/imports/planning/plan-conditions.ts'
import { planTargets } from '#backend/imports/planning/plan-targets.ts'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../planning/made-rows.ts'
import { readMade } from '../made-sheet.ts'

const roster = (...stages: readonly (string | null)[]) =>
  readMade([
    ['序号', '校名', '办学层次', '学生'],
    ...stages.map((stage, index) => [
      index + 1,
      `${'甲乙丙丁戊己庚辛壬癸'[index]}学校`,
      stage,
      100 + index,
    ]),
  ]).rows.map(({ values, guessed }) => [values['stage'], guessed?.includes('stage')])

describe('a blank stage', () => {
  test('among rows that each say their own stays blank', () => {
    const read = roster('小学', null, '初中', null, null, '小学', '幼儿园', null)
    expect(read.map(([stage]) => stage)).toEqual([
      'primary',
      undefined,
      'junior',
      undefined,
      undefined,
      'primary',
      'preschool',
      undefined,
    ])
  })

  test('stays blank where most rows say theirs, though none says it twice', () => {
    const read = roster('小学', '初中', null, '幼儿园', null)
    expect(read.map(([stage]) => stage).filter((stage) => stage === undefined)).toHaveLength(2)
  })

  test('below the head of its group is of the group, as a guess', () => {
    expect(roster('小学', null, null, '初中', null, null)).toEqual([
      ['primary', false],
      ['primary', true],
      ['primary', true],
      ['junior', false],
      ['junior', true],
      ['junior', true],
    ])
  })

  test('is what the school is called, whatever the row above says', () => {
    const { rows } = readMade([
      ['校名', '办学层次', '学生'],
      ['甲学校', '小学', 100],
      ['乙学校', null, 100],
      ['丙镇初级中学', null, 100],
    ])
    expect(rows.map(({ values }) => values['stage'])).toEqual(['primary', 'primary', 'junior'])
  })
})

const led = (...rows: readonly (readonly [string | null, string | null])[]) =>
  readMade([
    ['乡镇', '包保领导', '学校名称', '项目名称'],
    ...rows.map(([township, leader], index) => [
      township,
      leader,
      `${'甲乙丙丁戊己庚辛'[index]}小学`,
      '教学楼',
    ]),
  ]).rows.map(({ values }) => values['leader'])

test('a leader may come back in another township, each time at its first row', () => {
  expect(
    led(
      ['豆沙镇', '李一'],
      [null, null],
      ['中和镇', '王二'],
      [null, null],
      ['盐井镇', '李一'],
      [null, null],
    ),
  ).toEqual(['李一', '李一', '王二', '王二', '李一', '李一'])
  const scattered = led(
    ['豆沙镇', '李一'],
    [null, null],
    ['中和镇', null],
    [null, '王二'],
    ['盐井镇', null],
    [null, '李一'],
  )
  expect(scattered).toEqual(['李一', undefined, undefined, '王二', undefined, '李一'])
})

test('a stage from a row above leaves the one the ledger has, and fills in one it lacks', () => {
  const planned = (guessed: readonly string[], stored: 'primary' | null) => {
    const row = { ...typedRow(2, { school: '艾田小学', stage: 'junior', pupils: 10 }), guessed }
    const sheet = { ...sheetOf([row], 'schools'), units: { stage: null } }
    const ledger = ledgerOf()
    const schools = ledger.schools.map((school) => ({ ...school, stage: stored }))
    return planConditions(sheet, { ...ledger, schools }, { year: 2026 }).work[0]?.schoolChanges
  }
  expect(planned([], 'primary')).toEqual({ stage: 'junior' })
  expect(planned(['stage'], 'primary')).toEqual({})
  expect(planned(['stage'], null)).toEqual({ stage: 'junior' })
})

test('a leader from a row above leaves the one the project has, and fills in one it lacks', () => {
  const planned = (guessed: readonly string[], leader: string | null) => {
    const row = { school: '石门小学', projectName: '石门小学教学楼', leader: '李一' }
    const sheet = sheetOf([{ ...typedRow(2, row), guessed }])
    const ledger = ledgerOf([ledgerProject('a', { leader })])
    const options = { asAt: '2026Q3', year: null, programme: null } as const
    return planProjects(sheet, ledger, options).work[0]?.columns.leader
  }
  expect(planned([], '王二')).toBe('李一')
  expect(planned(['leader'], '王二')).toBeUndefined()
  expect(planned(['leader'], null)).toBe('李一')
})

test('who leads a target is not changed by a row above', () => {
  const planned = (guessed: readonly string[], leader: string | null) => {
    const row = { school: '艾田小学', programme: '全面改薄', floorArea: 100, leader: '李一' }
    const target = {
      id: 'a',
      programme_id: 'p1',
      stage: null,
      school_id: 's2',
      measure: 'floor',
      amount: 100,
      area_unit: null,
      due_date: null,
      leader,
      responsible_unit: null,
      note: null,
      position: 0,
    } as const
    const sheet = sheetOf([{ ...typedRow(2, row), guessed }], 'targets')
    const ledger = { ...ledgerOf(), targets: [target] }
    const options = { asAt: '2026Q3', year: null, programme: null } as const
    const [known] = planTargets(sheet, ledger, options).work[0]?.targets ?? []
    return [known?.matchedId, known?.leader]
  }
  expect(planned([], '王二')).toEqual(['a', '李一'])
  expect(planned(['leader'], '王二')).toEqual(['a', null])
  expect(planned(['leader'], null)).toEqual(['a', '李一'])
})
