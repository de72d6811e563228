import { afterEach, beforeEach, expect, test } from 'vitest'
import { close } from '../closing/office.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
let projectId: string
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', { county: '盐津县', bureau: '教体局', operator: '王强' })
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name: '石门完小' })
  const { id: programmeId } = await backend.ask('dictionaries.saveProgramme', { name: '薄改' })
  const basics = { schoolId, categoryId: 'canteen', name: '食堂' }
  projectId = (await backend.ask('projects.create', { ...basics, leader: '王强' })).id
  await backend.ask('projects.create', { ...basics, name: '二食堂', leader: '王 强' })
  await backend.ask('targets.save', {
    programmeId,
    measure: 'floor',
    amount: 100,
    leader: '王 强',
  })
})
afterEach(() => backend.remove())

const change = { kind: 'leader', from: '王 强', to: '王强' } as const

async function pay(date: string, payee: string): Promise<void> {
  const entry = { projectId, kind: 'paid', date, amount: 100, payee } as const
  await backend.ask('funds.record', { ...entry, fundingSourceId: 'central' })
}

test('names are those on the rows, the most used first', async () => {
  await pay('2020-03-20', '永安建筑公司')
  await backend.ask('contracts.save', {
    projectId,
    kind: 'construction',
    party: '永安建筑公司',
    amount: 100,
  })
  expect(await backend.ask('names.all', {})).toEqual({
    leader: [
      {
        name: '王 强',
        rows: [
          { table: 'project', count: 1 },
          { table: 'target', count: 1 },
        ],
      },
      { name: '王强', rows: [{ table: 'project', count: 1 }] },
    ],
    responsibleUnit: [],
    responsiblePerson: [],
    company: [
      {
        name: '永安建筑公司',
        rows: [
          { table: 'contract', count: 1 },
          { table: 'fund_entry', count: 1 },
        ],
      },
    ],
  })
})

test('two spellings become one on every row, and the step can be undone', async () => {
  expect(await backend.ask('names.preview', change)).toEqual({
    rows: [
      { table: 'project', count: 1 },
      { table: 'target', count: 1 },
    ],
    locked: 0,
    isMerge: true,
  })
  const refused = await backend.call('names.rename', { ...change, rewritten: 1 })
  expect(refused).toMatchObject({ ok: false, error: { details: { rule: 'merge_changed' } } })
  const done = await backend.call('names.rename', { ...change, rewritten: 2 })
  const { leader } = await backend.ask('names.all', {})
  expect(leader.map(({ name }) => name)).toEqual(['王强'])
  const { changes } = await backend.ask('history.page', { tables: ['target'], limit: 1 })
  expect(changes[0]).toMatchObject({ before: { leader: '王 强' }, after: { leader: '王强' } })

  await backend.ask('history.undo', { actionId: (done.ok && done.actionId) || '' })
  const back = await backend.ask('names.all', {})
  expect(back.leader.map(({ name }) => name)).toEqual(['王 强', '王强'])
})

test('a name is not renamed to itself', async () => {
  const same = { ...change, to: change.from, rewritten: 2 }
  expect(await backend.call('names.rename', same)).toMatchObject({
    ok: false,
    error: { details: { rule: 'merge_with_itself' } },
  })
})

test('payees of a closed quarter keep their spelling, and the others change', async () => {
  await pay('2020-03-20', '永安公司')
  await pay('2020-05-20', '永安公司')
  await close({ backend }, '2020Q1')
  const company = { kind: 'company', from: '永安公司', to: '永安建筑公司' } as const
  const promised = { rows: [{ table: 'fund_entry', count: 1 }], locked: 1, isMerge: false }
  expect(await backend.ask('names.preview', company)).toEqual(promised)
  const done = await backend.ask('names.rename', { ...company, rewritten: 1 })
  expect(done).toMatchObject(promised)
  const { funds } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q2' })
  expect(funds.map(({ date, payee }) => [date, payee])).toEqual([
    ['2020-05-20', '永安建筑公司'],
    ['2020-03-20', '永安公司'],
  ])
})
