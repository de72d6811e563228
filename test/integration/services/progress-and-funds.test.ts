import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
let projectId: string
beforeEach(async () => {
  backend = await createOfficeBackend()
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', {
    name: '水田高级中学',
    stage: 'senior',
  })
  const project = await backend.ask('projects.create', {
    name: '水田高级中学建设',
    schoolId,
    categoryId: 'teachingBuilding',
    plannedTotal: 30_000_000_000,
  })
  projectId = project.id
})
afterEach(() => backend.remove())

test('a phase of another workflow and a quarter to come are refused', async () => {
  const report = { projectId, percent: null, completedInvestment: null }
  const wrongPhase = await backend.call('progress.save', {
    ...report,
    quarter: '2020Q2',
    phase: 'compensation',
  })
  const future = await backend.call('progress.save', { ...report, quarter: '2020Q4', phase: null })
  expect([wrongPhase, future]).toEqual([
    {
      ok: false,
      error: {
        code: 'not_allowed',
        details: { rule: 'phase_not_of_workflow', subject: 'compensation' },
      },
    },
    {
      ok: false,
      error: { code: 'not_allowed', details: { rule: 'future_quarter', subject: '2020Q4' } },
    },
  ])
})

test('the quarter sheet shows this quarter beside the last report, and clearing takes it back', async () => {
  const report = { projectId, status: 'normal' as const, completedInvestment: null }
  await backend.ask('progress.save', {
    ...report,
    quarter: '2019Q4',
    phase: 'started',
    percent: 1000,
  })
  await backend.ask('progress.save', {
    ...report,
    quarter: '2020Q2',
    phase: 'structure',
    percent: 5000,
  })
  const sheet = await backend.ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  const row = sheet.rows[0]
  expect([sheet.reportedCount, row?.entry?.percent, row?.previous?.quarter]).toEqual([
    1,
    5000,
    '2019Q4',
  ])
  await backend.ask('progress.clear', { projectId, quarter: '2020Q2' })
  const cleared = await backend.ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect([cleared.reportedCount, cleared.rows[0]?.entry]).toEqual([0, null])
})

test('saving the budget keeps what stays, logs what changed and refuses the same source twice', async () => {
  const central = { fundingSourceId: 'central', year: null, amount: 100_000_000 }
  const province = { fundingSourceId: 'province', year: 2020, amount: 50_000_000 }
  await backend.ask('funds.saveBudget', { projectId, lines: [central, province] })
  const saved = await backend.ask('funds.saveBudget', {
    projectId,
    lines: [{ ...central, amount: 120_000_000 }],
    reason: '云教规〔2020〕8号',
  })
  expect(saved.map(({ id: _id, ...line }) => line)).toEqual([{ ...central, amount: 120_000_000 }])
  const history = await backend.ask('history.list', { projectId, limit: 2 })
  expect(
    history.map(({ action, before, after, reason }) => ({ action, before, after, reason })),
  ).toEqual([
    {
      action: 'update',
      before: { amount_fen: 100_000_000 },
      after: { amount_fen: 120_000_000 },
      reason: '云教规〔2020〕8号',
    },
    {
      action: 'delete',
      before: expect.objectContaining({ funding_source_id: 'province', amount_fen: 50_000_000 }),
      after: null,
      reason: '云教规〔2020〕8号',
    },
  ])
  const twice = await backend.call('funds.saveBudget', { projectId, lines: [central, central] })
  expect(twice).toMatchObject({ ok: false, error: { code: 'already_exists' } })
})

test('a reversal takes an entry back once, nothing is deleted', async () => {
  const { id } = await backend.ask('funds.record', {
    projectId,
    kind: 'paid',
    date: '2020-05-20',
    amount: 12_345_678,
    documentNumber: '凭证12号',
  })
  await backend.ask('funds.reverse', { id, date: '2020-06-01', reason: '记错项目' })
  const again = await backend.call('funds.reverse', { id, date: '2020-06-02', reason: '再来' })
  const { funds, project } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q2' })
  expect(again).toMatchObject({
    ok: false,
    error: { code: 'not_allowed', details: { rule: 'already_reversed' } },
  })
  expect(funds.map((entry) => entry.amount)).toEqual([-12_345_678, 12_345_678])
  expect([project.paid, project.received]).toEqual([0, null])
})

test('rows saved together are written but for the refused one, which says why', async () => {
  const report = { percent: 5000, completedInvestment: null, quarter: '2020Q2' as const }
  const answer = await backend.ask('progress.saveMany', {
    entries: [
      { ...report, projectId: 'nobody', phase: null },
      { ...report, projectId, phase: 'compensation' },
      { ...report, projectId, phase: 'structure' },
    ],
  })
  const { rows } = await backend.ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect([answer.rows.map(({ refused }) => refused?.code ?? null), rows[0]?.entry?.phase]).toEqual([
    ['not_found', 'not_allowed', null],
    'structure',
  ])
})

test('states are read by the words the import knows', async () => {
  const { states } = await backend.ask('progress.readStates', {
    texts: [
      { workflow: 'construction', text: '主体施工' },
      { workflow: 'construction', text: '停工' },
      { workflow: 'construction', text: '不知道' },
    ],
  })
  expect(states).toEqual([
    { phase: 'structure', status: 'normal' },
    { phase: null, status: 'suspended' },
    null,
  ])
})
