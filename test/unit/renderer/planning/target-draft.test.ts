import { expect, test } from 'vitest'
import {
  BLANK_CELLS,
  type TargetCells,
} from '../../../../renderer/features/planning/targets/grid/target-cells.ts'
import {
  laidOver,
  overwritingOf,
  type TargetDraft,
  typeInto,
  withoutSent,
} from '../../../../renderer/features/planning/targets/grid/target-draft.ts'

const SAVED: TargetCells = { ...BLANK_CELLS, programme: '十三五', measure: '项目数', amount: '100' }

const typed = (...changes: readonly Partial<TargetCells>[]): TargetDraft => {
  let draft: TargetDraft = {}
  for (const change of changes) draft = typeInto(draft, change, SAVED) ?? {}
  return draft
}

test('a cell that was not typed into follows the ledger, and nothing is asked about it', () => {
  const draft = typed({ note: '补' }, { ...SAVED, note: '补报' })
  expect(draft).toEqual({ note: { text: '补报', over: '' } })
  const now = { ...SAVED, amount: '120', leader: '李县长' }
  expect(laidOver(now, draft)).toEqual({ ...now, note: '补报' })
  expect(overwritingOf(draft, now)).toEqual([])
})

test('a typed cell that was changed in the ledger since is told with all three values', () => {
  const draft = typed({ amount: '130' })
  expect(overwritingOf(draft, { ...SAVED, amount: '120' })).toEqual([
    { column: 'amount', over: '100', now: '120', text: '130' },
  ])
  expect(overwritingOf(draft, SAVED)).toEqual([])
  // The same was typed here and there.
  expect(overwritingOf(draft, { ...SAVED, amount: '130' })).toEqual([])
  // Typing on does not make what came in between seen.
  const on = typeInto(draft, { amount: '1300' }, { ...SAVED, amount: '120' })
  expect(on).toEqual({ amount: { text: '1300', over: '100' } })
})

test('a line typed back to what the ledger has is no draft', () => {
  expect(typeInto(typed({ amount: '130' }), { amount: '100' }, SAVED)).toBeNull()
})

test('only what was sent is no draft any more; what was typed meanwhile stays, under the new id', () => {
  const sent = new Map([
    ['a', typed({ amount: '130' })],
    ['b', typed({ amount: '130', note: '甲' })],
    ['new-0', typed({ amount: '7' })],
  ])
  const now = new Map([
    ['a', typed({ amount: '130' })],
    ['b', typed({ amount: '140', note: '甲', leader: '王强' })],
    ['c', typed({ note: '乙' })],
    ['new-0', typed({ amount: '78' })],
  ])
  const savedIds = new Map([
    ['a', 'a'],
    ['b', 'b'],
    ['new-0', 'd'],
  ])
  expect([...withoutSent(now, sent, savedIds)]).toEqual([
    ['b', { amount: { text: '140', over: null }, leader: { text: '王强', over: '' } }],
    ['c', { note: { text: '乙', over: '' } }],
    ['d', { amount: { text: '78', over: null } }],
  ])
  const later = { ...SAVED, amount: '130' }
  expect(overwritingOf({ amount: { text: '140', over: null } }, later)).toEqual([])
})
