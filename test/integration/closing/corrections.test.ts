import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { latePayment, paymentsOf } from './late-payment.ts'
import { close, type ClosingOffice, openOffice, report, WAN } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  await close(office, '2020Q2')
})
afterEach(() => office.backend.remove())

test('late money becomes an entry in the open quarter that names what it corrects', async () => {
  const { backend, building } = office
  const basis = await backend.ask('corrections.basis', { projectId: building })
  expect([basis.quarter, basis.correctsQuarter, basis.money]).toEqual([
    '2020Q3',
    '2020Q2',
    [
      { kind: 'allocated', sourceId: 'central', amount: 300 * WAN },
      { kind: 'paid', sourceId: 'central', amount: 200 * WAN },
      { kind: 'received', sourceId: 'central', amount: 250 * WAN },
    ],
  ])
  await backend.ask('corrections.enter', latePayment(office))
  expect((await paymentsOf(office))[0]).toMatchObject({
    amount: 5 * WAN,
    date: '2020-07-05',
    origin: 'correction',
    correctsQuarter: '2020Q2',
    documentNumber: '付字12号',
    note: '漏记6月一笔监理费',
  })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toMatchObject([
    { figure: 'paid', before: 200 * WAN, after: 205 * WAN, difference: 5 * WAN, enteredBy: '王强' },
  ])
})

test('what cannot be corrected is refused with its reason', async () => {
  const { backend, building, toilet } = office
  const rule = async (input: Input<'corrections.enter'>) => {
    const answer = await backend.call('corrections.enter', input)
    return answer.ok ? null : answer.error.details
  }
  const about = { projectId: building, reason: '核对' } as const
  const open = await rule({ ...latePayment(office), correctsQuarter: '2020Q3' })
  const same = await rule({ ...latePayment(office), figure: 'paid', after: 200 * WAN })
  const locked = await rule({ ...latePayment(office), figure: 'paid', date: '2020-06-30' })
  const sourceless = await rule({ ...latePayment(office), fundingSourceId: null })
  const phase = await rule({
    ...about,
    correctsQuarter: '2020Q2',
    figure: 'phase',
    after: 'compensation',
  })
  const date = await rule({
    ...about,
    correctsQuarter: '2020Q2',
    figure: 'actualFinish',
    after: '2020-09',
  })
  backend.setTime('2020-10-08T02:00:00.000Z')
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 6000,
    invested: 220 * WAN,
  })
  await report(office, toilet, '2020Q3', { phase: 'preparation', percent: 0, invested: 0 })
  await close(office, '2020Q3')
  const late = await rule({
    ...about,
    correctsQuarter: '2020Q2',
    figure: 'percent',
    after: 4000,
  })
  expect([open, same, locked, sourceless, phase, date, late]).toEqual([
    { rule: 'not_closed', subject: '2020Q3' },
    { rule: 'nothing_to_correct', subject: '2020Q2' },
    { closedQuarter: '2020Q2', closedOn: '2020-07-05', openQuarter: '2020Q3' },
    { rule: 'correction_needs_source', subject: '2020Q2' },
    { rule: 'phase_not_of_workflow', subject: 'compensation' },
    { rule: 'nothing_to_correct', subject: '2020Q2' },
    { rule: 'later_closing', subject: '2020Q2' },
  ])
})

test('a correction is frozen with the quarter it was entered in', async () => {
  const { backend, building, toilet } = office
  const { id } = await backend.ask('corrections.enter', latePayment(office))
  backend.setTime('2020-10-08T02:00:00.000Z')
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 6000,
    invested: 220 * WAN,
  })
  await report(office, toilet, '2020Q3', { phase: 'preparation', percent: 0, invested: 0 })
  await close(office, '2020Q3')
  expect(await backend.call('corrections.withdraw', { id, reason: '误' })).toMatchObject({
    error: { code: 'quarter_closed', details: { closedQuarter: '2020Q3' } },
  })
})
