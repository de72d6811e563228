import { describe, expect, it } from 'vitest'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { BLANK } from '../../../../renderer/features/progress/typing/entry-draft.ts'
import {
  createGridRows,
  findingsAt,
  gravityOf,
} from '../../../../renderer/features/progress/cells/grid-row.ts'
import { rowOf } from './made-rows.ts'

function finding(changes: Partial<CheckFinding>): CheckFinding {
  const made: Partial<CheckFinding> = {
    checkId: 'percentFell',
    severity: 'soft',
    field: 'percent',
    projectId: 'a',
    explanation: null,
    sentenceBefore: null,
    ...changes,
  }
  return made as CheckFinding
}
const explained = finding({ explanation: {} as CheckFinding['explanation'] })

describe('gravityOf', () => {
  it('is that of the gravest finding, and an explained one is no longer open', () => {
    expect([
      gravityOf([]),
      gravityOf([explained]),
      gravityOf([explained, finding({})]),
      gravityOf([finding({}), finding({ severity: 'hard' })]),
    ]).toEqual([null, 'explained', 'soft', 'hard'])
  })
})

describe('createGridRows', () => {
  const rows = [rowOf('a'), rowOf('b')]
  const found = [
    finding({}),
    finding({ checkId: 'paidAboveReceived', field: 'paid' }),
    finding({ checkId: 'notReported', field: 'phase' }),
  ]
  const parts = { rows, drafts: new Map(), findings: found, refusals: new Map() }

  it('shows a finding at its field, at the state of the report, or beside the name', () => {
    const [a, b] = createGridRows()(parts)
    expect([
      a && findingsAt(a, 'percent'),
      a && findingsAt(a, 'name'),
      a && findingsAt(a, 'state'),
      a && findingsAt(a, 'phase'),
      b?.findings,
    ]).toEqual([[found[0]], [found[1]], [found[2]], [], []])
  })

  it('keeps the lines of which nothing changed', () => {
    const linesOf = createGridRows()
    const [a, b] = linesOf(parts)
    const [typed, same] = linesOf({ ...parts, drafts: new Map([['a', BLANK]]) })
    expect(same).toBe(b)
    expect(typed).not.toBe(a)
    expect(typed?.draft).toBe(BLANK)
  })
})
