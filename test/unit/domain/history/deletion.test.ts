import { expect, test } from 'vitest'
import { deletionOf } from '#domain/history/deletion.ts'
import type { LoggedLine } from '#domain/history/logged-line.ts'

let count = 0
const gone = (table: string, rowId: string, row: Record<string, unknown> = {}): LoggedLine => ({
  id: (count += 1),
  action: 'delete',
  table,
  rowId,
  projectId: null,
  before: { id: rowId, ...row },
  after: null,
})

test('a row that names another deleted one went along with it, whichever was written first', () => {
  const lines = [
    gone('indicator_reading', 'r1', { indicator_id: 'i' }),
    gone('indicator_reading', 'r2', { indicator_id: 'i' }),
    gone('indicator', 'i', { programme_id: 'elsewhere' }),
  ]
  expect(deletionOf(lines)).toEqual({
    rows: [lines[2]],
    parts: [{ table: 'indicator_reading', count: 2 }],
  })
})

test('several of a kind are meant together, another kind beside them goes along', () => {
  const lines = [
    gone('budget_line', 'b1', { project_id: 'p' }),
    gone('budget_line', 'b2', { project_id: 'p' }),
    gone('milestone', 'm', { project_id: 'p' }),
  ]
  expect(deletionOf(lines)).toEqual({
    rows: lines.slice(0, 2),
    parts: [{ table: 'milestone', count: 1 }],
  })
})

test('rows that name each other still make an item', () => {
  const lines = [
    gone('fund_entry', 'a', { transfer_id: 'b' }),
    gone('fund_transfer', 'b', { entry_id: 'a' }),
  ]
  expect(deletionOf(lines).rows).toEqual([lines[0]])
})
