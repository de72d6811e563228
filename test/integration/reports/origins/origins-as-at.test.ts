import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import type { Origin } from '#contract/reports/passport.ts'
import type { Quarter } from '#domain/quarter.ts'
import { close, type ClosingOffice, openOffice, report, WAN } from '../../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

type Asked = Partial<Input<'reports.origins'>> & { readonly rule: string }

const originsOf = (asked: Asked, quarter: Quarter = '2020Q2') =>
  office.backend.ask('reports.origins', { quarter, projectId: office.building, ...asked })

/** What the entries add up to. */
function sumOf(origins: readonly Origin[]): number {
  return origins.reduce((sum, origin) => {
    const value = 'value' in origin && typeof origin.value === 'number' ? origin.value : 0
    return sum + (origin.isTakenOff ? -value : value)
  }, 0)
}

async function adds(figure: string, quarter: Quarter = '2020Q2') {
  const { operands, result, value } = await office.backend.ask('reports.passport', {
    quarter,
    figure,
  })
  expect(result).toBe(value)
  return operands[0]?.rows.find(({ projectId }) => projectId === office.building)?.value
}

test('planned money of a past quarter leaves out what was revised after it', async () => {
  const { backend, building } = office
  await backend.ask('funds.saveBudget', {
    projectId: building,
    lines: [
      { fundingSourceId: 'central', amount: 300 * WAN },
      { fundingSourceId: 'county', amount: 150 * WAN },
    ],
  })
  await backend.ask('transfers.record', {
    kind: 'planned',
    date: '2020-07-04',
    from: { projectId: building, fundingSourceId: 'central' },
    to: { projectId: office.toilet, fundingSourceId: 'central' },
    amount: 20 * WAN,
    reason: '调剂',
  })
  const all = await originsOf({ rule: 'planned' })
  expect(all.map(({ what }) => what)).toEqual(['plannedTotal', 'laterRevision'])
  expect([sumOf(all), await adds('funds.planned')]).toEqual([500 * WAN, 500 * WAN])
  const ofCentral = await originsOf({ rule: 'planned', sourceId: 'central' })
  expect([sumOf(ofCentral), await adds('funds.source.central.planned')]).toEqual([
    300 * WAN,
    300 * WAN,
  ])
  const ofNone = await originsOf({ rule: 'planned', sourceId: null })
  expect([sumOf(ofNone), await adds('funds.source.none.planned')]).toEqual([50 * WAN, 50 * WAN])
  expect(sumOf(await originsOf({ rule: 'planned' }, '2020Q3'))).toBe(480 * WAN)
})

test('a phase that was not said again leads to the report that said it', async () => {
  await report(office, office.building, '2020Q3', { phase: null, percent: 5000, invested: 0 })
  const origins = await originsOf({ rule: 'started' }, '2020Q3')
  expect(origins.filter(({ what }) => what === 'report')).toMatchObject([
    { quarter: '2020Q2', phase: 'structure' },
    { quarter: '2020Q3', phase: null },
  ])
})

test('what was recorded of standing still is shown with its day and reason', async () => {
  await office.backend.ask('statusChanges.record', {
    projectId: office.building,
    status: 'suspended',
    date: '2020-06-25',
    reason: '施工单位退场',
  })
  expect(await originsOf({ rule: 'unfinished' })).toContainEqual(
    expect.objectContaining({
      what: 'statusChange',
      status: 'suspended',
      date: '2020-06-25',
      reason: '施工单位退场',
    }),
  )
})

test('an area that counts as started is shown beside what tells that it was started', async () => {
  const origins = await originsOf({ rule: 'started', kind: 'area' })
  expect(origins.map(({ what }) => what)).toEqual(['area', 'actualStart', 'report'])
  expect(sumOf(origins)).toBe(await adds('progress.floorStarted'))
  const counted = await originsOf({ rule: 'targetUnderConstruction', kind: 'count' })
  expect(counted.map(({ what }) => what)).toEqual(['actualStart', 'report'])
})

test('the dates are those the closed quarter knew', async () => {
  await close(office, '2020Q2')
  await office.backend.ask('corrections.enter', {
    projectId: office.building,
    correctsQuarter: '2020Q2',
    figure: 'actualStart',
    after: '2020-07-02',
    reason: '开工令日期',
  })
  const dates = async (quarter: Quarter) =>
    (await originsOf({ rule: 'started' }, quarter)).flatMap((origin) =>
      origin.what === 'actualStart' ? [origin.value] : [],
    )
  expect([await dates('2020Q2'), await dates('2020Q3')]).toEqual([['2020-03-10'], ['2020-07-02']])
})

