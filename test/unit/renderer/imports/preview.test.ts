import { describe, expect, it } from 'vitest'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { Problem, ProblemCode, TotalCheck } from '#contract/imports/reading.ts'
import {
  addedNames,
  canSkip,
  decisionsOf,
  doubtfulRows,
  mainTotals,
  rowsOf,
  rowsOfChosen,
  rowsOfSameName,
  rowsToDecide,
  saidOfProject,
  shownCounts,
  type StatusFilter,
  undecidedRows,
  unmendedRows,
  writeCounts,
} from '../../../../renderer/features/imports/preview/plan-view.ts'
import { likestFirst } from '../../../../renderer/components/likest-first.ts'
import { importPlan, planRow } from './reading.ts'

const plan = importPlan([
  planRow({ row: 5, status: 'new' }),
  planRow({ row: 6, status: 'changed' }),
  planRow({ row: 7, status: 'unchanged' }),
  planRow({ row: 8, status: 'wrong' }),
  planRow({ row: 9, status: 'duplicate', matchedId: 'p9' }),
  planRow({ row: 10, status: 'duplicate' }),
  planRow({ row: 11, status: 'duplicate', matchedId: 'p11' }),
])

function rowProblem(code: ProblemCode, row: number): Problem {
  const ofRow = { cell: null, column: null, field: null, value: null, suggestion: null }
  return { code, severity: 'warning', sheet: '一', row, ...ofRow }
}

describe('writeCounts', () => {
  it('counts undecided duplicates and wrong rows as skipped', () => {
    expect(writeCounts(plan, {})).toEqual({ added: 1, changed: 1, unchanged: 1, skipped: 4 })
  })

  it('follows the decisions', () => {
    expect(writeCounts(plan, { 9: 'update', 10: 'add', 11: 'skip' })).toEqual({
      added: 2,
      changed: 2,
      unchanged: 1,
      skipped: 2,
    })
  })

  it('counts a row that became good after somebody chose to skip it as skipped, and shows it', () => {
    const decisions = { 5: 'skip', 6: 'skip', 7: 'skip' } as const
    expect(writeCounts(plan, decisions)).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
      skipped: 6,
    })
    const shown = (skipped: boolean) =>
      plan.rows.filter((row) => canSkip(row, skipped ? 'skip' : undefined)).map(({ row }) => row)
    expect([shown(true), shown(false)]).toEqual([[5, 6, 8], [8]])
  })
})

describe('canSkip', () => {
  it('offers it wherever something is said of a row that would be written', () => {
    const ahead = {
      code: 'money_dated_ahead',
      severity: 'warning',
      sheet: '一',
      cell: 'C5',
      row: 5,
      column: '支付日期',
      field: 'paidDate',
      value: '2030-01-01',
      suggestion: null,
    } as const
    const rows = (['new', 'changed', 'unchanged', 'wrong', 'duplicate'] as const).map((status) =>
      planRow({ status, problems: [ahead] }),
    )
    expect(rows.filter((row) => canSkip(row, undefined)).map(({ status }) => status)).toEqual([
      'new',
      'changed',
      'wrong',
    ])
  })
})

