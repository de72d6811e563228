import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import type { ProgressRow } from '#contract/projects/progress.ts'
import { ENTRY_FIELDS, type EntryDrafts, type EntryField } from '../typing/entry-draft.ts'

/** The columns behind the frozen ones, in the order they stand and are copied. */
export const GRID_COLUMNS = [
  'previousPhase',
  'previousPercent',
  'previousInvestment',
  'receivedBefore',
  'paidBefore',
  ...ENTRY_FIELDS,
  'state',
  'entered',
] as const

export type GridColumn = (typeof GRID_COLUMNS)[number]

export function isEntryField(column: GridColumn | undefined): column is EntryField {
  return ENTRY_FIELDS.some((field) => field === column)
}

/** One line of the grid. */
export interface GridRow {
  readonly row: ProgressRow
  readonly draft: EntryDraft | null
  readonly findings: readonly CheckFinding[]
  /** Why the row was not saved; null when it was not tried or worked. */
  readonly refusal: string | null
  /** What the grid itself puts into cells (its fill handle, the Delete key), until it is taken up. */
  readonly put?: Partial<EntryDraft>
}

/** Where a finding is shown: at its field, at the report's state, or beside the project's name. */
export function placeOf({ checkId, field }: CheckFinding): GridColumn | 'name' {
  if (checkId === 'notReported') return 'state'
  return field === 'phase' || field === 'percent' || field === 'completedInvestment'
    ? field
    : 'name'
}

export function findingsAt(
  { findings }: GridRow,
  place: GridColumn | 'name',
): readonly CheckFinding[] {
  return findings.filter((finding) => placeOf(finding) === place)
}

/** The gravest of them: to be corrected, to be explained, explained; null for none. */
export function gravityOf(findings: readonly CheckFinding[]): 'hard' | 'soft' | 'explained' | null {
  if (findings.length === 0) return null
  if (findings.some(({ severity }) => severity === 'hard')) return 'hard'
  return findings.some(({ explanation }) => explanation === null) ? 'soft' : 'explained'
}

interface RowParts {
  readonly rows: readonly ProgressRow[]
  readonly drafts: EntryDrafts
  readonly findings: readonly CheckFinding[]
  readonly refusals: ReadonlyMap<string, string>
}

/**
 * Puts the lines together, time after time; a line of which nothing changed stays the same object,
 * so that only changed ones are drawn again.
 */
export function createGridRows(): (parts: RowParts) => GridRow[] {
  let last = new Map<string, GridRow>()
  return ({ rows, drafts, findings, refusals }) => {
    const findingsOf = Map.groupBy(findings, ({ projectId }) => projectId)
    const lines = rows.map((row) => {
      const { id } = row.project
      const next: GridRow = {
        row,
        draft: drafts.get(id) ?? null,
        findings: findingsOf.get(id) ?? [],
        refusal: refusals.get(id) ?? null,
      }
      const before = last.get(id)
      return before && isSameRow(before, next) ? before : next
    })
    last = new Map(lines.map((line) => [line.row.project.id, line]))
    return lines
  }
}

function isSameRow(a: GridRow, b: GridRow): boolean {
  return (
    a.row === b.row &&
    a.draft === b.draft &&
    a.refusal === b.refusal &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding === b.findings[index])
  )
}
