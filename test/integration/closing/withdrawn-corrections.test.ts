import { afterEach, beforeEach, expect, test } from 'vitest'
import { latePayment, paymentsOf } from './late-payment.ts'
import { close, type ClosingOffice, openOffice, report, WAN } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  await close(office, '2020Q2')
})
afterEach(() => office.backend.remove())

test('corrections of one figure make a chain, and are withdrawn from its end', async () => {
  const { backend } = office
  const { id: first } = await backend.ask('corrections.enter', latePayment(office))
  const { id: second } = await backend.ask('corrections.enter', {
    ...latePayment(office),
    figure: 'paid',
    after: 203 * WAN,
    reason: '多记2万元',
  })
  const list = await backend.ask('corrections.list', { quarter: '2020Q3' })
  expect(list.map(({ before, after }) => [Number(before) / WAN, Number(after) / WAN])).toEqual([
    [200, 205],
    [205, 203],
  ])
  const reason = '重复录入'
  expect(await backend.call('corrections.withdraw', { id: first, reason })).toMatchObject({
    error: { details: { rule: 'later_correction' } },
  })
  await backend.ask('corrections.withdraw', { id: second, reason })
  await backend.ask('corrections.withdraw', { id: first, reason })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toEqual([])
  const entries = await paymentsOf(office)
  expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(200 * WAN)
  const { project } = await backend.ask('projects.get', { id: office.building, quarter: '2020Q3' })
  expect(project.paid).toBe(200 * WAN)
})

test('withdrawing puts dates and reports back', async () => {
  const { backend, building } = office
  const about = { projectId: building, correctsQuarter: '2020Q2', reason: '误' } as const
  const { id: date } = await backend.ask('corrections.enter', {
    ...about,
    figure: 'actualStart',
    after: '2020-07-02',
  })
  const { id: phase } = await backend.ask('corrections.enter', {
    ...about,
    figure: 'phase',
    after: 'foundation',
  })
  await backend.ask('corrections.withdraw', { id: date, reason: '误' })
  await backend.ask('corrections.withdraw', { id: phase, reason: '误' })
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect([project.actualStart, project.phase]).toEqual(['2020-03-10', 'structure'])
})

test('withdrawing the last correction takes back the report it wrote, unless somebody edited it', async () => {
  const { backend, building, toilet } = office
  const correct = async (projectId: string, figure: 'percent' | 'completedInvestment') => {
    const about = { projectId, correctsQuarter: '2020Q2', reason: '误' } as const
    return (await backend.ask('corrections.enter', { ...about, figure, after: 4000 })).id
  }
  const reported = async () => {
    const { rows } = await backend.ask('progress.sheet', { quarter: '2020Q3', filter: {} })
    const { quarters } = await backend.ask('closing.overview', {})
    return [
      rows.filter(({ entry }) => entry !== null).map(({ project }) => project.name),
      quarters.find(({ quarter }) => quarter === '2020Q3')?.reportedCount,
    ]
  }
  const withdraw = (id: string) => backend.ask('corrections.withdraw', { id, reason: '误' })
  const first = await correct(building, 'percent')
  const second = await correct(building, 'completedInvestment')
  const edited = await correct(toilet, 'percent')
  await report(office, toilet, '2020Q3', { phase: 'started', percent: 4000, invested: 0 })
  await withdraw(first)
  expect(await reported()).toEqual([['公厕'], 1])
  await withdraw(second)
  await withdraw(edited)
  expect(await reported()).toEqual([['公厕'], 1])
})

test('reversing an entry of a closed quarter is a correction of it; reversing a correction ends it', async () => {
  const { backend, building } = office
  const [paid] = await paymentsOf(office)
  await backend.ask('funds.reverse', { id: paid?.id ?? '', date: '2020-07-20', reason: '误付' })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toMatchObject([
    { correctsQuarter: '2020Q2', before: 200 * WAN, after: 0, reason: '误付' },
  ])
  await backend.ask('corrections.enter', {
    ...latePayment(office),
    figure: 'paid',
    after: 200 * WAN,
  })
  const carried = (await paymentsOf(office)).find(({ origin }) => origin === 'correction')
  await backend.ask('funds.reverse', { id: carried?.id ?? '', date: '2020-07-21', reason: '误' })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toHaveLength(1)
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect(project.paid).toBe(0)
})
