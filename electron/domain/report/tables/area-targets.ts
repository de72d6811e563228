import type { Measure } from '../../area.ts'
import { TARGET_COLUMNS as names, unitLine } from '../column-names.ts'
import type { MeasureTargets, ProgrammeTargets, TargetLine } from '../dataset.ts'
import { MEASURE_NAMES, MEASURE_UNITS, TABLE_TITLES } from '../names.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { RuleId } from '../figures/rule.ts'
import type { Standing } from '../standing.ts'
import type { ReportTable } from '../table.ts'
import { columnDate } from './layout/column-date.ts'
import { layTable } from './layout/lay-table.ts'
import type { CellDraft, ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'name', path: [names.name], kind: 'text', wrapAt: 30 },
  { key: 'due', path: [names.due], kind: 'date', optional: true },
  amount('target', 'target'),
  amount('completed', 'targetCompleted'),
  amount('underConstruction', 'targetUnderConstruction'),
  amount('notStarted', 'targetNotStarted'),
  amount('shortfall', 'shortfall'),
  rate('completionRate', 'targetRate'),
  rate('coverageRate', 'coverageRate'),
]

/** 附表: each programme's targets by measure, each with its own total. */
export function areaTargetsTable(
  scope: ReportScope,
  programmes: readonly ProgrammeTargets[],
): Omit<ReportTable, 'number'> {
  const byId = new Map(scope.now.map((standing) => [standing.project.id, standing]))
  const rows: RowDraft[] = []
  for (const { programmeId, name, measures } of programmes) {
    for (const measure of measures) {
      rows.push(...measureRows(scope, byId, { programmeId, name, measure, from: rows.length }))
    }
  }
  const units = programmes.flatMap(({ measures }) => measures.map((one) => one.measure))
  return layTable(scope, {
    id: 'areaTargets',
    title: TABLE_TITLES.areaTargets,
    unitLine: unitLine(...new Set(units.map((measure) => MEASURE_UNITS[measure]))),
    columns: COLUMNS,
    rows,
  })
}

interface Block {
  readonly programmeId: string
  readonly name: string
  readonly measure: MeasureTargets
  /** Index of the block's first row in the table. */
  readonly from: number
}

function measureRows(
  scope: ReportScope,
  byId: ReadonlyMap<string, Standing>,
  { programmeId, name, measure, from }: Block,
): RowDraft[] {
  const prefix = `${programmeId}.${measure.measure}`
  const projectsOf = (line: TargetLine) =>
    (scope.selections.all()[line.target.projects] ?? []).flatMap((id) => byId.get(id) ?? [])
  const heading: RowDraft = {
    id: prefix,
    kind: 'heading',
    span: COLUMNS.length,
    of: projectsOf(measure.total),
    cells: {
      number: `${name}　${MEASURE_NAMES[measure.measure]}（${MEASURE_UNITS[measure.measure]}）`,
    },
  }
  let number = 0
  const lines = measure.lines.map((line): RowDraft => {
    if (!line.within) number += 1
    return {
      id: `${prefix}.${line.schoolId ?? line.stage ?? 'all'}`,
      kind: line.within ? 'within' : 'data',
      of: projectsOf(line),
      cells: {
        number: line.within ? '' : String(number),
        name: line.within ? `${names.within}${line.name}` : line.name,
        due: line.dueDates.map(columnDate).join('、'),
        ...figureCells(line, measure.measure),
      },
    }
  })
  const total: RowDraft = {
    id: `${prefix}.total`,
    kind: 'total',
    span: 2,
    of: projectsOf(measure.total),
    sumOf: lines.flatMap(({ kind }, index) => (kind === 'data' ? [from + 1 + index] : [])),
    blockStart: from + 1,
    cells: { number: measure.total.name, ...figureCells(measure.total, measure.measure) },
  }
  return [heading, ...lines, total]
}

function figureCells(line: TargetLine, measure: Measure): Record<string, CellDraft> {
  // Counted targets stand in the same columns as areas, which are kept in hundredths.
  const scale = measure === 'count' ? 100 : 1
  return {
    target: { value: line.target.value, scale },
    completed: { value: line.completed.value, scale },
    underConstruction: { value: line.underConstruction.value, scale },
    notStarted: { value: line.notStarted.value, scale },
    shortfall: { value: line.shortfall.value, scale },
    completionRate: { value: line.completionRate.value },
    coverageRate: { value: line.coverageRate.value },
  }
}

function amount(
  key: 'target' | 'completed' | 'underConstruction' | 'notStarted' | 'shortfall',
  rule: RuleId,
): ColumnDraft {
  return { key, path: [names[key]], kind: 'number', figure: 'area', rule, additive: true }
}

function rate(key: 'completionRate' | 'coverageRate', rule: RuleId): ColumnDraft {
  return { key, path: [names[key]], kind: 'percent', figure: 'percent', rule }
}
