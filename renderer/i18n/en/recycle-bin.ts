import type { Sentences } from '../typed-keys.ts'
import type { recycleBin as source } from '../zh-CN/recycle-bin.ts'

export const recycleBin: Sentences<typeof source> = {
  title: 'Recycle bin',
  count: '{{count}} items',
  search: 'Find',
  searchHint: 'Project, school, name, reason or operator',
  kind: 'Kind',
  kindCount: '{{kind}} ({{count}})',
  content: 'Content',
  belongsTo: 'Belongs to',
  deletedAt: 'Deleted',
  part: '{{what}}: {{count}}',
  along: 'Restored along with it: {{parts}}',
  more: '{{what}}: {{count}} more',
  otherChanges: '{{count}} other changes of the same step are undone along with it',
  restoreSelected: 'Restore {{count}}',
  restoreOf: 'Restore “{{name}}”',
  restored: 'Restored: {{count}}',
  empty: 'The recycle bin is empty',
  emptyText:
    'What is deleted stays here and can be restored at any time. Rows that went when an import was undone are not listed; import the original file again.',
  nothing: 'Nothing fits the filter',
  nothingText: 'Ask for more.',
  reason: 'Reason (optional, kept in the change log)',
  remains: 'It can be restored from the recycle bin.',
}
