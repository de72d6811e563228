import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckId } from '#domain/checks/check.ts'
import type { Quarter } from '#domain/quarter.ts'
import { shiftQuarter } from '#domain/quarter.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

const QUARTER: Quarter = '2020Q2'

let backend: TestBackend
/** 水田高级中学, on which money and dates do not add up. */
let lateId: string
/** 石门完小, which only has not reported. */
let quietId: string
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', {
    county: '盐津县',
    bureau: '盐津县教育体育局',
    operator: '王强',
  })
  lateId = await addProject('水田高级中学', {
    plannedTotal: 30_000_000_000,
    floorArea: 7_631_100,
    plannedStart: '2018-03',
    plannedFinish: '2018-12',
    actualStart: '2018-04',
  })
  quietId = await addProject('石门完小', { floorArea: 120_000 })
  await reportPercent(4000)
})
afterEach(() => backend.remove())

async function addProject(school: string, basics: object): Promise<string> {
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name: school })
  const { id } = await backend.ask('projects.create', {
    name: `${school}教学综合楼`,
    schoolId,
    categoryId: 'teachingBuilding',
    ...basics,
  })
  return id
}

async function reportPercent(percent: number): Promise<void> {
  await backend.ask('progress.save', {
    projectId: lateId,
    quarter: QUARTER,
    phase: 'structure',
    percent,
    completedInvestment: null,
  })
}

async function pay(kind: 'received' | 'paid', amount: number): Promise<string> {
  const entry = { projectId: lateId, kind, date: '2020-06-30', amount }
  return (await backend.ask('funds.record', entry)).id
}

const run = (more: object = {}) => backend.ask('checks.run', { quarter: QUARTER, ...more })

async function shown(more: object = {}): Promise<string[]> {
  const { findings } = await run(more)
  return findings.map(
    ({ checkId, schoolName, explanation }) =>
      `${checkId} ${schoolName} ${explanation?.sentence ?? '—'}`,
  )
}

function explain(checkId: CheckId, sentence: string, ...projectIds: string[]) {
  return backend.ask('checks.explain', { quarter: QUARTER, checkId, projectIds, sentence })
}

