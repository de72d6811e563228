import { expect, test } from 'vitest'
import type { ImportKind, Problem } from '#contract/imports/reading.ts'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../made-rows.ts'

const DOUBT: Problem = {
  code: 'kind_unsure',
  severity: 'warning',
  sheet: '台账',
  cell: null,
  row: null,
  column: null,
  field: null,
  value: 'progress',
  suggestion: 'projects',
}

/** What becomes of a row of 2021年学校建设项目台账 whose project the ledger has of 2020. */
function planned(kind: ImportKind, more: FieldValues, problems: readonly Problem[] = []) {
  const sheet = sheetOf(
    [typedRow(2, { school: '石门小学', projectName: '石门小学教学楼', ...more })],
    kind,
  )
  const recorded = { year: 2020, planned_total_fen: 30_000_000, floor_area: 120_000 }
  const ledger = ledgerOf([ledgerProject('a', recorded)])
  const { plan } = planProjects(
    { ...sheet, reading: { ...sheet.reading, problems }, titleYear: 2021 },
    ledger,
    { asAt: '2021Q2', programme: null },
  )
  return [plan.rows[0]?.status, plan.rows[0]?.matchedId]
}

test('a list of the year before has the work already, where the new one tells how far it is: somebody is asked', () => {
  expect(planned('projects', {})).toEqual(['new', null])
  expect(planned('projects', { paidToDate: 100 })).toEqual(['duplicate', 'a'])
  expect(planned('projects', { paidToDate: 100, year: 2021 })).toEqual(['new', null])
})

test('what is only perhaps a report asks of which year the work is, a report beyond doubt does not', () => {
  expect(planned('progress', { percent: 5000 })).toEqual(['changed', 'a'])
  expect(planned('progress', { percent: 5000 }, [DOUBT])).toEqual(['duplicate', 'a'])
})

test('a report of the next year on works of other figures may be on other works of the name', () => {
  const other = { plannedTotal: 50_000_000, floorArea: 80_000 }
  expect(planned('progress', other)).toEqual(['duplicate', 'a'])
  expect(planned('progress', { plannedTotal: 50_000_000 })).toEqual(['duplicate', 'a'])
  expect(planned('progress', { ...other, year: 2020 })).toEqual(['changed', 'a'])
  // What was adjusted since stays the project where something else agrees.
  expect(planned('progress', { ...other, floorArea: 120_000 })).toEqual(['changed', 'a'])
})
