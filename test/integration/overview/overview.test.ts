import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openLedger } from '#backend/database/open-ledger.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import type { OverviewAnswer } from '#contract/planning/overview.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { figuresIn } from '#domain/report/figures/list-figures.ts'
import { generateCounty } from '../../county/generate-county.ts'
import { loadCounty } from '../../county/load-county.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'
import { close, openOffice, pay, report, WAN } from '../closing/office.ts'

const QUARTER = '2020Q2'
const STALE = { quarter: QUARTER, staleDays: 92 } as const

let backend: TestBackend | null = null
afterEach(async () => {
  await backend?.remove()
  backend = null
})

/** A county of its own for each seed, with targets, in a ledger that is opened as usual. */
async function openCounty(seed: number): Promise<TestBackend> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledger-overview-'))
  const { db, close: closeLedger } = await openLedger({
    dataFolder,
    beforeMigration: () => Promise.resolve(),
  })
  const county = generateCounty({ seed, projects: 25 + seed, quarters: 6, lastQuarter: QUARTER })
  await loadCounty(db, county)
  const author = {
    at: '2020-01-01T00:00:00.000Z',
    operator: '李梅',
    operatorId: null,
    actionId: 'made',
    reason: null,
    batchId: null,
  }
  await db.transaction().execute((trx) =>
    writeOffice(trx, author, {
      county: '示范县',
      bureau: '示范县教育体育局',
      operator: '李梅',
      recipient: null,
    }),
  )
  await closeLedger()
  const opened = await createTestBackend({ dataFolder })
  const programmeId = county.programmes[0]?.id ?? ''
  for (const stage of ['primary', 'junior'] as const) {
    await opened.ask('targets.save', { programmeId, stage, measure: 'floor', amount: 5_000_000 })
  }
  return opened
}

/** Every figure with its value and projects, so that one comparison says it all. */
function figuresWithProjects(
  data: unknown,
  selections: ReportDataset['selections'],
): Map<string, unknown> {
  return new Map(
    [...figuresIn(data)].map(([id, { projects, ...figure }]) => [
      id,
      { ...figure, projects: selections[projects] },
    ]),
  )
}

function annexTotal(dataset: ReportDataset, key: string): number | null {
  const table = dataset.tables.find(({ id }) => id === 'byCategory')
  const column = table?.columns.findIndex((one) => one.key === key) ?? -1
  return table?.rows.find(({ kind }) => kind === 'total')?.cells[column]?.value ?? null
}

const BARS = ['count', 'notStarted', 'underConstruction', 'completed'] as const

function barSums({ charts }: OverviewAnswer): (number | null)[] {
  return BARS.map((part) =>
    (charts?.categories ?? []).reduce((sum, bar) => sum + (bar[part].value ?? 0), 0),
  )
}

