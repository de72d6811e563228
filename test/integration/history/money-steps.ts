import { quarterDays } from '#domain/quarter.ts'
import { WAN } from '../closing/office.ts'
import { type Doing, pick, projectOf, QUARTERS } from './random-step.ts'

/** Entries, budgets, contracts, documents, transfers and carry-overs. */
export const MONEY_STEPS: readonly Doing[] = [
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
  async ({ backend }) => {
    const { total } = await backend.ask('carryOvers.preview', { year: 2020 })
    return backend.call('carryOvers.record', { year: 2020, total })
  },
]
