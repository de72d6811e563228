import type { Sentences } from '../typed-keys.ts'
import type { progress as source } from '../zh-CN/progress.ts'

export const progress: Sentences<typeof source> = {
  title: 'Quarterly progress',
  titleOf: 'Quarterly progress: {{quarter}}',
  count: 'Reported {{reported}} of {{count}}',
  onlyMissing: 'Only not reported',
  cellOf: '{{field}}: {{name}}',
  keys: 'Tab: next cell. Enter, arrows: next row. Ctrl+D: same as last time. A row is saved when you leave it.',
  column: {
    project: 'Project',
    previous: 'Last report',
    phase: 'Phase',
    percent: 'Done',
    investment: 'Completed',
    mark: 'Report',
  },
  mark: {
    draft: 'Not saved',
    discard: 'Give up',
    saved: '✓ Saved',
    reported: '✓ Reported',
    missing: 'Missing',
    repeat: 'As before',
    repeatHelp: 'Report the same as last time for this quarter',
    clear: 'Undo',
  },
  clear: {
    title: 'Take the report back',
    consequence:
      'This takes back the report of “{{name}}” for {{quarter}}; the project counts as not reported. What was reported stays in the history.',
    action: 'Take back',
  },
  notice: {
    saved: 'Saved: {{name}}',
    failed: 'Not saved: {{name}}. {{reason}}',
    notRepeated:
      'Not repeated: {{name}} is already reported or has unsaved entries, which stay as they are. To change them, type in the cells.',
  },
  empty: {
    title: 'The ledger holds no projects yet',
    text: 'Add or import projects first, then report their progress.',
  },
}
