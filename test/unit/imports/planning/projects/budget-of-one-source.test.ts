import { expect, test } from 'vitest'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../made-rows.ts'

const options = { asAt: '2020Q2', programme: null, year: null } as const
const building = { school: '石门小学', township: '豆沙镇', projectName: '石门小学教学楼' }

/** What planning makes of 资金来源 beside a total, where the ledger has this. */
function planned(source: string, values: FieldValues = {}, ledger = ledgerOf()) {
  const row = typedRow(2, {
    ...building,
    category: 'teachingBuilding',
    plannedTotal: 12_000_000,
    ...values,
  })
  const told = { ...row, shown: { ...row.shown, fundingSource: source } }
  const { plan, work } = planProjects(sheetOf([told]), ledger, options)
  return { shown: plan.rows[0], budget: work[0]?.budget }
}

const known = (budget: readonly (readonly [string, number])[]) =>
  ledgerOf([{ ...ledgerProject('a', { planned_total_fen: 10_000_000 }), budget: new Map(budget) }])

test('all a new project costs is planned from the one source named beside it, and marked as guessed', () => {
  const { shown, budget } = planned('中央资金')
  expect(budget).toEqual([{ fundingSourceId: 'central', amount: 12_000_000 }])
  expect([shown?.values['budget:central'], shown?.guessed]).toEqual(['12', ['budget:central']])
})

test('several sources, one nobody knows and money split by columns leave it as the sheet says', () => {
  expect(planned('中央+县级').budget).toEqual([])
  expect(planned('上级补助').budget).toEqual([])
  expect(planned('中央资金', { 'budget:province': 5_000_000 }).budget).toEqual([
    { fundingSourceId: 'province', amount: 5_000_000 },
  ])
})

test('a project whose budget was all of another source is planned from the one named now, and both are shown', () => {
  const former = [
    ['province', 10_000_000],
    ['county', 0],
  ] as const
  const { shown, budget } = planned('中央资金', {}, known(former))
  expect(budget).toEqual([
    { fundingSourceId: 'province', amount: 0 },
    { fundingSourceId: 'central', amount: 12_000_000 },
  ])
  expect(shown?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['plannedTotal', '10', '12'],
    ['budget:province', '10', '0'],
    ['budget:central', null, '12'],
  ])
  expect([shown?.guessed, shown?.problems]).toEqual([['budget:central'], []])
})

test('a source the project is not planned from is told of where its budget stays', () => {
  const codes = (budget: readonly (readonly [string, number])[]) =>
    planned('中央资金', {}, known(budget)).shown?.problems.map(({ code, value }) => [code, value])
  const told = [['budget_of_other_source', '中央资金']]
  expect(codes([['province', 9_000_000]])).toEqual(told)
  const split = [
    ['province', 6_000_000],
    ['county', 4_000_000],
  ] as const
  expect(codes(split)).toEqual(told)
  expect(codes([...split, ['central', 1_000_000]])).toEqual([])
  expect(codes([])).toEqual([])
})

test('a project of the ledger keeps its budget, unless it was all of the one source', () => {
  expect(planned('中央资金', {}, known([])).budget).toEqual([])
  expect(planned('中央资金', {}, known([['province', 9_000_000]])).budget).toEqual([])
  expect(planned('中央资金', {}, known([['central', 9_000_000]])).budget).toEqual([])
  const { shown } = planned('中央资金', {}, known([['central', 10_000_000]]))
  expect(shown?.changes.map(({ field, after }) => [field, after])).toEqual([
    ['plannedTotal', '12'],
    ['budget:central', '12'],
  ])
})
