import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { close, type ClosingOffice, openOffice, pay, report, WAN } from './office.ts'

const REFUSED = {
  ok: false,
  error: {
    code: 'quarter_closed',
    details: { closedQuarter: '2020Q2', closedOn: '2020-07-05', openQuarter: '2020Q3' },
  },
}

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

test('every door that writes dated figures refuses a closed quarter and those before it', async () => {
  const { backend, building, toilet } = office
  const entry = await pay(office, 'received', building, '2020-06-01', 10 * WAN)
  await close(office, '2020Q2')
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  const money = { projectId: building, fundingSourceId: 'central', amount: WAN }
  const form = {
    projectId: building,
    phase: 'structure',
    percent: 1,
    completedInvestment: 0,
  } as const
  const place = { projectId: building, fundingSourceId: 'central' }
  const answers = {
    record: await backend.call('funds.record', { ...money, kind: 'paid', date: '2020-06-30' }),
    recordEarlier: await backend.call('funds.record', {
      ...money,
      kind: 'paid',
      date: '2019-02-01',
    }),
    reverse: await backend.call('funds.reverse', { id: entry, date: '2020-06-30', reason: '误记' }),
    allocate: await backend.call('allocations.record', {
      number: '云财教〔2020〕9号',
      issuedOn: '2020-06-15',
      fundingSourceId: 'central',
      total: WAN,
      lines: [{ projectId: building, amount: WAN }],
    }),
    transfer: await backend.call('transfers.record', {
      kind: 'received',
      date: '2020-06-15',
      from: place,
      to: { ...place, projectId: toilet },
      amount: WAN,
      reason: '调剂',
    }),
    save: await backend.call('progress.save', { ...form, quarter: '2020Q2' }),
    saveEarlier: await backend.call('progress.save', { ...form, quarter: '2020Q1' }),
    clear: await backend.call('progress.clear', { projectId: building, quarter: '2020Q2' }),
    keepDraft: await backend.call('progressDrafts.keep', { quarter: '2020Q2', drafts: [] }),
    intoQuarter: await backend.call('projects.update', {
      id: building,
      revision: project.revision,
      basics: { ...project, actualFinish: '2020-06-30' },
    }),
    outOfQuarter: await backend.call('projects.update', {
      id: building,
      revision: project.revision,
      basics: { ...project, actualStart: '2020-07-01' },
    }),
  }
  expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((door) => [door, REFUSED])))
  const together = await backend.ask('progress.saveMany', {
    entries: [{ ...form, quarter: '2020Q2' }],
  })
  expect(together.rows.map(({ refused }) => refused?.code)).toEqual(['quarter_closed'])
})

test('a document is neither received nor reversed, and an explanation not withdrawn, in a closed quarter', async () => {
  const { backend, building } = office
  const { id } = await backend.ask('allocations.record', {
    number: '云财教〔2020〕9号',
    issuedOn: '2020-06-15',
    fundingSourceId: 'central',
    total: WAN,
    lines: [{ projectId: building, amount: WAN }],
  })
  await close(office, '2020Q2')
  expect(
    await backend.call('allocations.receive', { id, date: '2020-06-30', amount: WAN }),
  ).toEqual(REFUSED)
  expect(
    await backend.call('allocations.reverse', { id, date: '2020-06-30', reason: '作废' }),
  ).toEqual(REFUSED)
  expect(
    await backend.call('checks.withdraw', {
      quarter: '2020Q2',
      checkId: 'suspended',
      projectIds: [building],
    }),
  ).toMatchObject({ error: { details: { rule: 'explained_quarter_closed' } } })
})

test('what a year left is not recorded once the year it goes on in is closed', async () => {
  const { backend } = office
  backend.setTime('2021-04-05T02:00:00.000Z')
  const { total } = await backend.ask('carryOvers.preview', { year: 2020 })
  await close(office, '2021Q1')
  expect(await backend.call('carryOvers.record', { year: 2020, total })).toMatchObject({
    error: { code: 'quarter_closed', details: { closedQuarter: '2021Q1' } },
  })
})

test('what is dated in the open quarter, and names, can still be written', async () => {
  const { backend, building } = office
  await close(office, '2020Q2')
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  const answers: readonly { ok: boolean }[] = [
    await backend.call('funds.record', {
      projectId: building,
      kind: 'paid',
      fundingSourceId: 'central',
      date: '2020-07-01',
      amount: WAN,
    }),
    await backend.call('progress.save', {
      projectId: building,
      quarter: '2020Q3',
      phase: 'toppedOut',
      percent: 6000,
      completedInvestment: 260 * WAN,
    }),
  ]
  const { project: touched } = await backend.ask('projects.get', {
    id: building,
    quarter: '2020Q3',
  })
  // The day moves within its quarter; a start in the open quarter is news, not a late figure.
  const basics = {
    ...project,
    name: '综合教学楼',
    actualStart: '2020-03-12',
    actualFinish: '2020-09',
  }
  const renamed = await backend.call('projects.update', {
    id: building,
    revision: touched.revision,
    basics,
  })
  expect([...answers, renamed].map(({ ok }) => ok)).toEqual([true, true, true])
})

