import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { readOffice } from '#backend/database/repositories/settings.ts'
import { gatherFacts } from '#backend/reports/gather-facts.ts'
import { canonicalJson } from '#domain/text/canonical-json.ts'
import type { FrozenQuarter } from '#domain/closing/frozen-quarter.ts'
import { PHASES } from '#domain/project/phase.ts'
import { type Quarter, quarterDays, shiftQuarter } from '#domain/quarter.ts'
import { close, type ClosingOffice, openOffice, report as saveReport, WAN } from './office.ts'
import { replayLog } from '../../helpers/replay-log.ts'

/** What somebody might do, with numbers that are read as choices when it is done. */
const action = fc.record({
  kind: fc.constantFrom(
    ...(['pay', 'pay', 'report', 'report', 'correct', 'correct', 'reverse', 'date'] as const),
    ...(['rename', 'delete', 'add', 'close', 'close', 'reopen', 'wait', 'wait'] as const),
  ),
  choice: fc.nat(1000),
  other: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 40 }),
})

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

const QUARTERS: readonly Quarter[] = [0, 1, 2, 3].map((steps) => shiftQuarter('2020Q2', steps))

const pick = <Item>(items: readonly Item[], choice: number): Item | undefined =>
  items[choice % Math.max(items.length, 1)]

/** What a closed quarter said when it was closed: its report, and its figures per project. */
interface Said {
  readonly quarter: Quarter
  readonly version: number
  readonly report: string
  readonly figures: ReadonlyMap<string, string>
}

async function figuresOf({ backend }: ClosingOffice, quarter: Quarter) {
  const { rows } = await backend.ask('projects.list', { quarter, filter: {} })
  return new Map(
    rows.map((row) => [
      row.id,
      JSON.stringify([
        row.state,
        row.phase,
        row.status,
        row.percent,
        row.completedInvestment,
        row.allocated,
        row.received,
        row.paid,
        row.reportedQuarter,
      ]),
    ]),
  )
}

async function reportOf({ backend }: ClosingOffice, quarter: Quarter, version: number) {
  const { bytes } = await backend.ask('reports.render', { quarter, version, format: 'json' })
  return createHash('sha256').update(bytes).digest('hex')
}

async function act(office: ClosingOffice, said: Said[], step: Action): Promise<void> {
  const { backend } = office
  const { choice, other, amount } = step
  const quarter = pick(QUARTERS, other) ?? '2020Q2'
  const { rows } = await backend.ask('projects.list', { quarter: '2021Q1', filter: {} })
  const project = pick(rows, choice)
  const { lock } = await backend.ask('closing.overview', {})
  if (!project) return
  const projectId = project.id
  switch (step.kind) {
    case 'pay': {
      const kind = (['allocated', 'received', 'received', 'paid'] as const)[choice % 4] ?? 'paid'
      const fundingSourceId = choice % 3 === 0 ? null : 'central'
      const date = quarterDays(quarter).last
      const money = { projectId, fundingSourceId, date, amount: amount * WAN }
      await backend.call('funds.record', { ...money, kind })
      return
    }
    case 'report':
      await backend.call('progress.save', {
        projectId,
        quarter,
        phase: pick(PHASES.construction, amount) ?? null,
        percent: choice % 5 === 0 ? null : amount * 100,
        completedInvestment: choice % 4 === 0 ? null : amount * WAN,
      })
      return
    case 'correct': {
      const about = { projectId, correctsQuarter: lock?.closedQuarter ?? quarter, reason: '更正' }
      const after = amount * WAN
      const figure = (['received', 'paid', 'completedInvestment', 'actualFinish'] as const)[
        choice % 4
      ]
      if (figure === 'actualFinish') {
        const dates = [null, '2020-05', '2020-09-12', '2020']
        await backend.call('corrections.enter', {
          ...about,
          figure,
          after: dates[other % 4] ?? null,
        })
      } else if (figure === 'completedInvestment') {
        await backend.call('corrections.enter', { ...about, figure, after })
      } else if (figure) {
        await backend.call('corrections.enter', {
          ...about,
          figure,
          fundingSourceId: 'central',
          after,
        })
      }
      const list = await backend.ask('corrections.list', { quarter })
      const withdrawn = other % 3 === 0 ? list.at(-1) : undefined
      if (withdrawn) await backend.call('corrections.withdraw', { id: withdrawn.id, reason: '误' })
      return
    }
    case 'reverse': {
      const { funds } = await backend.ask('projects.get', { id: projectId, quarter })
      const entry = pick(funds, other)
      const date = quarterDays(quarter).first
      if (entry) await backend.call('funds.reverse', { id: entry.id, date, reason: '误记' })
      return
    }
    case 'date':
    case 'rename': {
      const dates = [null, '2020-04-11', '2020-08', '2021-01-05']
      const basics =
        step.kind === 'rename'
          ? { ...project, name: `项目${other}`, plannedTotal: 900 * WAN }
          : { ...project, actualStart: dates[other % 4] ?? null }
      await backend.call('projects.update', { id: projectId, revision: project.revision, basics })
      return
    }
    case 'delete':
      await backend.call('projects.delete', { ids: [projectId] })
      if (other % 2 === 0) await backend.call('projects.restore', { ids: [projectId] })
      return
    case 'add':
      await backend.call('projects.create', {
        name: `新项目${other}`,
        schoolId: office.school,
        categoryId: 'toilet',
        plannedTotal: 100 * WAN,
      })
      return
    case 'wait':
      backend.setTime(`${quarterDays(quarter).last}T0${other % 9}:00:00.000Z`)
      return
    case 'reopen':
      if (lock && other % 2 === 0) {
        await backend.call('closing.reopen', { quarter: lock.closedQuarter, reason: '改数' })
      }
      return
    case 'close': {
      backend.setTime('2021-03-31T02:00:00.000Z')
      const next = lock ? shiftQuarter(lock.closedQuarter, 1) : quarter
      const closed = await close(office, next).catch(() => null)
      if (!closed) return
      const { version } = closed
      const report = await reportOf(office, next, version)
      said.push({ quarter: next, version, report, figures: await figuresOf(office, next) })
    }
  }
}

