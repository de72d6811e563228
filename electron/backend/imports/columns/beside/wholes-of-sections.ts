import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import { headerCandidates } from '../headers/header-candidates.ts'
import { isDecided, type MappedColumn } from '../map-columns.ts'
import type { Relation } from './column-relations.ts'

/** What a sheet may state for a section of the works as well as for all of them. */
const STATED_BY_SECTION: ReadonlySet<ImportField> = new Set([
  'plannedTotal',
  'completedToDate',
  'receivedToDate',
  'paidToDate',
  'allocatedToDate',
  'floorArea',
])

/** A header that says so much of a field by itself may be the field. */
const NAMED = 0.85

/**
 * 校舍建设 › 规划投资 beside 资金情况 › 规划总投资: where the one of another group is what the one and the
 * amount of another section add up to, it is the whole, and the first only a part.
 */
export function wholesOfSections(
  columns: readonly MappedColumn[],
  relations: readonly Relation[],
  kind: ImportKind,
): readonly MappedColumn[] {
  if (!holdsProjects(kind)) return columns
  const settled = new Map(columns.map((column) => [column.column, column]))
  for (const relation of relations) {
    if (relation.kind !== 'difference') continue
    const [rest, whole, part] = [relation.column, relation.of, relation.less].map((at) =>
      settled.get(at),
    )
    if (!rest || !whole || !part || !isSectionOf(part, whole, rest)) continue
    const meant = headerCandidates(whole.path, kind)[0]
    if (meant?.field !== part.field || meant.confidence < NAMED) continue
    settled.set(part.column, { ...part, field: null, confidence: 0, reason: 'none' })
    settled.set(whole.column, { ...whole, ...meant })
  }
  return columns.map((column) => settled.get(column.column) ?? column)
}

/** A figure of one group, the rest of another, and a whole nobody has taken for anything. */
function isSectionOf(part: MappedColumn, whole: MappedColumn, rest: MappedColumn): boolean {
  const groups = [part, whole, rest].map(({ path }) => path.slice(0, -1).join('›'))
  return (
    part.field !== null &&
    STATED_BY_SECTION.has(part.field) &&
    whole.field === null &&
    ![part, whole].some(isDecided) &&
    groups[0] !== '' &&
    new Set(groups).size === groups.length
  )
}
