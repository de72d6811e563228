import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, type ClosingOffice, openOffice, report, WAN } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  await close(office, '2020Q2')
  await office.backend.ask('corrections.enter', {
    projectId: office.building,
    correctsQuarter: '2020Q2',
    figure: 'completedInvestment',
    after: 190 * WAN,
    reason: '核减',
  })
})
afterEach(() => office.backend.remove())

/** Which projects reported for the quarter after the closed one, as each screen tells it. */
async function reported() {
  const { backend, building } = office
  const quarter = '2020Q3'
  const { rows } = await backend.ask('progress.sheet', { quarter, filter: {} })
  const { quarters } = await backend.ask('closing.overview', {})
  const { completeness } = await backend.ask('reports.dataset', { quarter })
  const { findings } = await backend.ask('checks.run', { quarter })
  return {
    entry: rows.find(({ project }) => project.id === building)?.entry?.completedInvestment ?? null,
    count: quarters.find((one) => one.quarter === quarter)?.reportedCount,
    unreported: completeness.unreported.value,
    isMissed: findings.some(
      ({ projectId, checkId }) => projectId === building && checkId === 'notReported',
    ),
  }
}

const NOT_REPORTED = { entry: null, count: 0, unreported: 2, isMissed: true }

test('a report taken back leaves the project as corrected, not as reported', async () => {
  const { backend, building } = office
  expect(await reported()).toEqual(NOT_REPORTED)
  const saved = await backend.call('progress.save', {
    projectId: building,
    quarter: '2020Q3',
    phase: 'structure',
    percent: 5000,
    completedInvestment: 200 * WAN,
  })
  const own = { entry: 200 * WAN, count: 1, unreported: 1, isMissed: false }
  expect(await reported()).toEqual(own)
  const actionId = (saved.ok && saved.actionId) || ''
  const undo = await backend.call('history.undo', { actionId })
  expect(await reported()).toEqual(NOT_REPORTED)
  await backend.ask('history.undo', { actionId: (undo.ok && undo.actionId) || '' })
  expect(await reported()).toEqual(own)
})

test('an import taken back leaves the project as corrected, not as reported', async () => {
  const { backend } = office
  await backend.ask('corrections.enter', {
    projectId: office.building,
    correctsQuarter: '2020Q2',
    figure: 'paid',
    fundingSourceId: 'central',
    after: 180 * WAN,
    reason: '核减',
  })
  const head =
    '学校名称,项目名称,项目类别,形象进度,本季完成投资（万元）,累计完成投资（万元）,本季支付（万元）,累计支付（万元）'
  const lines = ['项目进度表', head, '水田中学,教学楼,教学综合楼,50%,10,200,5,185']
  const { fileId, sheets } = await backend.ask('imports.open', {
    fileName: '进度.csv',
    bytes: new TextEncoder().encode(lines.join('\n')),
    jobId: 'job',
  })
  const sheet = sheets[0]?.name ?? ''
  const request = { fileId, sheet, asAt: '2020Q3' } as const
  const { rows } = await backend.ask('imports.plan', request)
  // Figures and growth are held against the second quarter as corrected: nothing to say.
  expect(rows).toMatchObject([{ status: 'changed', problems: [] }])
  const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
  expect(await reported()).toEqual({ entry: 200 * WAN, count: 1, unreported: 1, isMissed: false })
  await backend.ask('imports.undo', { batchId })
  expect(await reported()).toEqual(NOT_REPORTED)
})

test('a report stays one, though another report of it is taken back', async () => {
  const { backend, building } = office
  const own = { phase: 'structure', percent: 4500, invested: 190 * WAN } as const
  await report(office, building, '2020Q3', own)
  const again = await backend.call('progress.save', {
    projectId: building,
    quarter: '2020Q3',
    phase: 'structure',
    percent: 5000,
    completedInvestment: 200 * WAN,
  })
  await backend.ask('history.undo', { actionId: (again.ok && again.actionId) || '' })
  expect(await reported()).toEqual({ entry: 190 * WAN, count: 1, unreported: 1, isMissed: false })
})

test('a report that is cleared leaves the project as corrected, also by what was corrected after it', async () => {
  const { backend, building: projectId } = office
  const quarter = '2020Q3'
  const own = { phase: 'structure', percent: 5000, invested: 200 * WAN } as const
  await report(office, projectId, quarter, own)
  await backend.ask('corrections.enter', {
    projectId,
    correctsQuarter: '2020Q2',
    figure: 'percent',
    after: 4000,
    reason: '核减',
  })
  const cleared = await backend.call('progress.clear', { projectId, quarter })
  expect(cleared).toMatchObject({ ok: true, value: { cleared: true } })
  expect(await reported()).toEqual(NOT_REPORTED)
  const { rows } = await backend.ask('projects.list', { quarter, filter: {} })
  expect(rows.find(({ id }) => id === projectId)).toMatchObject({
    completedInvestment: 190 * WAN,
    percent: 4000,
    phase: 'structure',
  })
  expect(await backend.ask('progress.clear', { projectId, quarter })).toEqual({ cleared: false })
  await backend.ask('history.undo', { actionId: (cleared.ok && cleared.actionId) || '' })
  expect(await reported()).toMatchObject({ entry: 200 * WAN, count: 1, unreported: 1 })
})

test('a form that says of a corrected project just what the correction says is its report', async () => {
  const { backend } = office
  const head = '学校名称,项目名称,项目类别,累计完成投资（万元）'
  const { fileId, sheets } = await backend.ask('imports.open', {
    fileName: '进度.csv',
    bytes: new TextEncoder().encode(
      ['项目进度表', head, '水田中学,教学楼,教学综合楼,190'].join('\n'),
    ),
    jobId: 'job',
  })
  const sheet = sheets[0]?.name ?? ''
  const input = { fileId, sheet, asAt: '2020Q3', jobId: 'job' } as const
  const { batchId } = await backend.ask('imports.apply', input)
  expect(await reported()).toEqual({ entry: 190 * WAN, count: 1, unreported: 1, isMissed: false })
  await backend.ask('imports.undo', { batchId })
  expect(await reported()).toEqual(NOT_REPORTED)
})
