import fc from 'fast-check'
import type { Result } from '#contract/result.ts'
import { MILESTONES } from '#domain/project/milestone.ts'
import { PHASES } from '#domain/project/phase.ts'
import { type Quarter, quarterDays, shiftQuarter } from '#domain/quarter.ts'
import { close, openOffice, type ClosingOffice, WAN } from '../closing/office.ts'

/** Numbers that are read as choices when the step is done. */
export const step = fc.record({
  kind: fc.nat(1000),
  choice: fc.nat(1000),
  other: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 40 }),
})

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** An office with a programme, a second school, a contract and more to do something with. */
export async function openBusyOffice(): Promise<ClosingOffice> {
  const office = await openOffice()
  const { backend, school, building } = office
  backend.setTime('2021-03-20T02:00:00.000Z')
  await backend.ask('dictionaries.saveSchool', { name: '石门完小', stage: 'primary' })
  await backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  const programme = await backend.ask('dictionaries.saveProgramme', { name: '薄改' })
  await backend.ask('targets.save', {
    programmeId: programme.id,
    measure: 'floor',
    amount: 300_000,
  })
  await backend.ask('contracts.save', {
    projectId: building,
    kind: 'construction',
    party: '盐津建司',
    amount: 400 * WAN,
  })
  await backend.ask('conditions.save', {
    schoolId: school,
    year: 2020,
    surveyedOn: '2020-09-01',
    conditions: { pupils: 500 },
  })
  return office
}

/** A step that changes something; one that is refused changes nothing. */
type Doing = (office: ClosingOffice, step: Step) => Promise<Result<unknown> | null>

/** Does a step; null when there was nothing to do it to. */
export async function take(office: ClosingOffice, one: Step): Promise<Result<unknown> | null> {
  const doing = DOINGS[one.kind % DOINGS.length]
  return doing ? doing(office, one) : null
}

const pick = <Item>(items: readonly Item[], choice: number): Item | undefined =>
  items[choice % Math.max(items.length, 1)]

const QUARTERS = [0, 1, 2, 3].map((count) => shiftQuarter('2020Q2', count))

async function projectOf({ backend }: ClosingOffice, choice: number) {
  const { rows } = await backend.ask('projects.list', { quarter: '2021Q1', filter: {} })
  return pick(rows, choice)
}

async function dictionariesOf({ backend }: ClosingOffice) {
  return backend.ask('dictionaries.all', {})
}

