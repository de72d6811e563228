import type { PlannedChange } from '#contract/imports/plan.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { ProgressEntryTable } from '../../../database/tables/projects.ts'
import {
  type EarlierReport,
  type LedgerProject,
  type LedgerSnapshot,
  moneyTo,
} from '../ledger-snapshot.ts'
import type { ProjectWork } from '../planned-sheet.ts'
import { MONEY_FIELDS, PROGRESS_FIELDS, PROJECT_FIELDS } from '../project-fields.ts'
import { showValue } from '../show-value.ts'
import type { UnderstoodSheet } from '../typed-row.ts'

/**
 * What importing a row would change in the project it matches: field, old and new as people read
 * them. A blank in the sheet changes nothing.
 */
export function changesOf(
  work: Pick<ProjectWork, 'columns' | 'budget' | 'progress' | 'custom' | 'money'>,
  project: LedgerProject,
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
): PlannedChange[] {
  const show = (field: string, value: string | number | null | undefined): string | null =>
    value === null || value === undefined
      ? null
      : showValue(field, value, sheet.units[field] ?? null, ledger.categories, ledger.phaseNames)
  const change = (
    field: string,
    before: string | number | null | undefined,
    after: string | number | null | undefined,
  ): PlannedChange[] => {
    if (after === undefined || after === null || after === (before ?? null)) return []
    return [{ field, before: show(field, before), after: show(field, after) }]
  }
  const { columns, progress } = work
  return [
    ...Object.entries(PROJECT_FIELDS).flatMap(([field, { column }]) =>
      change(field, project.columns[column], columns[column]),
    ),
    ...work.budget.flatMap(({ fundingSourceId, amount }) =>
      change(`budget:${fundingSourceId}`, project.budget.get(fundingSourceId), amount),
    ),
    ...Object.entries(PROGRESS_FIELDS).flatMap(([field, { column }]) =>
      change(field, reportedBefore(project, column), progress?.[column]).map((one) => {
        const earlier = one.before === null ? earlierOf(project, field) : null
        return earlier === null
          ? one
          : { ...one, before: show(field, earlier.value), beforeOf: earlier.quarter }
      }),
    ),
    ...work.money.flatMap(({ kind, total, date }) =>
      change(moneyField(kind), moneyTo(project, kind, date), total),
    ),
    ...customChanges(work.custom, project),
  ]
}

/** A programme the row states, of a project that has none; one it has stays. */
export function programmeFilled(
  stated: string | null,
  { columns }: LedgerProject,
): PlannedChange[] {
  if (stated === null || columns.programme_id !== null) return []
  return [{ field: 'programme', before: null, after: stated }]
}

/** What the quarter's own report says; the status holds on from the report before. */
function reportedBefore(
  { progress, lastStatus }: LedgerProject,
  column: keyof ProgressEntryTable,
): string | number | null | undefined {
  return progress === null && column === 'status' ? lastStatus : progress?.[column]
}

/** What the latest report before the quarter says of it. */
function earlierOf(
  { previous }: LedgerProject,
  field: string,
): { readonly value: string | number; readonly quarter: Quarter } | null {
  const figure = EARLIER_FIGURES[field]
  const value = (figure && previous?.[figure]) ?? null
  return previous === null || value === null ? null : { value, quarter: previous.quarter }
}

const EARLIER_FIGURES: Readonly<Record<string, Exclude<keyof EarlierReport, 'quarter'>>> = {
  phase: 'phase',
  percent: 'percent',
  completedToDate: 'completedInvestment',
}

/** The field of the sums to date of a kind of money. */
export function moneyField(kind: string): string {
  return Object.keys(MONEY_FIELDS).find((field) => MONEY_FIELDS[field] === kind) ?? kind
}

function customChanges(
  custom: Readonly<Record<string, string>>,
  project: LedgerProject,
): PlannedChange[] {
  const stored = JSON.parse(project.columns.custom) as Record<string, string>
  return Object.entries(custom)
    .filter(([header, value]) => stored[header] !== value)
    .map(([header, value]) => ({ field: header, before: stored[header] ?? null, after: value }))
}