test('a year in which something is finished counts from its last day', async () => {
  const { project } = await office.backend.ask('projects.get', {
    id: office.building,
    quarter: '2020Q2',
  })
  await office.backend.ask('milestones.save', {
    projectId: project.id,
    kind: 'finish',
    planned: null,
    actual: '2020',
  })
  expect((await originsOf({ rule: 'started' })).map(({ what }) => what)).not.toContain(
    'actualFinish',
  )
})

test('each correction of a project is one figure, and none of them is money of the quarter', async () => {
  await close(office, '2020Q2')
  const about = { projectId: office.building, correctsQuarter: '2020Q2', reason: '漏记' } as const
  const { backend } = office
  await backend.ask('corrections.enter', {
    ...about,
    figure: 'paid',
    fundingSourceId: 'central',
    after: 205 * WAN,
  })
  await backend.ask('corrections.enter', {
    ...about,
    figure: 'paid',
    fundingSourceId: 'county',
    after: 3 * WAN,
  })
  await backend.ask('corrections.enter', {
    ...about,
    figure: 'completedInvestment',
    after: 214 * WAN,
  })
  await report(office, office.building, '2020Q3', {
    phase: 'structure',
    percent: 6000,
    invested: 230 * WAN,
  })
  const differences = ['paid.1', 'paid.2', 'completedInvestment.3'].map((row) =>
    adds(`corrections/${office.building}.${row}/difference`, '2020Q3'),
  )
  expect(await Promise.all(differences)).toEqual([5 * WAN, 3 * WAN, 4 * WAN])
  const ofCounty = { rule: 'corrected', money: 'paid', sourceId: 'county' } as const
  const first = (correctsQuarter: Quarter) => ({ correction: { correctsQuarter, place: 0 } })
  expect(sumOf(await originsOf({ ...ofCounty, ...first('2020Q2') }, '2020Q3'))).toBe(3 * WAN)
  expect(await originsOf({ ...ofCounty, ...first('2020Q1') }, '2020Q3')).toEqual([])
  const added = await originsOf(
    { rule: 'addedThisQuarter', money: 'completedInvestment' },
    '2020Q3',
  )
  expect([sumOf(added), await adds('funds.quarter.completedInvestment', '2020Q3')]).toEqual([
    16 * WAN,
    16 * WAN,
  ])
})

test('a figure corrected twice has two passports, each with its own entry', async () => {
  await close(office, '2020Q2')
  const { backend, building } = office
  for (const [after, reason] of [
    [205 * WAN, '漏记'],
    [203 * WAN, '多记'],
  ] as const) {
    await backend.ask('corrections.enter', {
      projectId: building,
      correctsQuarter: '2020Q2',
      figure: 'paid',
      fundingSourceId: 'central',
      after,
      reason,
    })
  }
  const passports = await Promise.all(
    ['paid.1', 'paid.2'].map(async (row) => {
      const figure = `corrections/${building}.${row}/difference`
      const passport = await backend.ask('reports.passport', { quarter: '2020Q3', figure })
      const { money, rule, sourceId, correction } = passport.operands[0] ?? { rule: '' }
      return originsOf({ rule, money, sourceId, correction }, '2020Q3')
    }),
  )
  expect(passports).toMatchObject([
    [{ value: 5 * WAN, trace: { reason: '漏记' } }],
    [{ value: -2 * WAN, trace: { reason: '多记' } }],
  ])
})

test('a blank quantity is named beside the one piece it counts as', async () => {
  const blank = { what: 'quantity', value: null, trace: null }
  expect(await originsOf({ rule: 'quantity' })).toMatchObject([blank])
  const category = 'progress.programme.none.category.teachingBuilding.栋.underConstruction'
  const { operands } = await office.backend.ask('reports.passport', {
    quarter: '2020Q2',
    figure: category,
  })
  expect(operands[0]).toMatchObject({ pieces: true, value: 1 })
  const pieces = await originsOf({ rule: 'underConstruction', kind: 'count', pieces: true })
  expect(pieces.map(({ what }) => what)).toEqual(['quantity', 'actualStart', 'report'])
})

test('a measured quantity is named with its unit beside the one piece it counts as', async () => {
  const { backend, building } = office
  const sized = async (quantity: number, unit: string) => {
    const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q2' })
    const basics = { ...project, quantity, unit }
    await backend.ask('projects.update', { id: building, revision: project.revision, basics })
    const [origin] = await originsOf({ rule: 'quantity' })
    return [origin, await adds('overview.category.teachingBuilding.栋')]
  }
  expect(await sized(420, '延米')).toMatchObject([{ value: 420, measuredIn: '延米' }, 1])
  expect(await sized(3, '栋')).toMatchObject([{ value: 3, measuredIn: null }, 3])
})
