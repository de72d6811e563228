import { expect, test } from 'vitest'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import type { FieldValues, TypedRow } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, sheetOf, typedRow } from '../made-rows.ts'

const options = { asAt: '2020Q2', programme: null, year: null } as const
const building = { school: '石门小学', township: '豆沙镇', projectName: '石门小学教学楼' }

test('the township the place of the works names is shown as guessed', () => {
  const row = { ...typedRow(2, { ...building, category: 'toilet' }), guessed: ['township'] }
  const [shown] = planProjects(sheetOf([row]), ledgerOf(), options).plan.rows
  expect([shown?.values['township'], shown?.guessed]).toEqual(['豆沙镇', ['township']])
})

test('works in another township than the only school of their name add no school', () => {
  const elsewhere = (school: string, township: string) => {
    const row = { ...typedRow(2, { ...building, school, township }), guessed: ['township'] }
    return planProjects(sheetOf([row]), ledgerOf(), options)
  }
  const { plan: shown, work } = elsewhere('石门小学', '庙坝镇')
  expect([work[0]?.school?.id, shown.added.schools, shown.added.townships]).toEqual(['s1', [], []])
  expect(shown.rows[0]?.values['township']).toBeUndefined()
  expect(elsewhere('双河小学', '庙坝镇').plan.added.schools).toEqual(['双河小学'])
  expect(elsewhere('中心小学', '庙坝镇').plan.added.townships).toEqual(['庙坝镇'])
})

test('a township that stands once above its rows is theirs, whatever school the ledger has elsewhere', () => {
  const row = { ...typedRow(2, { ...building, township: '庙坝镇' }), guessed: ['township'] }
  const sheet = sheetOf([row])
  const columns = sheet.reading.columns.map((column) => ({ ...column, field: 'township' }))
  const { added } = planProjects(
    { ...sheet, reading: { ...sheet.reading, columns } },
    ledgerOf(),
    options,
  ).plan
  expect(added.townships).toEqual(['庙坝镇'])
})

test('a new school is one, though of some of its works the township is guessed', () => {
  const row = { school: '双河小学', projectName: '教学楼' }
  const rows = [
    { ...typedRow(2, { ...row, township: '庙坝镇' }), guessed: ['township'] },
    typedRow(3, { ...row, projectName: '食堂' }),
  ]
  const { added } = planProjects(sheetOf(rows), ledgerOf(), options).plan
  expect([added.schools, added.townships]).toEqual([['双河小学'], []])
})

test('a new school whose works lie in several townships is asked about, and none is added twice for it', () => {
  const row = { school: '双河小学', projectName: '教学楼' }
  const guess = (line: number, values: FieldValues) => ({
    ...typedRow(line, { ...row, ...values }),
    guessed: ['township'],
  })
  const planned = (rows: readonly TypedRow[]) => {
    const { rows: shown, added } = planProjects(sheetOf(rows), ledgerOf(), options).plan
    const told = shown.map(({ problems }) =>
      problems.map(({ code, suggestion }) => [code, suggestion]),
    )
    return { told, schools: added.schools }
  }
  const asked = (township: string) => [['school_placed_twice', `${township}双河小学`]]
  expect(planned([guess(2, { township: '庙坝镇' }), guess(3, { township: '中和镇' })])).toEqual({
    told: [asked('庙坝镇'), asked('中和镇')],
    schools: [],
  })
  // Where one row writes the township of the school, only the other one is doubtful.
  const stated = typedRow(2, { ...row, township: '庙坝镇' })
  expect(planned([stated, guess(3, { township: '中和镇' })])).toEqual({
    told: [[], asked('中和镇')],
    schools: ['双河小学（庙坝镇）'],
  })
  // The same township twice is one school, and a code says which one it is.
  const same = [
    guess(2, { township: '庙坝镇' }),
    guess(3, { township: '庙坝镇', projectName: '食堂' }),
  ]
  expect(planned(same)).toEqual({ told: [[], []], schools: ['双河小学'] })
  const coded = { schoolCode: '2153000001' }
  const byCode = [
    guess(2, { ...coded, township: '庙坝镇' }),
    guess(3, { ...coded, township: '中和镇' }),
  ]
  expect(planned(byCode).told).toEqual([[], []])
})