test('a project counted in a closed quarter cannot be deleted, one added since can', async () => {
  const { backend, building, school } = office
  await close(office, '2020Q2')
  const { id: late } = await backend.ask('projects.create', {
    name: '围墙',
    schoolId: school,
    categoryId: 'ancillary',
    actualFinish: '2018-05',
  })
  expect(await backend.ask('projects.previewDeletion', { ids: [building, late] })).toEqual({
    closedIds: [building],
    closedQuarter: '2020Q2',
    openQuarter: '2020Q3',
  })
  const kept = await backend.call('projects.delete', { ids: [building] })
  const gone = await backend.call('projects.delete', { ids: [late] })
  expect([kept, gone]).toMatchObject([
    {
      ok: false,
      error: {
        code: 'project_closed',
        details: { closedQuarter: '2020Q2', openQuarter: '2020Q3' },
      },
    },
    { ok: true, value: { count: 1 } },
  ])
})

test('a deleted project whose figures lie in a closed quarter does not come back into it', async () => {
  const { backend, toilet } = office
  await backend.ask('projects.delete', { ids: [toilet] })
  await close(office, '2020Q2')
  expect(await backend.call('projects.restore', { ids: [toilet] })).toEqual(REFUSED)
})

test('the triggers refuse what no service looked at', async () => {
  const { backend, building, toilet } = office
  const entry = await pay(office, 'received', building, '2020-06-01', 10 * WAN)
  await close(office, '2020Q2')
  await backend.close()
  const { sqlite, close: end } = connect(`${backend.dataFolder}/ledger.sqlite`)
  const refused = (statement: string) => (message: string) =>
    expect(() => sqlite.exec(statement), statement).toThrow(message)
  const quarter = 'quarter closed'
  refused(`UPDATE progress_entry SET percent = 1 WHERE quarter = '2020Q2'`)(quarter)
  refused(`UPDATE progress_entry SET quarter = '2020Q3' WHERE quarter = '2020Q2'`)(quarter)
  refused(`DELETE FROM progress_entry WHERE quarter = '2020Q2'`)(quarter)
  refused(`UPDATE fund_entry SET amount_fen = 1 WHERE id = '${entry}'`)(quarter)
  refused(`UPDATE fund_entry SET entry_date = '2020-08-01' WHERE id = '${entry}'`)(quarter)
  refused(`DELETE FROM fund_entry WHERE id = '${entry}'`)(quarter)
  refused(`INSERT INTO fund_entry (id, project_id, kind, entry_date, amount_fen, origin, created_at)
    VALUES ('x', '${toilet}', 'paid', '2020-06-30', 1, 'entered', '')`)(quarter)
  refused(`INSERT INTO progress_entry (id, project_id, quarter, status, entered_by, updated_at)
    VALUES ('x', '${toilet}', '2019Q4', 'normal', '', '')`)(quarter)
  sqlite.exec(`UPDATE project SET actual_finish = '2020' WHERE id = '${building}'`)
  refused(`UPDATE project SET actual_finish = '2020-06' WHERE id = '${building}'`)(quarter)
  refused(`UPDATE project SET actual_start = NULL WHERE id = '${building}'`)(quarter)
  refused(`UPDATE project SET actual_start = '2020' WHERE id = '${toilet}'`)(quarter)
  refused(`UPDATE project SET deleted_at = 'now' WHERE id = '${building}'`)('project closed')
  refused(`DELETE FROM project WHERE id = '${building}'`)('project closed')
  refused('UPDATE frozen_dataset SET content = 1')('frozen datasets stay')
  refused('DELETE FROM frozen_dataset')('frozen datasets stay')
  refused('UPDATE closing SET version = 2')('closings stay')
  refused('DELETE FROM closing')('closings stay')
  await end()
})

test('a door that leaves it to the triggers answers in the same sentence', async () => {
  const { backend, building } = office
  const budget = { projectId: building, reason: '调概', revisedOn: '2020-06-10' }
  const lines = (amount: number) => [{ fundingSourceId: 'central', year: null, amount }]
  await backend.ask('funds.saveBudget', { ...budget, lines: lines(500 * WAN) })
  await close(office, '2020Q2')
  const late = await backend.call('funds.saveBudget', { ...budget, lines: lines(400 * WAN) })
  expect(late).toEqual(REFUSED)
})

test('reopened, the quarter can be written again', async () => {
  const { backend, building } = office
  await close(office, '2020Q2')
  await backend.ask('closing.reopen', { quarter: '2020Q2', reason: '漏记' })
  await report(office, building, '2020Q2', {
    phase: 'toppedOut',
    percent: 5000,
    invested: 220 * WAN,
  })
  expect(await backend.call('projects.delete', { ids: [building] })).toMatchObject({ ok: true })
})