describe('the overview', () => {
  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'shows the figures of the report, county %i',
    async (seed) => {
      backend = await openCounty(seed)
      const overview = await backend.ask('overview.read', STALE)
      const dataset = await backend.ask('reports.dataset', { quarter: QUARTER })
      const { selections, ledger, progress, funds, targets, charts } = overview
      const shown = figuresWithProjects([ledger, progress, funds, targets, charts], selections)
      const reported = figuresWithProjects(dataset, dataset.selections)
      expect(shown.size).toBeGreaterThan(60)
      expect([...shown].filter(([id]) => !reported.has(id))).toEqual([])
      expect(shown).toEqual(new Map([...shown.keys()].map((id) => [id, reported.get(id)])))
      expect(barSums(overview)).toEqual(
        ['projects', 'notStarted', 'underConstruction', 'completed'].map((key) =>
          annexTotal(dataset, key),
        ),
      )
      const now = charts?.investment?.points.find(({ quarter }) => quarter === QUARTER)
      expect(now?.actual).toBe(dataset.funds.completedInvestment.value)
      expect(charts?.investment?.points).toEqual(dataset.charts?.investment?.points)
    },
  )

  test('follows what the projects counted now had completed, quarter by quarter', async () => {
    const office = await openOffice()
    backend = office.backend
    const { building, toilet } = office
    await report(office, building, '2019Q4', {
      phase: 'foundation',
      percent: 1000,
      invested: 80 * WAN,
    })
    await report(office, building, '2020Q1', { phase: 'structure', percent: 3000, invested: null })
    await report(office, toilet, '2020Q1', { phase: 'preparation', percent: 0, invested: 5 * WAN })
    const points = async () => {
      const { charts } = await office.backend.ask('overview.read', STALE)
      return charts?.investment?.points
        .filter(({ quarter }) => quarter <= QUARTER)
        .map(({ quarter, actual }) => [quarter, actual])
    }
    const both = await points()
    await backend.ask('progress.save', {
      projectId: toilet,
      quarter: QUARTER,
      phase: 'preparation',
      status: 'cancelled',
      percent: 0,
      completedInvestment: 5 * WAN,
    })
    expect([both, await points()]).toEqual([
      [
        ['2019Q4', 80 * WAN],
        ['2020Q1', 5 * WAN],
        ['2020Q2', 210 * WAN],
      ],
      [
        ['2019Q4', 80 * WAN],
        ['2020Q1', null],
        ['2020Q2', 210 * WAN],
      ],
    ])
  })

  test('foretells at the pace of the projects whose total is known and which still count', async () => {
    const office = await openOffice()
    backend = office.backend
    const { building, toilet, school } = office
    await report(office, building, '2020Q1', {
      phase: 'structure',
      percent: 20,
      invested: 110 * WAN,
    })
    const forecast = async () => {
      const { charts } = await office.backend.ask('overview.read', STALE)
      return charts?.investment?.forecast
    }
    const before = await forecast()
    const { id: wall } = await backend.ask('projects.create', {
      name: '围墙',
      schoolId: school,
      categoryId: 'ancillary',
    })
    await report(office, wall, '2020Q2', { phase: 'started', percent: 50, invested: 900 * WAN })
    await report(office, toilet, '2020Q1', { phase: 'started', percent: 10, invested: 0 })
    await report(office, toilet, QUARTER, { phase: 'started', percent: 50, invested: 20 * WAN })
    const remaining = (before?.kind === 'expected' ? before.remaining : 0) - 20 * WAN
    expect([before, await forecast()]).toMatchObject([
      { kind: 'expected', pace: 100 * WAN },
      { kind: 'expected', pace: 120 * WAN, remaining },
    ])
    const date = '2020-06-30'
    const { revision } = await backend.ask('settlements.read', { projectId: toilet, date })
    await backend.ask('settlements.record', {
      projectId: toilet,
      revision,
      cancels: true,
      date,
      reason: '并入综合楼',
      sources: [],
    })
    expect(await forecast()).toMatchObject({ pace: 100 * WAN })
  })

  test('names unfinished projects nobody has touched for so many days', async () => {
    const office = await openOffice()
    backend = office.backend
    const { building, toilet } = office
    backend.setTime('2020-10-10T02:00:00.000Z')
    await pay(office, 'paid', building, '2020-09-20', 10 * WAN)
    const staleness = async (staleDays: number) =>
      (await office.backend.ask('overview.read', { quarter: QUARTER, staleDays })).staleness
    const lastEntry = '2020-10-10T02:00:00.000Z'
    expect([await staleness(92), await staleness(120)]).toEqual([
      { lastEntry, unfinished: 2, untouched: [toilet] },
      { lastEntry, unfinished: 2, untouched: [] },
    ])
  })

  test('counts what does not add up as the checks do', async () => {
    backend = await openCounty(3)
    const { checks } = await backend.ask('overview.read', STALE)
    const { tallies } = await backend.ask('checks.run', { quarter: QUARTER })
    expect(checks).toEqual(tallies)
  })

  test('keeps showing a closed quarter as it was closed', async () => {
    const office = await openOffice()
    backend = office.backend
    await close(office, QUARTER)
    const figures = async () => {
      const {
        checks: _checks,
        staleness: _staleness,
        ...rest
      } = await office.backend.ask('overview.read', STALE)
      return rest
    }
    const closed = await figures()
    backend.setTime('2020-11-05T02:00:00.000Z')
    const { project } = await backend.ask('projects.get', { id: office.toilet, quarter: '2020Q3' })
    await backend.ask('projects.update', {
      id: office.toilet,
      revision: project.revision,
      basics: { ...project, plannedTotal: 45 * WAN },
    })
    expect(await figures()).toEqual(closed)
    expect(closed.ledger.planned.value).toBe(530 * WAN)
  })
})
