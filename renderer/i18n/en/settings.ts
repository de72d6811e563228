import type { Sentences } from '../typed-keys.ts'
import type { settings as source } from '../zh-CN/settings.ts'

export const settings: Sentences<typeof source> = {
  title: 'Settings',
  editOf: 'Change “{{name}}”',
  tab: {
    office: 'Office',
    townships: 'Townships ({{count}})',
    programmes: 'Programmes ({{count}})',
    backups: 'Backup and check',
    display: 'Language and looks',
    about: 'About',
  },
  office: {
    county: 'Printed in report titles, for instance 宾川县',
    bureau: 'The sender of reports, for instance 宾川县教育体育局',
    operator: 'Who uses this computer now. Later changes are recorded under this name.',
    recipient: 'Whom reports are addressed to. Left empty, the line is not printed.',
  },
  townships: { empty: 'No townships yet', schools: 'Schools' },
  programmes: { empty: 'No programmes yet', documentNumber: 'Document', years: 'Years' },
  backups: {
    lead: 'A backup is made on the first use of each day, before each import and before each upgrade. Backups lie in the folder backups of the data folder.',
    now: 'Back up now',
    made: 'Backed up: {{name}}',
    empty: 'No backups yet',
    createdAt: 'Time',
    occasion: 'Occasion',
    occasions: {
      daily: 'Daily',
      import: 'Before an import',
      migration: 'Before an upgrade',
      manual: 'By hand',
      beforeRestore: 'Before a restore',
    },
    projects: 'Projects',
    size: 'Size',
    name: 'File',
    restore: 'Restore',
    restoreOf: 'Restore the backup of {{time}}',
    restoreTitle: 'Restore a backup',
    restoreConsequence:
      'The whole ledger goes back to {{time}}: {{before}} projects become {{after}}, and progress, money and history since then disappear. The present ledger is backed up first and can be restored again.',
    restoreUnopened:
      'The ledger goes back to {{time}}, with {{after}} projects. The file that does not open is moved aside, not deleted.',
    restored: 'The ledger was restored',
    savedBefore: 'The ledger before the restore was backed up as {{name}}.',
    notSavedBefore: 'The ledger before the restore was damaged and could not be backed up.',
  },
  verify: {
    lead: 'Checks whether the ledger file is whole and its records fit together. Nothing is changed.',
    start: 'Check the ledger',
    ok: 'The ledger is in order. Records checked: {{count}}.',
    notOk:
      'Problems found: {{count}}. Stop entering data; restore a backup above or ask your maintainer.',
    finding: {
      integrity: 'The file is damaged',
      foreign_key: 'Records do not fit together',
      schema: 'The structure does not fit the program',
      file_missing: 'A file is missing',
      file_altered: 'A file was altered',
      closing_altered: 'A closed quarter was altered',
    },
  },
  display: {
    language: 'Language',
    theme: 'Looks',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  about: {
    program: 'Program',
    version: 'Version',
    projects: 'Projects',
    dataFolder: 'Data folder',
    open: 'Open the folder',
    notOpened: 'No program could open the folder. Open it yourself: {{folder}}',
    local: 'All data stays on this computer; nothing is sent, no network and no account is needed.',
  },
}
