import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import type { ProgressRow } from '#contract/projects/progress.ts'
import { isPhaseOf, type Phase } from '#domain/project/phase.ts'
import { isUnread } from '../../../components/entry/typed.ts'
import { BLANK, type EntryDrafts, type EntryField, presentOf } from './entry-draft.ts'

/** What is put into some cells of one row. */
export interface CellChange {
  readonly row: ProgressRow
  readonly change: Partial<EntryDraft>
}

/**
 * The first row of the selection copied into the rows below it. Nothing outside the selection is
 * touched, so a selection of one row fills nothing.
 */
export function fillDown(
  selected: readonly ProgressRow[],
  fields: readonly EntryField[],
  drafts: EntryDrafts,
  phaseName: (row: ProgressRow, phase: Phase) => string,
): CellChange[] {
  const [source, ...below] = selected
  if (!source) return []
  const from = presentOf(source, drafts.get(source.project.id) ?? null) ?? BLANK
  return below.map((row) => ({
    row,
    change: Object.fromEntries(
      fields.map((field) => [field, fittingValue(row, field, from[field], phaseName)]),
    ),
  }))
}

/** A phase that the other project's workflow does not know stays as a word to be put right. */
export function fittingValue<Field extends EntryField>(
  row: ProgressRow,
  field: Field,
  value: EntryDraft[Field],
  phaseName: (row: ProgressRow, phase: Phase) => string,
): EntryDraft[Field] | { readonly unread: string; readonly why: 'notPhase' } {
  if (field !== 'phase' || value === null || isUnread(value)) return value
  const phase = value as Phase
  return isPhaseOf(row.project.workflow, phase)
    ? value
    : { unread: phaseName(row, phase), why: 'notPhase' }
}
