import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addKnown } from '#domain/sums.ts'
import { FUND_GROUPINGS, type FundFigures } from '#domain/funds/fund-table.ts'
import type { Quarter } from '#domain/quarter.ts'
import { actOnMoney, closeNext, moneyAction, QUARTERS } from './money-actions.ts'
import { type ClosingOffice, openOffice, WAN } from './office.ts'

/** The office with projects in two townships and two programmes, in the spring after. */
async function openLargerOffice(): Promise<ClosingOffice> {
  const office = await openOffice()
  const { backend } = office
  backend.setTime('2021-03-31T02:00:00.000Z')
  for (const [township, programme, plannedTotal] of [
    ['庙坝镇', '薄弱环节改善', 80],
    ['豆沙镇', '学前教育三年行动', 60],
  ] as const) {
    const { id: townshipId } = await backend.ask('dictionaries.saveTownship', { name: township })
    const { id: programmeId } = await backend.ask('dictionaries.saveProgramme', { name: programme })
    const name = `${township}中心完小`
    const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name, townshipId })
    for (const [category, floorArea] of [
      ['canteen', 60_000],
      ['toilet', 8_000],
    ] as const) {
      const { id: projectId } = await backend.ask('projects.create', {
        name: `${name}${category}`,
        schoolId,
        programmeId,
        categoryId: category,
        floorArea,
        plannedTotal: plannedTotal * WAN,
      })
      await backend.ask('funds.saveBudget', {
        projectId,
        lines: [{ fundingSourceId: 'central', amount: plannedTotal * WAN }],
      })
    }
  }
  return office
}

type Sums = Record<string, number>

/** Every figure of a line of the table by its name; a blank adds nothing. */
function figuresOf({ toDate, inQuarter, carriedOver }: FundFigures): Sums {
  const named = (prefix: string, amounts: FundFigures['toDate']) =>
    Object.entries(amounts).map(([column, amount]) => [`${prefix} ${column}`, amount ?? 0])
  return Object.fromEntries([
    ...named('toDate', toDate),
    ...named('inQuarter', inQuarter),
    ['carriedOver', carriedOver ?? 0],
  ])
}

function added(lines: readonly Sums[], like: Sums): Sums {
  return Object.fromEntries(
    Object.keys(like).map((name) => [
      name,
      lines.reduce((sum, line) => sum + (line[name] ?? 0), 0),
    ]),
  )
}

/** The groups of every grouping, and the projects of every township, make the same totals. */
async function expectTotalsToFoot({ backend }: ClosingOffice, quarter: Quarter): Promise<void> {
  const tables = []
  for (const groupBy of FUND_GROUPINGS) {
    tables.push(await backend.ask('funds.table', { quarter, groupBy }))
  }
  const [totals = {}] = tables.map((table) => figuresOf(table.totals))
  for (const table of tables) {
    expect(figuresOf(table.totals)).toEqual(totals)
    expect(added(table.rows.map(figuresOf), totals)).toEqual(totals)
  }
  const list = await backend.ask('projects.list', { quarter, filter: {} })
  const townships = [...Map.groupBy(list.rows, ({ townshipId }) => townshipId).values()]
  const ofTownship = (kind: 'allocated' | 'received' | 'paid') =>
    townships.map((rows) => addKnown(rows.map((row) => row[kind])))
  const counted = list.rows.filter(({ state }) => state !== 'cancelled')
  for (const kind of ['allocated', 'received', 'paid'] as const) {
    expect(addKnown(ofTownship(kind)) ?? 0).toBe(totals[`toDate ${kind}`])
    expect(list.totals[kind]).toBe(addKnown(counted.map((row) => row[kind])))
  }
  const { progress } = await backend.ask('reports.dataset', { quarter })
  const { count, started, notStarted } = progress.all
  expect((started.value ?? 0) + (notStarted.value ?? 0)).toBe(count.value)
}

/** What can be asked of a quarter again at any time, and what was frozen with it. */
async function saidOf({ backend }: ClosingOffice, quarter: Quarter) {
  const { quarters } = await backend.ask('closing.overview', {})
  const versions = quarters.find((one) => one.quarter === quarter)?.versions ?? []
  const version = versions.find(({ reopenedAt }) => reopenedAt === null)?.version ?? 0
  const { rows } = await backend.ask('projects.list', { quarter, filter: {} })
  const { bytes } = await backend.ask('reports.render', { quarter, version, format: 'json' })
  return {
    version,
    report: createHash('sha256').update(bytes).digest('hex'),
    table: await backend.ask('funds.table', { quarter, groupBy: 'project' }),
    states: rows.map(({ id, state, status, statusSince, percent, completedInvestment }) => [
      id,
      state,
      status,
      statusSince,
      percent,
      completedInvestment,
    ]),
  }
}

/** What is done after each of three closings. */
const seasons = fc.array(fc.array(moneyAction, { minLength: 6, maxLength: 14 }), {
  minLength: 3,
  maxLength: 3,
})

// oxlint-disable-next-line vitest/expect-expect -- The checks it calls after each history assert.
test('whatever is done with money, totals are the sums of their parts and closed quarters stay', async () => {
  await fc.assert(
    fc.asyncProperty(seasons, async (history) => {
      const office = await openLargerOffice()
      try {
        const said = new Map<Quarter, Awaited<ReturnType<typeof saidOf>>>()
        for (const steps of history) {
          const closed = await closeNext(office)
          if (closed) said.set(closed, await saidOf(office, closed))
          for (const step of steps) await actOnMoney(office, step)
        }
        for (const quarter of QUARTERS) await expectTotalsToFoot(office, quarter)
        const { lock } = await office.backend.ask('closing.overview', {})
        for (const [quarter, before] of said) {
          // One that was opened again may change; its version is kept, which another test shows.
          if (!lock || quarter > lock.closedQuarter) continue
          expect(await saidOf(office, quarter)).toEqual(before)
        }
      } finally {
        await office.backend.remove()
      }
    }),
    { numRuns: 6, interruptAfterTimeLimit: 20_000 },
  )
}, 120_000)
