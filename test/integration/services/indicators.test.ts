import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { connect } from '#backend/database/connect.ts'
import { join } from 'node:path'
import { close, type ClosingOffice, openOffice, WAN } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const save = (change: Partial<Input<'indicators.save'>> = {}) =>
  office.backend.ask('indicators.save', {
    name: '小学辍学率',
    direction: 'atMost',
    unit: 'percent',
    target: 60,
    dueDate: '2020-12',
    ...change,
  })

const record = (
  quarter: Input<'indicators.record'>['quarter'],
  ...entries: Input<'indicators.record'>['entries']
) => office.backend.call('indicators.record', { quarter, entries })

const row = async (quarter: Input<'indicators.sheet'>['quarter'] = '2020Q2') =>
  (await office.backend.ask('indicators.sheet', { quarter })).rows[0]

test('the set of Yanjin is the one of its plan, and loading it again adds nothing', async () => {
  const { backend } = office
  expect(await backend.ask('indicators.loadSet', { set: 'yanjin' })).toEqual({
    added: 10,
    known: 0,
  })
  const { rows } = await backend.ask('indicators.sheet', { quarter: '2020Q2' })
  expect(rows.map(({ name, direction, unit, target }) => [name, direction, unit, target])).toEqual([
    ['学前一年毛入园率', 'atLeast', 'percent', 9000],
    ['学前三年毛入园率', 'atLeast', 'percent', 7000],
    ['小学适龄儿童入学率', 'atLeast', 'percent', 9950],
    ['初中阶段毛入学率', 'atLeast', 'percent', 9900],
    ['小学辍学率', 'atMost', 'percent', 60],
    ['初中辍学率', 'atMost', 'percent', 180],
    ['九年义务教育巩固率', 'atLeast', 'percent', 9800],
    ['高中阶段毛入学率', 'atLeast', 'percent', 9000],
    ['小学师生比', 'atMost', 'ratio', 1900],
    ['初中师生比', 'atMost', 'ratio', 1350],
  ])
  expect(await backend.ask('indicators.loadSet', { set: 'yanjin' })).toEqual({
    added: 0,
    known: 10,
  })
})

test('figures of a quarter are kept, changed, taken out and logged', async () => {
  const { id } = await save()
  const aid = await save({ name: '学生资助', unit: 'money', direction: 'atLeast', target: 9 * WAN })
  await record('2020Q1', { indicatorId: id, value: 90 })
  expect(
    await record(
      '2020Q2',
      { indicatorId: id, value: 55, people: 7, note: '学籍系统' },
      { indicatorId: aid.id, value: 8 * WAN, people: 300 },
    ),
  ).toMatchObject({ ok: true, value: { changed: 2 } })
  expect(await row()).toMatchObject({
    readings: [
      { quarter: '2020Q2', value: 55, people: null, note: '学籍系统' },
      { quarter: '2020Q1', value: 90, people: null, note: null },
    ],
    stand: { status: 'met', trend: { direction: 'down', change: -35, isGood: true } },
  })
  expect(await record('2020Q2', { indicatorId: id, value: null })).toMatchObject({
    ok: true,
    value: { changed: 1 },
  })
  expect((await row())?.stand.actual).toMatchObject({ quarter: '2020Q1' })
  const [latest] = await office.backend.ask('history.list', { limit: 1 })
  expect(latest).toMatchObject({
    table: 'indicator_reading',
    action: 'delete',
    operator: '王强',
    before: { quarter: '2020Q2', value: 55 },
  })
})

test('a closed quarter takes no figure, keeps the one it has and the indicator with it', async () => {
  const { id } = await save()
  await record('2020Q2', { indicatorId: id, value: 55 })
  await close(office, '2020Q2')
  const refused = [
    await record('2020Q2', { indicatorId: id, value: 50 }),
    await record('2019Q4', { indicatorId: id, value: 50 }),
    await office.backend.call('indicators.delete', { id }),
  ]
  expect(refused.map((answer) => !answer.ok && answer.error.code)).toEqual([
    'quarter_closed',
    'quarter_closed',
    'quarter_closed',
  ])
  await save({ id, target: 50 })
  await record('2020Q3', { indicatorId: id, value: 52 })
  const sheet = await office.backend.ask('indicators.sheet', { quarter: '2020Q3' })
  expect(sheet.closedQuarter).toBe('2020Q2')
  expect(sheet.rows[0]?.readings.map(({ value }) => value)).toEqual([52, 55])
  await office.backend.close()
  const { sqlite, close: disconnect } = connect(join(office.backend.dataFolder, 'ledger.sqlite'))
  expect(() => sqlite.exec('UPDATE indicator_reading SET value = 1')).toThrow('quarter closed')
  expect(() => sqlite.exec('DELETE FROM indicator_reading')).toThrow('quarter closed')
  await disconnect()
  await office.backend.restart()
})

test('an indicator with figures keeps its unit, and goes with them while they are open', async () => {
  const { id } = await save()
  await save({ id, unit: 'ratio', target: 1900 })
  await record('2020Q2', { indicatorId: id, value: 1800 })
  const refused = await office.backend.call('indicators.save', {
    id,
    name: '小学师生比',
    direction: 'atMost',
    unit: 'percent',
    target: 1900,
  })
  expect(!refused.ok && refused.error.details).toEqual({
    rule: 'indicator_unit_fixed',
    subject: '小学辍学率',
  })
  await office.backend.ask('indicators.delete', { id })
  expect(await row()).toBeUndefined()
})
