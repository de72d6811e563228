import type { Sentences } from '../typed-keys.ts'
import type { firstRun as source } from '../zh-CN/first-run.ts'

export const firstRun: Sentences<typeof source> = {
  title: 'Begin with the School Project Ledger',
  lead: 'Three entries first: they are printed on reports and kept with every change. You can change them in Settings.',
  countyHelp: 'As printed on reports, for instance 宾川县',
  bureauHelp: 'The sender of reports, for instance 宾川县教育体育局',
  operatorHelp: 'Your name. The history says who changed what.',
  beginWith: 'Where to begin',
  openSample: 'Open a sample',
  openSampleText:
    'Walk through with the sample sheets of a county: import, quarterly progress, report. Single figures in the samples are illustrative.',
  sampleFilesIn: 'County and office become those of the sample; the operator may stay blank.',
  sampleOperator: 'Sample operator',
  importLedger: 'Import your ledger',
  importLedgerText:
    'Choose the Excel, WPS or CSV ledger you have; nothing is written before you look.',
  startEmpty: 'Start empty',
  startEmptyText: 'Add projects one by one; you can import at any time.',
  dataFolder: 'All data stays on this computer: {{folder}}',
  syncedFolder:
    'The data folder is synchronised by “{{name}}”, which can damage a ledger in use. A folder that is not synchronised is better.',
  noSamples: 'The sample files were not found. Choose one of the other two.',
}
