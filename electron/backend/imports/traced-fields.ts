import { DATE_FIELDS, type ImportField } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { CONDITION_COLUMNS } from '../database/repositories/planning.ts'
import {
  MONEY_FIELDS,
  PROGRESS_FIELDS,
  PROJECT_FIELDS,
  TARGET_FIELDS,
} from './planning/project-fields.ts'

/** A row as the change log knows it: column → value. */
export type StoredRow = Readonly<Record<string, unknown>>

const PLAIN_COLUMNS: Readonly<Record<string, Readonly<Record<string, ImportField>>>> = {
  project: {
    ...byColumn(PROJECT_FIELDS),
    school_id: 'school',
    programme_id: 'programme',
  },
  progress_entry: byColumn(PROGRESS_FIELDS),
  target: {
    programme_id: 'programme',
    school_id: 'school',
    stage: 'stage',
    due_date: 'dueDate',
    leader: 'leader',
    responsible_unit: 'responsibleUnit',
    note: 'note',
  },
  fund_entry: {
    payee: 'payee',
    note: 'note',
    funding_source_id: 'fundingSource',
  },
  allocation_document: {
    number: 'document',
    issued_on: 'documentDate',
    funding_source_id: 'fundingSource',
    note: 'documentTitle',
  },
  school: { name: 'school', school_code: 'schoolCode', stage: 'stage', township_id: 'township' },
  school_condition: {
    ...Object.fromEntries(
      Object.entries(CONDITION_COLUMNS).map(([field, column]) => [column, field]),
    ),
    year: 'year',
    note: 'note',
  },
}

/** The import fields a written column of a row speaks of; none for bookkeeping. */
export function fieldsOfColumn(
  table: string,
  column: string,
  before: StoredRow,
  row: StoredRow,
): ImportField[] {
  const plain = PLAIN_COLUMNS[table]?.[column]
  if (plain !== undefined) return [plain]
  if (table === 'project' && column === 'custom') {
    const stored = customOf(before)
    return Object.entries(customOf(row)).flatMap(([header, text]) =>
      stored[header] === text ? [] : [header],
    )
  }
  if (table === 'budget_line' && column === 'amount_fen') {
    return [`budget:${String(row['funding_source_id'])}`]
  }
  if (table === 'fund_entry' && column === 'entry_date') {
    return [DATE_FIELDS[row['kind'] as FundKind]]
  }
  if (table === 'fund_entry' && column === 'document_number') {
    return [row['kind'] === 'paid' ? 'voucher' : 'document']
  }
  if (table === 'fund_entry' && column === 'amount_fen') {
    const source = row['funding_source_id']
    if (typeof source === 'string') return [`${String(row['kind'])}:${source}`]
    return Object.keys(MONEY_FIELDS).filter((field) => MONEY_FIELDS[field] === row['kind'])
  }
  if (table === 'target' && column === 'amount') {
    return Object.entries(TARGET_FIELDS).flatMap(([field, measure]) =>
      measure === row['measure'] ? [field] : [],
    )
  }
  return []
}

function customOf({ custom = '{}' }: StoredRow): Readonly<Record<string, string>> {
  return JSON.parse(String(custom)) as Readonly<Record<string, string>>
}

function byColumn(
  fields: Readonly<Record<ImportField, { readonly column: string }>>,
): Record<string, ImportField> {
  return Object.fromEntries(Object.entries(fields).map(([field, { column }]) => [column, field]))
}
