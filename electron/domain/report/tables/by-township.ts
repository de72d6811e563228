import { TOWNSHIP_COLUMNS as names, unitLine } from '../column-names.ts'
import { MEASURE_UNITS, NO_TOWNSHIP, TABLE_TITLES, TOTAL } from '../names.ts'
import { PRINT_UNIT_NAMES } from '../form/print-form.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import type { ReportTable } from '../table.ts'
import { type Tally, tallyOf } from '../figures/tally.ts'
import { layTable } from './layout/lay-table.ts'
import { PROGRESS_COLUMNS, progressCells } from './progress-columns.ts'
import type { ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'township', path: [names.township], kind: 'text', wrapAt: 16 },
  ...PROGRESS_COLUMNS,
]

/** 附表: one line per township, all of them added up. */
export function byTownshipTable(scope: ReportScope, tally: Tally): Omit<ReportTable, 'number'> {
  const rows = townshipGroups(scope, tally.all).map(
    ({ key, name, standings }, index): RowDraft => ({
      id: key ?? 'none',
      kind: 'data',
      of: standings,
      cells: {
        number: String(index + 1),
        township: name,
        ...progressCells(tallyOf(standings)),
      },
    }),
  )
  const total: RowDraft = {
    id: 'total',
    kind: 'total',
    span: 2,
    of: tally.all,
    sumOf: rows.map((_row, index) => index),
    cells: { number: TOTAL, ...progressCells(tally) },
  }
  return layTable(scope, {
    id: 'byTownship',
    title: TABLE_TITLES.byTownship,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit], MEASURE_UNITS.floor),
    columns: COLUMNS,
    rows: [...rows, total],
  })
}

/** Projects under their townships in the order of the dictionary; those that name none last. */
export function townshipGroups({ facts }: ReportScope, of: readonly Standing[]) {
  const townships = new Map(facts.townships.map(({ id, name }) => [id, name]))
  return groupInOrder(of, ({ project }) => project.townshipId, [...townships.keys()])
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null))
    .map(({ key, standings }) => ({
      key,
      name: (key === null ? undefined : townships.get(key)) ?? NO_TOWNSHIP,
      standings,
    }))
}
