import { MILESTONES } from '#domain/project/milestone.ts'
import { PHASES } from '#domain/project/phase.ts'
import { WAN } from '../closing/office.ts'
import { dictionariesOf, type Doing, pick, projectOf, QUARTERS } from './random-step.ts'

/** Projects with their progress and milestones, and taking back what was done to them. */
export const PROJECT_STEPS: readonly Doing[] = [
  async (office, { choice, other, amount }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    return office.backend.call('progress.save', {
      projectId: project.id,
      quarter: pick(QUARTERS, other) ?? '2020Q2',
      phase: pick(PHASES[project.workflow], amount) ?? null,
      percent: amount * 100,
      completedInvestment: other % 4 === 0 ? null : amount * WAN,
    })
  },
  async (office, { choice, other }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    const quarter = pick(QUARTERS, other) ?? '2020Q2'
    return office.backend.call('progress.clear', { projectId: project.id, quarter })
  },
  async (office, { choice, other, amount }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    const dates = [null, '2020-05', '2020-11-03', '2021-02']
    return office.backend.call('milestones.save', {
      projectId: project.id,
      kind: pick(MILESTONES[project.workflow], other) ?? 'start',
      planned: dates[amount % 4] ?? null,
      actual: dates[choice % 4] ?? null,
    })
  },
  async (office, { other }) => {
    const { schools } = await dictionariesOf(office)
    return office.backend.call('projects.create', {
      name: `新项目${other}`,
      schoolId: pick(schools, other)?.id ?? '',
      categoryId: 'toilet',
      plannedTotal: 100 * WAN,
    })
  },
  async (office, { choice, other }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    const dates = [null, '2020-11-11', '2020-08', '2021-01-05']
    const basics = { ...project, name: `项目${other % 9}`, actualStart: dates[other % 4] ?? null }
    const { id, revision } = project
    return office.backend.call('projects.update', { id, revision, basics, reason: '改名' })
  },
  async (office, { choice }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    return office.backend.call('projects.delete', { ids: [project.id], reason: '重复' })
  },
  async ({ backend }, { choice }) => {
    const item = pick((await backend.ask('recycleBin.list', {})).items, choice)
    return item ? backend.call('recycleBin.restore', { ids: [item.id] }) : null
  },
  async ({ backend }, { choice }) => {
    const { changes } = await backend.ask('history.page', { limit: 300 })
    const steps = [...new Set(changes.flatMap(({ actionId }) => actionId ?? []))]
    const actionId = pick(steps.slice(0, 6), choice)
    return actionId === undefined ? null : backend.call('history.undo', { actionId })
  },
]
