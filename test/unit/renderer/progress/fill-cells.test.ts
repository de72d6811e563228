import { describe, expect, it } from 'vitest'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import { BLANK } from '../../../../renderer/features/progress/typing/entry-draft.ts'
import { fillDown } from '../../../../renderer/features/progress/typing/fill-cells.ts'
import { entryOf, rowOf } from './made-rows.ts'

const phaseName = (_row: unknown, phase: string) => `[${phase}]`

describe('fillDown', () => {
  it('copies the first row of the selection into the others, only in the fields chosen', () => {
    const rows = [
      rowOf('a', { entry: entryOf({ percent: 3500, problems: '雨季' }) }),
      rowOf('b'),
      rowOf('c', { entry: entryOf({ percent: 100 }) }),
    ]
    const changes = fillDown(rows, ['percent', 'problems'], new Map(), phaseName)
    expect(changes.map(({ row, change }) => [row.project.id, change])).toEqual([
      ['b', { percent: 3500, problems: '雨季' }],
      ['c', { percent: 3500, problems: '雨季' }],
    ])
  })

  it('takes what is being typed before what is saved', () => {
    const rows = [rowOf('a', { entry: entryOf({ percent: 1 }) }), rowOf('b')]
    const drafts = new Map<string, EntryDraft>([['a', { ...BLANK, percent: 2 }]])
    expect(fillDown(rows, ['percent'], drafts, phaseName)[0]?.change).toEqual({ percent: 2 })
  })

  it('touches nothing without rows below, and fills blanks as blanks', () => {
    expect(fillDown([rowOf('a')], ['percent'], new Map(), phaseName)).toEqual([])
    expect(fillDown([], ['percent'], new Map(), phaseName)).toEqual([])
    const [filled] = fillDown([rowOf('a'), rowOf('b')], ['percent'], new Map(), phaseName)
    expect(filled?.change).toEqual({ percent: null })
  })

  it('keeps a phase of another workflow as a word to be put right', () => {
    const rows = [
      rowOf('a', { entry: entryOf({ phase: 'toppedOut' }) }),
      rowOf('b', { workflow: 'purchase' }),
    ]
    expect(fillDown(rows, ['phase'], new Map(), phaseName)[0]?.change).toEqual({
      phase: { unread: '[toppedOut]', why: 'notPhase' },
    })
  })
})
