import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/imports/reading.ts'
import { secondsLeft } from '../../../../renderer/features/imports/wizard/job.ts'
import { needsOf } from '../../../../renderer/features/imports/wizard/needs.ts'
import {
  asAtAnswers,
  quarterToKeep,
} from '../../../../renderer/features/imports/wizard/plan-input.ts'
import {
  guessedUnits,
  problemsBeforePreview,
  sheetProblems,
} from '../../../../renderer/features/imports/wizard/sheet-problems.ts'
import { canEnter, isCertain, neighbour } from '../../../../renderer/features/imports/wizard/way.ts'
import {
  EMPTY_WIZARD,
  reduceWizard,
} from '../../../../renderer/features/imports/wizard/wizard-state.ts'
import { columnReading, importFile, sheetReading } from './reading.ts'

const complete = ['school', 'programme', 'year'].map((field) => columnReading({ field }))
const wrongCell: Problem = {
  code: 'not_a_number',
  severity: 'error',
  sheet: '项目表',
  cell: 'F14',
  row: 14,
  column: '计划总投资',
  field: 'plannedTotal',
  value: '三百万',
  suggestion: null,
}
const unitMissing: Problem = { ...wrongCell, code: 'unit_missing', cell: null, row: null }
const around = { quarter: '2026Q3', programmes: [] } as const

describe('needsOf', () => {
  it('asks only for what no column says', () => {
    expect([
      needsOf(sheetReading({ columns: complete })),
      needsOf(sheetReading({ columns: [columnReading({ field: 'received:central' })] })),
    ]).toEqual([
      { quarter: false, programme: false, year: false },
      { quarter: true, programme: true, year: true },
    ])
  })
})

describe('the way', () => {
  it('passes over the step that has nothing to ask, in both directions', () => {
    const nothing = sheetReading({ columns: complete })
    const something = sheetReading()
    expect([
      neighbour('columns', 1, nothing),
      neighbour('preview', -1, nothing),
      neighbour('columns', 1, something),
      neighbour('choose', -1, something),
    ]).toEqual(['preview', 'columns', 'asAt', undefined])
  })

  it('is closed beyond a sheet without header or kind', () => {
    const state = reduceWizard(EMPTY_WIZARD, {
      type: 'opened',
      file: importFile([sheetReading()]),
    })
    expect([
      canEnter('choose', EMPTY_WIZARD, null),
      canEnter('sheet', EMPTY_WIZARD, null),
      canEnter('sheet', state, sheetReading({ headerRows: null })),
      canEnter('columns', state, sheetReading({ headerRows: null })),
      canEnter('sheet', state, sheetReading({ kind: null })),
      canEnter('write', state, sheetReading()),
    ]).toEqual([true, false, true, false, false, true])
  })

  it('leads straight to the preview only when nothing is in doubt', () => {
    const doubtful = columnReading({ confidence: 0.6 })
    const leftOut = columnReading({ field: null, reason: 'remembered' })
    const month = columnReading({ field: null, confidence: 0, reason: 'joined' })
    const kindUnsure: Problem = { ...wrongCell, code: 'kind_unsure', cell: null, row: null }
    expect([
      isCertain(sheetReading({ columns: complete })),
      isCertain(sheetReading({ columns: [...complete, leftOut] })),
      isCertain(sheetReading({ columns: [...complete, month] })),
      isCertain(sheetReading({ columns: [...complete, doubtful] })),
      isCertain(sheetReading({ columns: [] })),
      isCertain(sheetReading({ columns: complete, problems: [unitMissing] })),
      isCertain(sheetReading({ columns: complete, problems: [wrongCell] })),
      isCertain(sheetReading({ columns: complete, problems: [kindUnsure] })),
    ]).toEqual([true, true, true, false, false, false, true, false])
  })
})

describe('sheetProblems', () => {
  it('leaves rows to the preview, units to the columns and totals to the reconciliation', () => {
    const whole: Problem = { ...wrongCell, code: 'hidden_rows', cell: null, row: null }
    const reader: Problem = { ...wrongCell, code: 'read_warning', cell: null }
    const total: Problem = { ...wrongCell, code: 'total_differs' }
    const problems = [wrongCell, unitMissing, whole, reader, total]
    expect([sheetProblems(problems), [...guessedUnits(problems)]]).toEqual([
      [whole, reader],
      ['plannedTotal'],
    ])
  })

  it('leaves to the preview what only its rows show', () => {
    const whole: Problem = { ...wrongCell, code: 'hidden_rows', cell: null, row: null }
    const guessed: Problem = { ...whole, code: 'category_guessed' }
    expect(sheetProblems([whole, guessed])).toEqual([whole, guessed])
    expect(problemsBeforePreview([whole, guessed])).toEqual([whole])
  })
})

describe('asAtAnswers', () => {
  const reading = sheetReading({ columns: [columnReading({ field: 'phase' })] })
  const state = reduceWizard(EMPTY_WIZARD, { type: 'opened', file: importFile([reading]) })

  const silent = { ...reading, quarter: null, titleProgramme: null, titleYear: null, title: null }

  it('takes the sheet at its word until somebody says otherwise', () => {
    const said = [
      { type: 'asAtChosen', asAt: '2020Q4' },
      { type: 'programmeChosen', programme: null },
      { type: 'yearChosen', year: null },
    ] as const
    expect([
      asAtAnswers(state, reading, around),
      asAtAnswers(said.reduce(reduceWizard, state), reading, around),
      asAtAnswers(state, silent, around),
      asAtAnswers(state, reading, {
        ...around,
        programmes: ['改薄', '2020年全面改薄'].map((name) => ({ name, isRetired: false })),
      }),
    ]).toEqual([
      { asAt: '2020Q2', programme: '全面改薄', year: 2020 },
      { asAt: '2020Q4', programme: null, year: null },
      { asAt: '2026Q3', programme: null, year: null },
      { asAt: '2020Q2', programme: '2020年全面改薄', year: 2020 },
    ])
  })

  it('offers for a sheet of funds only a programme the ledger knows', () => {
    const funds = { ...reading, kind: 'funds' as const }
    const known = [{ name: '全面改薄', isRetired: false }]
    expect([
      asAtAnswers(state, funds, around).programme,
      asAtAnswers(state, funds, { ...around, programmes: known }).programme,
    ]).toEqual([null, '全面改薄'])
  })
})

describe('secondsLeft', () => {
  const progress = { step: 'reading', done: 50, total: 200 } as const

  it('takes the rest to go as fast as what is done, once that says something', () => {
    expect([
      secondsLeft(progress, 10),
      secondsLeft(progress, 0.4),
      secondsLeft({ ...progress, done: 3 }, 10),
      secondsLeft({ ...progress, total: null }, 10),
    ]).toEqual([30, null, null, null])
  })
})

describe('quarterToKeep', () => {
  const asks = sheetReading({ columns: [columnReading({ field: 'paidToDate' })], quarter: null })
  const state = reduceWizard(EMPTY_WIZARD, { type: 'opened', file: importFile([asks]) })

  it('holds on to the quarter the preview is shown for, unless it was answered', () => {
    const answered = reduceWizard(state, { type: 'asAtChosen', asAt: '2020Q1' })
    expect([
      quarterToKeep('preview', state, asks, around),
      quarterToKeep('preview', answered, asks, around),
      quarterToKeep('columns', state, asks, around),
      quarterToKeep('preview', state, sheetReading({ columns: complete }), around),
    ]).toEqual(['2026Q3', null, null, null])
  })
})
