import type { TFunction } from 'i18next'
import { formatArea } from '#domain/area.ts'
import { CHECK_IDS, type CheckId } from '#domain/checks/check.ts'
import { PHASE_NAMES, PROGRESS_STATUS_NAMES } from '#domain/phase.ts'
import { formatPercent } from '#domain/percent.ts'
import { isQuarter } from '#domain/quarter.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/school-stage.ts'
import { WORK_TYPE_NAMES } from '#domain/work-type.ts'
import { CONTRACT_KINDS, FUND_KINDS } from '#domain/fund.ts'
import type { Dictionaries } from '#contract/dictionaries.ts'
import type { ChangeRecord } from '#contract/history.ts'
import { checkNameText } from '../checks/check-text.ts'
import { moneyText } from '../money.tsx'
import { fieldText, quarterText } from '../../i18n/names.ts'
import { zhCN } from '../../i18n/zh-cn.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'

/** One changed field in words; a blank is null. */
export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface WordSurroundings {
  readonly t: TFunction
  readonly dictionaries: Dictionaries
  readonly moneyUnit: ShownMoneyUnit
}

/** Columns that serve the program and tell a reader nothing. */
const HIDDEN = new Set([
  'id',
  'project_id',
  'position',
  'pinyin',
  'initials',
  'revision',
  'created_at',
  'updated_at',
  'deleted_at',
  'deleted_by',
  'delete_reason',
  'batch_id',
  'origin',
  'entered_by',
  'reverses_id',
  'document_id',
  'contract_id',
  'transfer_id',
  'fingerprint',
  'sha256',
  'media_type',
  'removed_at',
  'added_at',
  'added_by',
  'explained_by',
  'explained_at',
  'choice',
  'adopted',
])

/** Stored as 0 and 1. */
const FLAG_COLUMNS = new Set([
  'is_boarding',
  'is_teaching_point',
  'in_poor_village',
  'is_urban',
  'is_retired',
])

/** What a line of the change log changed, field by field; fields blank before and after are left out. */
export function changesInWords(
  record: ChangeRecord,
  surroundings: WordSurroundings,
): FieldChange[] {
  const before = spreadSetting(record, record.before)
  const after = spreadSetting(record, record.after)
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return columns
    .filter((column) => !HIDDEN.has(column))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((column) => ({
      field: columnName(column, surroundings.t),
      before: valueInWords(column, before?.[column], surroundings),
      after: valueInWords(column, after?.[column], surroundings),
    }))
    .filter(({ before: old, after: new_ }) => old !== new_)
}

/** A setting is stored as JSON under its key; its parts are told like columns. */
function spreadSetting(
  { table, rowId }: ChangeRecord,
  row: ChangeRecord['before'],
): ChangeRecord['before'] {
  const value = table === 'setting' ? row?.['value'] : undefined
  if (typeof value !== 'string') return row
  const parsed: unknown = JSON.parse(value)
  if (Array.isArray(parsed)) return { [rowId]: parsed.join('、') }
  return typeof parsed === 'object' ? (parsed as Record<string, unknown>) : { [rowId]: parsed }
}

/** `planned_total_fen` is 计划总投资; the log keeps the names of columns. */
function columnName(column: string, t: TFunction): string {
  const field = fieldOfColumn(column)
  if (isKey(field, zhCN.planning.field)) {
    return fieldText(field, t) ?? t(`planning.field.${field}`)
  }
  return fieldText(field, t) ?? column
}

/** Fields are told in the order they are always named in, whatever order the log kept. */
const FIELD_ORDER = Object.keys(zhCN.domain.field)

function rankOf(column: string): number {
  const rank = FIELD_ORDER.indexOf(fieldOfColumn(column))
  return rank === -1 ? FIELD_ORDER.length : rank
}

const FIELDS_OF_COLUMNS: Readonly<Record<string, string>> = {
  entry_date: 'date',
  revised_on: 'date',
  surveyed_on: 'date',
  old_amount: 'oldAmount',
  new_amount: 'newAmount',
  number: 'contractNumber',
}

function fieldOfColumn(column: string): string {
  const plain = column.replace(/_(fen|id)$/, '')
  const known = FIELDS_OF_COLUMNS[plain]
  return known ?? plain.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function valueInWords(
  column: string,
  value: unknown,
  { t, dictionaries, moneyUnit }: WordSurroundings,
): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') {
    if (column.endsWith('_fen'))
      return `${moneyText(value, moneyUnit)} ${t(`app.unit.${moneyUnit}`)}`
    if (column.endsWith('_area')) return `${formatArea(value, 'squareMetre', { grouped: true })} ㎡`
    if (column === 'percent') return formatPercent(value)
    if (FLAG_COLUMNS.has(column)) return t(value === 1 ? 'app.yes' : 'app.no')
    return String(value)
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  if (column === 'check_id' && isCheckId(value)) return checkNameText(value, t)
  if (column.endsWith('_id')) return nameOfId(value, dictionaries) ?? value
  if (column === 'custom') return customInWords(value)
  return codeInWords(column, value, t) ?? value
}

function nameOfId(id: string, dictionaries: Dictionaries): string | null {
  const { schools, townships, programmes, categories, fundingSources } = dictionaries
  const named = [schools, townships, programmes, categories, fundingSources]
    .flatMap((list): readonly { readonly id: string; readonly name: string }[] => list)
    .find((entry) => entry.id === id)
  return named?.name ?? null
}

function codeInWords(column: string, code: string, t: TFunction): string | null {
  if (column.endsWith('quarter') && isQuarter(code)) return quarterText(code, t)
  if (column === 'phase' && isKey(code, PHASE_NAMES)) return t(`domain.phase.${code}`)
  if (column === 'status' && isKey(code, PROGRESS_STATUS_NAMES)) return t(`domain.status.${code}`)
  if (column === 'stage' && isKey(code, SCHOOL_STAGE_NAMES)) return t(`domain.stage.${code}`)
  if (column === 'work_type' && isKey(code, WORK_TYPE_NAMES)) return t(`domain.workType.${code}`)
  const kind = column === 'kind' ? FUND_KINDS.find((known) => known === code) : undefined
  if (kind) return t(`domain.fundKind.${kind}`)
  const contract = column === 'kind' ? CONTRACT_KINDS.find((known) => known === code) : undefined
  return contract ? t(`funds.contract.kinds.${contract}`) : null
}

function isCheckId(code: string): code is CheckId {
  return CHECK_IDS.some((id) => id === code)
}

function isKey<Key extends string>(code: string, names: Record<Key, unknown>): code is Key {
  return Object.hasOwn(names, code)
}

/** Imported columns are stored as one JSON object: 招标方式：公开招标；监理：…… */
function customInWords(json: string): string | null {
  try {
    const entries = Object.entries(JSON.parse(json) as Record<string, string>)
    return entries.length === 0
      ? null
      : entries.map(([name, text]) => `${name}：${text}`).join('；')
  } catch {
    return json
  }
}
