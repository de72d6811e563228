import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misfitOf, readBlock } from '../../../../renderer/features/progress/typing/pasted-block.ts'

describe('misfitOf', () => {
  it('refuses a block that is wider or longer than the room, or too long in a cell', () => {
    expect([
      misfitOf([['1', '2']], 'nextSteps', 1),
      misfitOf([['1'], ['2']], 'percent', 1),
      misfitOf([['字'.repeat(5001)]], 'problems', 1),
      misfitOf([['1', '2']], 'percent', 1),
    ]).toEqual([
      { kind: 'tooManyColumns', pasted: 2, room: 1 },
      { kind: 'tooManyRows', pasted: 2, room: 1 },
      { kind: 'tooLong', pasted: 5001, room: 5000 },
      null,
    ])
  })
})

describe('readBlock', () => {
  it('reads percents with a sign, plain, and as shares where the whole column is', () => {
    const percents = (texts: readonly string[]) =>
      readBlock(
        texts.map((text) => [text]),
        'percent',
        'wan',
        [],
      ).map(({ percent }) => percent)
    expect([
      percents(['95.7%', '95.7']),
      percents(['0.957', '1', '']),
      percents(['0.5', '0.8', '0']),
      percents(['0.957']),
      percents(['1', '0', '30']),
    ]).toEqual([[9570, 9570], [9570, 10_000, null], [5000, 8000, 0], [9570], [100, 0, 3000]])
  })

  it('takes neither 50 % nor 0.5 % for granted where 0.5 stands alone or among percents', () => {
    const unclear = { percent: { unread: '0.5', why: 'percentUnclear' } }
    const read = (...texts: string[]) =>
      readBlock(
        texts.map((text) => [text]),
        'percent',
        'wan',
        [],
      )
    expect([
      read('0.5'),
      read('0.5', '30'),
      read('65%', ' 0.5 ', ''),
      read('0.5', '0'),
      read('0.5%'),
    ]).toEqual([
      [unclear],
      [unclear, { percent: 3000 }],
      [{ percent: 6500 }, unclear, { percent: null }],
      [unclear, { percent: 0 }],
      [{ percent: 50 }],
    ])
  })

  it('reads money in the shown unit or in the one that stands behind it', () => {
    const [row] = readBlock([['1,112.5万元', '']], 'completedInvestment', 'yuan', [])
    expect(row).toEqual({ completedInvestment: 1_112_500_000, problems: '' })
  })

  it('keeps as pasted what it cannot read, and leaves out what was not pasted', () => {
    expect(readBlock([['不知道', '随便', '一半']], 'phase', 'wan', [null, null])).toEqual([
      {
        phase: { unread: '不知道', why: 'notPhase' },
        status: { unread: '随便', why: 'notStatus' },
        percent: { unread: '一半', why: 'notNumber' },
      },
    ])
  })

  it('takes a status from the column of phases unless a column of statuses says otherwise', () => {
    const state = { phase: 'structure', status: 'suspended' } as const
    expect([
      readBlock([['主体（停工）']], 'phase', 'wan', [state]),
      readBlock([['主体（停工）', '正常']], 'phase', 'wan', [state, null]),
    ]).toEqual([
      [{ phase: 'structure', status: 'suspended' }],
      [{ phase: 'structure', status: 'normal' }],
    ])
  })

  it('reads any percent copied as a share exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (percent) => {
        const share = `0.${String(percent).padStart(4, '0')}`
        expect(readBlock([[share]], 'percent', 'wan', [])).toEqual([{ percent }])
      }),
    )
  })
})