describe('the kinds of rows shown', () => {
  const said = (code: ProblemCode, row: number) =>
    planRow({ row, status: 'duplicate', problems: [rowProblem(code, row)] })
  const doubtful = importPlan([
    planRow({ row: 5, status: 'new' }),
    planRow({ row: 6, status: 'wrong' }),
    planRow({ row: 7, status: 'unchanged' }),
    said('possible_duplicate', 8),
    said('project_unknown', 9),
    said('cumulative_falls', 10),
  ])

  it('call a possible duplicate only what may be there already', () => {
    expect(shownCounts(doubtful, {})).toEqual({
      all: 6,
      uncounted: 0,
      wrong: 1,
      unclear: 2,
      duplicate: 1,
      new: 1,
      changed: 0,
      unchanged: 1,
      skipped: 0,
    })
  })

  it('find the rows whose area counts nowhere among all kinds', () => {
    const wall = planRow({ row: 6, status: 'new', problems: [rowProblem('area_misplaced', 6)] })
    const walls = importPlan([planRow({ row: 5, status: 'new' }), wall])
    expect(shownCounts(walls, {})).toMatchObject({ all: 2, new: 2, uncounted: 1 })
    expect(rowsOf(walls, 'uncounted', {})).toEqual([wall])
  })

  it('count what somebody skips apart, and keep it in its place to be taken back', () => {
    const decisions = { 6: 'skip', 7: 'skip', 8: 'skip', 9: 'add' } as const
    const { wrong, unclear, duplicate, unchanged, skipped } = shownCounts(doubtful, decisions)
    expect([wrong, unclear, duplicate, unchanged, skipped]).toEqual([0, 1, 0, 1, 2])
    const rows = (filter: StatusFilter) => rowsOf(doubtful, filter, decisions).map(({ row }) => row)
    expect([rows('wrong'), rows('skipped'), rows('duplicate')]).toEqual([[6], [6, 8], [8]])
  })

  it('count what is decided on as what is done with it, as writing does', () => {
    const known = planRow({
      row: 11,
      status: 'duplicate',
      matchedId: 'p11',
      problems: [rowProblem('possible_duplicate', 11)],
    })
    const all = importPlan([...doubtful.rows, known])
    const decisions = { 8: 'add', 9: 'add', 10: 'add', 11: 'update' } as const
    const shown = shownCounts(all, decisions)
    expect(shown).toMatchObject({ unclear: 0, duplicate: 0, new: 4, changed: 1 })
    const written = writeCounts(all, decisions)
    expect([written.added, written.changed]).toEqual([shown.new, shown.changed])
    expect(rowsOf(all, 'duplicate', decisions).map(({ row }) => row)).toEqual([8, 11])
  })
})

it('takes for rows of one name those that say a project alike in the same school', () => {
  const said = (row: number, value: string, school = '') =>
    planRow({ row, school, problems: [{ ...rowProblem('project_unnamed', row), value }] })
  const rows = [said(5, '改造'), said(6, '改造'), said(7, '改造', '石门小学'), said(8, '加固')]
  const [first] = rows
  const problem = first?.problems[0]
  if (!first || !problem) throw new Error('nothing is said')
  expect(rowsOfSameName(rows, first, problem)).toEqual([6])
  expect(rowsOfSameName(rows, first, { ...problem, code: 'project_several' })).toEqual([])
})

it('takes no rows for those of one name that are of another township or were paid for something else', () => {
  const said = (row: number, purpose: string, change: Partial<PlanRow> = {}) => {
    const problem = { ...rowProblem('project_unsure', row), field: 'school', value: '新区小学' }
    return planRow({ row, school: '新区小学', values: { purpose }, problems: [problem], ...change })
  }
  const first = said(5, '教学楼进度款', { township: '金牛镇' })
  const others = [
    said(6, '教学楼进度款', { township: '金牛镇' }),
    said(7, '厕所尾款', { township: '金牛镇' }),
    said(8, '教学楼进度款', { township: '大营镇' }),
  ]
  const [problem] = first.problems
  expect(problem && saidOfProject(first, problem)).toBe('新区小学 教学楼进度款')
  expect(problem && rowsOfSameName([first, ...others], first, problem)).toEqual([6])
})

it('calls a row whose booking is blank by its school', () => {
  const problem = { ...rowProblem('project_several', 5), field: 'purpose', value: null }
  const row = planRow({ row: 5, school: '新区小学', values: {}, problems: [problem] })
  expect(saidOfProject(row, problem)).toBe('新区小学')
})

it('says of a row that its project was chosen only while the row is of that project', () => {
  const rows = [planRow({ row: 5, matchedId: 'a' }), planRow({ row: 6, matchedId: null })]
  const chosen = [5, 6].map((row) => ({ row, projectId: 'a' }))
  expect([...rowsOfChosen(rows, chosen)]).toEqual([5])
  expect([...rowsOfChosen(rows)]).toEqual([])
})

