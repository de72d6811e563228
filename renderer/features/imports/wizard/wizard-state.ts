/**
 * Everything the person said on the way through the wizard, as one value changed by one pure
 * function. What the program found stays in the answers of the backend; this holds the answers
 * given to it, kept per sheet, so that going back or looking at another sheet loses nothing.
 */
import type {
  ColumnUnit,
  ImportField,
  ImportFile,
  ImportKind,
  RowRange,
  SheetReading,
} from '#contract/imports/reading.ts'
import type { ImportOutcome, RowDecision, SheetCorrections } from '#contract/imports/imports.ts'
import type { Quarter } from '#domain/quarter.ts'

export const STEPS = ['choose', 'sheet', 'columns', 'asAt', 'preview', 'write'] as const

export type Step = (typeof STEPS)[number]

/** What was said about one sheet. A missing property was not touched: the program's guess holds. */
export interface SheetAnswers {
  readonly corrections: SheetCorrections
  readonly asAt?: Quarter
  /** For rows that name no programme; null is the choice to leave them without. */
  readonly programme?: string | null
  /** For rows that name no year. */
  readonly year?: number | null
  readonly decisions: Readonly<Record<string, RowDecision>>
  readonly rows: 'all' | 'good'
}

export interface WizardState {
  readonly step: Step
  readonly file: ImportFile | null
  readonly sheet: string | null
  readonly answers: Readonly<Record<string, SheetAnswers>>
  /** What was written; from here on the wizard only shows it. */
  readonly outcome: WrittenOutcome | null
}

export interface WrittenOutcome extends ImportOutcome {
  /** When its answer came, in ms: what was asked of the ledger before says nothing about it. */
  readonly writtenAt: number
  /** The quarter the screens showed before: the first data moves them to its own. */
  readonly shownBefore: Quarter
}

/** What a row of the sheet can be said to be. */
export type RowMark = 'headerFirst' | 'headerLast' | 'dataFirst' | 'total' | 'ignored' | 'data'

export type WizardAction =
  | { readonly type: 'opened'; readonly file: ImportFile }
  | { readonly type: 'closed' }
  | { readonly type: 'wentTo'; readonly step: Step }
  | { readonly type: 'sheetChosen'; readonly sheet: string }
  /** After writing: another sheet of the same file. */
  | { readonly type: 'nextSheetWanted' }
  | { readonly type: 'kindChosen'; readonly kind: ImportKind }
  | {
      readonly type: 'rowMarked'
      readonly row: number
      readonly mark: RowMark
      /** How the sheet is understood now; marks change that. */
      readonly reading: SheetReading
    }
  | {
      readonly type: 'columnSet'
      readonly letter: string
      readonly field: ImportField | null
      readonly unit: ColumnUnit | null
    }
  | { readonly type: 'cellMended'; readonly cell: string; readonly value: string }
  | { readonly type: 'cellReturned'; readonly cell: string }
  /** Null: what was said of the rows is taken back. */
  | {
      readonly type: 'projectChosen'
      readonly rows: readonly number[]
      readonly projectId: string | null
    }
  | { readonly type: 'asAtChosen'; readonly asAt: Quarter }
  | { readonly type: 'programmeChosen'; readonly programme: string | null }
  | { readonly type: 'yearChosen'; readonly year: number | null }
  | { readonly type: 'decided'; readonly rows: readonly number[]; readonly decision: RowDecision }
  | { readonly type: 'undecided'; readonly row: number }
  | { readonly type: 'rowsChosen'; readonly rows: 'all' | 'good' }
  | { readonly type: 'structureReset' }
  | { readonly type: 'written'; readonly outcome: WrittenOutcome }

export const EMPTY_WIZARD: WizardState = {
  step: 'choose',
  file: null,
  sheet: null,
  answers: {},
  outcome: null,
}

const NO_ANSWERS: SheetAnswers = { corrections: {}, decisions: {}, rows: 'all' }

