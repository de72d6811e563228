import type { ColumnReading, ColumnUnit, ImportField } from '#contract/imports/reading.ts'
import { unitFor } from './unit-options.ts'

/** A field that went from one column of the sheet to another. */
export interface FieldMove {
  readonly field: ImportField
  readonly from: ColumnReading
  /** As it was before it got the field. */
  readonly to: ColumnReading
}

/** What a column is set to. */
export type ColumnSetting = Pick<ColumnReading, 'letter' | 'field' | 'unit'>

/** What giving a column a field takes from another column; null where no other has it. */
export function moveOf(
  columns: readonly ColumnReading[],
  to: ColumnReading,
  field: ImportField | null,
): FieldMove | null {
  if (field === null || field === 'custom') return null
  const from = columns.find((column) => column.field === field && column.letter !== to.letter)
  return from ? { field, from, to } : null
}

/** The field goes over, and the column it came from is read as none until somebody says more. */
export function moved({ field, from, to }: FieldMove): readonly ColumnSetting[] {
  return [setting(to, field, to.unit), setting(from, null, null)]
}

/** Each gets what the other had. */
export function exchanged({ field, from, to }: FieldMove): readonly ColumnSetting[] {
  return [setting(to, field, to.unit), setting(from, to.field, from.unit)]
}

export function movedBack({ from, to }: FieldMove): readonly ColumnSetting[] {
  return [setting(to, to.field, to.unit), setting(from, from.field, from.unit)]
}

/** Whether two columns can change places: the one that got the field had another. */
export function canExchange({ to }: FieldMove): boolean {
  return to.field !== null && to.field !== 'custom'
}

function setting(
  { letter }: ColumnReading,
  field: ImportField | null,
  unit: ColumnUnit | null,
): ColumnSetting {
  return { letter, field, unit: unitFor(field, unit) }
}
