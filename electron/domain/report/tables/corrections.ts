import type { CorrectedValue } from '../../closing/correction.ts'
import { formatPercent, type Percent } from '../../percent.ts'
import {
  type Phase,
  phaseName,
  PROGRESS_STATUS_NAMES,
  type ProgressStatus,
} from '../../project/phase.ts'
import { quarterLabel } from '../../quarter.ts'
import { CORRECTION_COLUMNS as names, unitLine } from '../column-names.ts'
import type { CategoryFacts, CorrectionFacts } from '../facts.ts'
import { CORRECTED_NAMES, NO_SOURCE, TABLE_TITLES } from '../names.ts'
import {
  columnText,
  maxDecimals,
  MISSING,
  NOT_APPLICABLE,
  PRINT_UNIT_NAMES,
  toPrinted,
} from '../form/print-form.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { isMoneyCorrection } from '../sections/corrections.ts'
import type { ReportTable } from '../table.ts'
import { columnDate } from './layout/column-date.ts'
import { layTable } from './layout/lay-table.ts'
import type { CellDraft, ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'school', path: [names.school], kind: 'text', wrapAt: 18 },
  { key: 'project', path: [names.project], kind: 'text', wrapAt: 24 },
  { key: 'correctsQuarter', path: [names.correctsQuarter], kind: 'text', wrapAt: 16 },
  { key: 'figure', path: [names.figure], kind: 'text', wrapAt: 12 },
  { key: 'source', path: [names.source], kind: 'text', wrapAt: 12, optional: true },
  { key: 'before', path: [names.before], kind: 'text', wrapAt: 12 },
  { key: 'after', path: [names.after], kind: 'text', wrapAt: 12 },
  {
    key: 'difference',
    path: [names.difference],
    kind: 'number',
    figure: 'money',
    rule: 'corrected',
    optional: true,
  },
  { key: 'reason', path: [names.reason], kind: 'text', wrapAt: 36 },
]

/** 附表: each figure of an earlier quarter that was set right, and why; null when there is none. */
export function correctionsTable(scope: ReportScope): Omit<ReportTable, 'number'> | null {
  const { corrections = [] } = scope.facts
  const standings = new Map(scope.now.map((standing) => [standing.project.id, standing]))
  const rows = corrections.flatMap((correction, index): RowDraft[] => {
    const standing = standings.get(correction.projectId)
    if (!standing) return []
    const { project, category } = standing
    const write = (value: CorrectedValue) => written(correction, value, category, scope)
    return [
      {
        id: correctionRowId(correction, index),
        kind: 'data',
        of: [standing],
        cells: {
          number: String(index + 1),
          school: project.schoolName,
          project: project.name,
          correctsQuarter: quarterLabel(correction.correctsQuarter),
          figure: CORRECTED_NAMES[correction.figure],
          source: sourceName(correction, scope),
          before: write(correction.before),
          after: write(correction.after),
          difference: differenceCell(correction),
          reason: correction.reason,
        },
      },
    ]
  })
  if (rows.length === 0) return null
  return layTable(scope, {
    id: 'corrections',
    title: TABLE_TITLES.corrections,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit]),
    columns: COLUMNS,
    rows,
  })
}

/** A project can have several corrections of one figure, so that a row says which one it is. */
function correctionRowId({ projectId, figure }: CorrectionFacts, place: number): string {
  return `${projectId}.${figure}.${place + 1}`
}

/** The place of the correction of a row among those of the facts. */
export function correctionPlace(rowId: string): number {
  return Number(rowId.split('.').at(-1)) - 1
}

/** Money in the report's unit, shares, phases and dates as the other tables print them. */
function written(
  { figure }: CorrectionFacts,
  value: CorrectedValue,
  { workflow, phaseNames }: CategoryFacts,
  { unit }: ReportScope,
): string {
  if (value === null) return MISSING
  switch (figure) {
    case 'allocated':
    case 'received':
    case 'paid':
    case 'completedInvestment':
      return columnText(toPrinted(Number(value), 'money', unit), 'money', maxDecimals('money'))
    case 'percent':
      return formatPercent(value as Percent)
    case 'phase':
      return phaseName(workflow, value as Phase, phaseNames)
    case 'status':
      return PROGRESS_STATUS_NAMES[value as ProgressStatus]
    case 'actualStart':
    case 'actualFinish':
      return columnDate(String(value))
  }
}

/** Money is a figure of the column; points of a share are words; the rest has no difference. */
function differenceCell(correction: CorrectionFacts): CellDraft {
  const { difference } = correction
  if (isMoneyCorrection(correction)) return { value: difference }
  if (difference === null) return NOT_APPLICABLE
  return `${difference > 0 ? '+' : ''}${formatPercent(difference)}`
}

function sourceName({ figure, sourceId }: CorrectionFacts, { facts }: ReportScope): string {
  if (figure !== 'allocated' && figure !== 'received' && figure !== 'paid') return NOT_APPLICABLE
  return facts.fundingSources.find(({ id }) => id === sourceId)?.name ?? NO_SOURCE
}
