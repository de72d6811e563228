import type { Sentences } from '../../typed-keys.ts'
import type { traces as source } from '../../zh-CN/projects/traces.ts'

export const traces: Sentences<typeof source> = {
  of: 'Where {{name}} comes from',
  file: 'File',
  sheet: 'Sheet',
  cell: 'Cell',
  cellOf: '{{cell}} ({{header}})',
  rowOnly: 'Row {{row}}, from other cells of the row or from the title',
  imported: 'Imported',
  batch: 'See this import',
  cells: 'Source cells',
  none: 'These figures were not imported, or were changed since.',
}
