import type { TFunction } from 'i18next'
import type { Target } from '#contract/planning/targets.ts'
import { formatArea } from '#domain/area.ts'
import { targetName } from '../target-list.tsx'

/** The columns, in the order they stand and are copied. */
export const TARGET_COLUMNS = [
  'programme',
  'subject',
  'measure',
  'amount',
  'unit',
  'dueDate',
  'leader',
  'responsibleUnit',
  'note',
] as const

export type TargetColumn = (typeof TARGET_COLUMNS)[number]

/** What stands in a line, as text: it is read when it is saved. */
export type TargetCells = Readonly<Record<TargetColumn, string>>

export const BLANK_CELLS: TargetCells = {
  programme: '',
  subject: '',
  measure: '',
  amount: '',
  unit: '',
  dueDate: '',
  leader: '',
  responsibleUnit: '',
  note: '',
}

/** Columns whose text is one of a list. */
export const CHOSEN_COLUMNS: ReadonlySet<TargetColumn> = new Set([
  'programme',
  'subject',
  'measure',
  'unit',
])

export function isBlank(cells: TargetCells): boolean {
  return TARGET_COLUMNS.every((column) => cells[column].trim() === '')
}

/** How a target of the ledger stands in its line, in the unit it was typed in. */
export function cellsOf(target: Target, subject: string | null, t: TFunction): TargetCells {
  const { measure, amount, unit } = target
  return {
    programme: target.programmeName,
    subject: subject ?? targetName(target, t),
    measure: t(`planning.targets.measures.${measure}`),
    amount: unit === null ? String(amount) : formatArea(amount, unit),
    unit: t(`planning.targets.grid.units.${unit ?? 'count'}`),
    dueDate: target.dueDate ?? '',
    leader: target.leader ?? '',
    responsibleUnit: target.responsibleUnit ?? '',
    note: target.note ?? '',
  }
}
