import type { Sentences } from '../../typed-keys.ts'
import type { progress as source } from '../../zh-CN/quarter/progress.ts'

export const progress: Sentences<typeof source> = {
  title: 'Quarterly progress',
  titleOf: 'Quarterly progress: {{quarter}}',
  count: 'Reported {{reported}} of {{count}}',
  onlyMissing: 'Only not reported',
  onlyFindings: 'Only with findings',
  nothingShown: 'Loosen the filters above, then report.',
  cellOf: '{{field}}: {{name}}',
  bar: 'Entry',
  keys: 'Type, or press Enter or F2 to edit. Ctrl+D fills down the chosen cells, Ctrl+Z undoes. Copy and paste with Excel and WPS. Esc leaves the grid.',
  keysLocked: 'This quarter is closed: it can be looked at and copied.',
  chooseFirst: 'Choose the rows to report first.',
  column: {
    township: 'Township',
    school: 'School',
    project: 'Project',
    previous: 'Last report',
    own: 'This quarter',
    previousPhase: 'Phase',
    previousPercent: 'Done',
    previousInvestment: 'Completed',
    receivedBefore: 'Received',
    paidBefore: 'Paid',
    phase: 'Phase now',
    status: 'Status',
    percent: 'Done now',
    completedInvestment: 'Completed to date',
    problems: 'Problems',
    nextSteps: 'Next steps',
    state: 'Report',
    entered: 'Entered by, at',
  },
  state: {
    draft: 'Not saved',
    refused: 'Refused',
    reported: 'Reported',
    missing: 'Missing',
  },
  reason: { colon: ': ', explained: 'Explained: {{sentence}}' },
  drafts: {
    count: 'Rows not saved: {{count}}',
    unread: 'Rows with cells that cannot be read (⚠): {{count}}. Put them right, then save.',
    outside: 'Rows with figures out of range (⚠): {{count}}. Put them right, then save.',
    locked: 'The quarter is closed: drafts can no longer be saved, only given up.',
  },
  save: {
    action: 'Save rows: {{count}}',
    done: 'Rows saved: {{count}}.',
    none: 'Nothing saved. Rows with a cell to be put right first (⚠): {{count}}. Point at the cell for the reason.',
    partly: 'Rows saved: {{count}}; refused and still drafts: {{refused}}. {{reason}}',
  },
  discard: {
    all: 'Give up drafts',
    title: 'Give up drafts',
    consequence:
      'This gives up what was typed in {{count}} rows and not saved; it cannot be brought back. Saved reports stay.',
    action: 'Give up',
    done: 'Drafts given up. The rows hold again what was saved.',
  },
  undo: 'Undo',
  redo: 'Redo',
  repeat: {
    action: 'Same as last time',
    help: 'Fills chosen rows that are not reported yet with their last report',
    done: 'Rows filled with the last report, not yet saved: {{count}}. Left as they are, because they hold something or have no last report: {{left}}.',
  },
  fill: {
    locked: 'Not filled: this quarter is closed.',
    done: 'Rows filled: {{count}}.',
    chooseMore:
      'Not filled: choose cells of this quarter from the one to copy downwards, then press Ctrl+D.',
  },
  clear: {
    title: 'Take the report back',
    help: 'Takes the saved report of the chosen row back',
    none: 'The chosen row has no saved report to take back.',
    consequence:
      'This takes back the report of “{{name}}” for {{quarter}}; the project counts as not reported. What was reported stays in the history.',
    done: 'Report cleared',
    action: 'Take back',
  },
  cut: {
    locked:
      'Copied, not cut: this quarter is closed. Enter a correction under Closing to change its figures.',
    readOnly: 'Copied, not cut: this column cannot be changed. Choose cells of this quarter.',
  },
  paste: {
    done: 'Rows pasted, not yet saved: {{count}}. Ctrl+Z undoes.',
    nothing: 'Not pasted: there is no text in the clipboard. Copy it in the spreadsheet first.',
    locked: 'Not pasted: the quarter is closed.',
    readOnly: 'Not pasted: this column cannot be changed. Begin in the cells of this quarter.',
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
