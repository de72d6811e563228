import type { Sentences } from '../../typed-keys.ts'
import type { status as source } from '../../zh-CN/projects/status.ts'

export const status: Sentences<typeof source> = {
  action: {
    stop: 'Suspend…',
    resume: 'Resume…',
    takeUp: 'Take up again…',
    settle: 'Cancel or adjust…',
  },
  title: {
    stop: 'Suspend: {{name}}',
    resume: 'Resume: {{name}}',
    takeUp: 'Take up a cancelled project: {{name}}',
    settle: 'Cancel or adjust: {{name}}',
  },
  effect: {
    stop: 'From that day on the project counts as suspended and keeps its phase, “{{phase}}”. Earlier quarters stay as they are.',
    resume:
      'Suspended since {{since}}. From the day of resuming it is normal again; the quarters between stay suspended.',
    takeUp:
      'From that day on it counts again. Money that moved with the cancellation does not come back by itself; record it where needed.',
  },
  date: {
    stop: 'Suspended on',
    resume: 'Resumed on',
    takeUp: 'Taken up on',
    settle: 'Takes effect on',
  },
  confirm: {
    stop: 'Suspend',
    resume: 'Resume',
    takeUp: 'Take up again',
    cancel: 'Cancel the project',
    adjust: 'Adjust the money',
  },
  back: 'Go back',
  documentNumber: 'Document number (optional)',
  documentNumberHead: 'Document number',
  recorded: 'Recorded',
  later: '{{done}}; it counts from {{from}} on. Shown is the end of {{shown}}.',
  cancelled: 'The project was cancelled',
  adjusted: 'The money was adjusted',
  since: 'since {{day}}: {{reason}}',
  what: 'Decision',
  cancels: 'Cancel the project; it no longer counts in the totals',
  adjusts: 'Adjust the money only; the project goes on',
  noMoney: 'The project has no budget by source and no entries of money.',
  disposal: 'Money not used',
  disposalOf: 'What becomes of the unused money of {{source}}',
  toProjectOf: 'The project the money of {{source}} moves to',
  disposals: {
    keep: 'Stays with the project',
    reduce: 'Cut the budget to what was paid',
    transfer: 'Move to another project',
    return: 'Return to the source',
  },
  allUsed: 'All of it was paid',
  chooseProject: 'Choose the project that takes the money to be moved.',
  will: {
    title: 'Pressing the button',
    cancel: 'cancels the project as of {{date}}; the figures of earlier quarters stay;',
    goOn: 'lets the project go on; the figures of earlier quarters stay;',
    cut: 'cuts the budget by {{amount}}, and the planned total with it;',
    move: 'moves to {{count}} projects: planned {{planned}}, allocated {{allocated}}, received {{received}};',
    return:
      'returns to the source: allocated {{allocated}}, received {{received}}, as negative entries;',
    stay: 'leaves with the project: planned {{planned}}, allocated {{allocated}}, received {{received}}, paid {{paid}}.',
    withoutSource: '{{amount}} of the planned total have no source and stay as they are.',
  },
  records: 'Suspensions and cancellations',
  record: 'Record',
  kind: {
    stopped: 'Suspended',
    resumed: 'Resumed',
    cancelled: 'Cancelled',
    takenUp: 'Taken up again',
  },
  takeBack: 'Take back',
  takeBackEffect:
    'The record of {{date}} is taken back, and the project is what it was before. The change log keeps that.',
  takeBackReason: 'Recorded by mistake',
}
