import type { Sentences } from '../../typed-keys.ts'
import type { batches as source } from '../../zh-CN/imports/batches.ts'

export const batches: Sentences<typeof source> = {
  none: 'No file has been imported yet',
  noneText: 'Every imported file is listed here and can be undone at any time.',
  noneAction: 'Import a file',
  file: 'File',
  sheet: 'Sheet',
  kind: 'Holds',
  at: 'Time',
  operator: 'By',
  added: 'Added',
  changed: 'Changed',
  skipped: 'Skipped',
  state: 'State',
  inUse: 'in effect',
  undone: 'undone at {{at}}',
  partlyUndone: 'partly undone {{at}}',
  action: 'Action',
  written: {
    label: 'Rows written',
    all: 'This import wrote {{count}} rows: ',
    first: 'This import wrote {{count}} rows, of which the first {{shown}} are below: ',
    changes: 'See what was changed in the change log',
    row: 'Row {{row}}',
    gone: '(no longer in the ledger)',
  },
  undo: 'Undo',
  undoLabel: 'Undo the import of "{{file}}"',
  ask: {
    title: 'Undo the import of "{{file}}"?',
    stopped: 'The import of "{{file}}" cannot be undone now',
    except: 'Except for what is named below: ',
    closed:
      '{{count}} of them count in {{quarter}}, which is closed. To undo, open {{quarter}} again under Closing first and close it afterwards:',
    closedEdited:
      '{{count}} of the rows edited since count in {{quarter}}, which is closed, and cannot go as well. Open {{quarter}} again under Closing first to undo them too:',
    edited: '{{count}} were changed after the import and keep what they have now:',
    editedOrChosen:
      '{{count}} were changed after the import and keep what they have now, unless you choose below that they go as well:',
    laterFiles:
      'Some were changed by files imported later. Undo the later imports first to go back to before this one:',
    quoted: '"{{file}}" ({{at}})',
    bound:
      '{{count}} belong with {{holders}} and stay even then. Undo the step that entered those under Change log first, or delete projects no longer needed on their page:',
    byDocument: 'allocation document {{number}}',
    by: { transfers: '{{count}} transfers', attachments: '{{count}} attachments' },
    and: ', ',
    more: 'and {{count}} more',
    includeEdited: 'Take back rows edited since, too (those edits are lost)',
    go: 'Undo the import',
  },
  /** The question and the outcome count the same things in the same words. */
  tally: {
    thing: {
      project: 'projects: {{count}}',
      progress_entry: 'progress reports: {{count}}',
      allocation_document: 'allocation documents: {{count}}',
      fund_entry: 'entries of money: {{count}}',
      target: 'targets: {{count}}',
      school_condition: 'surveys of conditions: {{count}}',
      school: 'schools: {{count}}',
      township: 'townships: {{count}}',
      programme: 'programmes: {{count}}',
    },
    and: ', ',
    will: {
      both: 'Will be removed – {{removed}}; will go back to what they were before – {{restored}}.',
      removed: 'Will be removed – {{removed}}.',
      restored: 'Will go back to what they were before – {{restored}}.',
      none: 'Nothing is left to remove or put back.',
    },
    done: {
      both: 'Removed – {{removed}}; back to what they were before – {{restored}}.',
      removed: 'Removed – {{removed}}.',
      restored: 'Back to what they were before – {{restored}}.',
      none: 'Nothing was removed or put back.',
    },
  },
  outcome: {
    title: 'The import of "{{file}}" is undone',
    keptEdited:
      '{{count}} rows were changed after the import and keep what they have now. See them in the project ledger, or undo again and choose to undo these as well:',
    notPossible:
      '{{count}} belong with allocation documents, transfers or attachments and were not undone. Undo the step that entered those under Change log first:',
  },
}
