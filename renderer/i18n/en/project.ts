import type { Sentences } from '../typed-keys.ts'
import type { project as source } from '../zh-CN/project.ts'

export const project: Sentences<typeof source> = {
  asAt: 'As at {{quarter}}',
  reason: 'Reason (optional, kept in the history)',
  giveUp: 'Give up changes',
  tab: {
    basics: 'Basics',
    budget: 'Budget by source',
    funds: 'Money ({{count}})',
    progress: 'Progress ({{count}})',
    history: 'History',
  },
  group: {
    what: 'Project',
    size: 'Size and investment',
    when: 'Dates and people',
    custom: 'Other columns kept from the import',
  },
  budget: {
    add: 'Add a line',
    year: 'Year (optional)',
    total: 'Total',
    empty: 'No budget by source yet',
    emptyText:
      'Enter the planned amount of each source; together they should make the planned total.',
    sourceOf: 'Funding source of line {{number}}',
    yearOf: 'Year of line {{number}}',
    amountOf: 'Amount of line {{number}}',
    remove: 'Remove line {{number}}',
    agrees: 'Agrees with the planned total of {{planned}}.',
    above: '{{amount}} more than the planned total of {{planned}}. Check the lines or the total.',
    below: '{{amount}} less than the planned total of {{planned}}. Check the lines or the total.',
    noPlannedTotal: 'There is no planned total to compare with.',
    problem: {
      sourceMissing: 'This line has no funding source. Choose one, or remove the line.',
      amountMissing: 'This line has no amount. Fill it in, or remove the line.',
      unread: 'Something in this line cannot be read. Correct it.',
      repeated: 'This source stands in another line of the same year. Make them one line.',
    },
  },
  funds: {
    record: 'Record money',
    recorded: 'The entry was recorded',
    empty: 'No money entries yet',
    emptyText: 'Record money here when it is allocated, received or paid.',
    anySource: 'No single source',
    origin: 'Origin',
    origins: { entered: 'Entered', quarterlyForm: 'Quarterly form', reversal: 'Reversal' },
    reverse: 'Reverse',
    reversed: 'Reversed',
    reversedNow: 'The entry was reversed',
    reverseDate: 'Date of the reversal',
    reverseConsequence:
      'This records an opposite entry of {{opposite}}, which takes back the entry of {{date}}: {{kind}} {{amount}} ({{source}}). The old entry stays; nothing is deleted.',
  },
  progress: {
    fillIn: 'Report progress',
    empty: 'No progress reported yet',
    chart: 'Progress by quarter (%)',
    entered: 'Entered by, at',
  },
  history: {
    empty: 'No changes yet',
    became: 'became',
    imported: 'Imported',
    reason: 'Reason: {{reason}}',
    action: {
      insert: 'Added: {{what}}',
      update: 'Changed: {{what}}',
      delete: 'Deleted: {{what}}',
      restore: 'Restored: {{what}}',
    },
    table: {
      project: 'project',
      budget_line: 'budget line',
      progress_entry: 'progress',
      fund_entry: 'money entry',
      other: 'record',
    },
  },
}
