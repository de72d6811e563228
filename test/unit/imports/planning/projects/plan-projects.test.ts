import { expect, test } from 'vitest'
import type { LedgerSnapshot } from '#backend/imports/planning/ledger-snapshot.ts'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../made-rows.ts'

const options = { asAt: '2020Q2', programme: null, year: null } as const

function plan(rows: readonly FieldValues[], ledger: LedgerSnapshot = ledgerOf()) {
  const sheet = sheetOf(rows.map((values, index) => typedRow(index + 2, values)))
  return planProjects(sheet, ledger, options)
}

const building = { school: '石门小学', township: '豆沙镇', projectName: '石门小学教学楼' }

test('a new project of a known school: the township in front of the name is no difference', () => {
  const { plan: shown, work } = plan([building])
  expect(shown.counts).toEqual({ new: 1, changed: 0, unchanged: 0, duplicate: 0, wrong: 0 })
  expect([work[0]?.school?.id, work[0]?.categoryId, shown.added]).toEqual([
    's1',
    'teachingBuilding',
    { townships: [], schools: [], programmes: [] },
  ])
})

test('a school of the same name in another township is another school', () => {
  const { plan: shown } = plan([{ ...building, township: '庙坝镇' }])
  expect(shown.added).toEqual({ townships: ['庙坝镇'], schools: ['石门小学'], programmes: [] })
})

test('a row without a school is wrong and says so', () => {
  const { plan: shown } = plan([{ projectName: '教学楼' }])
  expect(shown.rows[0]).toMatchObject({
    status: 'wrong',
    problems: [
      { code: 'required_missing', severity: 'error', cell: 'B2', row: 2, field: 'school' },
    ],
  })
})

test('the same project again is unchanged; blank cells take nothing away', () => {
  const ledger = ledgerOf([ledgerProject('a', { floor_area: 100, note: '旧' })])
  const { plan: shown } = plan([{ ...building, floorArea: 100 }], ledger)
  expect(shown.rows[0]).toMatchObject({
    status: 'unchanged',
    matchedId: 'a',
    similarity: 1,
    changes: [],
  })
})

test('a changed project shows old and new in the unit of the sheet', () => {
  const ledger = ledgerOf([
    ledgerProject('a', { planned_total_fen: 200_000_000, category_id: 'toilet' }),
  ])
  const { plan: shown } = plan([{ ...building, plannedTotal: 250_000_000 }], ledger)
  expect(shown.rows[0]).toMatchObject({
    status: 'changed',
    changes: [{ field: 'plannedTotal', before: '200', after: '250' }],
  })
})

test('one letter changed is for a person to decide', () => {
  const ledger = ledgerOf([ledgerProject('a', { name: '石门小学教学综合楼' })])
  const { plan: shown } = plan([{ ...building, projectName: '石门小学教学综合大楼' }], ledger)
  expect(shown.rows[0]).toMatchObject({
    status: 'duplicate',
    matchedId: 'a',
    problems: [{ code: 'possible_duplicate', severity: 'warning' }],
  })
})

const misspelt = { school: '石闸完小', township: '豆沙镇', projectName: '石闸完小教学楼' }

test('a new school much like one of the township is asked about with its project', () => {
  const known = [ledgerProject('a', { planned_total_fen: 300 })]
  const found = (row: FieldValues, ...others: readonly FieldValues[]) => {
    const [first] = plan([row, ...others], ledgerOf(known)).plan.rows
    return `${first?.status} ${first?.matchedId}`
  }
  expect([
    // 完小 and 小学 are one word; another letter needs the same figures.
    found({ ...misspelt, school: '石门完小', projectName: '石门完小教学楼' }),
    found({ ...misspelt, plannedTotal: 300 }),
    found({ ...misspelt, plannedTotal: 301 }),
    found({ ...misspelt, plannedTotal: 300, township: '中和镇' }),
    found({ ...misspelt, plannedTotal: 300, projectName: '石闸完小食堂' }),
    // The project stands in the sheet under its own name: this is another one.
    found({ ...misspelt, plannedTotal: 300 }, { ...building, plannedTotal: 300 }),
  ]).toEqual(['duplicate a', 'duplicate a', 'new null', 'new null', 'new null', 'new null'])
})

test('the project code decides before the name, another code never matches', () => {
  const ledger = ledgerOf([ledgerProject('a', { project_code: '2506-1', name: '旧名' })])
  const { plan: shown } = plan(
    [
      { ...building, projectCode: '2506-1' },
      { ...building, projectName: '旧名', projectCode: '2506-2' },
    ],
    ledger,
  )
  expect(shown.rows.map(({ status, matchedId }) => [status, matchedId])).toEqual([
    ['changed', 'a'],
    ['new', null],
  ])
})

test('another year is another project', () => {
  const ledger = ledgerOf([ledgerProject('a', { year: 2019 })])
  const { plan: shown } = plan([{ ...building, year: 2020 }], ledger)
  expect(shown.rows[0]?.status).toBe('new')
})

test('two projects of one name find their own, by area and amount', () => {
  const ledger = ledgerOf([
    ledgerProject('a', { floor_area: 6000, category_id: 'toilet', name: '公厕' }),
    ledgerProject('b', { floor_area: 8000, category_id: 'toilet', name: '公厕' }),
  ])
  const toilet = { school: '石门小学', township: '豆沙镇', projectName: '公厕' }
  const { plan: shown } = plan(
    [
      { ...toilet, floorArea: 8000 },
      { ...toilet, floorArea: 6000 },
    ],
    ledger,
  )
  expect(shown.rows.map(({ status, matchedId }) => [status, matchedId])).toEqual([
    ['unchanged', 'b'],
    ['unchanged', 'a'],
  ])
})

