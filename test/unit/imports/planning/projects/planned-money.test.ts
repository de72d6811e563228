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

test('cumulative money becomes the difference to the ledger, and falling needs a yes', () => {
  const known = { ...ledgerProject('a', {}), money: new Map([['paid' as const, 500]]) }
  const rising = plan([{ ...building, paidToDate: 800 }], ledgerOf([known]))
  const falling = plan([{ ...building, paidToDate: 300 }], ledgerOf([known]))
  expect(rising.work[0]?.money).toEqual([
    { kind: 'paid', total: 800, difference: 300, date: '2020-06-30' },
  ])
  expect(falling.plan.rows[0]).toMatchObject({
    status: 'duplicate',
    problems: [{ code: 'cumulative_falls', field: 'paidToDate', suggestion: '0.0005' }],
  })
})

test('sources that do not add up are said and kept', () => {
  const { plan: shown, work } = plan([
    { ...building, plannedTotal: 100, 'budget:central': 60, 'budget:county': 30 },
  ])
  expect(shown.rows[0]?.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['budget_differs', 'warning'],
  ])
  expect(work[0]?.budget).toEqual([
    { fundingSourceId: 'central', amount: 60 },
    { fundingSourceId: 'county', amount: 30 },
  ])
})

test('what rows only resemble is offered to each, and their money keeps its whole sum', () => {
  const known = ledgerProject('a', { name: '石门小学教学综合楼' })
  const ledger = ledgerOf([{ ...known, money: new Map([['paid', 300] as const]) }])
  const { work } = plan(
    [
      { ...building, projectName: '石门小学教学综合大楼', paidToDate: 500 },
      { ...building, projectName: '石门小学教学综合新楼', paidToDate: 700 },
    ],
    ledger,
  )
  expect(work.map(({ matchedId, money }) => ({ matchedId, money }))).toEqual([
    { matchedId: 'a', money: [{ kind: 'paid', total: 500, difference: 200, date: '2020-06-30' }] },
    { matchedId: 'a', money: [{ kind: 'paid', total: 700, difference: 400, date: '2020-06-30' }] },
  ])
})

test('a sum as at a day of the quarter is held against what is recorded to that day', () => {
  const moved = (date: string, amount: number) =>
    ({ id: date, kind: 'paid', date, amount, origin: 'entered' }) as const
  const project = {
    ...ledgerProject('a', {}),
    money: new Map([['paid', 30] as const]),
    movedInQuarter: [moved('2020-05-10', 10), moved('2020-06-15', 20)],
  }
  const plans = [50, 10, 5].map((paidToDate) => {
    const sheet = sheetOf([typedRow(2, { ...building, paidToDate })])
    const asAtMay = { ...sheet, titleDay: '2020-05-31' }
    const { work, plan: shown } = planProjects(asAtMay, ledgerOf([project]), options)
    return [
      work[0]?.money[0]?.difference,
      ...(shown.rows[0]?.problems.map(({ code }) => code) ?? []),
    ]
  })
  expect(plans).toEqual([[40], [undefined], [-5, 'cumulative_falls']])
})

test('a total that is only the sum of the sources leaves the stated one, and the difference is said', () => {
  const planned = (
    central: number,
    guessed: readonly string[],
    planned_total_fen: number | null = 320_000_000,
  ) => {
    const known = ledgerProject('a', { planned_total_fen })
    const values = { ...building, 'budget:central': central, plannedTotal: central }
    const sheet = sheetOf([{ ...typedRow(2, values), guessed }])
    const { plan: shown, work } = planProjects(sheet, ledgerOf([known]), options)
    const said = shown.rows[0]?.problems.map(({ code, value }) => [code, value])
    return [work[0]?.columns.planned_total_fen, said]
  }
  expect(planned(200_000_000, ['plannedTotal'])).toEqual([
    undefined,
    [['budget_differs_from_total', '200']],
  ])
  expect(planned(320_000_000, ['plannedTotal'])).toEqual([undefined, []])
  expect(planned(200_000_000, ['plannedTotal'], null)).toEqual([200_000_000, []])
  expect(planned(200_000_000, [])).toEqual([200_000_000, []])
})

test('a budget the ledger has of other sources, beyond what the sheet makes up all of the total of, is told of', () => {
  const said = (recorded: readonly (readonly [string, number])[], own: Record<string, number>) => {
    const known = {
      ...ledgerProject('a', { planned_total_fen: 320_000_000 }),
      budget: new Map(recorded),
    }
    const sheet = sheetOf([typedRow(2, { ...building, plannedTotal: 320_000_000, ...own })])
    const { plan: shown } = planProjects(sheet, ledgerOf([known]), options)
    return shown.rows[0]?.problems.map(({ code, value, suggestion }) => [code, value, suggestion])
  }
  const whole = { 'budget:central': 200_000_000, 'budget:other': 120_000_000 }
  const central = ['central', 200_000_000] as const
  const donated = ['donation', 120_000_000] as const
  expect(said([central, donated], whole)).toEqual([['budget_of_others_stays', '440', '320']])
  // Nothing of it is new, nothing is left of the other, or the sheet itself leaves something open.
  expect(said([central, donated, ['other', 120_000_000]], whole)).toEqual([])
  expect(said([central, ['donation', 0]], whole)).toEqual([])
  expect(
    said([central, donated], { 'budget:central': 210_000_000 })?.map(([code]) => code),
  ).toEqual(['budget_differs'])
})
