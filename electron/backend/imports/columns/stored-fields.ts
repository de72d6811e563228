import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import { CONDITION_FIELDS } from '#domain/planning/condition.ts'
import { keepingOf, splitField } from './field-vocabulary.ts'

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

/** What a list of money that moved has of each: its papers and days. */
export const PAPERS: readonly ImportField[] = [
  'document',
  'documentTitle',
  'documentDate',
  'receivedDate',
  'paidDate',
  'voucher',
  'payee',
  'purpose',
]

/** What of a fund sheet reaches the ledger, beside amounts split by source: what was moved, and of which project. */
const OF_FUNDS: ReadonlySet<ImportField> = new Set([
  'key',
  'sequence',
  'school',
  'schoolCode',
  'township',
  'stage',
  'year',
  'programme',
  'projectCode',
  'projectName',
  'fundKind',
  'fundAmount',
  'fundAllocated',
  'fundReceived',
  'fundPaid',
  'fundingSource',
  ...PAPERS,
  'note',
])

/** Whether a column's values are written; the others are only read, and that is said. */
export function isStored(kind: ImportKind, field: ImportField): boolean {
  if (kind === 'schools') return OF_SCHOOLS.has(field)
  if (kind === 'funds') return OF_FUNDS.has(field) || isMovedMoney(field)
  return keepingOf(field) !== 'none' && (holdsProjects(kind) || field !== 'custom')
}

/** Planned money is no part of a fund sheet: it says what was moved. */
function isMovedMoney(field: ImportField): boolean {
  const split = splitField(field)
  return split !== null && split.prefix !== 'budget'
}
