import type { TFunction } from 'i18next'
import { formatArea } from '#domain/area.ts'
import { CHECK_IDS, type CheckId } from '#domain/checks/check.ts'
import { PHASE_NAMES, PROGRESS_STATUS_NAMES } from '#domain/project/phase.ts'
import { formatPercent } from '#domain/percent.ts'
import { isQuarter } from '#domain/quarter.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/project/school-stage.ts'
import { WORK_TYPE_NAMES } from '#domain/project/work-type.ts'
import { CONTRACT_KINDS, FUND_KINDS } from '#domain/funds/fund.ts'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import { checkNameText } from '../checks/check-text.ts'
import { momentText } from '../figures/moment.tsx'
import { moneyText } from '../figures/money.tsx'
import { phaseOfAnyText, quarterText } from '../../i18n/names.ts'
import { zhCN } from '../../i18n/zh-cn.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'
import { columnName, isHidden, rankOf } from './column-words.ts'

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
  const { table } = record
  const before = spreadSetting(record, record.before)
  const after = spreadSetting(record, record.after)
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return columns
    .filter((column) => !isHidden(table, column))
    .toSorted((a, b) => rankOf(table, a) - rankOf(table, b))
    .map((column) => ({
      field: columnName(table, column, surroundings.t),
      before: valueInWords(readAs(table, column, before), before?.[column], surroundings),
      after: valueInWords(readAs(table, column, after), after?.[column], surroundings),
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
  return isRecord(parsed) ? flattened(parsed) : { [rowId]: parsed }
}

/** Parts of parts are told like the parts themselves; their names differ. */
function flattened(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) =>
      isRecord(part) ? Object.entries(flattened(part)) : [[name, part]],
    ),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The column whose manner of writing values a column shares, by what else stands in its row. */
function readAs(table: string, column: string, row: ChangeRecord['before']): string {
  if (table === 'correction' && CORRECTED_VALUES.has(column)) {
    const figure = String(row?.['figure'])
    return MONEY_FIGURES.has(figure) ? 'amount_fen' : figure
  }
  if (table === 'target' && column === 'amount') {
    return row?.['measure'] === 'count' ? column : 'target_area'
  }
  if (table === 'indicator' && column === 'target') {
    if (row?.['unit'] === 'percent') return 'percent'
    if (row?.['unit'] === 'money') return 'amount_fen'
  }
  return column
}

const CORRECTED_VALUES = new Set(['before_value', 'after_value', 'difference'])

const MONEY_FIGURES = new Set(['allocated', 'received', 'paid', 'completedInvestment'])

function valueInWords(
  column: string,
  value: unknown,
  { t, dictionaries, moneyUnit }: WordSurroundings,
): string | null {
  if (value === null || value === undefined || value === '') return null
  // Said of the few reports that corrections wrote, and where one of them becomes the project's own.
  if (column === 'is_carried') return value === 1 ? t('app.yes') : null
  if (typeof value === 'number') {
    if (column.endsWith('_fen'))
      return `${moneyText(value, moneyUnit)} ${t(`app.unit.${moneyUnit}`)}`
    if (column.endsWith('_area')) return `${formatArea(value, 'squareMetre', { grouped: true })} ㎡`
    if (column === 'percent') return formatPercent(value)
    if (FLAG_COLUMNS.has(column)) return t(value === 1 ? 'app.yes' : 'app.no')
    return String(value)
  }
  if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no')
  if (Array.isArray(value)) {
    const codes = value.map((code: unknown) => codeInWords(column, String(code), t) ?? code)
    return codes.join('、') || null
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  if (column === 'check_id' && isCheckId(value)) return checkNameText(value, t)
  if (column.endsWith('_id')) return nameOfId(value, dictionaries) ?? t('history.gone')
  if (column === 'custom') return customInWords(value)
  if (column === 'spans') return spansInWords(value)
  if (column.endsWith('_at')) return momentText(value)
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
  if (column === 'phase' && isKey(code, PHASE_NAMES)) return phaseOfAnyText(code, t)
  if (column === 'status' && isKey(code, PROGRESS_STATUS_NAMES)) return t(`domain.status.${code}`)
  if (column === 'stage' && isKey(code, SCHOOL_STAGE_NAMES)) return t(`domain.stage.${code}`)
  if (column === 'work_type' && isKey(code, WORK_TYPE_NAMES)) return t(`domain.workType.${code}`)
  if (column === 'level' && isKey(code, zhCN.planning.level)) return t(`planning.level.${code}`)
  if (column === 'level' && isKey(code, zhCN.domain.fundingLevel)) {
    return t(`domain.fundingLevel.${code}`)
  }
  if (column === 'measure' && isKey(code, zhCN.planning.targets.measures)) {
    return t(`planning.targets.measures.${code}`)
  }
  if ((column === 'measure' || column === 'adds_to') && isKey(code, zhCN.planning.field)) {
    return t(`planning.field.${code}`)
  }
  if (column === 'basis' && isKey(code, zhCN.planning.basis)) return t(`planning.basis.${code}`)
  if (column === 'area_unit' && isKey(code, zhCN.planning.targets.grid.units)) {
    return t(`planning.targets.grid.units.${code}`)
  }
  if (column === 'direction' && isKey(code, zhCN.indicators.direction)) {
    return t(`indicators.direction.${code}`)
  }
  if (column === 'unit' && isKey(code, zhCN.indicators.unit)) return t(`indicators.unit.${code}`)
  if (column === 'unit' && isKey(code, zhCN.app.unit)) return t(`app.unit.${code}`)
  if (column === 'workflow' && isKey(code, zhCN.domain.workflow)) {
    return t(`domain.workflow.${code}`)
  }
  if (column === 'state' && isKey(code, zhCN.closing.state)) return t(`closing.state.${code}`)
  if (column === 'figure' && isKey(code, zhCN.closing.correction.figures)) {
    return t(`closing.correction.figures.${code}`)
  }
  if (column === 'annexes' && isKey(code, zhCN.reports.annex)) return t(`reports.annex.${code}`)
  if (column === 'charts' && isKey(code, zhCN.reports.chart)) return t(`reports.chart.${code}`)
  if (column === 'chapters' && isKey(code, zhCN.reports.form.chapter)) {
    return t(`reports.form.chapter.${code}`)
  }
  if (column === 'totals' && (code === 'top' || code === 'bottom')) return t(`reports.form.${code}`)
  return column === 'kind' || column === 'milestone' ? kindInWords(code, t) : null
}

function kindInWords(code: string, t: TFunction): string | null {
  const kind = FUND_KINDS.find((known) => known === code)
  if (kind) return t(`domain.fundKind.${kind}`)
  const contract = CONTRACT_KINDS.find((known) => known === code)
  if (contract) return t(`funds.contract.kinds.${contract}`)
  if (isKey(code, zhCN.sentences.importKind)) return t(`sentences.importKind.${code}`)
  return isKey(code, zhCN.milestones.kinds) ? t(`milestones.kinds.${code}`) : null
}

function isCheckId(code: string): code is CheckId {
  return CHECK_IDS.some((id) => id === code)
}

function isKey<Key extends string>(code: string, names: Record<Key, unknown>): code is Key {
  return Object.hasOwn(names, code)
}

/** An edited paragraph as it read; null for one that was left out. */
function spansInWords(json: string): string | null {
  const spans = JSON.parse(json) as readonly { readonly text: string }[]
  return spans.map(({ text }) => text).join('') || null
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
