import type { Sentences } from '../../typed-keys.ts'
import type { attachments as source } from '../../zh-CN/projects/attachments.ts'

export const attachments: Sentences<typeof source> = {
  tab: 'Files',
  drop: 'Drop files here, or click to choose',
  dropText:
    'Approvals, contracts, scanned vouchers and photos of the site, each up to 50 MB. Files are kept in the data folder; the same content is stored once.',
  belongs: 'Belongs to',
  whole: 'The whole project',
  ofMilestone: 'Milestone: {{name}}',
  ofEntry: 'Money: {{date}} {{kind}} {{amount}}',
  empty: 'No files yet',
  strip: 'Photos by date taken',
  undated: 'No date',
  look: 'Look at “{{name}}”',
  name: 'File',
  size: 'Size',
  takenOn: 'Taken (written) on',
  added: 'Added',
  save: 'Save as',
  saveOf: 'Save “{{name}}” as',
  saved: 'Saved',
  edit: 'Change',
  editOf: 'Change what is said of “{{name}}”',
  dialog: 'Change what is said of the file',
  remove: 'Remove',
  deleteConsequence: 'The attachment “{{name}}” will be deleted.',
  removeOf: 'Remove “{{name}}”',
  removed: '“{{name}}” moved to the recycle bin',
  bin: 'Removed files ({{count}})',
  restoreOf: 'Restore “{{name}}”',
  done: '{{count}} files added',
  unreadable:
    'The file “{{name}}” could not be read and was not saved. See whether another program holds it.',
}