it('offers the projects most like what is said first, with their schools in front', () => {
  const named = (schoolName: string, name: string) => ({ schoolName, name })
  const options = [
    named('石门小学', '公厕'),
    named('大河中学', '综合楼'),
    named('水田小学', '教学综合楼'),
  ]
  expect(likestFirst(options, '水田综合楼改造').map(({ schoolName }) => schoolName)).toEqual([
    '水田小学',
    '大河中学',
    '石门小学',
  ])
})

it('offers to add whatever may be new, and not what the ledger has and merely says less', () => {
  const known = { status: 'duplicate', matchedId: 'p', similarity: 1 } as const
  const falls = planRow({ ...known, problems: [rowProblem('progress_falls', 5)] })
  const again = [...falls.problems, rowProblem('duplicate_in_sheet', 5)]
  expect(decisionsOf(falls, 'projects')).toEqual(['update', 'skip'])
  expect(rowsToDecide([falls], 'add', 'projects')).toEqual([])
  expect(decisionsOf({ ...falls, problems: again }, 'projects')).toEqual(['add', 'update', 'skip'])
  expect(decisionsOf(planRow({ status: 'duplicate' }), 'projects')).toEqual(['add', 'skip'])
  expect(decisionsOf({ ...falls, problems: again }, 'funds')).toEqual(['add', 'skip'])
  expect(decisionsOf({ ...falls, similarity: 0.9 }, 'funds')).toEqual(['add', 'update', 'skip'])
})

describe('unmendedRows', () => {
  it('are the wrong ones nobody chose to skip', () => {
    expect([unmendedRows(plan, {}), unmendedRows(plan, { 8: 'skip' })]).toMatchObject([
      [{ row: 8 }],
      [],
    ])
  })
})

describe('duplicates', () => {
  it('stay undecided until somebody decides, and only a resemblance can be updated', () => {
    const undecided = undecidedRows(plan, { 9: 'skip' })
    expect([
      rowsToDecide(undecided, 'add', 'projects'),
      rowsToDecide(undecided, 'update', 'projects'),
    ]).toEqual([[10, 11], [11]])
  })
})

function total(row: number, covers: readonly [number, number], difference: number): TotalCheck {
  const sums = { sheetValue: 1, sum: 1 - difference, difference }
  return { letter: 'F', label: '合计', row, covers, ...sums }
}

describe('mainTotals', () => {
  it('keeps grand totals and whatever differs', () => {
    const totals = [total(9, [5, 8], 0), total(14, [10, 13], 2), total(15, [5, 14], 0)]
    expect(mainTotals(totals).map(({ row }) => row)).toEqual([14, 15])
  })
})

describe('addedNames', () => {
  const names = (school: string, township: string) => ({
    townships: [township],
    schools: [school],
    programmes: [],
  })
  const adding = {
    ...plan,
    added: names('石门小学', '豆沙镇'),
    addedIfWritten: { 9: names('双桥小学', '豆沙镇'), 10: names('付石门小学', '付豆沙镇') },
  }

  it('has those of rows that want a decision only once they are to be added', () => {
    expect(addedNames(adding, {})).toEqual(names('石门小学', '豆沙镇'))
    expect(addedNames(adding, { 9: 'add', 10: 'skip' })).toEqual({
      townships: ['豆沙镇'],
      schools: ['石门小学', '双桥小学'],
      programmes: [],
    })
  })
})

it('keeps the rows that want a decision once it is taken, and counts them among the undecided no more', () => {
  const decisions = { 9: 'update', 10: 'skip' } as const
  expect(doubtfulRows(plan).map(({ row }) => row)).toEqual([9, 10, 11])
  expect(undecidedRows(plan, decisions).map(({ row }) => row)).toEqual([11])
  const { unclear, changed, skipped } = shownCounts(plan, decisions)
  expect({ unclear, changed, skipped }).toEqual({ unclear: 1, changed: 2, skipped: 1 })
})
