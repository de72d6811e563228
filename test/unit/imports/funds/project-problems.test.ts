import { expect, test } from 'vitest'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { ledgerProject } from '../planning/made-rows.ts'
import { ledger, options, sheet } from './made-fund-sheet.ts'

/** The same project in a school that has another one beside it. */
const known = ledger()
const money = { fundAmount: 100_000, voucher: '0713' }

function said(rows: readonly FieldValues[]): readonly (string | boolean | null)[][] {
  return planFunds(sheet(rows), known, options).plan.rows.map(({ problems }) =>
    problems
      .filter(({ code }) => code.startsWith('project_') || code === 'required_missing')
      .flatMap(({ code, field, cell, value, suggestion }) => [
        code,
        field,
        cell !== null,
        value,
        suggestion,
      ]),
  )
}

test('a booking that names no project is not called blank where something stands in it', () => {
  expect(said([{ ...money, purpose: '手续费及其他' }, money])).toEqual([
    ['project_unnamed', 'purpose', true, '手续费及其他', null],
    ['required_missing', 'purpose', true, null, null],
  ])
  expect(said([{ ...money, projectName: '手续费及其他' }])).toEqual([
    ['project_unnamed', 'projectName', true, '手续费及其他', null],
  ])
})

test('what is doubtful stands at the cell that names it, and there the name offered is beyond doubt', () => {
  const [row] = said([{ ...money, purpose: '付石门小学教学楼进度款' }])
  expect(row).toEqual([
    'project_unsure',
    'purpose',
    true,
    '付石门小学教学楼进度款',
    '石门小学教学楼',
  ])
  expect(said([{ ...money, purpose: '石门小学教学楼' }])).toEqual([[]])
  expect(said([{ ...money, school: '没有的小学', purpose: '工程款' }])).toEqual([
    ['project_unknown', 'school', true, '没有的小学', null],
  ])
})

test('of several projects the cell is quoted as it is, the nearest suggested, and none made up', () => {
  const dormitories = {
    ...known,
    projects: ['男生公寓', '女生公寓'].map((name) =>
      ledgerProject(name, { name: `石门小学${name}`, category_id: 'dormitory' }),
    ),
  }
  const { rows } = planFunds(
    sheet([
      { ...money, purpose: '付石门小学男生宿舍楼工程款' },
      { ...money, purpose: '付石门小学工程款' },
    ]),
    dormitories,
    options,
  ).plan
  expect(
    rows.map(({ name, problems }) => [
      name,
      ...problems
        .filter(({ field }) => field === 'purpose')
        .flatMap(({ code, value, suggestion }) => [code, value, suggestion]),
    ]),
  ).toEqual([
    ['石门小学男生公寓', 'project_unsure', '付石门小学男生宿舍楼工程款', '石门小学男生公寓'],
    ['', 'project_several', '付石门小学工程款', null],
  ])
})

test('a payee may tell the school of a blank booking, which is not shown as what the booking says', () => {
  const row = { ...money, payee: '石门小学', fundPaid: 5 }
  // A row whose words are given makes the sheet have the column.
  const told = (projects: typeof known.projects) => {
    const rows = [row, { ...row, purpose: '石门小学教学楼' }]
    const { rows: shown } = planFunds(sheet(rows), { ...known, projects }, options).plan
    return shown[0]?.problems
      .filter(({ code }) => code.startsWith('project_'))
      .map(({ code, field, value, suggestion }) => [code, field, value, suggestion])
  }
  expect(told([])).toEqual([['project_unknown', 'purpose', null, null]])
  const suggested = ['project_unsure', 'purpose', null, '石门小学教学楼']
  expect(told(known.projects)).toEqual([suggested])
  const others = ['食堂', '公寓'].map((name) => ledgerProject(name, { name: `石门小学${name}` }))
  expect(told(others)).toEqual([['project_several', 'purpose', null, null]])
})

test('a project added for a booking is what the words say the money is for', () => {
  const bookings = ['付石门小学男生宿舍楼工程款', '付石门小学工程款', '付石门幼儿园围墙款']
  const kindergarten = { id: 's9', name: '石门幼儿园', schoolCode: null, aliases: [] }
  const schools = known.schools.flatMap((school) => [school, { ...school, ...kindergarten }])
  const { work } = planFunds(
    sheet(bookings.map((purpose) => ({ ...money, purpose }))),
    { ...known, schools: schools.slice(0, 2) },
    options,
  )
  expect(work.map(({ newProject }) => newProject?.categoryId)).toEqual([
    'dormitory',
    'ancillary',
    'ancillary',
  ])
})

test('a voucher is shown as the voucher it is, and as the number of no document', () => {
  const shown = planFunds(sheet([{ ...money, projectName: '石门小学教学楼' }]), known, options)
  expect(shown.plan.rows[0]?.values['document']).toBeUndefined()
})
