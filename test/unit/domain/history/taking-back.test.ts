import { describe, expect, it } from 'vitest'
import type { LoggedLine } from '#domain/history/logged-line.ts'
import { standsAgainst, takenBack } from '#domain/history/taking-back.ts'

const line = (of: Partial<LoggedLine>): LoggedLine => ({
  id: 1,
  action: 'update',
  table: 'contract',
  rowId: 'c1',
  projectId: 'p1',
  before: { party: '甲' },
  after: { party: '乙' },
  ...of,
})

describe('takenBack', () => {
  it('follows chains: what took something back and was taken back itself has no effect', () => {
    const undos = [
      { actionId: 'u1', undoes: 'a' },
      { actionId: 'u2', undoes: 'u1' },
      { actionId: 'u3', undoes: 'b' },
    ]
    expect([...takenBack(undos)].toSorted()).toEqual(['b', 'u1'])
    expect([...takenBack([...undos, { actionId: 'u4', undoes: 'a' }])]).toContain('a')
  })
})

describe('standsAgainst', () => {
  it('lets other columns of the row and other rows be', () => {
    const other = line({ before: { amount_fen: 1 }, after: { amount_fen: 2 } })
    expect(standsAgainst(other, line({}))).toBe(false)
    expect(standsAgainst(line({ rowId: 'c2' }), line({}))).toBe(false)
    expect(standsAgainst(line({ after: { party: '丙' } }), line({}))).toBe(true)
    expect(standsAgainst(line({ action: 'delete', after: null }), line({}))).toBe(true)
  })

  it('takes the money of a project together, and its way into the recycle bin', () => {
    const entry = line({ table: 'fund_entry', rowId: 'f1', action: 'insert', before: null })
    const line2 = line({ table: 'budget_line', rowId: 'b1' })
    expect(standsAgainst(line2, entry)).toBe(true)
    expect(standsAgainst({ ...line2, projectId: 'p2' }, entry)).toBe(false)
    const bin = line({ table: 'project', rowId: 'p1', action: 'delete' })
    expect(standsAgainst(bin, line({}))).toBe(true)
    expect(standsAgainst({ ...bin, action: 'update' }, line({}))).toBe(false)
  })
})
