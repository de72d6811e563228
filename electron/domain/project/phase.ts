/** How a project runs: built, bought, or acquired as land. */
export type Workflow = 'construction' | 'purchase' | 'land'

export const WORKFLOWS: readonly Workflow[] = ['construction', 'purchase', 'land']

/** 项目阶段, over all workflows; each workflow uses its own sequence of them. */
export type Phase =
  | 'preparation'
  | 'tendering'
  | 'started'
  | 'foundation'
  | 'structure'
  | 'toppedOut'
  | 'finishing'
  | 'completed'
  | 'procurement'
  | 'delivery'
  | 'landApproval'
  | 'compensation'
  | 'handedOver'
  | 'certified'
  | 'accepted'
  | 'inUse'
  | 'finalAccount'

/** Beside the phase: a suspended project keeps the phase it stopped in. */
export type ProgressStatus = 'normal' | 'suspended' | 'cancelled'

export const PROGRESS_STATUSES: readonly ProgressStatus[] = ['normal', 'suspended', 'cancelled']

/** The phases of each workflow, in their order. */
export const PHASES: Record<Workflow, readonly Phase[]> = {
  construction: [
    'preparation',
    'tendering',
    'started',
    'foundation',
    'structure',
    'toppedOut',
    'finishing',
    'completed',
    'accepted',
    'inUse',
    'finalAccount',
  ],
  purchase: ['preparation', 'procurement', 'delivery', 'accepted', 'inUse', 'finalAccount'],
  land: ['preparation', 'landApproval', 'compensation', 'handedOver', 'certified'],
}

/** Every phase once, for input checks. */
export const ALL_PHASES: readonly Phase[] = [...new Set(WORKFLOWS.flatMap((flow) => PHASES[flow]))]

/** The names of phases on paper; a purchase in use is 投入使用, a building 交付使用. */
export const PHASE_NAMES: Record<Phase, string> = {
  preparation: '前期',
  tendering: '招标',
  started: '开工',
  foundation: '基础',
  structure: '主体',
  toppedOut: '封顶',
  finishing: '装饰装修',
  completed: '竣工',
  procurement: '采购',
  delivery: '供货安装',
  landApproval: '报批',
  compensation: '征收补偿',
  handedOver: '交地',
  certified: '办证',
  accepted: '验收',
  inUse: '交付使用',
  finalAccount: '决算',
}

export const PROGRESS_STATUS_NAMES: Record<ProgressStatus, string> = {
  normal: '正常',
  suspended: '停工',
  cancelled: '取消',
}

const FIRST_STARTED: Record<Workflow, Phase> = {
  construction: 'started',
  purchase: 'procurement',
  land: 'compensation',
}

const FIRST_COMPLETED: Record<Workflow, Phase> = {
  construction: 'completed',
  purchase: 'accepted',
  land: 'handedOver',
}

export function isPhaseOf(workflow: Workflow, phase: Phase): boolean {
  return PHASES[workflow].includes(phase)
}

/** What an office calls the phases of one workflow, where it has words of its own. */
export type OfficePhases = Readonly<Partial<Record<Phase, string>>>

/** The words of an office, by workflow; what a phase means and its place in the order stay. */
export type PhaseNames = Readonly<Partial<Record<Workflow, OfficePhases>>>

/** The name on paper of a phase within its workflow: the office's own, or else the usual one. */
export function phaseName(workflow: Workflow, phase: Phase, office: OfficePhases = {}): string {
  return office[phase] ?? usualPhaseName(workflow, phase)
}

/** A phase apart from any workflow: 交付使用/投入使用. */
export function phaseOfAnyName(phase: Phase, names: PhaseNames = {}): string {
  const workflows = WORKFLOWS.filter((workflow) => isPhaseOf(workflow, phase))
  const words = workflows.map((workflow) => phaseName(workflow, phase, names[workflow]))
  return [...new Set(words)].join('/')
}

function usualPhaseName(workflow: Workflow, phase: Phase): string {
  return workflow === 'purchase' && phase === 'inUse' ? '投入使用' : PHASE_NAMES[phase]
}

/** Started: 开工 / 采购 / 征收补偿 or later. */
export function isStartedPhase(workflow: Workflow, phase: Phase): boolean {
  return reaches(workflow, phase, FIRST_STARTED[workflow])
}

/** Completed: 竣工 / 验收 / 交地 or later. */
export function isCompletedPhase(workflow: Workflow, phase: Phase): boolean {
  return reaches(workflow, phase, FIRST_COMPLETED[workflow])
}

function reaches(workflow: Workflow, phase: Phase, threshold: Phase): boolean {
  const order = PHASES[workflow]
  return order.includes(phase) && order.indexOf(phase) >= order.indexOf(threshold)
}
