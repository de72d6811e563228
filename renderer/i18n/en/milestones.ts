import type { Sentences } from '../typed-keys.ts'
import type { milestones as source } from '../zh-CN/milestones.ts'

export const milestones: Sentences<typeof source> = {
  tab: 'Milestones',
  kind: 'Milestone',
  planned: 'Planned',
  actual: 'Actual',
  standing: 'Standing',
  note: 'Note',
  kinds: {
    approval: 'Approval',
    tendering: 'Tender',
    start: 'Start',
    foundation: 'Foundation done',
    toppedOut: 'Topped out',
    delivery: 'Delivery',
    landApproval: 'Land approval',
    finish: 'Completion',
    accepted: 'Acceptance',
    inUse: 'In use',
    certified: 'Certificate',
    finalAccount: 'Final account',
  },
  startOf: { construction: 'Start', purchase: 'Procurement', land: 'Compensation' },
  finishOf: { construction: 'Completion', purchase: 'Acceptance', land: 'Handing over' },
  standings: {
    passed: 'passed in time',
    passedLate: 'passed late',
    overdue: 'overdue',
    open: 'not due',
    unplanned: 'not planned',
  },
  line: 'Time line of milestones: planned above, actual below',
  today: 'end of {{quarter}}',
  noDates: 'Fill in planned or actual dates to see the time line.',
  dialog: 'Milestone: {{kind}}',
  projectDate: 'This is the project’s own date; reports and checks go by it.',
}
