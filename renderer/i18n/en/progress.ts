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
  paste: {
    title: 'Pasted cells',
    waiting: 'Rows pasted and not yet saved: {{count}}.',
    unread: 'Rows with cells that cannot be read (in red): {{count}}. Put them right, then save.',
    save: 'Save rows: {{count}}',
    undo: 'Undo paste',
    undone: 'Paste undone. The rows hold again what they held before.',
    saved: 'Pasted rows saved: {{count}}.',
    tooManyColumns:
      'Not pasted: {{pasted}} columns were copied, from this cell on there are only {{room}}. Begin further left or copy fewer columns.',
    tooManyRows:
      'Not pasted: {{pasted}} rows were copied, from this row on there are only {{room}}. Begin further up or copy fewer rows.',
    tooLong:
      'Not pasted: one cell holds {{pasted}} characters, {{room}} at most. Shorten it first.',
  },
  empty: {
    title: 'The ledger holds no projects yet',
    text: 'Add or import projects first, then report their progress.',
  },
}
