import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { DISPOSALS } from '#domain/funds/settlement.ts'
import { type ClosingOffice, close, openOffice, WAN } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

type Decision = Input<'settlements.record'>

async function settle(
  projectId: string,
  sources: Decision['sources'],
  more: Partial<Decision> = {},
) {
  const date = more.date ?? '2020-07-02'
  const { revision } = await office.backend.ask('settlements.read', { projectId, date })
  return office.backend.call('settlements.record', {
    projectId,
    revision,
    cancels: true,
    date,
    reason: '生源减少，不再建设',
    documentNumber: '盐教发〔2020〕15号',
    sources,
    ...more,
  })
}

async function plan(projectId: string, lines: Readonly<Record<string, number>>) {
  await office.backend.ask('funds.saveBudget', {
    projectId,
    lines: Object.entries(lines).map(([fundingSourceId, wan]) => ({
      fundingSourceId,
      year: null,
      amount: wan * WAN,
    })),
    reason: '计划',
  })
}

/** Planned, allocated, received and paid of a project, in 万元, as at the third quarter. */
async function moneyOf(projectId: string) {
  const detail = await office.backend.ask('projects.get', { id: projectId, quarter: '2020Q3' })
  const { project, budget } = detail
  const planned = budget.reduce((sum, { amount }) => sum + amount, 0)
  return [project.plannedTotal, planned, project.allocated, project.received, project.paid].map(
    (amount) => (amount ?? 0) / WAN,
  )
}

test('a cancelled project gives what it did not use to another, and counts until that day', async () => {
  const { building, toilet, backend } = office
  await plan(building, { central: 500 })
  await plan(toilet, { central: 30 })
  const before = await settle(building, [
    { fundingSourceId: 'central', disposal: 'transfer', toProjectId: toilet },
  ])
  expect(before).toMatchObject({ ok: true, value: { settledCount: 1 } })
  expect(await moneyOf(building)).toEqual([200, 200, 200, 200, 200])
  expect(await moneyOf(toilet)).toEqual([330, 330, 100, 50, 0])
  const state = async (quarter: '2020Q2' | '2020Q3') =>
    (await backend.ask('projects.get', { id: building, quarter })).project.state
  expect([await state('2020Q2'), await state('2020Q3')]).toEqual(['started', 'cancelled'])
  const moves = await backend.ask('transfers.list', { projectId: building })
  expect(moves.map(({ kind }) => kind).toSorted()).toEqual(['allocated', 'planned', 'received'])
  const again = await backend.call('statusChanges.record', {
    projectId: building,
    status: 'normal',
    date: '2020-07-04',
    reason: '重新立项',
  })
  expect([again.ok, await state('2020Q3')]).toEqual([true, 'started'])
})

test('what goes back to the source is cut from the plan and taken off, and the past stays', async () => {
  const { building, backend } = office
  await plan(building, { central: 400, county: 100 })
  const past = await backend.ask('funds.table', { quarter: '2020Q2', groupBy: 'project' })
  await settle(
    building,
    [
      { fundingSourceId: 'central', disposal: 'return' },
      { fundingSourceId: 'county', disposal: 'reduce' },
    ],
    { cancels: false },
  )
  expect(await moneyOf(building)).toEqual([200, 200, 200, 200, 200])
  expect(await backend.ask('funds.table', { quarter: '2020Q2', groupBy: 'project' })).toEqual(past)
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect(project.state).toBe('started')
  const { findings } = await backend.ask('checks.run', { quarter: '2020Q3', filter: {} })
  expect(findings.filter(({ checkId }) => checkId === 'budgetDiffers')).toEqual([])
})

