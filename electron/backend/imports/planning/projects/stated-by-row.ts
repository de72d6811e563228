import type { CountingDates } from '#domain/closing/quarter-lock.ts'
import { isPhaseOf, type Phase, type Workflow } from '#domain/project/phase.ts'
import type { ProgressEntryTable, ProjectTable } from '../../../database/tables/projects.ts'
import { phaseOf } from '../../values/words/phase-text.ts'
import { moneyTo } from '../ledger-snapshot.ts'
import type { ProjectMatch } from '../matching/match-project.ts'
import type { ProjectWork } from '../planned-sheet.ts'
import { budgetSource, MONEY_FIELDS, PROGRESS_FIELDS, PROJECT_FIELDS } from '../project-fields.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'

const PROJECT_COLUMNS = Object.entries(PROJECT_FIELDS).map(([field, { column }]) => ({
  field,
  column,
}))
const PROGRESS_COLUMNS = Object.entries(PROGRESS_FIELDS).map(([field, { column }]) => ({
  field,
  column,
}))
const MONEY_KINDS = Object.entries(MONEY_FIELDS).map(([field, kind]) => ({ field, kind }))

/** The columns of the project the row states, and those it only suggests. */
export function columnsOf(row: TypedRow): Pick<ProjectWork, 'columns' | 'guessed'> {
  const stated: Partial<Record<keyof ProjectTable, string | number>> = {}
  const guessed: typeof stated = {}
  for (const { field, column } of PROJECT_COLUMNS) {
    const value = row.values[field]
    if (value === undefined) continue
    const given = row.guessed?.includes(field) ? guessed : stated
    given[column] = value
  }
  return { columns: stated, guessed } as Pick<ProjectWork, 'columns' | 'guessed'>
}

/** 公厕 in a sheet does not rename 石门小学公厕. */
export function withoutNameWrittenOtherwise(
  columns: ProjectWork['columns'],
  match: ProjectMatch | null,
): ProjectWork['columns'] {
  if (!match?.isWrittenOtherwise) return columns
  const { name: _name, ...others } = columns
  return others
}

/** The sum of the sources, and what stands once per group. */
const TAKEN_WHERE_BLANK = ['planned_total_fen', 'year', 'leader', 'responsible_unit'] as const

/** A project that has no total yet, or nobody in charge, takes what the sheet as good as says. */
export function withGuessesWhereBlank(
  columns: ProjectWork['columns'],
  guessed: ProjectWork['guessed'],
  match: ProjectMatch | null,
): ProjectWork['columns'] {
  if (match === null) return columns
  const taken = TAKEN_WHERE_BLANK.filter(
    (column) => match.project.columns[column] === null && guessed[column] !== undefined,
  )
  return { ...columns, ...Object.fromEntries(taken.map((column) => [column, guessed[column]])) }
}

/** What a closed quarter does not take is left out, and the rest of the row is written. */
export function withoutDates(
  columns: ProjectWork['columns'],
  dates: readonly (keyof CountingDates)[],
): ProjectWork['columns'] {
  if (dates.length === 0) return columns
  const kept = { ...columns }
  if (dates.includes('actualStart')) delete kept.actual_start
  if (dates.includes('actualFinish')) delete kept.actual_finish
  return kept
}

/** A funding source and the field of a sheet that says what is planned of it. */
interface SourceField {
  readonly field: string
  readonly fundingSourceId: string
}

/** The funding sources a sheet has columns of. */
export function sourcesOf({ units }: Pick<UnderstoodSheet, 'units'>): readonly SourceField[] {
  return Object.keys(units).flatMap((field) => {
    const fundingSourceId = budgetSource(field)
    return fundingSourceId === null ? [] : { field, fundingSourceId }
  })
}

/** The sum of each funding source, in fen. */
export function budgetOf(row: TypedRow, sources: readonly SourceField[]): ProjectWork['budget'] {
  const budget: { fundingSourceId: string; amount: number }[] = []
  for (const { field, fundingSourceId } of sources) {
    const amount = number(row, field)
    if (amount !== null) budget.push({ fundingSourceId, amount })
  }
  return budget
}

/** What the row reports of the quarter; null when nothing. */
export function progressOf(row: TypedRow, workflow: Workflow): Partial<ProgressEntryTable> | null {
  const given: Partial<Record<keyof ProgressEntryTable, string | number | null>> = {}
  // A phase said without 停工 or 取消 says that the work goes on.
  if (row.values['phase'] !== undefined) given.status = 'normal'
  let isReported = false
  for (const { field, column } of PROGRESS_COLUMNS) {
    const value = row.values[field]
    if (value === undefined) continue
    given[column] = field === 'phase' ? fittingPhase(workflow, value as Phase) : value
    isReported = true
  }
  return isReported ? (given as Partial<ProgressEntryTable>) : null
}

function fittingPhase(workflow: Workflow, phase: Phase): Phase | null {
  const fitting = phaseOf(workflow, phase)
  return isPhaseOf(workflow, fitting) ? fitting : null
}

/** The sums to date that differ from what is recorded to the day. */
export function moneyOf(
  row: TypedRow,
  match: ProjectMatch | null,
  date: string,
): ProjectWork['money'] {
  const moved: ProjectWork['money'][number][] = []
  for (const { field, kind } of MONEY_KINDS) {
    const total = number(row, field)
    if (total === null) continue
    const known = match ? moneyTo(match.project, kind, date) : undefined
    // A row that is only similar may still be added, and then its whole sum is new.
    if (known === total && match?.similarity === 1) continue
    moved.push({ kind, total, difference: total - (known ?? 0), date })
  }
  return moved
}

export function text(row: TypedRow, field: string): string | null {
  const value = row.values[field]
  return value === undefined ? null : String(value)
}

export function number(row: TypedRow, field: string): number | null {
  const value = row.values[field]
  return value === undefined ? null : Number(value)
}
