import type { Sentences } from '../../typed-keys.ts'
import type { imports as source } from '../../zh-CN/imports/imports.ts'
import { batches } from './batches.ts'
import { columns } from './columns.ts'
import { preview } from './preview.ts'
import { sheet } from './sheet.ts'

export const imports: Sentences<typeof source> = {
  title: 'Import',
  tab: { wizard: 'Import a file', batches: 'Past imports' },
  step: {
    choose: 'Choose',
    sheet: 'The sheet',
    columns: 'Columns and fields',
    asAt: 'Fill in',
    preview: 'Preview',
    write: 'Write',
  },
  problems: {
    title: 'Problems and notes of this sheet',
    unfold: 'Show {{count}} more',
    unfoldAll: 'Show the {{count}} notes of this sheet',
    fold: 'Fold',
  },
  next: 'Next: {{step}}',
  back: 'Back: {{step}}',
  another: 'Another file',
  anotherAsk: {
    title: 'Choose another file?',
    text: 'What you matched and mended for "{{file}}" will not be kept. The ledger is not affected.',
    go: 'Choose another',
  },
  failed: {
    open: 'The file was not read',
    cells: 'The sheet could not be shown',
    read: 'The sheet could not be read',
    plan: 'What would be written could not be worked out',
    batches: 'The past imports could not be read',
  },
  job: {
    title: 'Working on "{{file}}"',
    step: {
      unpacking: 'Unpacking the file',
      reading: 'Reading cells',
      matching: 'Comparing with the ledger',
      backup: 'Backing up the ledger',
      writing: 'Writing to the ledger',
    },
    start: 'Starting',
    count: '{{done}} / {{total}}',
    left: 'about {{seconds}} s left',
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was written.',
  },
  choose: {
    drop: 'Drop a file here, or click to choose one',
    kinds:
      'Reads xlsx, xlsm, xls, et (WPS), ods and csv up to 50 MB. Everything can be checked before it is written, and undone afterwards.',
    samples: 'No file at hand? Try a sample:',
    sampleName: 'the sample',
    sheets: 'Sheet',
    sheetHidden: 'hidden',
    sheetRows: '{{count}} data rows',
    sheetNoTable: 'no header found',
    kind: 'What it holds',
    kindBy: {
      guessed: ' (guessed from the header)',
      remembered: ' (as when the same headers were imported last; choose another if that is wrong)',
      corrected: ' (as you chose)',
    },
    kindUnknown: 'The program cannot tell what this sheet holds. Please choose.',
    importedBefore:
      'The same file was imported at {{at}} and not undone. If imported again, unchanged rows are not written twice.',
    showBatch: 'Show that import',
    straight: 'Preview at once',
    straightWhy: 'Header, columns and units are all certain.',
  },
  kindText: {
    projects: 'one project per row: school, category, size, investment, progress',
    progress: 'one project per row: received, paid and completed this quarter and to date',
    funds: 'allocation documents, sheets of shares, ledgers of receipts and payments',
    schools: 'pupils, classes, areas, equipment: a row for each school and year',
    targets: 'area targets by programme, stage or school',
  },
  sheet,
  columns,
  asAt: {
    hint: 'What the sheet does not say is filled in here.',
    nothing:
      'The sheet names programme and year and has no figures to date, so there is nothing to fill in.',
    quarter: 'Progress and figures to date are as at',
    quarterWhy: "The sheet has progress or figures to date; they become this quarter's report.",
    quarterFound: ' Its title or date line speaks of {{quarter}}.',
    programme: 'Programme',
    programmeWhy:
      'No column names a programme. Projects the ledger knows keep theirs; this one is for new projects only and can be left blank where there are none. It is added if the ledger lacks it.',
    programmePlaceholder: 'Choose, or type a new programme',
    year: 'Project year',
    yearWhy: 'No column names a year; all rows get this one. It may stay blank.',
    surveyYear: 'Year of the survey',
    surveyYearWhy:
      'Conditions are kept by year, one survey a school and year; the sheet names no year, so it is needed.',
    fromTitle: ' Taken from the title "{{title}}"; please check.',
  },
  preview,
  write: {
    whole: 'What to write',
    all: 'Everything',
    allText: 'if one row is wrong, nothing is written',
    good: 'Write only the good rows',
    goodText: 'wrong and undecided rows are skipped',
    summaryOfMoney:
      '{{count}} rows will be recorded; {{unchanged}} unchanged; {{skipped}} skipped.',
    summary:
      'Will be added: {{added}}; changed: {{changed}}; unchanged: {{unchanged}}; skipped: {{skipped}}.',
    wrong:
      'Rows still wrong: {{count}}. Go back to the preview and mend or skip them, or choose "Write only the good rows".',
    undecided:
      'Rows to decide on: {{count}}. Go back to the preview, or choose "Write only the good rows".',
    nothing: 'There is nothing to write: every row is the same as in the ledger, or skipped.',
    backup:
      'The ledger is backed up first. The import can be undone at any time under "Past imports".',
    action: 'Write to the ledger',
    failed: 'Nothing was written',
    standing: {
      written: 'Written to the ledger',
      partlyUndone: 'This import was partly undone',
      undone: 'This import was undone',
      gone: 'This import is no longer in the ledger',
    },
    partlyUndoneText: 'A part was undone at {{at}}; the other rows are still in the ledger.',
    undoneText: 'Undone at {{at}}: what it wrote is no longer in the ledger.',
    goneText:
      'A backup was restored since, and the ledger as it is now has not got this import. If it is still needed, import the file again.',
    outcome:
      'Added: {{added}}; changed: {{changed}}; unchanged: {{unchanged}}; skipped: {{skipped}}.',
    to: {
      projects: 'Show the projects',
      progress: 'Show the projects',
      funds: 'Show the money',
      schools: 'Show the schools',
      targets: 'Show the targets',
    },
    otherQuarter: 'What was written counts in {{written}}; the window shows {{other}}.',
    movedQuarter:
      'What was written counts in {{written}}, and the window went there from {{other}}.',
    showBack: 'Go back to {{other}}',
    show: 'Show {{written}}',
    toBatch: 'Show this import',
    undo: 'Undo this import',
    nextSheet: 'Another sheet of this file',
    again: 'Import another file',
  },
  refused: {
    action: 'Export the returned rows',
    saved: 'Saved to {{path}}',
    downloaded: '"{{file}}" was given to the browser\'s downloads',
  },
  batches,
}
