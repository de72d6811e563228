import { describe, expect, it } from 'vitest'
import { readReached } from '#backend/imports/rows/reached-marks.ts'
import { readMark } from '#backend/imports/values/phase-text.ts'
import type { RowDraft } from '#backend/imports/rows/typed-row.ts'
import type { Workflow } from '#domain/project/phase.ts'

function reached(
  written: RowDraft['written'],
  workflow: Workflow = 'construction',
  values: RowDraft['values'] = {},
): unknown {
  const draft: RowDraft = { row: 1, values, written, custom: {}, problems: [] }
  readReached(draft, workflow)
  return draft.values
}

describe('steps that are ticked off', () => {
  it('reads yes, no and neither', () => {
    expect(['是', '√', '已竣工', '否', '×', '未开工', '部分', ''].map(readMark)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      null,
      null,
    ])
  })

  it('takes the furthest step with a yes, in the words of the workflow', () => {
    expect(reached({ reachedStart: 1, reachedFinish: 1, reachedAcceptance: 0 })).toEqual({
      phase: 'completed',
    })
    expect(reached({ reachedStart: 1, reachedFinish: 0 })).toEqual({ phase: 'started' })
    expect(reached({ reachedStart: 1, reachedFinish: 1 }, 'purchase')).toEqual({
      phase: 'accepted',
    })
  })

  it('takes a no without any yes for work that has not begun, and silence for silence', () => {
    expect(reached({ reachedStart: 0, reachedFinish: 0 })).toEqual({ phase: 'preparation' })
    expect(reached({ reachedFinish: 0 })).toEqual({})
    expect(reached({})).toEqual({})
  })

  it('leaves a stated phase alone', () => {
    expect(reached({ reachedFinish: 1 }, 'construction', { phase: 'finishing' })).toEqual({
      phase: 'finishing',
    })
  })
})