const DOINGS: readonly Doing[] = [
  async (office, { choice, other, amount }) => {
    const project = await projectOf(office, choice)
    const quarter = pick(QUARTERS, other) ?? '2020Q2'
    if (!project) return null
    return office.backend.call('funds.record', {
      projectId: project.id,
      kind: (['allocated', 'received', 'paid'] as const)[choice % 3] ?? 'paid',
      fundingSourceId: 'central',
      date: quarterDays(quarter).last,
      amount: amount * WAN,
    })
  },
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
  async (office, { choice, other }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    const { funds } = await office.backend.ask('projects.get', {
      id: project.id,
      quarter: '2021Q1',
    })
    const entry = pick(funds, other)
    if (!entry) return null
    return office.backend.call('funds.reverse', {
      id: entry.id,
      date: '2021-03-02',
      reason: '误记',
    })
  },
  async (office, { choice, other, amount }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    const lines = [{ fundingSourceId: 'central', amount: amount * WAN }]
    if (other % 2 === 0) lines.push({ fundingSourceId: 'county', amount: other * WAN })
    return office.backend.call('funds.saveBudget', {
      projectId: project.id,
      lines,
      reason: '概算调整',
      revisedOn: '2021-03-05',
    })
  },
  async (office, { choice, amount, other }) => {
    const project = await projectOf(office, choice)
    if (!project) return null
    const { contracts } = await office.backend.ask('projects.get', {
      id: project.id,
      quarter: '2021Q1',
    })
    const known = pick(contracts, amount)
    if (known && other % 3 === 0) return office.backend.call('contracts.delete', { id: known.id })
    return office.backend.call('contracts.save', {
      id: other % 2 === 0 ? (known?.id ?? null) : null,
      projectId: project.id,
      kind: 'design',
      party: `设计院${other % 5}`,
      amount: amount * WAN,
    })
  },
  async (office, { other, amount }) => {
    const { rows } = await office.backend.ask('projects.list', { quarter: '2021Q1', filter: {} })
    if (rows.length === 0) return null
    return office.backend.call('allocations.record', {
      number: `云财教〔2020〕${other % 30}号`,
      issuedOn: '2021-02-10',
      fundingSourceId: 'province',
      total: amount * WAN * rows.length,
      lines: rows.map(({ id }) => ({ projectId: id, amount: amount * WAN })),
    })
  },
  async ({ backend }, { choice, amount }) => {
    const document = pick(await backend.ask('allocations.list', {}), choice)
    if (!document) return null
    return backend.call('allocations.receive', {
      id: document.id,
      date: '2021-02-20',
      amount: amount * WAN,
    })
  },
  async ({ backend }, { choice }) => {
    const document = pick(await backend.ask('allocations.list', {}), choice)
    if (!document) return null
    const date = '2021-03-03'
    return backend.call('allocations.reverse', { id: document.id, date, reason: '文件作废' })
  },
  async (office, { choice, other, amount }) => {
    const [from, to] = await Promise.all([projectOf(office, choice), projectOf(office, other)])
    if (!from || !to) return null
    return office.backend.call('transfers.record', {
      kind: (['planned', 'allocated', 'received'] as const)[amount % 3] ?? 'received',
      date: '2021-03-01',
      from: { projectId: from.id, fundingSourceId: 'central' },
      to: { projectId: to.id, fundingSourceId: 'county' },
      amount: WAN,
      reason: '调剂',
    })
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
  async (office, { choice, other, amount }) => {
    const { programmes } = await dictionariesOf(office)
    const known = pick(await office.backend.ask('targets.list', {}), choice)
    if (known && other % 3 === 0) return office.backend.call('targets.delete', { id: known.id })
    return office.backend.call('targets.save', {
      id: other % 2 === 0 ? (known?.id ?? null) : null,
      programmeId: pick(programmes, choice)?.id ?? '',
      stage: 'primary',
      measure: 'floor',
      amount: amount * 10_000,
    })
  },
  async (office, { choice, other }) => {
    const { schools, townships, programmes } = await dictionariesOf(office)
    const name = `名${other % 6}`
    if (choice % 3 === 0) {
      return office.backend.call('dictionaries.saveTownship', {
        id: pick([null, ...townships], other)?.id ?? null,
        name,
      })
    }
    if (choice % 3 === 1) {
      return office.backend.call('dictionaries.saveProgramme', {
        id: pick([null, ...programmes], other)?.id ?? null,
        name,
      })
    }
    return office.backend.call('dictionaries.saveSchool', {
      id: pick([null, ...schools], other)?.id ?? null,
      name,
      townshipId: pick(townships, choice)?.id ?? null,
    })
  },
  async (office, { choice, other, amount }) => {
    const { rows } = await office.backend.ask('conditions.sheet', { year: 2020 })
    const row = pick(rows, choice)
    if (!row) return null
    if (row.survey && other % 3 === 0) {
      return office.backend.call('conditions.delete', { id: row.survey.id })
    }
    return office.backend.call('conditions.save', {
      schoolId: row.schoolId,
      year: 2020,
      surveyedOn: '2020-09-01',
      conditions: { pupils: amount * 10, teachingArea: other * 100 },
    })
  },
  async ({ backend }, { choice, other, amount }) => {
    const standards = await backend.ask('standards.list', {})
    const known = pick(standards, choice)
    if (known && other % 3 === 0) return backend.call('standards.delete', { id: known.id })
    return backend.call('standards.save', {
      id: other % 2 === 0 ? (known?.id ?? null) : null,
      level: 'primary',
      measure: 'teachingArea',
      basis: 'pupil',
      norm: amount * 10,
      source: '县教〔2021〕1号',
      validFrom: '2021-01-01',
    })
  },
  async (office, { choice, other, amount }) => {
    const { schools } = await dictionariesOf(office)
    const known = await office.backend.ask('diversions.list', { year: 2020 })
    const gone = pick(known, choice)
    if (gone && other % 3 === 0) return office.backend.call('diversions.delete', { id: gone.id })
    return office.backend.call('diversions.save', {
      year: 2020,
      fromSchoolId: pick(schools, choice)?.id ?? '',
      toSchoolId: pick(schools, other)?.id ?? '',
      level: 'primary',
      pupils: amount,
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
  async ({ backend }, { choice, other }) => {
    const { names } = await backend.ask('operators.list', {})
    const name = pick(['李梅', '张云', ...names], choice) ?? '李梅'
    if (other % 4 === 0) return backend.call('operators.retire', { name })
    if (other % 4 === 1) {
      return backend.call('operators.rename', { name, newName: `某${other % 7}` })
    }
    return backend.call('operators.switch', { name })
  },
  ({ backend }, { amount }) =>
    backend.call('awards.savePolicy', {
      stage: 'primary',
      fullClasses: 24,
      fullPupils: 1200,
      amount: amount * WAN,
      leastClasses: 12,
      leastPupils: 600,
    }),
  async ({ backend }, { choice, other }) => {
    const quarter: Quarter = '2021Q1'
    const { findings } = await backend.ask('checks.run', { quarter, filter: {} })
    const finding = pick(
      findings.filter(({ severity }) => severity === 'soft'),
      choice,
    )
    if (!finding) return null
    const { checkId, projectId } = finding
    const about = { quarter, checkId, projectIds: [projectId] }
    if (finding.explanation) return backend.call('checks.withdraw', about)
    return backend.call('checks.explain', { ...about, sentence: `情况属实${other % 3}` })
  },
  async ({ backend }) => {
    const { total } = await backend.ask('carryOvers.preview', { year: 2020 })
    return backend.call('carryOvers.record', { year: 2020, total })
  },
  async ({ backend }, { choice }) => {
    const { changes } = await backend.ask('history.page', { limit: 300 })
    const steps = [...new Set(changes.flatMap(({ actionId }) => actionId ?? []))]
    const actionId = pick(steps.slice(0, 6), choice)
    return actionId === undefined ? null : backend.call('history.undo', { actionId })
  },
]

/** Closes the first quarter, or opens it again. */
export async function closeOrReopen(office: ClosingOffice): Promise<void> {
  const { backend } = office
  const { lock } = await backend.ask('closing.overview', {})
  if (lock) {
    await backend.call('closing.reopen', { quarter: lock.closedQuarter, reason: '改数' })
  } else await close(office, '2020Q2').catch(() => null)
}
