import { isPastDue } from './overdue.ts'
import { lastDay, type PartialDate } from '../partial-date.ts'
import type { Workflow } from './phase.ts'

/** 节点: what a project passes on its way, planned and actual kept apart. */
export type MilestoneKind =
  | 'approval'
  | 'tendering'
  | 'start'
  | 'foundation'
  | 'toppedOut'
  | 'delivery'
  | 'landApproval'
  | 'finish'
  | 'accepted'
  | 'inUse'
  | 'certified'
  | 'finalAccount'

/**
 * The milestones of each workflow in their order. `start` and `finish` are the project's own dates:
 * 开工 and 竣工 of a building, 采购 and 验收 of a purchase, 征收补偿 and 交地 of land.
 */
export const MILESTONES: Record<Workflow, readonly MilestoneKind[]> = {
  construction: [
    'approval',
    'tendering',
    'start',
    'foundation',
    'toppedOut',
    'finish',
    'accepted',
    'inUse',
    'finalAccount',
  ],
  purchase: ['approval', 'start', 'delivery', 'finish', 'inUse', 'finalAccount'],
  land: ['approval', 'landApproval', 'start', 'finish', 'certified'],
}

export const MILESTONE_KINDS: readonly MilestoneKind[] = [
  ...new Set(Object.values(MILESTONES).flat()),
]

/** Milestones that are columns of the project itself, and count in every figure. */
export function isProjectDate(kind: MilestoneKind): kind is 'start' | 'finish' {
  return kind === 'start' || kind === 'finish'
}

export interface MilestoneDates {
  readonly planned: PartialDate | null
  readonly actual: PartialDate | null
}

/**
 * How a milestone stands on a day: passed in time or late, due and overdue, or open. A month or a
 * year planned is met until its last day.
 */
export type MilestoneStanding = 'passed' | 'passedLate' | 'overdue' | 'open' | 'unplanned'

export function milestoneStanding(
  { planned, actual }: MilestoneDates,
  day: string,
): MilestoneStanding {
  const due = planned === null ? null : lastDay(planned)
  if (actual !== null && lastDay(actual) <= day) {
    return due !== null && lastDay(actual) > due ? 'passedLate' : 'passed'
  }
  if (due === null) return 'unplanned'
  return isPastDue(due, day) ? 'overdue' : 'open'
}

/** The names on paper; what starts and finishes a purchase or land has its own. */
export const MILESTONE_NAMES: Record<MilestoneKind, string> = {
  approval: '立项批复',
  tendering: '招标',
  start: '开工',
  foundation: '基础完工',
  toppedOut: '主体封顶',
  delivery: '供货安装',
  landApproval: '报批',
  finish: '竣工',
  accepted: '验收',
  inUse: '交付使用',
  certified: '办证',
  finalAccount: '决算',
}

const START_NAMES: Record<Workflow, string> = {
  construction: '开工',
  purchase: '采购',
  land: '征收补偿',
}

const FINISH_NAMES: Record<Workflow, string> = {
  construction: '竣工',
  purchase: '验收',
  land: '交地',
}

export function milestoneLabel(kind: MilestoneKind, workflow: Workflow): string {
  if (kind === 'start') return START_NAMES[workflow]
  return kind === 'finish' ? FINISH_NAMES[workflow] : MILESTONE_NAMES[kind]
}

/** Every milestone of a workflow with its actual date, in order; what was not entered is blank. */
export function actualMilestones(
  workflow: Workflow,
  own: { readonly actualStart: PartialDate | null; readonly actualFinish: PartialDate | null },
  entered: ReadonlyMap<MilestoneKind, PartialDate | null>,
): readonly { readonly kind: MilestoneKind; readonly actual: PartialDate | null }[] {
  return MILESTONES[workflow].map((kind) => {
    if (kind === 'start') return { kind, actual: own.actualStart }
    if (kind === 'finish') return { kind, actual: own.actualFinish }
    return { kind, actual: entered.get(kind) ?? null }
  })
}
