import type { NamedChange } from '#contract/quarter/history.ts'
import { projectInFull } from '#domain/schools/project-in-full.ts'
import { tableText } from '../../components/history/change-table-names.ts'
import {
  changesInWords,
  type FieldChange,
  type WordSurroundings,
} from '../../components/history/change-words.ts'
import { momentText } from '../../components/figures/moment.tsx'

/** A line of the log as it is read, the same in the table, the file and on paper. */
export interface ChangeRow {
  readonly id: number
  readonly at: string
  readonly operator: string
  readonly what: string
  readonly projectId: string | null
  readonly project: string
  /** The same as sentences and field by field. */
  readonly changes: readonly string[]
  readonly fields: readonly FieldChange[]
  readonly reason: string
  readonly source: string
  /** The step or import it belongs to, for putting lines together. */
  readonly step: string
}

export function changeRow(change: NamedChange, surroundings: WordSurroundings): ChangeRow {
  const { t } = surroundings
  const { projectName, schoolName } = change
  const blank = t('app.blank')
  const fields = changesInWords(change, surroundings)
  return {
    id: change.id,
    at: momentText(change.at),
    operator: change.operator,
    what: t(`project.history.action.${change.action}`, { what: tableText(change.table, t) }),
    projectId: change.projectId,
    project: nameBoth(schoolName, projectName),
    fields,
    changes: fields.map(({ field, before, after }) =>
      change.action === 'update'
        ? t('history.changed', { field, before: before ?? blank, after: after ?? blank })
        : t('history.stated', {
            field,
            value: (change.action === 'delete' ? before : after) ?? blank,
          }),
    ),
    reason: change.reason ?? '',
    source: change.fileName ?? '',
    step: change.batchId ?? change.actionId ?? '',
  }
}

/** School and project, without naming the school twice. */
function nameBoth(schoolName: string | null, projectName: string | null): string {
  if (schoolName === null || projectName === null) return schoolName ?? projectName ?? ''
  return projectInFull(schoolName, projectName)
}
