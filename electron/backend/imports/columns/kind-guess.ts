import type { ImportKind } from '#contract/imports.ts'
import { otherSheetWords } from './field-vocabulary.ts'
import { headerKey } from './header-key.ts'
import type { MappedColumn } from './map-columns.ts'

/** What counts towards a sheet of projects, and how much. */
const PROJECT_SIGNS: readonly (readonly [fields: readonly string[], weight: number])[] = [
  [['school'], 0.22],
  [['projectName', 'projectCode'], 0.22],
  [['category', 'content'], 0.16],
  [['plannedTotal', 'budget'], 0.2],
  [['phase', 'percent', 'completedToDate', 'receivedToDate', 'paidToDate'], 0.12],
  [['plannedStart', 'plannedFinish', 'actualStart', 'actualFinish', 'buildPeriod'], 0.08],
  [['floorArea', 'landArea', 'sportsArea', 'quantity'], 0.1],
  [['workType', 'year', 'programme', 'township'], 0.05],
]

const TARGET_SIGNS: typeof PROJECT_SIGNS = [
  [['stage'], 0.3],
  [['school'], 0.12],
  [['floorArea', 'landArea', 'sportsArea', 'targetAmount'], 0.3],
  [['measure'], 0.15],
  [['dueDate'], 0.15],
  [['leader', 'responsibleUnit'], 0.08],
  [['programme'], 0.05],
]

/** How far the mapped columns and the title speak for a kind. */
export function scoreKind(
  kind: ImportKind,
  columns: readonly MappedColumn[],
  title: string | null,
): number {
  const found = new Set(
    columns
      .filter((column) => column.confidence >= 0.5)
      .map((column) => (column.field ?? '').split(':')[0] ?? ''),
  )
  const signs = kind === 'projects' ? PROJECT_SIGNS : TARGET_SIGNS
  let score = 0
  for (const [fields, weight] of signs)
    if (fields.some((field) => found.has(field))) score += weight
  score += titleSign(kind, title ?? '')
  if (kind === 'targets' && speaksOfMoney(columns)) score -= 0.35
  const foreign = columns.filter((column) =>
    otherSheetWords.some((word) => headerKey(column.path.join('')).includes(word)),
  ).length
  return Math.round(Math.min(1, Math.max(0, score - foreign * 0.12)) * 100) / 100
}

function titleSign(kind: ImportKind, title: string): number {
  const saysTargets = /目标|任务分解|规划任务|责任分解/.test(title)
  const saysProjects = /项目|台账|工程|建设/.test(title)
  if (kind === 'targets') return saysTargets ? 0.3 : 0
  return saysProjects && !saysTargets ? 0.1 : 0
}

/** Targets are areas and dates; a sheet with money columns is a list of projects. */
function speaksOfMoney(columns: readonly MappedColumn[]): boolean {
  return columns.some((column) =>
    /投资|资金|万元|项目名称|项目类别|建设性质|形象进度/.test(headerKey(column.path.join(''))),
  )
}
