import { CATEGORY_COLUMNS as names, unitLine } from '../column-names.ts'
import { MEASURE_UNITS, TABLE_TITLES, TOTAL } from '../names.ts'
import { NOT_APPLICABLE, PRINT_UNIT_NAMES } from '../form/print-form.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { categoryGroups, pieces } from '../sections/category-counts.ts'
import type { ReportTable } from '../table.ts'
import { type Tally, tallyOf } from '../figures/tally.ts'
import { layTable } from './layout/lay-table.ts'
import { PROGRESS_COLUMNS, progressCells } from './progress-columns.ts'
import type { ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'category', path: [names.category], kind: 'text', wrapAt: 16 },
  { key: 'unit', path: [names.unit], kind: 'text' },
  {
    key: 'quantity',
    path: [names.quantity],
    kind: 'number',
    figure: 'count',
    rule: 'quantity',
    additive: true,
  },
  ...PROGRESS_COLUMNS,
]

/** 附表: one line per category and unit, all of them added up. */
export function byCategoryTable(scope: ReportScope, tally: Tally): Omit<ReportTable, 'number'> {
  const groups = categoryGroups(scope, tally.all)
  const units = new Set(groups.map(({ unit }) => unit))
  const rows = groups.map(({ unit, standings }, index): RowDraft => {
    const category = standings[0]?.category
    return {
      id: `${category?.id ?? ''}.${unit}`,
      kind: 'data',
      of: standings,
      cells: {
        number: String(index + 1),
        category: category?.name ?? '',
        unit,
        quantity: { value: pieces(standings) },
        ...progressCells(tallyOf(standings)),
      },
    }
  })
  const total: RowDraft = {
    id: 'total',
    kind: 'total',
    span: 2,
    of: tally.all,
    sumOf: rows.map((_row, index) => index),
    cells: {
      number: TOTAL,
      unit: units.size === 1 ? [...units].join('') : NOT_APPLICABLE,
      quantity: units.size === 1 ? { value: pieces(tally.all) } : NOT_APPLICABLE,
      ...progressCells(tally),
    },
  }
  return layTable(scope, {
    id: 'byCategory',
    title: TABLE_TITLES.byCategory,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit], MEASURE_UNITS.floor),
    columns: COLUMNS,
    rows: [...rows, total],
  })
}
