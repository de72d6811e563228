import type {
  ImportField,
  ImportKind,
  Problem,
  ProblemCode,
  TotalCheck,
} from '#contract/imports/reading.ts'
import type { AddedNames, ImportPlan, PlannedChange, PlanRow } from '#contract/imports/plan.ts'
import type { RowDecision, SheetCorrections } from '#contract/imports/imports.ts'
import { actionOf, type RowAction } from '#contract/imports/row-actions.ts'
import { READ_AS_PHASE } from './shown-fields.ts'

/** What the preview shows of a plan; pure, so that it can be tested without a screen. */

/** In the order the filter shows them: what wants a decision first. */
export const SHOWN_STATUSES = [
  'wrong',
  'unclear',
  'duplicate',
  'new',
  'changed',
  'unchanged',
  'skipped',
] as const

/**
 * A row as it is shown: `duplicate` is only what may be there already, `unclear` what wants a decision
 * for another reason, `skipped` what somebody chose to leave out, whatever it was before. What is
 * decided on is what will be done with it.
 */
export type ShownStatus = (typeof SHOWN_STATUSES)[number]

/** `uncounted` cuts across the kinds: rows whose area counts nowhere. */
export type StatusFilter = ShownStatus | 'all' | 'uncounted'

type Decisions = Readonly<Record<string, RowDecision>>

/** What says that the row, or what it adds, is there already. */
export const REPEATS: ReadonlySet<ProblemCode> = new Set([
  'duplicate_in_sheet',
  'possible_duplicate',
  'recorded_by_source',
])

export function shownStatus(row: PlanRow, decisions: Decisions): ShownStatus {
  const decision = decisions[row.row]
  if (decision === 'skip' && actionOf(row, decision) === 'skip') return 'skipped'
  if (row.status !== 'duplicate') return row.status
  const action = actionOf(row, decision)
  if (action === 'add') return 'new'
  if (action === 'update') return 'changed'
  return row.problems.some(({ code }) => REPEATS.has(code)) ? 'duplicate' : 'unclear'
}

/** What is decided on stays in its place as well, where it can be taken back at once. */
export function rowsOf(
  plan: ImportPlan,
  filter: StatusFilter,
  decisions: Decisions,
): readonly PlanRow[] {
  if (filter === 'all') return plan.rows
  if (filter === 'uncounted') return plan.rows.filter(isUncounted)
  return plan.rows.filter(
    (row) => shownStatus(row, decisions) === filter || shownStatus(row, {}) === filter,
  )
}

function isUncounted({ problems }: PlanRow): boolean {
  return problems.some(({ code }) => code === 'area_misplaced')
}

/** How many rows there are of each kind. */
export function shownCounts(
  plan: ImportPlan,
  decisions: Decisions,
): Readonly<Record<StatusFilter, number>> {
  const uncounted = plan.rows.filter(isUncounted).length
  const counts = { all: plan.rows.length, uncounted, ...NO_ROWS }
  for (const row of plan.rows) counts[shownStatus(row, decisions)] += 1
  return counts
}

const NO_ROWS: Readonly<Record<ShownStatus, number>> = {
  wrong: 0,
  unclear: 0,
  duplicate: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
}

/** Rows that want a decision, whether somebody has taken it or not. */
export function doubtfulRows({ rows }: ImportPlan): readonly PlanRow[] {
  return rows.filter(({ status }) => status === 'duplicate')
}

/** Rows that want a decision for which nobody has said what to do. */
export function undecidedRows(plan: ImportPlan, decisions: Decisions): readonly PlanRow[] {
  return doubtfulRows(plan).filter(({ row }) => decisions[row] === undefined)
}

/** Rows that must be mended, or skipped one by one, before everything can be written. */
export function unmendedRows(plan: ImportPlan, decisions: Decisions): readonly PlanRow[] {
  return plan.rows.filter(({ status, row }) => status === 'wrong' && decisions[row] !== 'skip')
}

/** The rows a decision can be taken for. */
export function rowsToDecide(
  rows: readonly PlanRow[],
  decision: RowDecision,
  kind: ImportKind,
): readonly number[] {
  return rows.filter((row) => decisionsOf(row, kind).includes(decision)).map(({ row }) => row)
}

/**
 * Only what resembles a row of the ledger can update one; what is one beyond doubt, and merely says less
 * than before, is not added a second time. Money of a project nobody doubts is recorded or not.
 */
export function decisionsOf(
  { matchedId, similarity, problems }: PlanRow,
  kind: ImportKind,
): readonly RowDecision[] {
  const isKnown =
    similarity === 1 &&
    problems.some(({ code }) => FALLS.has(code)) &&
    !problems.some(({ code }) => REPEATS.has(code))
  const isSure = matchedId !== null && similarity === 1
  if (kind === 'funds' && isSure) return [isKnown ? 'update' : 'add', 'skip']
  return DECISIONS.filter(
    (decision) => (decision !== 'update' || matchedId !== null) && (decision !== 'add' || !isKnown),
  )
}

export const DECISIONS: readonly RowDecision[] = ['add', 'update', 'skip']

/** What is less than it was. */
export const FALLS: ReadonlySet<ProblemCode> = new Set(['cumulative_falls', 'progress_falls'])

