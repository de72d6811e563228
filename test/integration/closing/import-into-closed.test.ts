import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FormKind } from '#contract/imports/forms.ts'
import type { Input } from '#contract/index.ts'
import type { Quarter } from '#domain/quarter.ts'
import { close, type ClosingOffice, openOffice } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const HEAD = '学校名称,项目名称,项目类别,形象进度,累计支付资金（万元）,实际开工'
const KNOWN = ['水田中学,教学楼,教学综合楼,45%,200,2020-03-10', '水田中学,公厕,公厕,0%,,']

async function opened(lines: readonly string[]): Promise<Input<'imports.apply'>> {
  const bytes = new TextEncoder().encode(['项目进度表', HEAD, ...lines].join('\n'))
  const { fileId, sheets } = await office.backend.ask('imports.open', {
    fileName: '进度.csv',
    bytes,
    jobId: 'job',
  })
  return { fileId, sheet: sheets[0]?.name ?? '', asAt: '2020Q2', jobId: 'job' }
}

async function statuses(lines: readonly string[], more: Partial<Input<'imports.plan'>> = {}) {
  const plan = await office.backend.ask('imports.plan', { ...(await opened(lines)), ...more })
  return plan.rows.map(({ status, problems }) => [
    status,
    problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  ])
}

test('rows that would change a closed quarter are refused, rows that say the same are not', async () => {
  const { backend } = office
  await close(office, '2020Q2')
  const changed = ['水田中学,教学楼,教学综合楼,50%,200,2020-03-10', '水田中学,公厕,公厕,0%,3,']
  const added = ['石门小学,食堂,食堂,10%,5,']
  expect([
    await statuses(KNOWN),
    await statuses(changed),
    await statuses(added),
    await statuses(added, { asAt: '2020Q3' }),
  ]).toEqual([
    [
      ['unchanged', []],
      ['unchanged', []],
    ],
    [
      ['wrong', ['quarter_closed']],
      ['wrong', ['quarter_closed']],
    ],
    [['wrong', ['quarter_closed']]],
    [['new', []]],
  ])
  expect(await backend.call('imports.apply', await opened(changed))).toMatchObject({
    ok: false,
    error: { code: 'import_has_problems', details: { count: 2 } },
  })
})

test('a date of a closed quarter alone stays out, named by its cell, and the row is written', async () => {
  const { backend } = office
  await close(office, '2020Q2')
  const request = {
    ...(await opened(['水田中学,公厕,公厕,30%,6,2020年5月'])),
    asAt: '2020Q3' as const,
  }
  const plan = await backend.ask('imports.plan', request)
  expect(plan.rows).toMatchObject([
    {
      status: 'changed',
      problems: [
        { code: 'date_of_closed_quarter', severity: 'warning', cell: 'F3', value: '2020-05' },
      ],
    },
  ])
  await backend.ask('imports.apply', request)
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(rows.find(({ name }) => name === '公厕')).toMatchObject({
    percent: 3000,
    actualStart: null,
  })
})

test('several sheets at once: one that reaches into a closed quarter stops them all', async () => {
  const { backend } = office
  await close(office, '2020Q2')
  const sheetOf = async (lines: readonly string[], asAt: '2020Q2' | '2020Q3') => {
    const { fileId, sheet } = await opened(lines)
    return { fileId, sheet, asAt }
  }
  const open = await sheetOf(['石门小学,食堂,食堂,10%,5,'], '2020Q3')
  const closed = await sheetOf(['水田中学,教学楼,教学综合楼,50%,200,2020-03-10'], '2020Q2')
  const before = await backend.ask('history.page', {})
  const apply = (sheets: Input<'imports.applyAll'>['sheets']) =>
    backend.call('imports.applyAll', { sheets, jobId: 'all' })
  expect(await apply([open, closed])).toMatchObject({
    ok: false,
    error: { code: 'import_has_problems', details: { count: 1 } },
  })
  expect((await backend.ask('history.page', {})).count).toBe(before.count)
  expect(await backend.ask('imports.batches', {})).toEqual([])
  expect(await apply([open])).toMatchObject({ ok: true })
})

test('a batch that wrote into a quarter closed since cannot be undone', async () => {
  const { backend } = office
  const { batchId } = await backend.ask(
    'imports.apply',
    await opened(['石门小学,食堂,食堂,10%,5,']),
  )
  await backend.ask('funds.record', {
    projectId:
      (await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })).rows.at(-1)?.id ?? '',
    kind: 'received',
    fundingSourceId: null,
    date: '2020-06-30',
    amount: 5_000_000,
  })
  const before = await backend.ask('imports.undoObstacles', { batchId })
  expect(before).toMatchObject({ closed: null, edited: [{ name: '食堂' }], bound: [] })
  await close(office, '2020Q2')
  expect(await backend.ask('imports.undoObstacles', { batchId })).toMatchObject({
    closed: { quarter: '2020Q2', onlyEdited: true, rows: [{ name: '食堂' }] },
    edited: [{ name: '食堂' }],
    laterFiles: [],
  })
  expect(await backend.call('imports.undo', { batchId, includeEdited: true })).toMatchObject({
    ok: false,
    error: {
      code: 'not_allowed',
      details: { rule: 'undo_import_closed', subject: '2020Q2' },
    },
  })
  const { ledgerCount } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(ledgerCount).toBe(3)
})

test('a form for a closed quarter says that it cannot come back, those of no quarter do not', async () => {
  const { backend } = office
  await close(office, '2020Q2')
  const isClosed = async (kind: FormKind, quarter: Quarter): Promise<boolean> =>
    (await backend.ask('forms.render', { kind, quarter })).isClosed
  expect([
    await isClosed('progress', '2020Q1'),
    await isClosed('progress', '2020Q2'),
    await isClosed('funds', '2020Q2'),
    await isClosed('schools', '2020Q2'),
    await isClosed('progress', '2020Q3'),
  ]).toEqual([true, true, true, false, false])
})
