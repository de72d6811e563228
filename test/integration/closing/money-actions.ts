import fc from 'fast-check'
import type { Input } from '#contract/index.ts'
import { PHASES } from '#domain/project/phase.ts'
import { DISPOSALS } from '#domain/funds/settlement.ts'
import { type Quarter, quarterDays, shiftQuarter } from '#domain/quarter.ts'
import { type ClosingOffice, close, WAN } from './office.ts'

/** The quarters the histories run through. */
export const QUARTERS: readonly Quarter[] = [0, 1, 2, 3].map((steps) =>
  shiftQuarter('2020Q2', steps),
)

const KINDS = [
  'pay',
  'pay',
  'pay',
  'report',
  'plan',
  'allocate',
  'reverseDocument',
  'transfer',
  'reverse',
  'correct',
  'carryOver',
  'stop',
  'resume',
  'cancel',
  'adjust',
  'takeUp',
  'reopen',
] as const

/** What somebody might do, with numbers that are read as choices when it is done. */
export const moneyAction = fc.record({
  kind: fc.constantFrom(...KINDS),
  choice: fc.nat(1000),
  other: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 60 }),
})

export type MoneyAction = typeof moneyAction extends fc.Arbitrary<infer Value> ? Value : never

const SOURCES = ['central', 'county', null] as const

function pick<Item>(items: readonly [Item, ...Item[]], choice: number): Item
function pick<Item>(items: readonly Item[], choice: number): Item | undefined
function pick<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % Math.max(items.length, 1)]
}

/** Does one thing to the office, or is refused: both are part of a history. */
export async function actOnMoney(
  office: ClosingOffice,
  { kind, choice, other, amount: wan }: MoneyAction,
): Promise<void> {
  const { backend } = office
  const { lock } = await backend.ask('closing.overview', {})
  const open = QUARTERS.filter((one) => !lock || one > lock.closedQuarter)
  // Now and then somebody forgets that a quarter is closed.
  const quarter = pick(choice % 5 === 0 ? QUARTERS : open, other) ?? '2020Q2'
  const { first, last: date } = quarterDays(quarter)
  const { rows } = await backend.ask('projects.list', { quarter: '2021Q1', filter: {} })
  const projectId = pick(rows, choice)?.id ?? office.building
  const otherId = pick(rows, choice + 1)?.id ?? office.toilet
  const source = pick(SOURCES, other) ?? null
  const named = source ?? 'central'
  const amount = wan * WAN
  const reason = `原因${other}`
  switch (kind) {
    case 'pay': {
      const fundKind = pick(['allocated', 'received', 'received', 'paid'] as const, choice + wan)
      const entry = { projectId, fundingSourceId: source, date, amount }
      await backend.call('funds.record', { ...entry, kind: fundKind })
      return
    }
    case 'report':
      await backend.call('progress.save', {
        projectId,
        quarter,
        phase: pick(PHASES.construction, wan) ?? null,
        status: pick(['normal', 'normal', 'suspended'] as const, choice),
        percent: wan * 100,
        completedInvestment: choice % 4 === 0 ? null : amount,
      })
      return
    case 'plan': {
      const lines = [
        { fundingSourceId: 'central', year: choice % 2 === 0 ? 2020 : null, amount },
        { fundingSourceId: 'county', year: null, amount: (other % 50) * WAN },
      ]
      await backend.call('funds.saveBudget', { projectId, lines, reason, revisedOn: date })
      return
    }
    case 'allocate': {
      const lines = [
        { projectId, amount },
        { projectId: otherId, amount: amount * 2 },
      ]
      const total = amount * 3
      const document = { number: `文${other}`, issuedOn: date, fundingSourceId: named }
      await backend.call('allocations.record', { ...document, total, lines })
      return
    }
    case 'reverseDocument': {
      const document = pick(await backend.ask('allocations.list', {}), choice)
      if (document) await backend.call('allocations.reverse', { id: document.id, date, reason })
      return
    }
    case 'transfer':
      await backend.call('transfers.record', {
        kind: pick(['planned', 'allocated', 'received'] as const, wan),
        date,
        from: { projectId, fundingSourceId: named },
        to: { projectId: otherId, fundingSourceId: choice % 3 === 0 ? 'county' : named },
        amount: Math.ceil(amount / 3),
        reason,
      })
      return
    case 'reverse': {
      const { funds } = await backend.ask('projects.get', { id: projectId, quarter })
      const entry = pick(funds, other)
      if (entry) await backend.call('funds.reverse', { id: entry.id, date: first, reason })
      return
    }
    case 'correct': {
      const correction = { projectId, correctsQuarter: lock?.closedQuarter ?? quarter, reason }
      const figure = pick(['allocated', 'received', 'paid'] as const, wan)
      const money = { figure, fundingSourceId: named, after: amount }
      await backend.call('corrections.enter', { ...correction, ...money })
      return
    }
    case 'carryOver': {
      const { total } = await backend.ask('carryOvers.preview', { year: 2020 })
      await backend.call('carryOvers.record', { year: 2020, total })
      return
    }
    case 'stop':
    case 'resume':
    case 'takeUp': {
      const status = kind === 'stop' ? 'suspended' : 'normal'
      await backend.call('statusChanges.record', { projectId, status, date, reason })
      return
    }
    case 'cancel':
    case 'adjust':
      await settle(office, { projectId, otherId, date, reason, choice, cancels: kind === 'cancel' })
      return
    case 'reopen': {
      if (!lock || other % 2 === 0) return
      await backend.call('closing.reopen', { quarter: lock.closedQuarter, reason })
      return
    }
  }
}

/**
 * Closes the next quarter, unless the checks stop it.
 *
 * @returns the quarter that was closed
 */
export async function closeNext(office: ClosingOffice): Promise<Quarter | null> {
  const { lock } = await office.backend.ask('closing.overview', {})
  const next = lock ? shiftQuarter(lock.closedQuarter, 1) : '2020Q2'
  return close(office, next).then(
    () => next,
    () => null,
  )
}

interface Settling extends Pick<
  Input<'settlements.record'>,
  'projectId' | 'date' | 'reason' | 'cancels'
> {
  readonly otherId: string
  readonly choice: number
}

async function settle({ backend }: ClosingOffice, settling: Settling): Promise<void> {
  const { otherId, choice, ...decision } = settling
  const { projectId, date } = decision
  const { revision, sources } = await backend.ask('settlements.read', { projectId, date })
  await backend.call('settlements.record', {
    ...decision,
    revision,
    sources: sources.map(({ fundingSourceId }, index) => ({
      fundingSourceId,
      disposal: pick(DISPOSALS, choice + index) ?? 'keep',
      toProjectId: otherId,
    })),
  })
}
