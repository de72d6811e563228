import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import {
  currentAnswers,
  EMPTY_WIZARD,
  reduceWizard,
  STEPS,
  type RowMark,
  type WizardAction,
  type WizardState,
} from '../../../../renderer/features/imports/wizard/wizard-state.ts'
import { importFile, sheetReading } from './reading.ts'

const reading = sheetReading()
const other = sheetReading({ name: '附表', kindScore: 0.2 })
const opened = reduceWizard(EMPTY_WIZARD, { type: 'opened', file: importFile([other, reading]) })

function after(...actions: readonly WizardAction[]): WizardState {
  return actions.reduce(reduceWizard, opened)
}

function marked(row: number, mark: RowMark, start: SheetCorrections = {}): SheetCorrections {
  const state: WizardState = {
    ...opened,
    answers: { 项目表: { corrections: start, decisions: {}, rows: 'all' } },
  }
  const next = reduceWizard(state, { type: 'rowMarked', row, mark, reading })
  return currentAnswers(next).corrections
}

describe('opening', () => {
  it('begins with the visible sheet that looks most like a ledger', () => {
    const hidden = sheetReading({ name: '旧表', hidden: true, kindScore: 1 })
    const state = reduceWizard(EMPTY_WIZARD, {
      type: 'opened',
      file: importFile([hidden, other, reading]),
    })
    expect([state.sheet, state.step, state.answers]).toEqual(['项目表', 'choose', {}])
  })

  it('forgets everything said about the file before', () => {
    const again = reduceWizard(after({ type: 'yearChosen', year: 2019 }), {
      type: 'opened',
      file: importFile([reading]),
    })
    expect(again.answers).toEqual({})
  })
})

describe('skipping a wrong row', () => {
  it('is taken back by its own box and by mending a cell of the row', () => {
    const skipped = after({ type: 'decided', rows: [7, 14], decision: 'skip' })
    const decisionsOf = (...actions: readonly WizardAction[]) =>
      currentAnswers(actions.reduce(reduceWizard, skipped)).decisions
    expect([
      decisionsOf({ type: 'undecided', row: 7 }),
      decisionsOf({ type: 'cellMended', cell: 'F14', value: '300' }),
    ]).toEqual([{ 14: 'skip' }, { 7: 'skip' }])
  })
})

describe('going back and forth', () => {
  it('keeps every answer, whatever steps and sheets are visited in between', () => {
    const answered = after(
      { type: 'columnSet', letter: 'F', field: 'plannedTotal', unit: 'wan' },
      { type: 'cellMended', cell: 'F14', value: '300' },
      { type: 'decided', rows: [7, 9], decision: 'skip' },
      { type: 'asAtChosen', asAt: '2020Q3' },
      { type: 'programmeChosen', programme: null },
    )
    const visits = fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('wentTo' as const), step: fc.constantFrom(...STEPS) }),
        fc.record({
          type: fc.constant('sheetChosen' as const),
          sheet: fc.constantFrom('项目表', '附表'),
        }),
      ),
    )
    fc.assert(
      fc.property(visits, (actions) => {
        const wandered = actions.reduce<WizardState>(reduceWizard, answered)
        expect(wandered.answers).toEqual(answered.answers)
      }),
    )
  })

  it('does not leave the choice while no file is open', () => {
    expect(reduceWizard(EMPTY_WIZARD, { type: 'wentTo', step: 'write' })).toEqual(EMPTY_WIZARD)
  })
})

describe('marking rows', () => {
  it('moves one end of the header and keeps the other', () => {
    expect([marked(2, 'headerFirst'), marked(5, 'headerLast'), marked(6, 'headerFirst')]).toEqual([
      { headerRows: [2, 4] },
      { headerRows: [3, 5] },
      { headerRows: [6, 6] },
    ])
  })

  it('looks for the data again when the header grows over its beginning', () => {
    expect(marked(6, 'headerLast', { dataRows: [5, 20] })).toEqual({ headerRows: [3, 6] })
  })

  it('moves totals and ignored rows from one list to the other', () => {
    expect([
      marked(8, 'total', { ignoredRows: [8] }),
      marked(12, 'ignored'),
      marked(12, 'data', { ignoredRows: [12] }),
    ]).toEqual([
      { totalRows: [8, 12, 20], ignoredRows: [] },
      { totalRows: [20], ignoredRows: [12] },
      { totalRows: [20], ignoredRows: [] },
    ])
  })

  it('stretches the data to a row outside of it that is called data', () => {
    expect(marked(22, 'data')).toEqual({
      dataRows: [5, 22],
      totalRows: [12, 20],
      ignoredRows: [],
    })
  })

  it('can be taken back altogether, keeping columns and mended cells', () => {
    const state = after(
      { type: 'rowMarked', row: 8, mark: 'total', reading },
      { type: 'columnSet', letter: 'F', field: null, unit: null },
      { type: 'structureReset' },
    )
    expect(currentAnswers(state).corrections).toEqual({
      columns: [{ letter: 'F', field: null, unit: null }],
    })
  })
})

describe('columns, cells, kind', () => {
  it('keeps the last word on a column and on a cell', () => {
    const state = after(
      { type: 'columnSet', letter: 'F', field: 'plannedTotal', unit: null },
      { type: 'columnSet', letter: 'F', field: 'floorArea', unit: 'mu' },
      { type: 'cellMended', cell: 'F14', value: '300' },
      { type: 'cellMended', cell: 'F14', value: '400' },
      { type: 'cellMended', cell: 'G2', value: '1' },
      { type: 'cellReturned', cell: 'G2' },
    )
    expect(currentAnswers(state).corrections).toEqual({
      columns: [{ letter: 'F', field: 'floorArea', unit: 'mu' }],
      cells: [{ cell: 'F14', value: '400' }],
    })
  })

  it('reads the columns afresh for another kind', () => {
    const state = after(
      { type: 'columnSet', letter: 'F', field: 'plannedTotal', unit: null },
      { type: 'kindChosen', kind: 'targets' },
    )
    expect(currentAnswers(state).corrections).toEqual({ kind: 'targets' })
  })
})

describe('after writing', () => {
  const counts = { added: 28, changed: 0, unchanged: 0, skipped: 0 }
  const outcome = {
    batchId: 'b1',
    ...counts,
    quarter: null,
    writtenAt: 0,
    shownBefore: '2020Q2' as const,
  }
  const written = after({ type: 'wentTo', step: 'preview' }, { type: 'written', outcome })

  it('shows what was written', () => {
    expect([written.step, written.outcome]).toEqual(['write', outcome])
  })

  it('can go on with another sheet of the same file', () => {
    const next = reduceWizard(written, { type: 'nextSheetWanted' })
    expect([next.step, next.outcome, next.file?.fileId]).toEqual(['choose', null, 'f1'])
  })
})

it('keeps the project chosen for rows until it is taken back, and forgets what was decided of them', () => {
  const chosen = after(
    { type: 'decided', rows: [5, 6, 7], decision: 'skip' },
    { type: 'projectChosen', rows: [5, 6], projectId: 'p1' },
    { type: 'projectChosen', rows: [6], projectId: 'p2' },
  )
  expect(currentAnswers(chosen).corrections.projects).toEqual([
    { row: 5, projectId: 'p1' },
    { row: 6, projectId: 'p2' },
  ])
  expect(currentAnswers(chosen).decisions).toEqual({ 7: 'skip' })
  const back = reduceWizard(chosen, { type: 'projectChosen', rows: [5], projectId: null })
  expect(currentAnswers(back).corrections.projects).toEqual([{ row: 6, projectId: 'p2' }])
})