/** The answers given for the chosen sheet so far. */
export function currentAnswers(state: WizardState): SheetAnswers {
  return (state.sheet === null ? undefined : state.answers[state.sheet]) ?? NO_ANSWERS
}

/** The next state. Never throws; an action that does not fit leaves the state as it was. */
// oxlint-disable-next-line typescript/consistent-return -- the compiler proves the switch exhaustive
export function reduceWizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'opened':
      return opened(action.file)
    case 'closed':
      return EMPTY_WIZARD
    case 'wentTo':
      return state.file === null ? state : { ...state, step: action.step }
    case 'sheetChosen':
      return { ...state, sheet: action.sheet }
    case 'nextSheetWanted':
      return { ...state, step: 'choose', outcome: null }
    case 'written':
      return { ...state, step: 'write', outcome: action.outcome }
    case 'kindChosen':
    case 'rowMarked':
    case 'columnSet':
    case 'cellMended':
    case 'cellReturned':
    case 'projectChosen':
    case 'structureReset':
    case 'asAtChosen':
    case 'programmeChosen':
    case 'yearChosen':
    case 'decided':
    case 'undecided':
    case 'rowsChosen':
      return withAnswers(state, answer(currentAnswers(state), action))
  }
}

/** A form that came back goes to the preview at once: there is nothing to ask. */
function opened(file: ImportFile): WizardState {
  const form = file.sheets.find((sheet) => sheet.form)
  return form
    ? { ...EMPTY_WIZARD, file, sheet: form.name, step: 'preview' }
    : { ...EMPTY_WIZARD, file, sheet: likeliestSheet(file) }
}

type AnswerAction = Exclude<
  WizardAction,
  { readonly type: 'opened' | 'closed' | 'wentTo' | 'sheetChosen' | 'nextSheetWanted' | 'written' }
>

// oxlint-disable-next-line typescript/consistent-return -- the compiler proves the switch exhaustive
function answer(answers: SheetAnswers, action: AnswerAction): SheetAnswers {
  const { corrections } = answers
  const correct = (change: SheetCorrections): SheetAnswers => ({
    ...answers,
    corrections: { ...corrections, ...change },
  })
  switch (action.type) {
    case 'kindChosen':
      // Another kind has other fields, so the columns are read afresh.
      return { ...answers, corrections: { ...without(corrections, 'columns'), kind: action.kind } }
    case 'rowMarked':
      return { ...answers, corrections: markRow(corrections, action) }
    case 'columnSet': {
      const { letter, field, unit } = action
      const others = (corrections.columns ?? []).filter((column) => column.letter !== letter)
      return correct({ columns: [...others, { letter, field, unit }] })
    }
    case 'cellMended': {
      const others = (corrections.cells ?? []).filter(({ cell }) => cell !== action.cell)
      // Who mends a row wants it: what was said of skipping it before is taken back.
      const decisions = withoutRow(answers.decisions, Number(/\d+$/.exec(action.cell)?.[0]))
      const cells = [...others, { cell: action.cell, value: action.value }]
      return { ...correct({ cells }), decisions }
    }
    case 'cellReturned':
      return correct({
        cells: (corrections.cells ?? []).filter(({ cell }) => cell !== action.cell),
      })
    case 'projectChosen': {
      const { rows, projectId } = action
      const others = (corrections.projects ?? []).filter(({ row }) => !rows.includes(row))
      const chosen = projectId === null ? [] : rows.map((row) => ({ row, projectId }))
      // As with a mended cell: what was decided before was decided of something else.
      const decisions = Object.fromEntries(
        Object.entries(answers.decisions).filter(([row]) => !rows.includes(Number(row))),
      )
      return { ...correct({ projects: [...others, ...chosen] }), decisions }
    }
    case 'structureReset':
      return {
        ...answers,
        corrections: without(corrections, 'headerRows', 'dataRows', 'totalRows', 'ignoredRows'),
      }
    case 'asAtChosen':
      return { ...answers, asAt: action.asAt }
    case 'programmeChosen':
      return { ...answers, programme: action.programme }
    case 'yearChosen':
      return { ...answers, year: action.year }
    case 'decided': {
      const decided = action.rows.map((row) => [String(row), action.decision] as const)
      return { ...answers, decisions: { ...answers.decisions, ...Object.fromEntries(decided) } }
    }
    case 'undecided':
      return { ...answers, decisions: withoutRow(answers.decisions, action.row) }
    case 'rowsChosen':
      return { ...answers, rows: action.rows }
  }
}

