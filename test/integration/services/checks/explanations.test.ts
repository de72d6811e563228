import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckId } from '#domain/checks/check.ts'
import { shiftQuarter } from '#domain/quarter.ts'
import { type CheckedCounty, openCheckedCounty, QUARTER } from './checked-county.ts'

let county: CheckedCounty
beforeEach(async () => {
  county = await openCheckedCounty()
})
afterEach(() => county.backend.remove())

test('one sentence explains several projects, is counted and can be taken back', async () => {
  await county.backend.ask('progress.clear', { projectId: county.lateId, quarter: QUARTER })
  await county.explain('notReported', '道路中断，六月底无法到场。', county.lateId, county.quietId)
  expect([
    await county.backend.ask('checks.count', { quarter: QUARTER }),
    await county.shown(),
  ]).toEqual([
    { hard: 0, soft: 3, explained: 2 },
    [
      'notReported 水田高级中学 道路中断，六月底无法到场。',
      'notReported 石门完小 道路中断，六月底无法到场。',
      'finishOverdue 水田高级中学 —',
    ],
  ])
  const target = { quarter: QUARTER, checkId: 'notReported' as const }
  expect([
    await county.backend.ask('checks.withdraw', { ...target, projectIds: [county.lateId] }),
    await county.backend.ask('checks.withdraw', { ...target, projectIds: [county.lateId] }),
    (await county.run()).counts.explained,
  ]).toEqual([{ count: 1 }, { count: 0 }, 1])
})

test('what explained a finding a quarter before stands beside it, to be said again', async () => {
  const before = shiftQuarter(QUARTER, -1)
  const target = { checkId: 'notReported' as const, projectIds: [county.quietId] }
  await county.backend.ask('checks.explain', { quarter: before, ...target, sentence: '道路中断。' })
  const { findings } = await county.run()
  expect(
    findings.flatMap(({ sentenceBefore, ...finding }) =>
      sentenceBefore === null ? [] : [[finding.checkId, finding.projectId, sentenceBefore]],
    ),
  ).toEqual([['notReported', county.quietId, '道路中断。']])
})

test('an explanation holds while the facts stay, and again when they return', async () => {
  await county.explain('finishOverdue', '因设计变更，工期顺延。', county.lateId)
  const late = ['finishOverdue 水田高级中学 因设计变更，工期顺延。']
  await county.reportPercent(4500)
  expect(await county.shown({ projectIds: [county.lateId] })).toEqual(late)

  await county.planToFinish('2019-12')
  const kept = await county.backend.ask('checks.explanations', { quarter: QUARTER })
  expect([await county.shown({ projectIds: [county.lateId] }), kept]).toEqual([
    ['finishOverdue 水田高级中学 —'],
    [
      {
        quarter: QUARTER,
        checkId: 'finishOverdue',
        projectId: county.lateId,
        projectName: '水田高级中学教学综合楼',
        sentence: '因设计变更，工期顺延。',
        explainedBy: '王强',
        explainedAt: '2020-07-05T02:00:00.000Z',
        holds: false,
      },
    ],
  ])

  await county.planToFinish('2018-12')
  expect(await county.shown({ projectIds: [county.lateId] })).toEqual(late)
})

test('a hard finding cannot be explained away, and only what is found can be', async () => {
  await county.pay('received', 100)
  await county.pay('paid', 101)
  const sentence = '以后补。'
  const ask = (checkId: CheckId, projectId: string) =>
    county.backend.call('checks.explain', {
      quarter: QUARTER,
      checkId,
      projectIds: [projectId],
      sentence,
    })
  expect([
    await ask('paidAboveReceived', county.lateId),
    await ask('suspended', county.lateId),
    await county.backend.call('checks.explain', {
      quarter: QUARTER,
      checkId: 'finishOverdue',
      projectIds: [county.lateId, county.quietId],
      sentence,
    }),
    (await county.run()).counts.explained,
  ]).toEqual([
    {
      ok: false,
      error: {
        code: 'not_allowed',
        details: { rule: 'hard_finding', subject: 'paidAboveReceived' },
      },
    },
    { ok: false, error: { code: 'not_found', details: { what: 'finding', id: county.lateId } } },
    { ok: false, error: { code: 'not_found', details: { what: 'finding', id: county.quietId } } },
    0,
  ])
})

test('a closed quarter keeps the explanations it was printed with', async () => {
  await county.backend.ask('projects.delete', { ids: [county.quietId] })
  await county.explain('finishOverdue', '工期顺延。', county.lateId)
  await county.backend.ask('closing.beginReview', { quarter: QUARTER })
  await county.backend.ask('closing.close', { quarter: QUARTER })
  const target = {
    quarter: QUARTER,
    checkId: 'finishOverdue' as const,
    projectIds: [county.lateId],
  }
  const refused = {
    ok: false,
    error: {
      code: 'not_allowed',
      details: { rule: 'explained_quarter_closed', subject: QUARTER },
    },
  }
  expect([
    await county.backend.call('checks.explain', { ...target, sentence: '另有原因。' }),
    await county.backend.call('checks.withdraw', target),
    (await county.backend.ask('checks.explanations', { quarter: QUARTER })).map(
      (row) => row.sentence,
    ),
  ]).toEqual([refused, refused, ['工期顺延。']])
})

test('explaining is recorded in the change log with the project', async () => {
  await county.explain('finishOverdue', '工期顺延。', county.lateId)
  await county.explain('finishOverdue', '工期顺延至九月。', county.lateId)
  const [second, first] = await county.backend.ask('history.list', {
    projectId: county.lateId,
    limit: 2,
  })
  expect([first, second].map((line) => [line?.action, line?.table, line?.after])).toEqual([
    [
      'insert',
      'check_explanation',
      expect.objectContaining({ check_id: 'finishOverdue', sentence: '工期顺延。' }),
    ],
    ['update', 'check_explanation', { sentence: '工期顺延至九月。' }],
  ])
})
