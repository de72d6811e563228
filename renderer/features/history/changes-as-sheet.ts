import type { TFunction } from 'i18next'
import type { HistorySheet } from '#contract/quarter/history.ts'
import type { ChangeRow } from './change-row.ts'

/** One row per changed field, for a workbook that is sorted and filtered. */
export function changesAsSheet(rows: readonly ChangeRow[], t: TFunction): HistorySheet {
  const head = [
    t('history.column.at'),
    t('history.column.operator'),
    t('history.column.what'),
    t('history.column.project'),
    t('history.column.field'),
    t('history.column.before'),
    t('history.column.after'),
    t('history.column.reason'),
    t('history.column.source'),
    t('history.column.batch'),
  ]
  const blank = [{ field: '', before: null, after: null }]
  return {
    name: t('history.title'),
    head,
    rows: rows.flatMap(({ at, operator, what, project, fields, reason, source, step }) =>
      (fields.length === 0 ? blank : fields).map(({ field, before, after }) => [
        at,
        operator,
        what,
        project,
        field,
        before ?? '',
        after ?? '',
        reason,
        source,
        step,
      ]),
    ),
  }
}
