import { lastDay } from '../../partial-date.ts'
import { WORK_TYPE_NAMES } from '../../project/work-type.ts'
import { PROJECT_COLUMNS as names, unitLine } from '../column-names.ts'
import { MEASURE_UNITS, TABLE_TITLES, TOTAL } from '../names.ts'
import { MISSING, NOT_APPLICABLE, PRINT_UNIT_NAMES } from '../form/print-form.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { RuleId } from '../figures/rule.ts'
import { phaseText, type Standing } from '../standing.ts'
import type { ReportTable, TableCell, TableRow } from '../table.ts'
import { areaSum, ofMeasure, sumUp, type Tally } from '../figures/tally.ts'
import { townshipGroups } from './by-township.ts'
import { chineseNumber } from './layout/chinese-number.ts'
import { columnDate } from './layout/column-date.ts'
import { layTable } from './layout/lay-table.ts'
import type { CellDraft, ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'school', path: [names.school], kind: 'text', wrapAt: 22 },
  { key: 'project', path: [names.project], kind: 'text', wrapAt: 28 },
  { key: 'category', path: [names.category], kind: 'text', wrapAt: 12 },
  { key: 'workType', path: [names.workType], kind: 'text', wrapAt: 8, optional: true },
  figure('floor', 'area', 'floorArea'),
  figure('sports', 'area', 'sportsArea'),
  figure('land', 'area', 'landArea'),
  figure('planned', 'money', 'planned'),
  figure('received', 'money', 'received'),
  figure('paid', 'money', 'paid'),
  figure('completedInvestment', 'money', 'completedInvestment'),
  {
    key: 'percent',
    path: [names.percent],
    kind: 'percent',
    figure: 'percent',
    rule: 'percent',
    optional: true,
  },
  { key: 'phase', path: [names.phase], kind: 'text', wrapAt: 10 },
  { key: 'plannedFinish', path: [names.plannedFinish], kind: 'date', optional: true },
  { key: 'actualFinish', path: [names.actualFinish], kind: 'date', optional: true },
]

/** The heading after the total: what follows it is counted nowhere. */
export const CANCELLED = 'cancelled'

/** The words before the figures, which a subtotal's name covers. */
const NAME_COLUMNS = ['number', 'school', 'project', 'category', 'workType']

/**
 * 附表: every project under its township, with subtotals where they are wanted; cancelled ones apart,
 * after the total. The rounded total is shared out among the townships, as in their own annex, and from
 * there among the projects, subtotals or not: a project's figure does not depend on how the table is set.
 */
export function allProjectsTable(scope: ReportScope, { all }: Tally): Omit<ReportTable, 'number'> {
  const span = all.some(({ project }) => project.workType !== null) ? NAME_COLUMNS.length : 4
  const rows: RowDraft[] = []
  const townships: number[] = []
  let number = 0
  const add = (standing: Standing) => {
    number += 1
    rows.push(projectRow(standing, number, scope.asOf))
  }
  for (const [place, group] of townshipGroups(scope, all).entries()) {
    const from = rows.length
    const of = group.standings
    const projects = of.map((_standing, index) => from + 1 + index)
    const id = `township.${group.key ?? 'none'}`
    const name = `${chineseNumber(place + 1)}、${group.name}（${of.length}个）`
    rows.push({
      id,
      kind: 'subtotal',
      span,
      of,
      sumOf: projects,
      cells: { number: name, ...sumCells(of) },
    })
    townships.push(from)
    for (const standing of group.standings) add(standing)
  }
  rows.push({
    id: 'total',
    kind: 'total',
    span,
    of: all,
    sumOf: townships,
    cells: { number: `${TOTAL}（${all.length}个）`, ...sumCells(all) },
  })
  const cancelled = scope.now.filter(({ state }) => state === 'cancelled')
  if (cancelled.length > 0) {
    const cells = { number: names.cancelled }
    rows.push({ id: CANCELLED, kind: 'heading', span: COLUMNS.length, of: cancelled, cells })
    for (const standing of cancelled) add(standing)
  }
  const laid = layTable(scope, {
    id: 'allProjects',
    title: TABLE_TITLES.allProjects,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit], MEASURE_UNITS.floor),
    columns: COLUMNS,
    rows,
  })
  const table = scope.form.pageSubtotals ? { ...laid, pageSubtotals: true } : laid
  return scope.form.townshipSubtotals ? table : withoutSubtotals(table)
}

/** Subtotals become headings, and the total adds up the projects themselves. */
function withoutSubtotals(table: Omit<ReportTable, 'number'>): Omit<ReportTable, 'number'> {
  const { columns, rows } = table
  return {
    ...table,
    rows: rows.map((row): TableRow => {
      if (row.kind === 'total') {
        return { ...row, sumOf: row.sumOf.flatMap((township) => rows[township]?.sumOf ?? []) }
      }
      if (row.kind !== 'subtotal') return row
      const cells = row.cells.map(({ text }, index): TableCell => ({
        text: index === 0 ? text : '',
        value: null,
        printed: null,
        isSum: false,
      }))
      return { ...row, kind: 'heading', span: columns.length, sumOf: [], cells }
    }),
  }
}

function projectRow(standing: Standing, number: number, asOf: string): RowDraft {
  const { project, category, snapshot } = standing
  const { workType, plannedFinish, actualFinish } = project
  // A date after the report's day was not known on it, and must not stand in a past quarter.
  const isFinished = actualFinish !== null && lastDay(actualFinish) <= asOf
  return {
    id: project.id,
    kind: 'data',
    of: [standing],
    cells: {
      number: String(number),
      school: project.schoolName,
      project: project.name,
      category: category.name,
      workType: workType === null ? MISSING : WORK_TYPE_NAMES[workType],
      ...sumCells([standing]),
      percent: { value: snapshot.percent },
      phase: phaseText(standing),
      plannedFinish: plannedFinish === null ? MISSING : columnDate(plannedFinish),
      actualFinish: isFinished ? columnDate(actualFinish) : MISSING,
    },
  }
}

function sumCells(of: readonly Standing[]): Record<string, CellDraft> {
  const area = (measure: 'floor' | 'sports' | 'land'): CellDraft =>
    ofMeasure(of, measure).length === 0 ? NOT_APPLICABLE : { value: areaSum(of, measure).value }
  return {
    floor: area('floor'),
    sports: area('sports'),
    land: area('land'),
    planned: { value: sumUp(of, (one) => one.planned).value },
    received: { value: sumUp(of, (one) => one.received).value },
    paid: { value: sumUp(of, (one) => one.paid).value },
    completedInvestment: { value: sumUp(of, (one) => one.snapshot.completedInvestment).value },
  }
}

function figure(
  key: 'floor' | 'sports' | 'land' | 'planned' | 'received' | 'paid' | 'completedInvestment',
  kind: 'area' | 'money',
  rule: RuleId,
): ColumnDraft {
  const path = [names[key]]
  return { key, path, kind: 'number', figure: kind, rule, additive: true, optional: true }
}
