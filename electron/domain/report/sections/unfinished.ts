import { PHASES, phaseName, WORKFLOWS } from '../../project/phase.ts'
import type { UnfinishedGroup, UnfinishedProject } from '../dataset.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import { overdueOf, projectLabel, type Standing } from '../standing.ts'

/** In the order of the work, the furthest first; those that stand still come last. */
function phaseOrder({ facts }: ReportScope): string[] {
  return WORKFLOWS.flatMap((workflow) => {
    const office = facts.categories.find((category) => category.workflow === workflow)?.phaseNames
    return PHASES[workflow].map((phase) => phaseName(workflow, phase, office)).toReversed()
  })
}

const NOT_REPORTED = ''
const SUSPENDED = '!'

/** Names every unfinished project under the phase it is in, with the date it is expected. */
export function unfinishedGroups(
  scope: ReportScope,
  prefix: string,
  unfinished: readonly Standing[],
): UnfinishedGroup[] {
  const order = [...new Set(phaseOrder(scope)), NOT_REPORTED, SUSPENDED]
  return groupInOrder(unfinished, situationKey, order).map(({ key, standings }) => ({
    situation: key === SUSPENDED ? 'suspended' : key === NOT_REPORTED ? 'notReported' : 'phase',
    phase: key === SUSPENDED ? '' : key,
    count: scope.figures.count(
      `${prefix}.unfinished.${key === SUSPENDED ? 'suspended' : key || 'notReported'}`,
      'unfinished',
      standings,
    ),
    projects: standings.map((standing) => namedUnfinished(standing, scope.overdueDay)),
  }))
}

function situationKey({ snapshot, category }: Standing): string {
  if (snapshot.status === 'suspended') return SUSPENDED
  const { workflow, phaseNames } = category
  return snapshot.phase === null ? NOT_REPORTED : phaseName(workflow, snapshot.phase, phaseNames)
}

function namedUnfinished(standing: Standing, day: string): UnfinishedProject {
  const { project, category } = standing
  const overdue = overdueOf(standing, day)
  return {
    projectId: project.id,
    label: projectLabel(project),
    missedStart: overdue.includes('start') ? (project.plannedStart ?? null) : null,
    plannedFinish: project.plannedFinish,
    workflow: category.workflow,
    overdue: overdue.includes('finish'),
  }
}
