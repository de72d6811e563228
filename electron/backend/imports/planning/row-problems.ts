import { hasFallen } from '#domain/checks/progress-checks.ts'
import type { Problem, ProblemCode } from '#contract/imports/reading.ts'
import type { ProjectMatch } from './matching/match-project.ts'
import type { LedgerProject, LedgerSnapshot } from './ledger-snapshot.ts'
import { schoolCodeOf, type SchoolReference } from './matching/places.ts'
import type { ProjectWork } from './planned-sheet.ts'
import { showValue } from './show-value.ts'
import type { TypedRow, UnderstoodSheet } from './typed-row.ts'

/** Of most rows there is nothing to say. */
export const NOTHING: readonly Problem[] = []

/** A project is somewhere: the row must name its school, and the township where several have one so called. */
export function missingSchool(
  row: TypedRow,
  school: SchoolReference | null,
  sheet: UnderstoodSheet,
): readonly Problem[] {
  const isSaid = row.problems.some((problem) => problem.field === 'school')
  if (school && (school.mayBeIn?.length ?? 0) > 1) {
    return [problemOf(row, sheet, 'school_several', 'error', 'school')]
  }
  return school || isSaid ? NOTHING : [problemOf(row, sheet, 'required_missing', 'error', 'school')]
}

/** Whose school codes are taken: of the ledger's schools, and of those the rows so far name. */
export type CodeOwners = Map<string, string>

/** The owners the ledger knows, by school code. */
export function codeOwners(ledger: Pick<LedgerSnapshot, 'schools'>): CodeOwners {
  return new Map(
    ledger.schools.flatMap(({ id, schoolCode }) => (schoolCode === null ? [] : [[schoolCode, id]])),
  )
}

/** A code names one school: the row may not give its school the code of another one. */
export function codeOfAnother(
  row: TypedRow,
  school: SchoolReference | null,
  sheet: UnderstoodSheet,
  owners: CodeOwners,
): readonly Problem[] {
  const code = schoolCodeOf(row.values)
  if (code === null || school === null) return NOTHING
  const own = school.key
  const owner = owners.get(code) ?? own
  owners.set(code, owner)
  return owner === own ? NOTHING : [problemOf(row, sheet, 'code_of_another', 'error', 'schoolCode')]
}

/** The sources should add up to the stated total; both are kept as the sheet has them. */
export function budgetDiffers(
  row: TypedRow,
  budget: ProjectWork['budget'],
  sheet: UnderstoodSheet,
): readonly Problem[] {
  const total = row.values['plannedTotal']
  const sum = budget.reduce((all, { amount }) => all + amount, 0)
  if (total === undefined || budget.length === 0 || sum === total) return NOTHING
  return [problemOf(row, sheet, 'budget_differs', 'warning', 'plannedTotal')]
}

/**
 * What the sheet writes of the sources, and what the ledger has of others and keeps, beside the total: that of the
 * ledger where the sheet states none, else the one its own sources come to.
 */
export function budgetOfKnownDiffers(
  row: TypedRow,
  budget: ProjectWork['budget'],
  sheet: UnderstoodSheet,
  known: LedgerProject | null,
): readonly Problem[] {
  const isStated = row.guessed?.includes('plannedTotal') !== true
  const total = isStated ? row.values['plannedTotal'] : known?.columns.planned_total_fen
  const isChanged = budget.some(
    ({ fundingSourceId, amount }) => known?.budget.get(fundingSourceId) !== amount,
  )
  if (known === null || typeof total !== 'number' || !isChanged) return NOTHING
  const after = new Map(known.budget)
  for (const { fundingSourceId, amount } of budget) after.set(fundingSourceId, amount)
  const sum = totalOf([...after.values()])
  const own = totalOf(budget.map(({ amount }) => amount))
  if (sum === total || (isStated && own !== total)) return NOTHING
  const [value, suggestion] = [sum, total].map((fen) => showValue('plannedTotal', fen, 'wan', []))
  const code = isStated ? 'budget_of_others_stays' : 'budget_differs_from_total'
  const problem = problemOf(row, sheet, code, 'warning', 'plannedTotal')
  return [{ ...problem, value: value ?? null, suggestion: suggestion ?? null }]
}

function totalOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0)
}

/** What a quarterly form says of the quarter, and of what it makes up to date. */
const OF_QUARTER: readonly (readonly [ofQuarter: string, toDate: string])[] = [
  ['quarterAllocated', 'allocatedToDate'],
  ['quarterReceived', 'receivedToDate'],
  ['quarterPaid', 'paidToDate'],
  ['quarterCompleted', 'completedToDate'],
]

/** 本季 should be what 累计 has grown by since the quarter before, where the ledger knows that one. */
export function quarterDiffers(
  row: TypedRow,
  sheet: UnderstoodSheet,
  before: LedgerProject['before'],
): readonly Problem[] {
  return OF_QUARTER.flatMap(([field, toDate]) => {
    const [own, sum, last] = [row.values[field], row.values[toDate], before.get(toDate)]
    if (typeof own !== 'number' || typeof sum !== 'number' || last === undefined) return []
    if (Math.abs(sum - last - own) <= ROUNDING) return []
    const [total, earlier, difference] = [sum, last, sum - last].map((fen) =>
      showValue(toDate, fen, sheet.units[toDate] ?? null, []),
    )
    const suggestion = `${total} − ${earlier} = ${difference}`
    return [{ ...problemOf(row, sheet, 'quarter_differs', 'warning', field), suggestion }]
  })
}

/** Fen: figures in 万元 with two decimals differ by as much without a mistake. */
const ROUNDING = 10_000

/** A percent or completed investment below the latest earlier report: more is undone than was done. */
export function progressFalls(
  row: TypedRow,
  sheet: UnderstoodSheet,
  progress: ProjectWork['progress'],
  known: LedgerProject | null,
): readonly Problem[] {
  const previous = known?.previous ?? null
  if (known === null || previous === null || progress === null) return NOTHING
  return FALLING.flatMap(({ field, figure, column }) => {
    const [earlier, now] = [previous[figure], progress[column] ?? null]
    // What the quarter has already was decided on before.
    if (!hasFallen(earlier, now) || earlier === null || known.progress?.[column] === now) return []
    const suggestion = showValue(field, earlier, sheet.units[field] ?? null, [])
    const problem = problemOf(row, sheet, 'progress_falls', 'warning', field)
    return [{ ...problem, suggestion, quarter: previous.quarter }]
  })
}

const FALLING = [
  { field: 'percent', figure: 'percent', column: 'percent' },
  { field: 'completedToDate', figure: 'completedInvestment', column: 'completed_investment_fen' },
] as const

/** What a person has to decide: the same row twice, a similar project, a falling cumulative sum. */
export function doubts(
  row: TypedRow,
  sheet: UnderstoodSheet,
  found: {
    readonly match: ProjectMatch | null
    readonly isRepeated: boolean
    /** Sums to date below what the ledger has, and what it has as people read it. */
    readonly falls: readonly { readonly field: string; readonly recorded: string }[]
  },
): readonly Problem[] {
  const isSimilar = found.match !== null && found.match.similarity < 1
  if (!found.isRepeated && !isSimilar && found.falls.length === 0) return NOTHING
  return NOTHING.concat(
    found.isRepeated ? problemOf(row, sheet, 'duplicate_in_sheet', 'warning', null) : NOTHING,
    isSimilar ? problemOf(row, sheet, 'possible_duplicate', 'warning', 'projectName') : NOTHING,
    found.falls.map(({ field, recorded }) => ({
      ...problemOf(row, sheet, 'cumulative_falls', 'warning', field),
      suggestion: recorded,
    })),
  )
}

export function problemOf(
  row: TypedRow,
  sheet: UnderstoodSheet,
  code: ProblemCode,
  severity: Problem['severity'],
  field: string | null,
): Problem {
  // What is said of the whole row is said of no column, and of two columns of a field the last one holds.
  const column =
    field === null ? undefined : sheet.reading.columns.findLast((one) => one.field === field)
  return {
    code,
    severity,
    sheet: sheet.reading.name,
    cell: column ? `${column.letter}${row.row}` : null,
    row: row.row,
    column: column?.path.at(-1) ?? null,
    field,
    value: field === null ? null : (row.shown[field] ?? null),
    suggestion: null,
  }
}
