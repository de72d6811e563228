import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import {
  abandon,
  beginHistory,
  type Changes,
  edit,
  type EditHistory,
  redo,
  undo,
} from '../../../../renderer/components/grid/edit-history.ts'
import { BLANK } from '../../../../renderer/features/progress/typing/entry-draft.ts'

const draft = (percent: number): EntryDraft => ({ ...BLANK, percent })

const projectId = fc.constantFrom('p1', 'p2', 'p3')
const anyDraft = fc.option(fc.integer({ min: 0, max: 3 }).map(draft))
const changes = fc
  .array(fc.tuple(projectId, anyDraft), { minLength: 1, maxLength: 3 })
  .map((entries): Changes<EntryDraft> => new Map(entries))
/** Typing, pasting and filling, with undoing and redoing in between. */
const action = fc.oneof(
  fc
    .record({ changes, typing: fc.option(fc.constantFrom('cell 1', 'cell 2')) })
    .map((step) => (history: EditHistory<EntryDraft>) => edit(history, step.changes, step.typing)),
  fc.constant(undo<EntryDraft>),
  fc.constant(redo<EntryDraft>),
)
const start = fc
  .array(fc.tuple(projectId, fc.integer({ min: 0, max: 3 }).map(draft)), { maxLength: 3 })
  .map((entries) => beginHistory(new Map(entries)))

function repeatedly(
  history: EditHistory<EntryDraft>,
  step: typeof undo<EntryDraft>,
): EditHistory<EntryDraft> {
  let now = history
  for (let next = step(now); next !== now; next = step(now)) now = next
  return now
}

/** In one order, for undoing may put a draft back behind others. */
function sorted({ drafts }: EditHistory<EntryDraft>) {
  return [...drafts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

describe('undo and redo', () => {
  it('any sequence of edits, undone wholly, gives the start, and redone wholly the end', () => {
    fc.assert(
      fc.property(start, fc.array(action), (begun, actions) => {
        const edited = actions.reduce((history, act) => act(history), begun)
        const end = repeatedly(edited, redo)
        const undone = repeatedly(edited, undo)
        expect(sorted(undone)).toEqual(sorted(begun))
        expect(sorted(repeatedly(undone, redo))).toEqual(sorted(end))
      }),
    )
  })

  it('one undo takes back exactly the last step', () => {
    fc.assert(
      fc.property(start, fc.array(changes), changes, (begun, earlier, last) => {
        const before = earlier.reduce((history, change) => edit(history, change), begun)
        const after = edit(before, last)
        fc.pre(after !== before)
        expect(sorted(undo(after))).toEqual(sorted(before))
        expect(sorted(redo(undo(after)))).toEqual(sorted(after))
      }),
    )
  })

  it('letters of one cell are one step, those of the next another', () => {
    const type = (history: EditHistory<EntryDraft>, percent: number, typing: string) =>
      edit(history, new Map([['p1', draft(percent)]]), typing)
    let history = beginHistory(new Map())
    history = type(history, 3, 'first')
    history = type(history, 35, 'first')
    history = type(history, 4, 'second')
    expect(history.past).toHaveLength(2)
    expect(undo(history).drafts.get('p1')).toEqual(draft(35))
    expect(undo(undo(history)).drafts.size).toBe(0)
  })

  it('a new edit forgets what was undone', () => {
    const one = edit(beginHistory(new Map()), new Map([['p1', draft(1)]]))
    const other = edit(undo(one), new Map([['p2', draft(2)]]))
    expect(redo(other)).toBe(other)
  })

  it('typing that is given up leaves no trace', () => {
    const before = edit(beginHistory(new Map()), new Map([['p1', draft(1)]]))
    const typed = edit(before, new Map([['p1', draft(2)]]), 'cell')
    expect(abandon(typed, 'cell')).toEqual(before)
    expect(abandon(before, 'cell')).toBe(before)
  })
})
