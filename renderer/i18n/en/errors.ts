import type { Sentences } from '../typed-keys.ts'
import type { errors as source } from '../zh-CN/errors.ts'

export const errors: Sentences<typeof source> = {
  invalidInput: 'Some entries do not fit: {{fields}}. Correct them and save again.',
  unknownMethod:
    'Two parts of the program have different versions ({{method}}). Close and open the program again.',
  notFound: 'This {{what}} cannot be found; it may have been deleted. Go back and choose again.',
  changedMeanwhile:
    'This {{what}} was changed after you opened it, so it was not saved. Refresh and change the new content.',
  alreadyExists: 'A {{what}} named “{{name}}” exists already. Use it, or choose another name.',
  notAllowed: {
    phase_not_of_workflow:
      '“{{subject}}” is no phase of this kind of project. Choose from the list.',
    future_quarter: '{{subject}} has not begun. Choose the present or an earlier quarter.',
    amount_zero: 'An entry of 0 means nothing and was not saved. Enter an amount.',
    already_reversed: 'This entry has been reversed already.',
    already_undone: 'This import has been undone already.',
    used_elsewhere:
      '“{{subject}}” is in use and cannot be deleted. Change the projects using it first.',
    already_set_up: 'The office is set up already. Change it in Settings.',
    not_set_up: 'County, office and operator are not entered yet. Finish the first setup.',
  },
  fileRefused: {
    password:
      '“{{file}}” has a password and cannot be read. Remove the password in Excel or WPS, save, import again.',
    damaged:
      '“{{file}}” is damaged and cannot be read. Open it in Excel or WPS, save a copy, import that.',
    not_a_spreadsheet: '“{{file}}” is no spreadsheet. Choose an xlsx, xls, et, ods or csv file.',
    empty: '“{{file}}” is empty. Check whether it is the right file.',
    too_large: '“{{file}}” is too large (limit {{limit}}). Remove pictures or split it.',
    unpacks_too_large:
      '“{{file}}” unpacks too large (limit {{limit}}) and was not read. Check where it comes from.',
    too_many_cells: '“{{file}}” has too many cells (limit {{limit}}). Keep only the sheets needed.',
    too_slow: '“{{file}}” took too long and was stopped. Split it into several files.',
    no_table: 'No table was found in “{{file}}”. Check whether it is the right file or sheet.',
  },
  importHasProblems:
    'Cells that cannot be imported: {{count}}. Nothing was written. Correct them, or import only the good rows.',
  cancelled: 'Cancelled. No data was changed.',
  databaseNewer:
    'This ledger was written by a newer program (version {{found}}; this one knows up to {{supported}}). Install the newer program.',
  databaseInUse:
    'Another program is using the ledger: {{path}}. Close it, then open this one again.',
  databaseDamaged:
    'The ledger file is damaged: {{path}}. Stop using it and restore the latest file of the backups folder. Finding: {{finding}}',
  databaseForeign: 'This file is no ledger of this program: {{path}}. Check the data folder.',
  databaseMissing:
    'The ledger that was here is gone: {{path}}. Find it or restore from the backups folder; no empty ledger was made.',
  folderOnNetwork:
    'The data folder is on a network drive, which loses data: {{path}}. Use a local folder.',
  folderNotWritable:
    'The data folder cannot be written: {{path}}. Check permissions and disk space. Reason: {{reason}}',
  backupDamaged:
    'The backup “{{name}}” is damaged and was not restored; your data is untouched. Choose another. Finding: {{finding}}',
  noBrowser:
    'No browser was found to make the PDF. Install Edge or Chrome, or choose Word or Excel output.',
  backendStopped:
    'The ledger service stopped: {{reason}}. Close and open the program again; saved data is safe.',
  internal:
    'Something unexpected happened and this step was not finished. Try again; if it stays, tell your maintainer the number {{reference}}.',
  unexpected:
    'Something unexpected happened and this step was not finished: {{message}}. Try again.',
  what: {
    project: 'project',
    school: 'school',
    township: 'township',
    programme: 'programme',
    category: 'category',
    fundingSource: 'funding source',
    fundEntry: 'money entry',
    progressEntry: 'progress entry',
    backup: 'backup',
    batch: 'import',
    file: 'file',
    target: 'target',
    row: 'record',
  },
  limit: { bytes: '{{size}} MB', cells: '{{count}}' },
}
