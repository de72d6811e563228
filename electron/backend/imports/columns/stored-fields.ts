import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports.ts'
import { CONDITION_FIELDS } from '#domain/planning/condition.ts'
import { keepingOf } from './field-vocabulary.ts'

/** What of a list of schools reaches the ledger: who they are, and what was surveyed of them. */
const OF_SCHOOLS: ReadonlySet<ImportField> = new Set([
  'key',
  'sequence',
  'school',
  'schoolCode',
  'township',
  'stage',
  'year',
  'note',
  ...CONDITION_FIELDS,
])

/** Whether a column's values are written; the others are only read, and that is said. */
export function isStored(kind: ImportKind, field: ImportField): boolean {
  if (kind === 'schools') return OF_SCHOOLS.has(field)
  return keepingOf(field) !== 'none' && (holdsProjects(kind) || field !== 'custom')
}
