import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, type ClosingOffice, openOffice, WAN } from './office.ts'

const QUARTER = '2020Q3'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  await close(office, '2020Q2')
})
afterEach(() => office.backend.remove())

/** What the ledger says of the building in the open quarter, and whether it was reported there. */
async function standing() {
  const { backend, building } = office
  const list = await backend.ask('projects.list', { quarter: QUARTER, filter: {} })
  const { rows } = await backend.ask('progress.sheet', { quarter: QUARTER, filter: {} })
  const row = rows.find(({ project }) => project.id === building)
  return {
    percent: list.rows.find(({ id }) => id === building)?.percent,
    isReported: row !== undefined && row.entry !== null,
  }
}

/** The step that corrects how far the building was, which its own report of the open quarter outlasts. */
async function correct(after: number): Promise<string> {
  const { backend, building: projectId } = office
  const correction = {
    correctsQuarter: '2020Q2',
    figure: 'percent',
    after,
    reason: '核减',
  } as const
  const entered = await backend.call('corrections.enter', { projectId, ...correction })
  return (entered.ok && entered.actionId) || ''
}

async function save(): Promise<string> {
  const saved = await office.backend.call('progress.save', {
    projectId: office.building,
    quarter: QUARTER,
    phase: 'structure',
    percent: 5000,
    completedInvestment: 210 * WAN,
  })
  return (saved.ok && saved.actionId) || ''
}

test('a report taken back leaves what was corrected after it, and comes back as it was', async () => {
  const { backend } = office
  const actionId = await save()
  await correct(3000)
  expect(await standing()).toEqual({ percent: 5000, isReported: true })
  const undo = await backend.call('history.undo', { actionId })
  expect(await standing()).toEqual({ percent: 3000, isReported: false })
  await backend.ask('history.undo', { actionId: (undo.ok && undo.actionId) || '' })
  expect(await standing()).toEqual({ percent: 5000, isReported: true })
})

test('an import taken back leaves what was corrected after it', async () => {
  const { backend } = office
  const head = '学校名称,项目名称,项目类别,形象进度'
  const { fileId, sheets } = await backend.ask('imports.open', {
    fileName: '进度.csv',
    bytes: new TextEncoder().encode(
      ['项目进度表', head, '水田中学,教学楼,教学综合楼,50%'].join('\n'),
    ),
    jobId: 'job',
  })
  const sheet = sheets[0]?.name ?? ''
  const input = { fileId, sheet, asAt: QUARTER, jobId: 'job' } as const
  const { batchId } = await backend.ask('imports.apply', input)
  await correct(3000)
  expect(await standing()).toEqual({ percent: 5000, isReported: true })
  const { goes } = await backend.ask('imports.undoObstacles', { batchId })
  const { takenBack } = await backend.ask('imports.undo', { batchId })
  expect(takenBack).toEqual(goes.withoutEdited)
  expect(await standing()).toEqual({ percent: 3000, isReported: false })
})

test('a correction taken back after the report was cleared leaves the one before it', async () => {
  const { backend, building: projectId } = office
  await save()
  const first = await correct(3000)
  const second = await correct(3500)
  await backend.ask('progress.clear', { projectId, quarter: QUARTER })
  expect(await standing()).toEqual({ percent: 3500, isReported: false })
  await backend.ask('history.undo', { actionId: second })
  expect(await standing()).toEqual({ percent: 3000, isReported: false })
  await backend.ask('history.undo', { actionId: first })
  expect(await standing()).toEqual({ percent: 4500, isReported: false })
})

test('a report taken back whose correction was withdrawn meanwhile leaves nothing of it', async () => {
  const { backend } = office
  await correct(3000)
  const actionId = await save()
  const corrections = await backend.ask('corrections.list', { quarter: QUARTER })
  await backend.ask('corrections.withdraw', { id: corrections[0]?.id ?? '', reason: '查实无误' })
  await backend.ask('history.undo', { actionId })
  expect(await standing()).toEqual({ percent: 4500, isReported: false })
})
