import type { Sentences } from '../typed-keys.ts'
import type { reports as source } from '../zh-CN/reports.ts'

export const reports: Sentences<typeof source> = {
  title: 'Reports',
  unit: 'Money in',
  annexes: 'Annexes',
  annex: {
    byCategory: 'By category',
    fundsBySource: 'Funds by source',
    areaTargets: 'Area targets',
    allProjects: 'All projects',
  },
  make: 'Make the report',
  makeAgain: 'Make it again',
  outdated: 'Quarter or options changed; the report below is still the old one.',
  none: 'No report has been made yet',
  noneText:
    'The quarter is chosen at the top of the window. Choose unit and annexes, then "Make the report" to look through it, print it or save it.',
  emptyLedger: 'The ledger has no projects, so there is nothing to report',
  emptyLedgerText: 'Import the present ledger first, or add projects one by one.',
  toImports: 'Import a ledger',
  toProjects: 'Add projects',
  making: {
    computing: 'Adding up the data…',
    printing: 'Laying out the pages…',
    opening: 'Opening the pages…',
  },
  failed: {
    render: 'The report was not made',
    print: 'The report was not laid out',
    open: 'The pages could not be opened',
  },
  plainTitle: "Pages cannot be shown on this computer; here are the report's words and tables",
  plainText: ' Word and Excel files can be saved as usual.',
  action: { print: 'Print', pdf: 'Save PDF', docx: 'Save Word', xlsx: 'Save Excel' },
  saved: 'Saved to {{path}}',
  downloaded: '"{{file}}" was given to the browser\'s downloads',
  preview: {
    label: 'Report preview',
    bar: 'Preview tools',
    outline: 'Contents',
    page: 'Page {{page}}',
    previous: 'Previous page',
    next: 'Next page',
    goTo: 'Page number',
    of: 'of {{count}}',
    smaller: 'Smaller',
    larger: 'Larger',
    fit: 'Fit width',
  },
}
