import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBinchuan, WHOLE_SAMPLE } from '../../helpers/binchuan-sample.ts'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'
import { undoAsAsked } from '../../helpers/undo-as-asked.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ county: '宾川县', operator: '李梅' })
})
afterEach(() => backend.remove())

const openSample = () => openBinchuan(backend)
const list = () => backend.ask('projects.list', { quarter: '2020Q2', filter: {} })

/** Writes the sample again with cells of its first row changed. */
async function applyChanged(cells: Readonly<Record<string, string>>): Promise<string> {
  const corrections = {
    cells: Object.entries(cells).map(([cell, value]) => ({ cell, value })),
  }
  const request = { ...(await openSample()), corrections }
  const { batchId, changed } = await backend.ask('imports.apply', request)
  expect(changed).toBe(1)
  return batchId
}

test('an import whose later imports were undone first is undone whole, and without a choice', async () => {
  const first = await backend.ask('imports.apply', await openSample())
  const second = await applyChanged({ L6: '260', V6: '70' })
  const corrections = { cells: [{ cell: 'V6', value: '80' }] }
  const ofNextQuarter = { ...(await openSample()), asAt: '2020Q3' as const, corrections }
  const third = await backend.ask('imports.apply', ofNextQuarter)
  expect(
    (await backend.ask('imports.undoObstacles', { batchId: first.batchId })).edited,
  ).toHaveLength(28)
  await undoAsAsked(backend, third.batchId)
  await undoAsAsked(backend, second)
  expect(await backend.ask('imports.undoObstacles', { batchId: first.batchId })).toMatchObject({
    laterFiles: [],
    edited: [],
  })
  expect(await undoAsAsked(backend, first.batchId)).toEqual({
    takenBack: WHOLE_SAMPLE,
    keptEdited: [],
    notPossible: [],
  })
  expect((await backend.ask('app.verify', {})).findings).toEqual([])
})

test('of later imports undone in part only what stayed of them is an edit', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const corrections = {
    cells: [
      { cell: 'L6', value: '260' },
      { cell: 'L7', value: '360' },
    ],
  }
  const second = await backend.ask('imports.apply', { ...(await openSample()), corrections })
  const [, project] = (await list()).rows
  if (!project) throw new Error('nothing imported')
  const { schoolName: _school, ...basics } = project
  const noted = { ...basics, note: '已核' }
  await backend.ask('projects.update', {
    id: project.id,
    revision: project.revision,
    basics: noted,
  })
  const kept = [{ id: project.id, name: project.name }]
  expect((await undoAsAsked(backend, second.batchId)).keptEdited).toEqual(kept)
  expect(await undoAsAsked(backend, batchId)).toMatchObject({
    takenBack: { project: [27, 0] },
    keptEdited: kept,
  })
  expect((await list()).rows).toMatchObject([{ note: '已核', plannedTotal: 360_000_000 }])
})

test('what a person edited is kept when the imports after it are undone, also with a choice', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const [project] = (await list()).rows
  if (!project) throw new Error('nothing imported')
  const { schoolName: _school, ...basics } = project
  await backend.ask('projects.update', {
    id: project.id,
    revision: project.revision,
    basics: { ...basics, note: '已核' },
  })
  await undoAsAsked(backend, await applyChanged({ L6: '260' }), true)
  const kept = [{ id: project.id, name: project.name }]
  expect((await undoAsAsked(backend, batchId)).keptEdited).toEqual(kept)
  expect((await list()).rows).toMatchObject([{ note: '已核', plannedTotal: project.plannedTotal }])
})

test('a step that was taken back since is no edit, and one of an earlier import is', async () => {
  const first = await backend.ask('imports.apply', await openSample())
  const [project] = (await list()).rows
  if (!project) throw new Error('nothing imported')
  await backend.ask('funds.record', {
    projectId: project.id,
    kind: 'allocated',
    date: '2020-07-01',
    amount: 100,
  })
  const [step] = await backend.ask('history.list', {
    projectId: project.id,
    batchId: null,
    beforeId: null,
    limit: 1,
  })
  await backend.ask('history.undo', { actionId: step?.actionId ?? '', reason: null })
  const second = await applyChanged({ L6: '260' })
  const third = await applyChanged({ L6: '270' })
  await undoAsAsked(backend, second, true)
  const kept = [{ id: project.id, name: project.name }]
  expect((await undoAsAsked(backend, third)).keptEdited).toEqual(kept)
  await undoAsAsked(backend, third, true)
  expect((await undoAsAsked(backend, first.batchId)).keptEdited).toEqual([])
})

test('the line of an import in the change log says how many rows it added, changed and skipped', async () => {
  await backend.ask('imports.apply', await openSample())
  const batchId = await applyChanged({ L6: '260' })
  const lines = await backend.ask('history.list', {
    projectId: null,
    batchId,
    beforeId: null,
    limit: 500,
  })
  expect(lines.filter(({ table }) => table === 'import_batch')).toMatchObject([
    { action: 'insert', after: { added: 0, changed: 1, skipped: 0 } },
  ])
})
