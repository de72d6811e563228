import { expect, test } from 'vitest'
import { planProjects } from '#backend/imports/planning/projects/plan-projects.ts'
import type { LedgerProject } from '#backend/imports/planning/ledger-snapshot.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../made-rows.ts'

/** What becomes of rows of 石门小学 in 豆沙镇: the status, and the project with how sure it is. */
function planned(
  projects: readonly LedgerProject[],
  ...rows: readonly FieldValues[]
): (string | null)[][] {
  const sheet = sheetOf(
    rows.map((values, index) =>
      typedRow(index + 2, { school: '石门小学', township: '豆沙镇', ...values }),
    ),
  )
  const options = { asAt: '2020Q2', programme: null, year: null } as const
  return planProjects(sheet, ledgerOf(projects), options).plan.rows.map(
    ({ status, matchedId, similarity }) => [status, matchedId, similarity === 1 ? 'sure' : ''],
  )
}

const SURE = ['unchanged', 'a', 'sure']

test.each(['公厕', '石门小学公厕', '豆沙镇石门小学公厕'])(
  'a project of the ledger called %s is found by its name with and without the school, and keeps it',
  (name) => {
    const ledger = [ledgerProject('a', { name, content: '公厕', category_id: 'toilet' })]
    expect([
      planned(ledger, { content: '公厕' }),
      planned(ledger, { projectName: '公厕' }),
      planned(ledger, { projectName: '石门小学公厕' }),
      planned(ledger, { projectName: '盐津县豆沙镇石门小学公厕' }),
    ]).toEqual([[SURE], [SURE], [SURE], [SURE]])
  },
)

test.each([
  ['石门小学教学楼', '综合教学楼'],
  ['石门小学教学楼一期', '教学楼二期'],
  ['1号楼', '石门小学2号楼'],
  ['石门小学公厕', '分校公厕'],
])('%s is not certainly %s', (name, projectName) => {
  const [row] = planned([ledgerProject('a', { name })], { projectName })
  expect(row?.at(-1)).toBe('')
})

test('a work of another school, year or programme stays another project', () => {
  const ledger = [ledgerProject('a', { name: '石门小学公厕', year: 2019, programme_id: 'p2' })]
  const row = { projectName: '公厕' }
  const NEW = [['new', null, '']]
  expect([
    planned(ledger, { ...row, school: '艾田小学', township: '中和镇' }),
    planned(ledger, { ...row, year: 2020 }),
    planned(ledger, { ...row, programme: '全面改薄' }),
  ]).toEqual([NEW, NEW, NEW])
})

test('a whole name decides before one without the school, whichever row comes first', () => {
  const one = ledgerProject('a', { name: '石门小学公厕' })
  const other = ledgerProject('b', { name: '公厕', floor_area: 72 })
  const bare = { projectName: '公厕' }
  const whole = { projectName: '石门小学公厕', floorArea: 72 }
  const found = (...args: Parameters<typeof planned>) => planned(...args).map(([, id]) => id)
  expect([
    found([one, other], bare, whole),
    found([one, other], whole, bare),
    found([one], bare, whole),
    found([one], whole, bare),
  ]).toEqual([
    ['b', 'a'],
    ['a', 'b'],
    [null, 'a'],
    ['a', null],
  ])
})
