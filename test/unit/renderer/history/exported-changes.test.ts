import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { ChangeRow } from '../../../../renderer/features/history/change-row.ts'
import { changesAsCsv } from '../../../../renderer/features/history/changes-as-csv.ts'
import { changesAsSheet } from '../../../../renderer/features/history/changes-as-sheet.ts'

const row = (change: Partial<ChangeRow>): ChangeRow => ({
  id: 1,
  at: '2020-07-05 10:00',
  operator: '王强',
  what: '修改项目',
  projectId: 'p',
  project: '石门完小食堂',
  changes: ['计划总投资：200 万元 → 250 万元', '备注：— → 已批'],
  fields: [
    { field: '计划总投资', before: '200 万元', after: '250 万元' },
    { field: '备注', before: null, after: '已批' },
  ],
  reason: '',
  source: '',
  step: 'step-1',
  ...change,
})

test('a file for Excel: marked as UTF-8, one line a change, nothing that runs', () => {
  const text = changesAsCsv(
    [row({}), row({ reason: '=HYPERLINK("x")', project: '＝1+1' })],
    ((key: string) => key) as never,
  )
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data } = Papa.parse<string[]>(text.slice(1))
  expect(data).toHaveLength(3)
  expect(data[1]?.[4]).toBe('计划总投资：200 万元 → 250 万元\n备注：— → 已批')
  expect([data[2]?.[3], data[2]?.[5]]).toEqual(["'＝1+1", '\'=HYPERLINK("x")'])
})

test('a workbook has one row a field, and one for a change without any', () => {
  const { head, rows } = changesAsSheet(
    [row({ reason: '更正' }), row({ fields: [] })],
    ((key: string) => key) as never,
  )
  expect(rows.map((cells) => cells.length)).toEqual([head.length, head.length, head.length])
  expect(rows.map((cells) => cells.slice(4, 8))).toEqual([
    ['计划总投资', '200 万元', '250 万元', '更正'],
    ['备注', '', '已批', '更正'],
    ['', '', '', ''],
  ])
})
