import { createHash } from 'node:crypto'
import {
  type ColumnUnit,
  DATE_FIELDS,
  holdsProjects,
  type ImportKind,
} from '#contract/imports/reading.ts'
import type { HeaderColumn } from '../regions/header/header-paths.ts'
import { columnLetter } from '../workbook/cell-address.ts'
import { isOfOtherKinds } from './field-vocabulary.ts'
import { headerCandidates } from './headers/header-candidates.ts'
import { headerKey } from './headers/header-key.ts'

/** Column letter → what the column was taken for. */
export type RememberedMapping = Readonly<
  Record<string, { readonly field: string | null; readonly unit: ColumnUnit | null }>
>

/** What a sheet with the same headers was imported as, and what its columns were taken for. */
export interface RememberedShape {
  readonly kind: ImportKind
  readonly columns: RememberedMapping
}

/**
 * Earlier versions carried columns over to sheets read as another kind: who pressed on then chose
 * neither, and nothing is learnt from it.
 */
export function isConsistent({ kind, columns }: RememberedShape): boolean {
  return !Object.values(columns).some(({ field }) => field !== null && isOfOtherKinds(field, kind))
}

/** What was decided last about the columns of sheets of the kind. @param shapes newest first */
export function columnsOfKind(
  shapes: readonly RememberedShape[],
  kind: ImportKind,
): RememberedMapping | undefined {
  const isLike = (other: ImportKind): boolean =>
    other === kind || (holdsProjects(other) && holdsProjects(kind))
  return shapes.find((shape) => isLike(shape.kind))?.columns
}

/** The same for two sheets with the same headers in the same columns, whatever their titles. */
export function headerFingerprint(columns: readonly HeaderColumn[]): string {
  const shape = columns.map(({ column, path }) => `${column}:${path.map(headerKey).join('>')}`)
  return createHash('sha256').update(shape.join('\n')).digest('hex').slice(0, 32)
}

/**
 * Ledgers remember shapes from when money of every kind had one field for its days: a 支付日期 that was
 * taken for it then is read anew.
 */
export function withDayOfKind(
  remembered: RememberedMapping,
  columns: readonly HeaderColumn[],
): RememberedMapping {
  const { allocated, ...ofKinds } = DATE_FIELDS
  const days = new Set(Object.values(ofKinds))
  const entries = Object.entries(remembered)
  if (entries.some(([, { field }]) => field !== null && days.has(field))) return remembered
  const isOfKind = (letter: string): boolean => {
    const path = columns.find(({ column }) => columnLetter(column) === letter)?.path ?? []
    return days.has(headerCandidates(path, 'funds')[0]?.field ?? '')
  }
  return Object.fromEntries(
    entries.filter(([letter, { field }]) => field !== allocated || !isOfKind(letter)),
  )
}