test('findings carry names, come hard first and are counted by check', async () => {
  await pay('received', 100)
  await pay('paid', 101)
  const { findings, counts, tallies } = await run()
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
    projectId: lateId,
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

test('one sentence explains several projects, is counted and can be taken back', async () => {
  await backend.ask('progress.clear', { projectId: lateId, quarter: QUARTER })
  await explain('notReported', '道路中断，六月底无法到场。', lateId, quietId)
  expect([await backend.ask('checks.count', { quarter: QUARTER }), await shown()]).toEqual([
    { hard: 0, soft: 3, explained: 2 },
    [
      'notReported 水田高级中学 道路中断，六月底无法到场。',
      'notReported 石门完小 道路中断，六月底无法到场。',
      'finishOverdue 水田高级中学 —',
    ],
  ])
  const target = { quarter: QUARTER, checkId: 'notReported' as const }
  expect([
    await backend.ask('checks.withdraw', { ...target, projectIds: [lateId] }),
    await backend.ask('checks.withdraw', { ...target, projectIds: [lateId] }),
    (await run()).counts.explained,
  ]).toEqual([{ count: 1 }, { count: 0 }, 1])
})

test('what explained a finding a quarter before stands beside it, to be said again', async () => {
  const before = shiftQuarter(QUARTER, -1)
  const target = { checkId: 'notReported' as const, projectIds: [quietId] }
  await backend.ask('checks.explain', { quarter: before, ...target, sentence: '道路中断。' })
  const { findings } = await run()
  expect(
    findings.flatMap(({ sentenceBefore, ...finding }) =>
      sentenceBefore === null ? [] : [[finding.checkId, finding.projectId, sentenceBefore]],
    ),
  ).toEqual([['notReported', quietId, '道路中断。']])
})

test('an explanation holds while the facts stay, and again when they return', async () => {
  await explain('finishOverdue', '因设计变更，工期顺延。', lateId)
  const late = ['finishOverdue 水田高级中学 因设计变更，工期顺延。']
  await reportPercent(4500)
  expect(await shown({ projectIds: [lateId] })).toEqual(late)

  await updatePlannedFinish('2019-12')
  const kept = await backend.ask('checks.explanations', { quarter: QUARTER })
  expect([await shown({ projectIds: [lateId] }), kept]).toEqual([
    ['finishOverdue 水田高级中学 —'],
    [
      {
        quarter: QUARTER,
        checkId: 'finishOverdue',
        projectId: lateId,
        projectName: '水田高级中学教学综合楼',
        sentence: '因设计变更，工期顺延。',
        explainedBy: '王强',
        explainedAt: '2020-07-05T02:00:00.000Z',
        holds: false,
      },
    ],
  ])

  await updatePlannedFinish('2018-12')
  expect(await shown({ projectIds: [lateId] })).toEqual(late)
})

async function updatePlannedFinish(plannedFinish: string): Promise<void> {
  const { project } = await backend.ask('projects.get', { id: lateId, quarter: QUARTER })
  const { revision } = project
  const { name, schoolId, categoryId, plannedTotal, floorArea, plannedStart, actualStart } = project
  const kept = { name, schoolId, categoryId, plannedTotal, floorArea, plannedStart, actualStart }
  await backend.ask('projects.update', {
    id: lateId,
    revision,
    basics: { ...kept, plannedFinish },
  })
}

test('a hard finding cannot be explained away, and only what is found can be', async () => {
  await pay('received', 100)
  await pay('paid', 101)
  const sentence = '以后补。'
  const ask = (checkId: CheckId, projectId: string) =>
    backend.call('checks.explain', { quarter: QUARTER, checkId, projectIds: [projectId], sentence })
  expect([
    await ask('paidAboveReceived', lateId),
    await ask('suspended', lateId),
    await backend.call('checks.explain', {
      quarter: QUARTER,
      checkId: 'finishOverdue',
      projectIds: [lateId, quietId],
      sentence,
    }),
    (await run()).counts.explained,
  ]).toEqual([
    {
      ok: false,
      error: {
        code: 'not_allowed',
        details: { rule: 'hard_finding', subject: 'paidAboveReceived' },
      },
    },
    { ok: false, error: { code: 'not_found', details: { what: 'finding', id: lateId } } },
    { ok: false, error: { code: 'not_found', details: { what: 'finding', id: quietId } } },
    0,
  ])
})

test('a closed quarter keeps the explanations it was printed with', async () => {
  await backend.ask('projects.delete', { ids: [quietId] })
  await explain('finishOverdue', '工期顺延。', lateId)
  await backend.ask('closing.beginReview', { quarter: QUARTER })
  await backend.ask('closing.close', { quarter: QUARTER })
  const target = { quarter: QUARTER, checkId: 'finishOverdue' as const, projectIds: [lateId] }
  const refused = {
    ok: false,
    error: {
      code: 'not_allowed',
      details: { rule: 'explained_quarter_closed', subject: QUARTER },
    },
  }
  expect([
    await backend.call('checks.explain', { ...target, sentence: '另有原因。' }),
    await backend.call('checks.withdraw', target),
    (await backend.ask('checks.explanations', { quarter: QUARTER })).map((row) => row.sentence),
  ]).toEqual([refused, refused, ['工期顺延。']])
})

test('explaining is recorded in the change log with the project', async () => {
  await explain('finishOverdue', '工期顺延。', lateId)
  await explain('finishOverdue', '工期顺延至九月。', lateId)
  const [second, first] = await backend.ask('history.list', { projectId: lateId, limit: 2 })
  expect([first, second].map((line) => [line?.action, line?.table, line?.after])).toEqual([
    [
      'insert',
      'check_explanation',
      expect.objectContaining({ check_id: 'finishOverdue', sentence: '工期顺延。' }),
    ],
    ['update', 'check_explanation', { sentence: '工期顺延至九月。' }],
  ])
})

test('filters choose the findings as they choose projects', async () => {
  expect([
    await shown({ filter: { search: 'shimen' } }),
    await shown({ filter: { states: ['started'] } }),
    await shown({ projectIds: [quietId] }),
    await shown({ projectIds: [] }),
  ]).toEqual([
    ['notReported 石门完小 —'],
    ['finishOverdue 水田高级中学 —'],
    ['notReported 石门完小 —'],
    [],
  ])
})

const claims = async (id: string) =>
  (await run({ projectIds: [id] })).findings
    .filter(({ checkId }) => checkId === 'possibleDoubleClaim')
    .map(({ projectId, otherProjectIds }) => [projectId, otherProjectIds])

test('a double claim is shown with either of its projects', async () => {
  const programme = async (name: string) =>
    (await backend.ask('dictionaries.saveProgramme', { name })).id
  const claim = { year: 2020, floorArea: 100_000 }
  const school = '银厂完小'
  const first = await addProject(school, { ...claim, programmeId: await programme('薄改') })
  const { project } = await backend.ask('projects.get', { id: first, quarter: QUARTER })
  const { id: second } = await backend.ask('projects.create', {
    name: '银厂完小综合楼',
    schoolId: project.schoolId,
    categoryId: 'teachingBuilding',
    programmeId: await programme('“十三五”规划'),
    ...claim,
  })
  expect([await claims(first), await claims(second), await claims(quietId)]).toEqual([
    [[second, [first]]],
    [[second, [first]]],
    [],
  ])
})

test('payments beyond a contract are named until one is taken back', async () => {
  await pay('received', 1000)
  const { id: contractId } = await backend.ask('contracts.save', {
    projectId: lateId,
    kind: 'construction',
    party: '云岭建筑公司',
    amount: 100,
  })
  const above = async () =>
    (await run({ projectIds: [lateId] })).findings
      .filter(({ checkId }) => checkId === 'paidAboveContract')
      .map(({ facts, rows }) => [facts['paid'], facts['difference'], rows])
  const payment = { projectId: lateId, kind: 'paid' as const, contractId }
  await backend.ask('funds.record', { ...payment, date: '2020-05-01', amount: 100 })
  const atTheSum = await above()
  const last = await backend.ask('funds.record', { ...payment, date: '2020-06-30', amount: 1 })
  await backend.ask('funds.record', { ...payment, date: '2020-07-01', amount: 50 })
  const beyond = await above()
  await backend.ask('funds.reverse', { id: last.id, date: '2020-06-30', reason: '记错合同' })
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
    (await run({ quarter: '2020Q3', projectIds: [lateId] })).findings
      .filter(({ checkId }) => checkId === 'moneyDatedAhead')
      .map(({ severity, facts, rows }) => [severity, facts['date']?.value, rows])
  const receipt = { projectId: lateId, kind: 'received' as const, amount: 100 }
  await backend.ask('funds.record', { ...receipt, date: '2020-07-05' })
  const today = await ahead()
  const { id } = await backend.ask('funds.record', { ...receipt, date: '2062-06-01' })
  const mistyped = await ahead()
  await backend.ask('funds.reverse', { id, date: '2062-06-01', reason: '年份记错' })
  expect([today, mistyped, await ahead()]).toEqual([
    [],
    [['soft', '2062-06-01', [{ table: 'fund_entry', id }]]],
    [],
  ])
})

test('whatever is written is seen by the next run', async () => {
  const before = await shown()
  await backend.ask('projects.delete', { ids: [quietId] })
  const deleted = await shown()
  await backend.ask('projects.restore', { ids: [quietId] })
  const restored = await shown()
  const backup = await backend.ask('safety.backUp', {})
  await reportPercent(10_000)
  const done = await shown()
  await backend.ask('safety.restore', { name: backup.name })
  expect([before, deleted, restored, done, await shown()]).toEqual([
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
  await updatePlannedFinish('2020-07')
  backend.setTime('2020-07-31T02:00:00.000Z')
  const now = { quarter: '2020Q3' as const, projectIds: [lateId] }
  const onTheLastDay = (await backend.ask('checks.run', now)).findings
  backend.setTime('2020-08-01T02:00:00.000Z')
  const after = (await backend.ask('checks.run', now)).findings
  expect([onTheLastDay, after].map((list) => list.map(({ checkId }) => checkId))).toEqual([
    ['notReported'],
    ['notReported', 'finishOverdue'],
  ])
})
