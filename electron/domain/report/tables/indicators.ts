import { formatScaled } from '../../decimal.ts'
import {
  goalText,
  type IndicatorReading,
  indicatorText,
  type IndicatorStatus,
} from '../../planning/indicator.ts'
import { quarterLabel } from '../../quarter.ts'
import type { IndicatorLine } from '../dataset.ts'
import { TABLE_TITLES } from '../names.ts'
import { maxDecimals, MISSING, PRINT_UNIT_NAMES } from '../form/print-form.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { ReportTable } from '../table.ts'
import { columnDate } from './layout/column-date.ts'
import { layTable } from './layout/lay-table.ts'
import type { ColumnDraft, RowDraft } from './layout/table-draft.ts'

/** Each line has a unit of its own, so that its figures are words of the table. */
export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: ['序号'], kind: 'text' },
  { key: 'name', path: ['指标名称'], kind: 'text', wrapAt: 28 },
  { key: 'programme', path: ['专项'], kind: 'text', wrapAt: 20, optional: true },
  { key: 'target', path: ['目标值'], kind: 'text', wrapAt: 14 },
  { key: 'actual', path: ['实际值'], kind: 'text', wrapAt: 14 },
  { key: 'asAt', path: ['填报季度'], kind: 'text', wrapAt: 16, optional: true },
  { key: 'trend', path: ['与上次相比'], kind: 'text', wrapAt: 22, optional: true },
  { key: 'status', path: ['完成情况'], kind: 'text' },
  { key: 'due', path: ['完成时限'], kind: 'text', optional: true },
  { key: 'leader', path: ['责任领导'], kind: 'text', wrapAt: 12, optional: true },
  { key: 'unit', path: ['责任单位'], kind: 'text', wrapAt: 18, optional: true },
  { key: 'note', path: ['备注'], kind: 'text', wrapAt: 36, optional: true },
]

const STATUS_NAMES: Record<IndicatorStatus, string> = {
  met: '已达标',
  onTheWay: '推进中',
  behind: '滞后',
  overdue: '逾期',
  notReported: '未填报',
}

/** 附表: 工作指标 with target, what was reached and who answers for it; null when there are none. */
export function indicatorsTable(
  scope: ReportScope,
  lines: readonly IndicatorLine[],
): Omit<ReportTable, 'number'> | null {
  if (lines.length === 0) return null
  return layTable(scope, {
    id: 'indicators',
    title: TABLE_TITLES.indicators,
    unitLine: '',
    columns: COLUMNS,
    rows: lines.map((line, index): RowDraft => ({
      id: line.id,
      kind: 'data',
      of: [],
      cells: {
        number: String(index + 1),
        name: line.name,
        programme: line.programmeName ?? MISSING,
        target: withPeople(goalText(line, formatOf(line, scope)), line.targetPeople),
        actual: actualText(line, scope),
        asAt: earlierQuarter(line.actual, scope),
        trend: trendText(line, scope),
        status: STATUS_NAMES[line.status],
        due: line.dueDate === null ? MISSING : columnDate(line.dueDate),
        leader: line.leader ?? MISSING,
        unit: line.responsibleUnit ?? MISSING,
        note: line.note ?? MISSING,
      },
    })),
  })
}

function formatOf({ unitName }: IndicatorLine, { unit }: ReportScope) {
  const moneyUnitName = PRINT_UNIT_NAMES[unit]
  return { moneyUnit: unit, moneyUnitName, unitName, maxDecimals: maxDecimals('money') }
}

function actualText(line: IndicatorLine, scope: ReportScope): string {
  const { actual } = line
  if (actual === null) return MISSING
  return withPeople(indicatorText(actual.value, line.unit, formatOf(line, scope)), actual.people)
}

/** Named only where the figure is not this quarter's. */
function earlierQuarter(actual: IndicatorReading | null, { facts }: ReportScope): string {
  return actual === null || actual.quarter === facts.quarter
    ? MISSING
    : quarterLabel(actual.quarter)
}

/** ↑上升0.5个百分点 */
function trendText(line: IndicatorLine, scope: ReportScope): string {
  const { trend, unit } = line
  if (trend === null) return MISSING
  if (trend.direction === 'same') return '持平'
  const size = Math.abs(trend.change)
  const way = trend.direction === 'up' ? '↑上升' : '↓下降'
  if (unit === 'percent') return `${way}${formatScaled(size, 2)}个百分点`
  if (unit === 'ratio') return `${way}${formatScaled(size, 2)}`
  return `${way}${indicatorText(size, unit, formatOf(line, scope))}`
}

function withPeople(text: string, people: number | null): string {
  return people === null ? text : `${text}、${formatScaled(people, 0, { grouped: true })}人`
}
