import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, type ClosingOffice, openOffice } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const list = () => office.backend.ask('milestones.list', { projectId: office.building })

const dates = (planned: string | null, actual: string | null) => ({ planned, actual, note: null })

test('milestones are kept one a kind, and start and finish are the project’s own dates', async () => {
  const { backend, building } = office
  const save = (kind: 'toppedOut' | 'finish', planned: string | null, actual: string | null) =>
    backend.ask('milestones.save', { projectId: building, kind, ...dates(planned, actual) })
  await save('toppedOut', '2020-08', null)
  await save('toppedOut', '2020-08', '2020-09-02')
  await save('finish', '2020-12', null)
  expect((await list()).filter(({ planned, actual }) => planned ?? actual)).toEqual([
    { kind: 'start', ...dates(null, '2020-03-10') },
    { kind: 'toppedOut', ...dates('2020-08', '2020-09-02') },
    { kind: 'finish', ...dates('2020-12', null) },
  ])
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q2' })
  expect([project.plannedFinish, project.actualStart]).toEqual(['2020-12', '2020-03-10'])
  const log = await backend.ask('history.list', { projectId: building, limit: 10 })
  expect(log.slice(0, 3).map(({ table, action }) => [table, action])).toEqual([
    ['project', 'update'],
    ['milestone', 'update'],
    ['milestone', 'insert'],
  ])
})

test('a milestone of another workflow is refused', async () => {
  const { backend, building } = office
  const answer = await backend.call('milestones.save', {
    projectId: building,
    kind: 'certified',
    ...dates('2020', null),
  })
  expect(answer).toMatchObject({ error: { details: { rule: 'milestone_not_of_workflow' } } })
})

test('a start cannot be moved out of a closed quarter, a plan can be changed', async () => {
  const { backend, building } = office
  await close(office, '2020Q2')
  const save = (planned: string | null, actual: string | null) =>
    backend.call('milestones.save', {
      projectId: building,
      kind: 'start',
      ...dates(planned, actual),
    })
  expect(await save(null, '2020-07-02')).toMatchObject({ error: { code: 'quarter_closed' } })
  expect(await save('2020-02', '2020-03-12')).toMatchObject({ ok: true })
  const toppedOut = (actual: string) =>
    backend.call('milestones.save', {
      projectId: building,
      kind: 'toppedOut',
      ...dates('2020-08', actual),
    })
  expect(await toppedOut('2020-06-20')).toMatchObject({ error: { code: 'quarter_closed' } })
  expect(await toppedOut('2020-07-03')).toMatchObject({ ok: true })
})

test('a milestone without anything leaves no row, and one out of order is found by the checks', async () => {
  const { backend, building } = office
  const save = (kind: 'toppedOut' | 'tendering', actual: string | null) =>
    backend.ask('milestones.save', { projectId: building, kind, ...dates(null, actual) })
  expect(await save('toppedOut', null)).toEqual({ changed: false })
  await save('tendering', '2020-05-20')
  const { findings } = await backend.ask('checks.run', { quarter: '2020Q2', filter: {} })
  expect(findings.filter(({ checkId }) => checkId === 'dateOutOfOrder')).toHaveLength(1)
  await save('tendering', null)
  expect((await list()).every(({ kind, actual }) => kind === 'start' || actual === null)).toBe(true)
})
