import type { CheckId } from '#domain/checks/check.ts'
import { PHASES } from '#domain/project/phase.ts'
import { quarterDays, previousQuarter, type Quarter } from '#domain/quarter.ts'
import type { MadeCounty, MadeProgress, MadeProject } from './generate-county.ts'
import { PROJECT_KINDS } from './kinds.ts'
import { createRandom } from './random.ts'

/** A slip put into a project on purpose, and the check that must find it. */
export interface PlantedMistake {
  readonly checkId: CheckId
  readonly projectId: string
}

/** How people slip: each turns a sound project into one with the mistake, or null where it cannot. */
const MISTAKES: Partial<
  Record<CheckId, (project: MadeProject, at: Quarter) => MadeProject | null>
> = {
  dateOutOfOrder: (project) => ({ ...project, plannedFinish: '2010-01' }),
  budgetDiffers: (project) =>
    project.plannedTotal === null ? null : { ...project, plannedTotal: project.plannedTotal + 100 },
  paidAboveReceived: (project, at) => {
    const received = project.funds.filter(
      ({ kind, date }) => kind === 'received' && date <= quarterDays(at).last,
    )
    const [first] = received
    if (!first) return null
    const sum = received.reduce((total, { amount }) => total + amount, 0)
    const slip = { ...first, kind: 'paid' as const, amount: sum + 1 }
    return { ...project, funds: [...project.funds, slip] }
  },
  investmentFarAbovePlan: (project, at) =>
    project.plannedTotal === null
      ? null
      : report(project, at, { completedInvestment: project.plannedTotal * 10_000 }),
  notReported: (project, at) => {
    const open = { ...project, actualFinish: null, actualStart: null, year: 2019 }
    return {
      ...open,
      progress: project.progress
        .filter(({ quarter }) => quarter < at)
        .map((entry) => ({ ...entry, phase: PHASES.construction[0] ?? 'preparation' })),
    }
  },
  percentFell: (project, at) =>
    pair(project, at, { percent: 8000 }, { percent: 800, completedInvestment: null }),
  investmentFell: (project, at) =>
    pair(project, at, { completedInvestment: 9_000_000 }, { completedInvestment: 900_000 }),
  phaseWentBack: (project, at) => {
    const order = PHASES[workflowOf(project)]
    const [first, second] = order
    if (!first || !second) return null
    return pair(project, at, { phase: second }, { phase: first })
  },
  suspended: (project, at) =>
    project.actualFinish === null
      ? report(project, at, { status: 'suspended', phase: 'preparation' })
      : null,
  percentWithoutFinish: (project, at) => ({
    ...(report(project, at, { percent: 10_000 }) ?? project),
    actualFinish: null,
  }),
  floorAreaMissing: (project) =>
    project.floorArea === null || project.workType === 'ancillary'
      ? null
      : { ...project, floorArea: null },
  unusualUnitCost: (project) =>
    project.plannedTotal === null || project.floorArea === null
      ? null
      : { ...project, plannedTotal: project.plannedTotal * 10_000 },
}

/** The most common slips, planted one into each of as many projects, chosen by the seed. */
export function plantMistakes(
  county: MadeCounty,
  at: Quarter,
  seed: number,
): { readonly county: MadeCounty; readonly planted: readonly PlantedMistake[] } {
  const random = createRandom(seed)
  const projects = [...county.projects]
  const planted: PlantedMistake[] = []
  const taken = new Set<number>()
  for (const [checkId, plant] of Object.entries(MISTAKES)) {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const index = random.between(0, projects.length - 1)
      const project = projects[index]
      const slipped = project && !taken.has(index) ? plant(project, at) : null
      if (!slipped) continue
      taken.add(index)
      projects[index] = slipped
      planted.push({ checkId: checkId as CheckId, projectId: slipped.id })
      break
    }
  }
  return { county: { ...county, projects }, planted }
}

/** The project with its entry of the quarter changed; null when it has none. */
function report(
  project: MadeProject,
  quarter: Quarter,
  changes: Partial<MadeProgress>,
): MadeProject | null {
  if (!project.progress.some((entry) => entry.quarter === quarter)) return null
  return {
    ...project,
    progress: project.progress.map((entry) =>
      entry.quarter === quarter ? { ...entry, ...changes } : entry,
    ),
  }
}

function pair(
  project: MadeProject,
  at: Quarter,
  before: Partial<MadeProgress>,
  now: Partial<MadeProgress>,
): MadeProject | null {
  const earlier = report(project, previousQuarter(at), before)
  return earlier && report(earlier, at, now)
}

function workflowOf({ categoryId }: MadeProject) {
  return PROJECT_KINDS.find((kind) => kind.categoryId === categoryId)?.workflow ?? 'construction'
}
