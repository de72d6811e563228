import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Quarter } from '#domain/quarter.ts'
import { close, type ClosingOffice, openOffice, report } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const record = (status: 'normal' | 'suspended', date: string, reason = '征地未完成') =>
  office.backend.call('statusChanges.record', {
    projectId: office.building,
    status,
    date,
    reason,
  })

async function statusIn(quarter: Quarter) {
  const { project } = await office.backend.ask('projects.get', { id: office.building, quarter })
  return [project.status, project.phase, project.statusSince?.day ?? null]
}

async function suspendedFinding(quarter: Quarter) {
  const { findings } = await office.backend.ask('checks.run', { quarter, filter: {} })
  const { sentence, facts } = findings.find(({ checkId }) => checkId === 'suspended') ?? {}
  return [sentence, facts?.['since']?.value, facts?.['reason']?.value]
}

test('suspended in the second quarter and resumed in the third, each quarter says its own', async () => {
  office.backend.setTime('2020-12-05T02:00:00.000Z')
  await record('suspended', '2020-05-20')
  await record('normal', '2020-09-01', '征地已完成')
  expect(await statusIn('2020Q1')).toEqual([null, null, null])
  expect(await statusIn('2020Q2')).toEqual(['suspended', 'structure', '2020-05-20'])
  expect(await statusIn('2020Q3')).toEqual(['normal', 'structure', null])
  expect(await suspendedFinding('2020Q2')).toEqual([
    'reportedOtherwise',
    '2020-05-20',
    '征地未完成',
  ])
  const dataset = await office.backend.ask('reports.dataset', { quarter: '2020Q2' })
  expect(dataset.problems[0]?.text).toBe('2020年5月20日起停工：征地未完成')
  const suspended = dataset.progress.programmes.flatMap(({ unfinished }) => unfinished)
  expect(suspended.map(({ situation }) => situation)).toContain('suspended')
})

test('a record outlasts reports that say otherwise, and a report can say it anew after it ended', async () => {
  office.backend.setTime('2021-03-05T02:00:00.000Z')
  await record('suspended', '2020-08-01')
  const reported = { phase: 'structure', percent: 5000, invested: null } as const
  await report(office, office.building, '2020Q4', reported)
  expect(await statusIn('2020Q4')).toEqual(['suspended', 'structure', '2020-08-01'])
  await record('normal', '2020-10-15', '复工')
  expect(await statusIn('2020Q4')).toEqual(['normal', 'structure', null])
  await office.backend.ask('progress.save', {
    projectId: office.building,
    quarter: '2021Q1',
    phase: 'structure',
    status: 'suspended',
    percent: null,
    completedInvestment: null,
  })
  expect(await statusIn('2021Q1')).toEqual(['suspended', 'structure', null])
  expect(await record('suspended', '2021-02-01')).toMatchObject({ ok: true })
  expect(await statusIn('2021Q1')).toEqual(['suspended', 'structure', '2021-02-01'])
})

test('records follow one another by day, none lies ahead, and the last one can be taken back', async () => {
  const rule = (name: string) => ({ error: { details: { rule: name } } })
  expect(await record('normal', '2020-06-01')).toMatchObject(rule('status_unchanged'))
  expect(await record('suspended', '2020-07-06')).toMatchObject(rule('status_in_future'))
  expect(await record('suspended', '2020-06-01')).toMatchObject({ ok: true })
  expect(await record('suspended', '2020-06-02')).toMatchObject(rule('status_unchanged'))
  expect(await record('normal', '2020-06-01')).toMatchObject(rule('status_before_last'))
  await record('normal', '2020-06-10')
  const { backend, building } = office
  const changes = await backend.ask('statusChanges.list', { projectId: building })
  const remove = (index: number) =>
    backend.call('statusChanges.remove', { id: changes[index]?.id ?? '', reason: '误记' })
  expect(await remove(0)).toMatchObject(rule('later_status'))
  expect([await remove(1), await remove(0)]).toMatchObject([{ ok: true }, { ok: true }])
  const log = await backend.ask('history.list', { projectId: building, limit: 4 })
  expect(log.map(({ table, action }) => `${table} ${action}`)).toEqual([
    'status_change delete',
    'status_change delete',
    'status_change insert',
    'status_change insert',
  ])
})

test('nothing is recorded in a closed quarter, and a status on record is not corrected past it', async () => {
  await record('suspended', '2020-06-20')
  await close(office, '2020Q2')
  expect(await record('normal', '2020-06-25')).toMatchObject({ error: { code: 'quarter_closed' } })
  const changes = await office.backend.ask('statusChanges.list', {})
  expect(
    await office.backend.call('statusChanges.remove', { id: changes[0]?.id ?? '', reason: '误' }),
  ).toMatchObject({ error: { code: 'quarter_closed' } })
  expect(
    await office.backend.call('corrections.enter', {
      projectId: office.building,
      correctsQuarter: '2020Q2',
      figure: 'status',
      after: 'normal',
      reason: '更正',
    }),
  ).toMatchObject({ error: { details: { rule: 'status_recorded' } } })
  expect(await record('normal', '2020-07-03')).toMatchObject({ ok: true })
})
