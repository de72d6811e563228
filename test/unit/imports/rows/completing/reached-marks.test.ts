import { describe, expect, it } from 'vitest'
import { readReached } from '#backend/imports/rows/completing/reached-marks.ts'
import { readMark, stepsMarked } from '#backend/imports/values/words/phase-text.ts'
import type { RowDraft } from '#backend/imports/rows/typed-row.ts'
import type { Workflow } from '#domain/project/phase.ts'
import { readMade } from '../../made-sheet.ts'

function reached(
  written: RowDraft['written'],
  workflow: Workflow = 'construction',
  values: RowDraft['values'] = {},
): unknown {
  const draft: RowDraft = { row: 1, values, written, custom: {}, problems: [], guessed: [] }
  readReached(draft, workflow)
  return draft.values
}

describe('steps that are ticked off', () => {
  it('reads yes, no and neither', () => {
    expect(
      ['是', '√', '已竣工', '否', '×', '未开工', '部分', ''].map((text) => readMark(text)?.isYes),
    ).toEqual([true, true, true, false, false, false, undefined, undefined])
  })

  it.each([
    ['是', 'reachedFinish', { reachedFinish: 1 }],
    ['完了工', 'reachedFinish', { reachedFinish: 1 }],
    ['动了工', 'reachedFinish', { reachedStart: 1, reachedFinish: 0 }],
    ['已完工', 'reachedUse', { reachedFinish: 1, reachedUse: 0 }],
    ['在用', 'reachedFinish', { reachedUse: 1, reachedFinish: 1 }],
    ['未开工', 'reachedFinish', { reachedStart: 0, reachedFinish: 0 }],
    ['未完工', 'reachedStart', null],
    ['部分', 'reachedStart', null],
  ] as const)('takes %s in the column %s for what it says of each step', (text, field, steps) => {
    expect(stepsMarked(text, field)).toEqual(steps)
  })

  it('takes words of another step for that step, and the own column of a step before all', () => {
    const { rows } = readMade([
      ['学校名称', '项目名称', '是否开工', '是否完工', '是否投入使用'],
      ['甲小学', '教学楼', '动了工', '动了工', '没用上'],
      ['乙小学', '食堂', '动了工', '完了工', '完了工'],
      ['丙小学', '宿舍', '在用', '在用', '在用'],
      ['丁小学', '公厕', '在用', '在用', '没用上'],
      ['戊小学', '运动场', '没动工', '没动工', '没动工'],
    ])
    expect(rows.map(({ values }) => values['phase'])).toEqual([
      'started',
      'completed',
      'inUse',
      'completed',
      'preparation',
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
