import type { FundKind } from '#domain/funds/fund.ts'
import type { ProgressEntryTable, ProjectTable } from '../../database/tables/projects.ts'
import { fieldTypeOf } from '../columns/field-vocabulary.ts'
import { remembering } from '../values/remembering.ts'

/** How a field's stored value is written for people. */
export type FieldKind = 'text' | 'money' | 'area' | 'percent' | 'count' | 'date' | 'coded'

interface ColumnField<Column> {
  readonly column: Column
  readonly kind: FieldKind
}

/** Import fields that are columns of the project itself. */
export const PROJECT_FIELDS: Readonly<Record<string, ColumnField<keyof ProjectTable>>> = {
  projectCode: { column: 'project_code', kind: 'text' },
  projectName: { column: 'name', kind: 'text' },
  category: { column: 'category_id', kind: 'coded' },
  workType: { column: 'work_type', kind: 'coded' },
  year: { column: 'year', kind: 'count' },
  content: { column: 'content', kind: 'text' },
  quantity: { column: 'quantity', kind: 'count' },
  unit: { column: 'unit', kind: 'text' },
  floorArea: { column: 'floor_area', kind: 'area' },
  landArea: { column: 'land_area', kind: 'area' },
  sportsArea: { column: 'sports_area', kind: 'area' },
  plannedTotal: { column: 'planned_total_fen', kind: 'money' },
  plannedStart: { column: 'planned_start', kind: 'date' },
  plannedFinish: { column: 'planned_finish', kind: 'date' },
  actualStart: { column: 'actual_start', kind: 'date' },
  actualFinish: { column: 'actual_finish', kind: 'date' },
  leader: { column: 'leader', kind: 'text' },
  responsibleUnit: { column: 'responsible_unit', kind: 'text' },
  responsiblePerson: { column: 'responsible_person', kind: 'text' },
  note: { column: 'note', kind: 'text' },
}

/** Import fields that are reported for the as-at quarter. */
export const PROGRESS_FIELDS: Readonly<Record<string, ColumnField<keyof ProgressEntryTable>>> = {
  phase: { column: 'phase', kind: 'coded' },
  status: { column: 'status', kind: 'coded' },
  percent: { column: 'percent', kind: 'percent' },
  completedToDate: { column: 'completed_investment_fen', kind: 'money' },
  problems: { column: 'problems', kind: 'text' },
  nextSteps: { column: 'next_steps', kind: 'text' },
}

/** Cumulative money: what differs from the ledger becomes one entry of the kind. */
export const MONEY_FIELDS: Readonly<Record<string, FundKind>> = {
  allocatedToDate: 'allocated',
  receivedToDate: 'received',
  paidToDate: 'paid',
}

/** Kind of amount of the target fields. */
export const TARGET_FIELDS = {
  floorArea: 'floor',
  landArea: 'land',
  sportsArea: 'sports',
} as const

const BUDGET = 'budget:'

export function budgetSource(field: string): string | null {
  return field.startsWith(BUDGET) ? field.slice(BUDGET.length) : null
}

export const kindOf = remembering((field: string): FieldKind => {
  if (budgetSource(field) !== null || field in MONEY_FIELDS) return 'money'
  const own = PROJECT_FIELDS[field] ?? PROGRESS_FIELDS[field]
  if (own) return own.kind
  const type = fieldTypeOf(field)
  return type === 'money' || type === 'area' || type === 'percent' ? type : 'text'
})
