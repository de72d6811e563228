import type { PartialDate } from '../../partial-date.ts'
import { PROBLEM_COLUMNS as names, unitLine } from '../column-names.ts'
import { OVERDUE_NAMES, TABLE_TITLES } from '../names.ts'
import { maxDecimals, MISSING, PRINT_UNIT_NAMES } from '../form/print-form.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { problemsText, remarkText } from '../sections/remarks.ts'
import { overdueOf, phaseText } from '../standing.ts'
import type { ReportTable } from '../table.ts'
import type { Tally } from '../figures/tally.ts'
import { townshipGroups } from './by-township.ts'
import { columnDate } from './layout/column-date.ts'
import { layTable } from './layout/lay-table.ts'
import type { ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'township', path: [names.township], kind: 'text', wrapAt: 12 },
  { key: 'school', path: [names.school], kind: 'text', wrapAt: 22 },
  { key: 'project', path: [names.project], kind: 'text', wrapAt: 28 },
  {
    key: 'planned',
    path: [names.planned],
    kind: 'number',
    figure: 'money',
    rule: 'planned',
    optional: true,
  },
  { key: 'phase', path: [names.phase], kind: 'text', wrapAt: 10 },
  { key: 'plannedStart', path: [names.plannedStart], kind: 'date', optional: true },
  { key: 'plannedFinish', path: [names.plannedFinish], kind: 'date', optional: true },
  { key: 'overdue', path: [names.overdue], kind: 'text', wrapAt: 12, optional: true },
  { key: 'problems', path: [names.problems], kind: 'text', wrapAt: 36, optional: true },
  { key: 'nextSteps', path: [names.nextSteps], kind: 'text', wrapAt: 36, optional: true },
]

/**
 * 附表: projects that stand still or report a problem this quarter, or are late to start or to
 * finish, by township. Null when there are none.
 *
 * @param projects the annex of all projects, whose money was rounded so that its townships foot
 */
export function problemsTable(
  scope: ReportScope,
  { all }: Tally,
  projects: Omit<ReportTable, 'number'> | null,
): Omit<ReportTable, 'number'> | null {
  const printed = printedFigures(projects, 'planned')
  const rows = townshipGroups(scope, all)
    .flatMap(({ name, standings }) => standings.map((standing) => ({ name, standing })))
    .flatMap(({ name, standing }) => {
      const { project, planned } = standing
      const problems = problemsText(standing)
      const overdue = overdueOf(standing, scope.overdueDay)
      if (problems === null && overdue.length === 0) return []
      return [{ name, standing, project, planned, problems, overdue }]
    })
    .map(({ name, standing, project, planned, problems, overdue }, index): RowDraft => ({
      id: project.id,
      kind: 'data',
      of: [standing],
      cells: {
        number: String(index + 1),
        township: name,
        school: project.schoolName,
        project: project.name,
        planned: { value: planned, printed: printed.get(project.id) ?? null },
        phase: phaseText(standing),
        plannedStart: dateText(project.plannedStart ?? null),
        plannedFinish: dateText(project.plannedFinish),
        overdue: overdue.map((kind) => OVERDUE_NAMES[kind]).join('、') || MISSING,
        problems: problems ?? MISSING,
        nextSteps: remarkText(project.nextSteps) ?? MISSING,
      },
    }))
  if (rows.length === 0) return null
  return layTable(scope, {
    id: 'problems',
    title: TABLE_TITLES.problems,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit]),
    columns: COLUMNS,
    rows,
  })
}

function dateText(date: PartialDate | null): string {
  return date === null ? MISSING : columnDate(date)
}

/** What a column of another table prints, by row, in the last decimal the figure can have. */
function printedFigures(
  table: Omit<ReportTable, 'number'> | null,
  key: string,
): Map<string, number | null> {
  const place = table?.columns.findIndex((column) => column.key === key) ?? -1
  const column = table?.columns[place]
  if (!table || !column?.figure) return new Map()
  const scale = 10 ** (maxDecimals(column.figure) - column.decimals)
  return new Map(
    table.rows.map(({ id, cells }) => {
      const figure = cells[place]?.printed ?? null
      return [id, figure === null ? null : figure * scale]
    }),
  )
}
