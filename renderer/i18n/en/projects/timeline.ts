import type { Sentences } from '../../typed-keys.ts'
import type { timeline as source } from '../../zh-CN/projects/timeline.ts'

export const timeline: Sentences<typeof source> = {
  title: 'Time line',
  facts: 'end of {{quarter}}, {{count}} projects',
  late: '{{count}} of them overdue',
  finishedLate: '{{count}} finished late',
  empty: 'No project fits the filter',
  emptyText: 'Ask for more, or enter projects first.',
  noDates: 'None of these projects has a date of start or completion.',
  project: 'Project',
  line: 'Time',
  planned: 'planned',
  actual: 'actual',
  legend:
    'Planned above, actual below; hatched where late, hatched the other way while suspended; dotted at the ends of quarters, dashed at the end of the chosen one, or today while it still runs.',
  bar: 'planned {{planned}}; actual {{actual}}',
  lateBar: 'planned {{planned}}; actual {{actual}}; overdue',
  finishedLateBar: 'planned {{planned}}; actual {{actual}}; finished late',
  period: '{{from}} to {{to}}',
  unknown: 'not filled in',
  open: 'not finished',
  print: 'Print',
  printed: {
    title: '{{county}}: time line of school construction projects',
    made: 'Made on {{date}}',
  },
}