test('the same row twice in one sheet is for a person to decide, whatever its number', () => {
  const { plan: shown } = plan([
    { ...building, sequence: 1 },
    { ...building, sequence: 2 },
  ])
  expect(shown.rows.map((row) => row.status)).toEqual(['new', 'duplicate'])
})

test('a purchase that is 竣工 has been accepted, and a project without a name gets one', () => {
  const { work } = plan([
    { school: '艾田小学', township: '中和镇', category: 'equipment', phase: 'completed' },
  ])
  expect([work[0]?.name, work[0]?.progress]).toEqual([
    '艾田小学教学设备配置',
    { phase: 'accepted', status: 'normal' },
  ])
})

test('the exact row finds its project though a similar one comes first', () => {
  const ledger = ledgerOf([ledgerProject('a', { name: '石门小学教学综合楼' })])
  const { plan: shown } = plan(
    [
      { ...building, projectName: '石门小学教学综合大楼' },
      { ...building, projectName: '石门小学教学综合楼' },
    ],
    ledger,
  )
  expect(
    shown.rows.map(({ status, matchedId, similarity }) => [status, matchedId, similarity === 1]),
  ).toEqual([
    ['duplicate', 'a', false],
    ['unchanged', 'a', true],
  ])
})

/** A sheet whose title was read as a programme the ledger does not have. */
function titled(kind: 'projects' | 'progress', ledger: LedgerSnapshot) {
  const sheet = sheetOf([typedRow(2, building)], kind)
  return planProjects(sheet, ledger, {
    ...options,
    programme: '教育补短板项目工程',
    year: kind === 'progress' ? 2020 : null,
  })
}

test('a report is of the project that is there, whatever programme and year its title speaks of', () => {
  const ledger = ledgerOf([ledgerProject('a', { programme_id: 'p1', year: 2019 })])
  const { plan: shown } = titled('progress', ledger)
  expect(shown.rows[0]).toMatchObject({ status: 'unchanged', matchedId: 'a', similarity: 1 })
  expect(shown.added.programmes).toEqual([])
})

test('a ledger whose title names an unknown programme asks about projects that are there', () => {
  const ledger = ledgerOf([ledgerProject('a', { programme_id: 'p1' })])
  const { plan: shown } = titled('projects', ledger)
  expect(shown.rows[0]).toMatchObject({ status: 'duplicate', matchedId: 'a' })
})

test('a programme the ledger knows tells two projects of one name apart', () => {
  const ledger = ledgerOf([ledgerProject('a', { programme_id: 'p2' })])
  const { plan: shown } = plan([{ ...building, programme: '全面改薄' }], ledger)
  expect(shown.rows[0]).toMatchObject({ status: 'new', matchedId: null })
})

test('the category that will be written is shown where the sheet does not say it, marked as guessed', () => {
  const rows = [
    typedRow(2, { school: '石门小学', projectName: '石门小学公厕' }),
    typedRow(3, { school: '石门小学', projectName: '石门小学旱厕', category: 'toilet' }),
  ]
  const { plan: shown } = planProjects(sheetOf(rows), ledgerOf(), options)
  expect(shown.rows.map(({ values, guessed }) => [values['category'], guessed])).toEqual([
    ['公厕', ['category']],
    ['toilet', undefined],
  ])
})

test('a school cut out of the name makes neither a question nor a new school of the one project so called', () => {
  const ledger = ledgerOf([ledgerProject('a', { name: '豆沙石门完小教学楼', floor_area: 100 })])
  const row = {
    ...typedRow(2, { school: '石门完小', projectName: '豆沙石门完小教学楼', floorArea: 100 }),
  }
  const planned = (guessed: readonly string[]) => {
    const { plan: shown } = planProjects(sheetOf([{ ...row, guessed }]), ledger, options)
    return [shown.rows[0]?.status, shown.rows[0]?.similarity, shown.added.schools]
  }
  expect(planned(['school'])).toEqual(['unchanged', 1, []])
  expect(planned([])).not.toEqual(['unchanged', 1, []])
})

test('a programme a row states is shown where it fills a blank, and only there', () => {
  const row = { ...building, programme: '全面改薄' }
  const changes = (programme_id: string | null) =>
    plan([row], ledgerOf([ledgerProject('a', { programme_id })])).plan.rows[0]?.changes
  expect(changes(null)).toEqual([{ field: 'programme', before: null, after: '全面改薄' }])
  expect(changes('p1')).toEqual([])
})

test('a size only words say is shown as read from them, and not where the project keeps its own', () => {
  const row = {
    ...typedRow(2, { ...building, floorArea: 120_000, quantity: 3 }),
    guessed: ['floorArea', 'quantity'],
  }
  const rows = (ledger: LedgerSnapshot) => planProjects(sheetOf([row]), ledger, options).plan.rows
  expect(rows(ledgerOf())[0]).toMatchObject({
    values: { floorArea: '120000', quantity: '3' },
    guessed: ['floorArea', 'quantity', 'category'],
  })
  const known = rows(ledgerOf([ledgerProject('a', { floor_area: 100 })]))[0]
  expect(known?.values).not.toHaveProperty('floorArea')
  expect(known?.values).not.toHaveProperty('quantity')
})

test('of schools called alike the township is named, in the rows and among what is added', () => {
  const { plan: shown } = plan([
    { ...building, school: '艾田小学', township: '豆沙镇' },
    { ...building, school: '艾田小学', township: '中和镇', projectName: '艾田小学公厕' },
    building,
  ])
  expect(shown.rows.map(({ school, township }) => [school, township])).toEqual([
    ['艾田小学', '豆沙镇'],
    ['艾田小学', '中和镇'],
    ['豆沙镇石门小学', undefined],
  ])
  expect(shown.added.schools).toEqual(['艾田小学（豆沙镇）'])
})