/** The names writing would add to the dictionaries: those of undecided rows only once they are written. */
export function addedNames(plan: ImportPlan, decisions: Decisions): AddedNames {
  const parts = plan.rows
    .filter((row) => row.status === 'duplicate' && actionOf(row, decisions[row.row]) === 'add')
    .flatMap(({ row }) => plan.addedIfWritten[row] ?? [])
  const all = (of: keyof AddedNames): readonly string[] => [
    ...new Set([...plan.added[of], ...parts.flatMap((part) => part[of])]),
  ]
  return { townships: all('townships'), schools: all('schools'), programmes: all('programmes') }
}

/** What writing would do, decisions counted in. */
export interface WriteCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Wrong rows, those somebody chose to skip, and undecided duplicates. */
  readonly skipped: number
}

export function writeCounts(plan: ImportPlan, decisions: Decisions): WriteCounts {
  const actions = plan.rows.map((row) => actionOf(row, decisions[row.row]))
  const count = (action: RowAction): number => actions.filter((one) => one === action).length
  return {
    added: count('add'),
    changed: count('update'),
    unchanged: count('keep'),
    skipped: count('skip'),
  }
}

/**
 * Whatever there is something to say of is written or skipped; a row that was skipped while it was
 * wrong is good once what it lacked is mended elsewhere, and still skipped until somebody says
 * otherwise. What is decided on has its choice beside it, and what is unchanged is not written anyway.
 */
export function canSkip({ status, problems }: PlanRow, decision: RowDecision | undefined): boolean {
  if (status === 'wrong') return true
  const isWritten = status === 'new' || status === 'changed'
  return isWritten && (problems.length > 0 || decision === 'skip')
}

/** What is said of a row of money whose project nobody knows for sure. */
export const OF_PROJECT: ReadonlySet<ProblemCode> = new Set([
  'project_unnamed',
  'project_unknown',
  'project_unsure',
  'project_several',
  'several_projects_named',
])

/** What another row says alike may be meant of another project. */
const OF_SEVERAL: ReadonlySet<ProblemCode> = new Set(['project_several', 'several_projects_named'])

export function isOfProject({ code }: Pick<Problem, 'code'>): boolean {
  return OF_PROJECT.has(code)
}

/** What the row calls its project; a cell that names the school alone leaves that to what the money was for. */
export function saidOfProject({ school, values }: PlanRow, { field, value }: Problem): string {
  const isSchoolAlone = field === 'school' && values['projectName'] === undefined
  return [value ?? school, isSchoolAlone ? values['purpose'] : null].filter(Boolean).join(' ')
}

/** Other rows of the same school that call their project so; none where the school has several that fit. */
export function rowsOfSameName(
  rows: readonly PlanRow[],
  row: PlanRow,
  problem: Problem,
): readonly number[] {
  if (OF_SEVERAL.has(problem.code)) return []
  const said = saidOfProject(row, problem)
  return rows
    .filter(({ school, township }) => school === row.school && township === row.township)
    .filter((other) =>
      other.problems.some((one) => isOfProject(one) && saidOfProject(other, one) === said),
    )
    .flatMap((other) => (other.row === row.row ? [] : [other.row]))
}

/** Rows of the project somebody chose for them; one that is deleted since is none of theirs. */
export function rowsOfChosen(
  rows: readonly PlanRow[],
  chosen: SheetCorrections['projects'] = [],
): ReadonlySet<number> {
  const projectOf = new Map(chosen.map(({ row, projectId }) => [row, projectId]))
  const ofChosen = rows.filter(
    ({ row, matchedId }) => matchedId !== null && matchedId === projectOf.get(row),
  )
  return new Set(ofChosen.map(({ row }) => row))
}

/** The first problem that names the cell of this field in the row. */
export function problemOf(row: PlanRow, field: ImportField): Problem | undefined {
  return row.problems.find(
    (problem) =>
      problem.field === field ||
      (field === 'quantity' && problem.field === 'unit') ||
      (field === 'phase' && problem.field !== null && READ_AS_PHASE.has(problem.field)),
  )
}

/**
 * The checks worth seeing first: those that differ, and those that cover the most rows, which are
 * the sheet's grand totals. The rest are subtotals that agree.
 */
export function mainTotals(totals: readonly TotalCheck[]): readonly TotalCheck[] {
  const widest = new Map<string, number>()
  for (const { letter, covers } of totals) {
    widest.set(letter, Math.max(widest.get(letter) ?? 0, covers[1] - covers[0]))
  }
  return totals.filter(
    ({ letter, covers, difference }) =>
      difference !== 0 || covers[1] - covers[0] === widest.get(letter),
  )
}

/** A value of a row as one text, and what it was: a quantity with its unit, as 3栋. */
export function valueOf(
  { values, changes }: Pick<PlanRow, 'values' | 'changes'>,
  field: ImportField,
): { readonly value: string; readonly change: Omit<PlannedChange, 'field'> | undefined } {
  const changeOf = (one: ImportField): PlannedChange | undefined =>
    changes.find((change) => change.field === one)
  const value = values[field] ?? ''
  if (field !== 'quantity') return { value, change: changeOf(field) }
  const unit = values['unit'] ?? ''
  const [ofQuantity, ofUnit] = [changeOf('quantity'), changeOf('unit')]
  if (!ofQuantity && !ofUnit) return { value: value + unit, change: undefined }
  const before = [ofQuantity ? ofQuantity.before : value, ofUnit ? ofUnit.before : unit].join('')
  const after = [ofQuantity?.after ?? value, ofUnit?.after ?? unit].join('')
  return { value: value + unit, change: { before: before === '' ? null : before, after } }
}
