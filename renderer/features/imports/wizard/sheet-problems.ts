import type { Problem, ProblemCode } from '#contract/imports/reading.ts'

/** Findings that are shown where they belong: at the column, and in the reconciliation. */
const SHOWN_ELSEWHERE: ReadonlySet<ProblemCode> = new Set(['unit_missing', 'total_differs'])

/**
 * What there is to say about the sheet as a whole. Findings about single rows wait for the preview,
 * where they can be mended, except a warning of the reader itself.
 */
export function sheetProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ row, code }) => (row === null || code === 'read_warning') && !SHOWN_ELSEWHERE.has(code),
  )
}

/** Of no use before the rows are there to be looked at. */
const OF_ROWS_TO_LOOK_AT: ReadonlySet<ProblemCode> = new Set(['category_guessed'])

/** What there is to say of the sheet in the steps before the preview, where something can be done about it. */
export function problemsBeforePreview(problems: readonly Problem[]): readonly Problem[] {
  return sheetProblems(problems).filter(({ code }) => !OF_ROWS_TO_LOOK_AT.has(code))
}

/** Fields whose unit the sheet does not state: the unit shown is a guess. */
export function guessedUnits(problems: readonly Problem[]): ReadonlySet<string> {
  const fields = problems.flatMap(({ code, field }) =>
    code === 'unit_missing' && field !== null ? [field] : [],
  )
  return new Set(fields)
}
