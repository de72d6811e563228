import sentences from '#resources/sentences/zh-CN.json' with { type: 'json' }
import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { FormKind } from '#contract/imports/forms.ts'
import type { ColumnUnit, ImportField } from '#contract/imports/reading.ts'
import { CONDITION_FIELDS } from '#domain/planning/condition.ts'
import { type FieldType, fieldTypeOf } from '../imports/columns/field-vocabulary.ts'

/** How a column is filled in and checked. */
export type ColumnCheck =
  'text' | 'money' | 'area' | 'percent' | 'count' | 'year' | 'date' | 'day' | 'list' | 'code'

export interface FormColumn {
  readonly field: ImportField
  readonly header: string
  readonly check: ColumnCheck
  readonly unit: ColumnUnit | null
  /** Filled by the ledger for rows it knows: it tells which row it is. */
  readonly isLocked: boolean
  /** Half-width characters. */
  readonly width: number
}

/** The fields of each kind after the key; those before the bar are locked in known rows. */
const FIELDS: Readonly<
  Record<FormKind, readonly [locked: readonly ImportField[], open: readonly ImportField[]]>
> = {
  projects: [
    ['township', 'school', 'programme', 'year'],
    [
      'projectName',
      'projectCode',
      'category',
      'workType',
      'content',
      'quantity',
      'unit',
      'floorArea',
      'landArea',
      'sportsArea',
      'plannedTotal',
      'budget',
      'plannedStart',
      'plannedFinish',
      'actualStart',
      'actualFinish',
      'leader',
      'responsibleUnit',
      'responsiblePerson',
      'note',
    ],
  ],
  progress: [
    ['township', 'school', 'projectName', 'category'],
    [
      'phase',
      'percent',
      'completedToDate',
      'allocatedToDate',
      'receivedToDate',
      'paidToDate',
      'actualStart',
      'actualFinish',
      'problems',
      'nextSteps',
    ],
  ],
  schools: [
    ['township', 'year'],
    ['school', 'schoolCode', 'stage', ...CONDITION_FIELDS, 'note'],
  ],
  targets: [
    ['programme', 'stage', 'school'],
    ['floorArea', 'landArea', 'sportsArea', 'dueDate', 'leader', 'responsibleUnit', 'note'],
  ],
  funds: [
    ['township', 'school', 'projectName'],
    ['fundingSource', 'fundKind', 'documentDate', 'document', 'payee', 'fundAmount', 'note'],
  ],
}

const LIST_FIELDS: ReadonlySet<ImportField> = new Set([
  'township',
  'programme',
  'stage',
  'category',
  'workType',
  'phase',
  'fundingSource',
  'fundKind',
])
const WIDE_FIELDS: ReadonlySet<ImportField> = new Set([
  'school',
  'projectName',
  'programme',
  'content',
  'problems',
  'nextSteps',
])
/** What a form asks for by another word than ledgers use. */
const OWN_NAMES: Readonly<Record<ImportField, string>> = texts.headers
const NAMES = sentences.field as Readonly<Record<ImportField, string>>

/** The columns of a form: the key first, which nobody sees, then what is asked for. */
export function formColumns(
  kind: FormKind,
  { fundingSources }: { readonly fundingSources: readonly FundingSource[] },
): FormColumn[] {
  const [locked, open] = FIELDS[kind]
  const columns = [...locked, ...open].flatMap((field) =>
    field === 'budget'
      ? fundingSources.map(({ id, name }) =>
          column(`budget:${id}`, texts.part.replace('{{source}}', name), false),
        )
      : [column(field, OWN_NAMES[field] ?? NAMES[field] ?? field, locked.includes(field))],
  )
  return [column('key', NAMES['key'] ?? 'key', true), ...columns]
}

function column(field: ImportField, name: string, isLocked: boolean): FormColumn {
  const check = checkOf(field)
  const suffix = { money: '（万元）', area: '（㎡）', percent: '（%）' } as const
  return {
    field,
    header: check in suffix ? `${name}${suffix[check as keyof typeof suffix]}` : name,
    check,
    unit: unitOf(check),
    isLocked,
    width: WIDE_FIELDS.has(field) ? 28 : check === 'text' ? 14 : 12,
  }
}

function checkOf(field: ImportField): ColumnCheck {
  if (LIST_FIELDS.has(field)) return 'list'
  if (field === 'schoolCode') return 'code'
  if (field === 'documentDate') return 'day'
  const type = fieldTypeOf(field)
  if (type === 'startDate' || type === 'finishDate') return 'date'
  return type !== null && isNumberType(type) ? type : 'text'
}

function isNumberType(
  type: FieldType,
): type is Extract<ColumnCheck, 'money' | 'area' | 'percent' | 'count' | 'year'> & FieldType {
  return ['money', 'area', 'percent', 'count', 'year'].includes(type)
}

function unitOf(check: ColumnCheck): ColumnUnit | null {
  if (check === 'money') return 'wan'
  if (check === 'area') return 'squareMetre'
  return check === 'percent' ? 'percent' : null
}