test('decided is on what is there: changed meanwhile, later money, oneself or nothing is refused', async () => {
  const { building, toilet } = office
  const central = { fundingSourceId: 'central', disposal: 'transfer', toProjectId: toilet } as const
  const rule = (name: string) => ({ error: { details: { rule: name } } })
  expect(await settle(building, [central], { revision: 1 })).toMatchObject({
    error: { code: 'changed_meanwhile' },
  })
  expect(await settle(building, [{ ...central, toProjectId: building }])).toMatchObject(
    rule('transfer_to_itself'),
  )
  expect(await settle(building, [central], { date: '2020-06-01' })).toMatchObject(
    rule('money_after_settlement'),
  )
  expect(await settle(toilet, [], { cancels: false })).toMatchObject(rule('nothing_to_settle'))
  await close(office, '2020Q2')
  expect(await settle(building, [central], { date: '2020-06-30' })).toMatchObject({
    error: { code: 'quarter_closed' },
  })
  expect(await settle(building, [])).toMatchObject({ ok: true })
  expect(await settle(building, [])).toMatchObject(rule('status_before_last'))
})

test('a plan cannot be cut below nothing, nor on a day before it was last revised', async () => {
  const { building } = office
  const rule = (name: string) => ({ error: { details: { rule: name } } })
  const cut = [{ fundingSourceId: 'central', disposal: 'reduce', toProjectId: null }] as const
  await plan(building, { central: 900 })
  expect(await settle(building, [...cut])).toMatchObject(rule('stated_total_too_small'))
  await plan(building, { central: 450 })
  expect(await settle(building, [...cut])).toMatchObject(rule('money_after_settlement'))
  expect(await settle(building, [...cut], { date: '2020-07-05' })).toMatchObject({ ok: true })
})

test('money is neither made nor lost: the sums before are the sums after with what was given back', async () => {
  const kinds = ['allocated', 'received', 'paid'] as const
  const entry = fc.record({
    kind: fc.constantFrom(...kinds),
    source: fc.constantFrom('central', 'county', null),
    wan: fc.integer({ min: -40, max: 200 }).filter((wan) => wan !== 0),
  })
  const scenario = fc.record({
    entries: fc.array(entry, { maxLength: 8 }),
    central: fc.nat(300),
    county: fc.nat(300),
    disposals: fc.array(fc.constantFrom(...DISPOSALS), { minLength: 3, maxLength: 3 }),
    cancels: fc.boolean(),
  })
  const NOTHING = { details: { rule: 'nothing_to_settle' } }
  const total = async () => {
    const [one, other] = [await moneyOf(office.building), await moneyOf(office.toilet)]
    return one.map((amount, index) => amount + (other[index] ?? 0))
  }
  await fc.assert(
    fc
      .asyncProperty(scenario, async ({ entries, central, county, disposals, cancels }) => {
        const { backend, building, toilet } = office
        await plan(building, { central, county })
        for (const { kind, source, wan } of entries) {
          await backend.ask('funds.record', {
            projectId: building,
            kind,
            fundingSourceId: source,
            date: '2020-07-01',
            amount: wan * WAN,
          })
        }
        const date = '2020-07-02'
        const { sources } = await backend.ask('settlements.read', { projectId: building, date })
        const decisions = sources.map(({ fundingSourceId }, index) => ({
          fundingSourceId,
          disposal: disposals[index % 3] ?? 'keep',
          toProjectId: toilet,
        }))
        const gone = { planned: 0, allocated: 0, received: 0 }
        for (const [index, { planned, allocated, received, paid }] of sources.entries()) {
          const disposal = decisions[index]?.disposal
          const used = Math.max(paid, 0)
          if (disposal === 'return' || disposal === 'reduce') {
            gone.planned += Math.max(planned - used, 0) / WAN
          }
          if (disposal !== 'return') continue
          gone.allocated += Math.max(allocated - used, 0) / WAN
          gone.received += Math.max(received - used, 0) / WAN
        }
        const before = await total()
        const answer = await settle(building, decisions, { cancels })
        expect(answer).toMatchObject(answer.ok ? {} : { error: NOTHING })
        const lost = [gone.planned, gone.planned, gone.allocated, gone.received, 0]
        expect(await total()).toEqual(before.map((amount, index) => amount - (lost[index] ?? 0)))
      })
      .beforeEach(async () => {
        await office.backend.remove()
        office = await openOffice()
      }),
    { numRuns: 25 },
  )
})