function withoutRow(decisions: SheetAnswers['decisions'], row: number): SheetAnswers['decisions'] {
  const { [String(row)]: _taken, ...others } = decisions
  return others
}

/**
 * Corrections after a row was called something else. Marking one end of a block keeps the other end
 * where it was found; marking a row as a total or as ignored takes it out of the other list.
 */
// oxlint-disable-next-line typescript/consistent-return -- the compiler proves the switch exhaustive
function markRow(
  corrections: SheetCorrections,
  { row, mark, reading }: Extract<WizardAction, { type: 'rowMarked' }>,
): SheetCorrections {
  const totals = corrections.totalRows ?? reading.totalRows
  const ignored = corrections.ignoredRows ?? []
  switch (mark) {
    case 'headerFirst':
      return withHeader(corrections, [row, Math.max(row, reading.headerRows?.[1] ?? row)])
    case 'headerLast':
      return withHeader(corrections, [Math.min(row, reading.headerRows?.[0] ?? row), row])
    case 'dataFirst':
      return { ...corrections, dataRows: [row, Math.max(row, reading.dataRows?.[1] ?? row)] }
    case 'total':
      return { ...corrections, totalRows: add(totals, row), ignoredRows: remove(ignored, row) }
    case 'ignored':
      return { ...corrections, totalRows: remove(totals, row), ignoredRows: add(ignored, row) }
    case 'data':
      return {
        ...corrections,
        ...coveringDataRows(reading, row),
        totalRows: remove(totals, row),
        ignoredRows: remove(ignored, row),
      }
  }
}

/** Data that was said to begin inside the new header block is looked for again below it. */
function withHeader(corrections: SheetCorrections, headerRows: RowRange): SheetCorrections {
  const { dataRows } = corrections
  const overlaps = dataRows !== undefined && dataRows[0] <= headerRows[1]
  return {
    ...(overlaps ? without(corrections, 'dataRows') : corrections),
    headerRows: [...headerRows],
  }
}

/** A row outside of the data block that is called data stretches the block to it. */
function coveringDataRows(reading: SheetReading, row: number): Pick<SheetCorrections, 'dataRows'> {
  const { dataRows } = reading
  if (dataRows === null) return { dataRows: [row, row] }
  if (row >= dataRows[0] && row <= dataRows[1]) return {}
  return { dataRows: [Math.min(row, dataRows[0]), Math.max(row, dataRows[1])] }
}

function withAnswers(state: WizardState, answers: SheetAnswers): WizardState {
  if (state.sheet === null) return state
  return { ...state, answers: { ...state.answers, [state.sheet]: answers } }
}

/** The sheet that looks most like a ledger, a visible one if there is any. */
function likeliestSheet(file: ImportFile): string | null {
  const byLikelihood = file.sheets.toSorted(
    (a, b) => Number(a.hidden) - Number(b.hidden) || b.kindScore - a.kindScore,
  )
  return byLikelihood[0]?.name ?? null
}

function without<Key extends keyof SheetCorrections>(
  corrections: SheetCorrections,
  ...keys: readonly Key[]
): Omit<SheetCorrections, Key> {
  const kept = { ...corrections }
  for (const key of keys) delete kept[key]
  return kept
}

function add(rows: readonly number[], row: number): number[] {
  return [...remove(rows, row), row].toSorted((a, b) => a - b)
}

function remove(rows: readonly number[], row: number): number[] {
  return rows.filter((other) => other !== row)
}
