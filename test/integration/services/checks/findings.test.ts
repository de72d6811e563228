import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CheckedCounty, openCheckedCounty, QUARTER } from './checked-county.ts'

let county: CheckedCounty
beforeEach(async () => {
  county = await openCheckedCounty()
})
afterEach(() => county.backend.remove())

test('findings carry names, come hard first and are counted by check', async () => {
  await county.pay('received', 100)
  await county.pay('paid', 101)
  const { findings, counts, tallies } = await county.run()
  expect({ findings: findings.map(({ checkId }) => checkId), counts, tallies }).toEqual({
    findings: ['paidAboveReceived', 'notReported', 'finishOverdue', 'moneyBehindWork'],
    counts: { hard: 1, soft: 3, explained: 0 },
    tallies: [
      { checkId: 'paidAboveReceived', severity: 'hard', hard: 1, soft: 0, explained: 0 },
      { checkId: 'notReported', severity: 'soft', hard: 0, soft: 1, explained: 0 },
      { checkId: 'finishOverdue', severity: 'soft', hard: 0, soft: 1, explained: 0 },
      { checkId: 'moneyBehindWork', severity: 'soft', hard: 0, soft: 1, explained: 0 },
    ],
  })
  expect(findings[0]).toEqual({
    checkId: 'paidAboveReceived',
    severity: 'hard',
    place: 'money',
    projectId: county.lateId,
    projectName: '水田高级中学教学综合楼',
    schoolName: '水田高级中学',
    townshipName: null,
    categoryName: '教学综合楼',
    sentence: 'plain',
    field: 'paid',
    facts: {
      paid: { kind: 'money', value: 101 },
      received: { kind: 'money', value: 100 },
      difference: { kind: 'money', value: 1 },
    },
    beside: {},
    rows: [],
    otherProjectIds: [],
    explanation: null,
    sentenceBefore: null,
  })
})

test('filters choose the findings as they choose projects', async () => {
  expect([
    await county.shown({ filter: { search: 'shimen' } }),
    await county.shown({ filter: { states: ['started'] } }),
    await county.shown({ projectIds: [county.quietId] }),
    await county.shown({ projectIds: [] }),
  ]).toEqual([
    ['notReported 石门完小 —'],
    ['finishOverdue 水田高级中学 —'],
    ['notReported 石门完小 —'],
    [],
  ])
})

const claims = async (id: string) =>
  (await county.run({ projectIds: [id] })).findings
    .filter(({ checkId }) => checkId === 'possibleDoubleClaim')
    .map(({ projectId, otherProjectIds }) => [projectId, otherProjectIds])

test('a double claim is shown with either of its projects', async () => {
  const programme = async (name: string) =>
    (await county.backend.ask('dictionaries.saveProgramme', { name })).id
  const claim = { year: 2020, floorArea: 100_000 }
  const school = '银厂完小'
  const first = await county.addProject(school, { ...claim, programmeId: await programme('薄改') })
  const { project } = await county.backend.ask('projects.get', { id: first, quarter: QUARTER })
  const { id: second } = await county.backend.ask('projects.create', {
    name: '银厂完小综合楼',
    schoolId: project.schoolId,
    categoryId: 'teachingBuilding',
    programmeId: await programme('“十三五”规划'),
    ...claim,
  })
  expect([await claims(first), await claims(second), await claims(county.quietId)]).toEqual([
    [[second, [first]]],
    [[second, [first]]],
    [],
  ])
})

test('payments beyond a contract are named until one is taken back', async () => {
  await county.pay('received', 1000)
  const { id: contractId } = await county.backend.ask('contracts.save', {
    projectId: county.lateId,
    kind: 'construction',
    party: '云岭建筑公司',
    amount: 100,
  })
  const above = async () =>
    (await county.run({ projectIds: [county.lateId] })).findings
      .filter(({ checkId }) => checkId === 'paidAboveContract')
      .map(({ facts, rows }) => [facts['paid'], facts['difference'], rows])
  const payment = { projectId: county.lateId, kind: 'paid' as const, contractId }
  await county.backend.ask('funds.record', { ...payment, date: '2020-05-01', amount: 100 })
  const atTheSum = await above()
  const last = await county.backend.ask('funds.record', {
    ...payment,
    date: '2020-06-30',
    amount: 1,
  })
  await county.backend.ask('funds.record', { ...payment, date: '2020-07-01', amount: 50 })
  const beyond = await above()
  await county.backend.ask('funds.reverse', { id: last.id, date: '2020-06-30', reason: '记错合同' })
  expect([atTheSum, beyond, await above()]).toEqual([
    [],
    [
      [
        { kind: 'money', value: 101 },
        { kind: 'money', value: 1 },
        [{ table: 'contract', id: contractId }],
      ],
    ],
    [],
  ])
})

test('money dated after today is named until it is taken back', async () => {
  const ahead = async () =>
    (await county.run({ quarter: '2020Q3', projectIds: [county.lateId] })).findings
      .filter(({ checkId }) => checkId === 'moneyDatedAhead')
      .map(({ severity, facts, rows }) => [severity, facts['date']?.value, rows])
  const receipt = { projectId: county.lateId, kind: 'received' as const, amount: 100 }
  await county.backend.ask('funds.record', { ...receipt, date: '2020-07-05' })
  const today = await ahead()
  const { id } = await county.backend.ask('funds.record', { ...receipt, date: '2062-06-01' })
  const mistyped = await ahead()
  await county.backend.ask('funds.reverse', { id, date: '2062-06-01', reason: '年份记错' })
  expect([today, mistyped, await ahead()]).toEqual([
    [],
    [['soft', '2062-06-01', [{ table: 'fund_entry', id }]]],
    [],
  ])
})

test('whatever is written is seen by the next run', async () => {
  const before = await county.shown()
  await county.backend.ask('projects.delete', { ids: [county.quietId] })
  const deleted = await county.shown()
  await county.backend.ask('projects.restore', { ids: [county.quietId] })
  const restored = await county.shown()
  const backup = await county.backend.ask('safety.backUp', {})
  await county.reportPercent(10_000)
  const done = await county.shown()
  await county.backend.ask('safety.restore', { name: backup.name })
  expect([before, deleted, restored, done, await county.shown()]).toEqual([
    ['notReported 石门完小 —', 'finishOverdue 水田高级中学 —'],
    ['finishOverdue 水田高级中学 —'],
    before,
    [
      'notReported 石门完小 —',
      'finishOverdue 水田高级中学 —',
      'percentWithoutFinish 水田高级中学 —',
    ],
    before,
  ])
})

test('while a quarter runs, nothing is late before its day', async () => {
  await county.planToFinish('2020-07')
  county.backend.setTime('2020-07-31T02:00:00.000Z')
  const now = { quarter: '2020Q3' as const, projectIds: [county.lateId] }
  const onTheLastDay = (await county.backend.ask('checks.run', now)).findings
  county.backend.setTime('2020-08-01T02:00:00.000Z')
  const after = (await county.backend.ask('checks.run', now)).findings
  expect([onTheLastDay, after].map((list) => list.map(({ checkId }) => checkId))).toEqual([
    ['notReported'],
    ['notReported', 'finishOverdue'],
  ])
})
