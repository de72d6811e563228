import type { Sentences } from '../../typed-keys.ts'
import type { projects as source } from '../../zh-CN/projects/projects.ts'

export const projects: Sentences<typeof source> = {
  title: 'Projects',
  count: 'Projects: {{count}}',
  countFiltered: '{{shown}} of {{count}} projects',
  totals: 'Total ({{count}})',
  withoutCancelled: 'without {{count}} cancelled',
  missing: '{{count}} missing',
  uncounted: '{{count}} not counted',
  uncountedWhy:
    '{{count}} projects state this area, but their category is not measured by it, so neither this total nor the report counts them: the floor area of a sports ground or a wall is no floor area of school buildings.',
  uncountedArea: '“{{category}}” is not measured by this area: no total and no report counts it.',
  add: 'Add a project',
  added: 'The project was added',
  select: 'Select “{{name}}”',
  selectAll: 'Select all projects shown',
  deleteSelected: 'Delete {{count}}',
  deleteTitle: 'Move to the recycle bin',
  deleteOne: 'This moves the project “{{name}}” to the recycle bin',
  deleteMany: 'This moves {{count}} projects to the recycle bin',
  deletePlanned: ', with planned totals of {{amount}}',
  deleteConsequence:
    '. Their budgets, progress and money entries go along and no longer count in totals and reports. They can be restored at any time.',
  deleteClosed:
    '{{count}} of them count in {{closed}}, which is closed, and cannot be deleted. If one is given up, report it as cancelled in {{open}}:',
  deleteClosedMore: 'and {{count}} more',
  deleteReason: 'Reason (optional, kept in the history)',
  deleted: 'Projects moved to the recycle bin: {{count}}',
  deletedHint: 'They can be restored from the recycle bin.',
  column: {
    schoolName: 'School',
    phase: 'Phase',
    percent: 'Done',
    plannedTotal: 'Planned',
    allocated: 'Allocated',
    received: 'Received',
    paid: 'Paid',
    completedInvestment: 'Completed',
    landArea: 'Land',
    sportsArea: 'Sports',
    categoryName: 'Category',
    workType: 'Work',
    year: 'Year',
  },
  empty: {
    title: 'The ledger holds no projects yet',
    text: 'Import the Excel, WPS or CSV ledger you have, or add projects one by one.',
    import: 'Import a ledger',
  },
  draft: {
    kept: 'The form holds what was typed at {{time}} and not saved.',
    discard: 'Give it up',
  },
  restored: 'Projects restored: {{count}}',
}
