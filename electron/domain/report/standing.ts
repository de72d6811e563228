import { type Area, measuredArea } from '../area.ts'
import type { Fen } from '../money.ts'
import { type OverdueKind, overdueKinds } from '../project/overdue.ts'
import { isCompletedPhase, phaseName, PROGRESS_STATUS_NAMES } from '../project/phase.ts'
import { type ProjectState, stateAsAt } from '../project/project-state.ts'
import { projectInFull } from '../schools/project-in-full.ts'
import { addKnown } from '../sums.ts'
import type { CategoryFacts, ProjectFacts, SnapshotFacts } from './facts.ts'
import { STATE_NAMES } from './names.ts'
import { MISSING } from './form/print-form.ts'

/** A project as at one day: what is counted of it, and under which state. */
export interface Standing {
  readonly project: ProjectFacts
  readonly category: CategoryFacts
  readonly snapshot: SnapshotFacts
  readonly state: ProjectState
  /** Stated total, or else the sum of its budget lines. */
  readonly planned: Fen | null
  /** The area the category's measure takes from the project; null when blank or only counted. */
  readonly area: Area | null
  readonly allocated: Fen | null
  readonly received: Fen | null
  readonly paid: Fen | null
}

/** Where a project stands by a day, read from the snapshot of that day. */
export function standingOf(
  project: ProjectFacts,
  category: CategoryFacts,
  snapshot: SnapshotFacts,
  day: string,
): Standing {
  const { actualStart, actualFinish } = snapshot.dates ?? project
  const { phase, status, percent, completedInvestment } = snapshot
  const { workflow } = category
  const paid = fundTotal(snapshot, 'paid')
  const dates = { actualStart, actualFinish }
  return {
    project,
    category,
    snapshot,
    state: stateAsAt(
      { workflow, ...dates, phase, status, percent, completedInvestment, paid },
      day,
    ),
    planned: project.plannedTotal ?? addKnown(project.budget.map((line) => line.amount)),
    area: measuredArea(project, category.measure),
    allocated: fundTotal(snapshot, 'allocated'),
    received: fundTotal(snapshot, 'received'),
    paid,
  }
}

/** Started, completed included: what 开工率 counts. */
export function isStarted({ state }: Standing): boolean {
  return state === 'started' || state === 'completed'
}

export function isCompleted({ state }: Standing): boolean {
  return state === 'completed'
}

/** What the project is late with; see `overdueDay` for the day. */
export function overdueOf({ state, project }: Standing, day: string): OverdueKind[] {
  const { plannedStart = null, plannedFinish } = project
  return overdueKinds({ state, plannedStart, plannedFinish }, day)
}

/** School and project in one name, without naming the school twice. */
export function projectLabel({ name, schoolName }: ProjectFacts): string {
  return projectInFull(schoolName, name)
}

/** 主体, 停工（主体）, 竣工, or — when neither report nor dates say anything. */
export function phaseText({ state, snapshot, category }: Standing): string {
  const { phase, status } = snapshot
  const name = phase === null ? null : phaseName(category.workflow, phase, category.phaseNames)
  if (state === 'cancelled') return PROGRESS_STATUS_NAMES.cancelled
  if (status === 'suspended' && state !== 'completed') {
    const suspended = PROGRESS_STATUS_NAMES.suspended
    return name === null ? suspended : `${suspended}（${name}）`
  }
  // A completion date may run ahead of the last phase reported; the date decides.
  const lags =
    state === 'completed' && phase !== null && !isCompletedPhase(category.workflow, phase)
  if (name !== null && !lags) return name
  return state === 'notStarted' ? MISSING : STATE_NAMES[category.workflow][state]
}

function fundTotal({ funds }: SnapshotFacts, kind: 'allocated' | 'received' | 'paid'): Fen | null {
  return addKnown(funds.map((sum) => (sum.kind === kind ? sum.amount : null)))
}
