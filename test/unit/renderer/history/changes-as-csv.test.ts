import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { ChangeRow } from '../../../../renderer/features/history/change-row.ts'
import { changesAsCsv } from '../../../../renderer/features/history/changes-as-csv.ts'

const row = (change: Partial<ChangeRow>): ChangeRow => ({
  id: 1,
  at: '2020-07-05 10:00',
  operator: '王强',
  what: '修改项目',
  projectId: 'p',
  project: '石门完小食堂',
  changes: ['计划总投资：200 万元 → 250 万元', '备注：— → 已批'],
  reason: '',
  source: '',
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