/** Nothing a closed quarter said has changed, and what is still in force computes the same. */
async function expectUnchanged(office: ClosingOffice, said: readonly Said[]): Promise<void> {
  const { quarters } = await office.backend.ask('closing.overview', {})
  for (const { quarter, version, report, figures } of said) {
    expect(await reportOf(office, quarter, version)).toBe(report)
    const inForce = quarters
      .find((one) => one.quarter === quarter)
      ?.versions.find(({ reopenedAt }) => reopenedAt === null)
    if (inForce?.version !== version) continue
    const now = await figuresOf(office, quarter)
    expect(new Map([...figures.keys()].map((id) => [id, now.get(id)]))).toEqual(figures)
  }
  const current = quarters.find(({ state }) => state !== 'closed')?.quarter
  if (current === undefined || said.length === 0) return
  const { continuity } = await office.backend.ask('closing.review', { quarter: current })
  const money = continuity.filter(({ sum }) => sum !== 'completedInvestment')
  expect(money.map(({ difference }) => difference)).toEqual([0, 0, 0])
}

/** Every closing recomputes to what it froze, from the change log up to its line alone. */
async function expectReplayable(dataFolder: string): Promise<void> {
  const { sqlite, close: end } = connect(`${dataFolder}/ledger.sqlite`)
  const closings = sqlite
    .prepare<[], { change_id: number; content: string }>(
      'SELECT change_id, content FROM closing JOIN frozen_dataset USING (sha256)',
    )
    .all()
  for (const { change_id, content } of closings) {
    const { facts } = JSON.parse(content) as FrozenQuarter
    const copy = await replayLog(sqlite, change_id)
    const office = await readOffice(copy.db)
    if (!office) throw new Error('the log does not know the office')
    const { quarter, madeOn: today } = facts
    const again = await gatherFacts(copy.db, { quarter, office, today })
    expect(canonicalJson(again)).toBe(canonicalJson(facts))
    await copy.close()
  }
  await end()
}

// oxlint-disable-next-line vitest/expect-expect -- The check it calls asserts.
test('who reported after being corrected and who did not follows from the change log', async () => {
  const office = await openOffice()
  const { backend, building, toilet } = office
  try {
    await close(office, '2020Q2')
    for (const projectId of [building, toilet]) {
      await backend.ask('corrections.enter', {
        projectId,
        correctsQuarter: '2020Q2',
        figure: 'completedInvestment',
        after: 19 * WAN,
        reason: '更正',
      })
    }
    const blank = { phase: 'tendering', percent: null, invested: null } as const
    await saveReport(office, building, '2020Q3', blank)
    await close(office, '2020Q3')
    await backend.close()
    await expectReplayable(backend.dataFolder)
  } finally {
    await backend.remove()
  }
})

// oxlint-disable-next-line vitest/expect-expect -- The two checks it calls after each history assert.
test('whatever happens, a closed quarter stays as it was and follows from the change log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 15, maxLength: 40 }), async (steps) => {
      const office = await openOffice()
      const said: Said[] = []
      try {
        for (const step of steps) await act(office, said, step)
        await expectUnchanged(office, said)
        await office.backend.close()
        await expectReplayable(office.backend.dataFolder)
      } finally {
        await office.backend.remove()
      }
    }),
    { numRuns: 10 },
  )
}, 240_000)
