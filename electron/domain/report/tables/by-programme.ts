import { SCHOOL_STAGE_NAMES, SCHOOL_STAGES, type SchoolStage } from '../../project/school-stage.ts'
import { PROGRAMME_COLUMNS as names, unitLine } from '../column-names.ts'
import { MEASURE_UNITS, NO_PROGRAMME, NO_STAGE, TABLE_TITLES, TOTAL } from '../names.ts'
import { PRINT_UNIT_NAMES } from '../form/print-form.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import type { ReportTable } from '../table.ts'
import { type Tally, tallyOf } from '../figures/tally.ts'
import { chineseNumber } from './layout/chinese-number.ts'
import { layTable } from './layout/lay-table.ts'
import { PROGRESS_COLUMNS, progressCells } from './progress-columns.ts'
import type { ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'name', path: [names.name], kind: 'text', wrapAt: 24 },
  ...PROGRESS_COLUMNS,
]

/** 附表: every programme with its stages of schooling under it, the programmes added up. */
export function byProgrammeTable(scope: ReportScope, tally: Tally): Omit<ReportTable, 'number'> {
  const rows: RowDraft[] = []
  const subtotals: number[] = []
  const { programmes } = scope.facts
  const order = [...programmes.map(({ id }) => id), null]
  const groups = groupInOrder(tally.all, ({ project }) => project.programmeId, order)
  for (const [place, { key, standings }] of groups.entries()) {
    const stages = groupInOrder<SchoolStage | null>(standings, ({ project }) => project.stage, [
      ...SCHOOL_STAGES,
      null,
    ])
    const from = rows.length
    const id = key ?? 'none'
    subtotals.push(from)
    rows.push({
      id,
      kind: 'subtotal',
      of: standings,
      sumOf: stages.map((_stage, index) => from + 1 + index),
      cells: {
        number: chineseNumber(place + 1),
        name: programmes.find((programme) => programme.id === key)?.name ?? NO_PROGRAMME,
        ...progressCells(tallyOf(standings)),
      },
    })
    for (const [index, stage] of stages.entries()) {
      rows.push({
        id: `${id}.${stage.key ?? 'none'}`,
        kind: 'data',
        of: stage.standings,
        cells: {
          number: String(index + 1),
          name: stage.key === null ? NO_STAGE : SCHOOL_STAGE_NAMES[stage.key],
          ...progressCells(tallyOf(stage.standings)),
        },
      })
    }
  }
  rows.push({
    id: 'total',
    kind: 'total',
    span: 2,
    of: tally.all,
    sumOf: subtotals,
    cells: { number: TOTAL, ...progressCells(tally) },
  })
  return layTable(scope, {
    id: 'byProgramme',
    title: TABLE_TITLES.byProgramme,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit], MEASURE_UNITS.floor),
    columns: COLUMNS,
    rows,
  })
}
