import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ALL_BUT_ONE, openBinchuan, WHOLE_SAMPLE } from '../../helpers/binchuan-sample.ts'
import {
  createOfficeBackend,
  RESOURCES_FOLDER,
  type TestBackend,
} from '../../helpers/test-backend.ts'
import { undoAsAsked } from '../../helpers/undo-as-asked.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ county: '宾川县', operator: '李梅' })
})
afterEach(() => backend.remove())

const openSample = () => openBinchuan(backend)
const list = () => backend.ask('projects.list', { quarter: '2020Q2', filter: {} })

test('the Binchuan sample gives 28 projects and 3957.5 万元 to the fen', async () => {
  const outcome = await backend.ask('imports.apply', await openSample())
  const { totals, rows } = await list()
  expect([outcome.added, totals.count, totals.plannedTotal]).toEqual([28, 28, 3_957_500_000])
  const toilets = rows.filter((row) => row.categoryId === 'toilet')
  const others = rows.filter((row) => row.categoryId !== 'toilet')
  expect([toilets.length, new Set(toilets.map((row) => row.state))]).toEqual([
    13,
    new Set(['completed']),
  ])
  expect([others.length, new Set(others.map((row) => row.state))]).toEqual([
    15,
    new Set(['started']),
  ])
})

test('a backup is made before, the original file is kept, and the ledger verifies', async () => {
  await backend.ask('imports.apply', await openSample())
  const backups = await backend.ask('safety.backups', {})
  expect(backups.map((backup) => backup.occasion)).toContain('import')
  const kept = readdirSync(join(backend.dataFolder, 'imports'))
  const sample = readFileSync(join(RESOURCES_FOLDER, 'sample/binchuan-2020.xlsx'))
  expect(readFileSync(join(backend.dataFolder, 'imports', kept[0] ?? '')).equals(sample)).toBe(true)
  expect((await backend.ask('app.verify', {})).findings).toEqual([])
})

test('the same file again changes nothing and says so', async () => {
  await backend.ask('imports.apply', await openSample())
  const again = await openSample()
  const plan = await backend.ask('imports.plan', again)
  expect(plan.counts).toEqual({ new: 0, changed: 0, unchanged: 28, duplicate: 0, wrong: 0 })
  const outcome = await backend.ask('imports.apply', again)
  expect([outcome.added, outcome.changed, outcome.unchanged]).toEqual([0, 0, 28])
})

test('undoing takes everything back, schools and townships included, and the file imports again', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const undone = await undoAsAsked(backend, batchId)
  const dictionaries = await backend.ask('dictionaries.all', {})
  expect(undone).toEqual({ takenBack: WHOLE_SAMPLE, keptEdited: [], notPossible: [] })
  expect([(await list()).ledgerCount, dictionaries.schools, dictionaries.townships]).toEqual([
    0,
    [],
    [],
  ])
  const occasions = (await backend.ask('safety.backups', {})).map(({ occasion }) => occasion)
  expect(occasions.filter((occasion) => occasion === 'beforeUndo')).toHaveLength(1)
  expect(await backend.call('imports.undo', { batchId })).toMatchObject({
    ok: false,
    error: { code: 'not_allowed', details: { rule: 'already_undone' } },
  })
  expect((await backend.ask('imports.apply', await openSample())).added).toBe(28)
})

test('a project edited since is kept and named, unless it is to go as well', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const [first] = (await list()).rows
  if (!first) throw new Error('nothing imported')
  await backend.ask('funds.record', {
    projectId: first.id,
    kind: 'allocated',
    date: '2020-07-01',
    amount: 100,
  })
  const undone = await undoAsAsked(backend, batchId)
  expect(undone).toEqual({
    takenBack: ALL_BUT_ONE,
    keptEdited: [{ id: first.id, name: first.name }],
    notPossible: [],
  })
  expect((await list()).rows.map((row) => row.id)).toEqual([first.id])

  // What stayed can still go: the batch is not done with.
  const [batch] = await backend.ask('imports.batches', {})
  expect([batch?.undoneAt, batch?.partlyUndoneAt]).toEqual([null, '2020-07-05T02:00:00.000Z'])
  const rest = await undoAsAsked(backend, batchId, true)
  expect(rest).toMatchObject({ takenBack: { project: [1, 0] }, keptEdited: [], notPossible: [] })
  expect((await list()).ledgerCount).toBe(0)
  expect((await backend.ask('imports.batches', {}))[0]?.undoneAt).not.toBeNull()
})

test('what was edited since is kept when an update is taken back a second time', async () => {
  const csv = async (name: string, ...amounts: readonly number[]) => {
    const rows = amounts.map((amount, index) => `第${index + 1}小学,教学楼,教学楼,${amount}`)
    const text = ['学校名称,项目名称,项目类别,计划总投资（万元）', ...rows].join('\n')
    const bytes = new TextEncoder().encode(text)
    const file = await backend.ask('imports.open', { fileName: name, bytes, jobId: 'job' })
    const sheet = file.sheets[0]?.name ?? ''
    return { fileId: file.fileId, sheet, asAt: '2020Q2', jobId: 'job' } as const
  }
  const first = await backend.ask('imports.apply', await csv('一.csv', 100, 200))
  const { batchId } = await backend.ask('imports.apply', await csv('二.csv', 110, 210))
  const [, second] = (await list()).rows
  if (!second) throw new Error('nothing was imported')
  const { schoolName: _school, ...basics } = second
  await backend.ask('projects.update', {
    id: second.id,
    revision: second.revision,
    basics: { ...basics, note: '已核' },
  })
  const kept = [{ id: second.id, name: second.name }]
  expect(await backend.ask('imports.undoObstacles', { batchId: first.batchId })).toMatchObject({
    laterFiles: [{ batchId, fileName: '二.csv', importedAt: '2020-07-05T02:00:00.000Z' }],
    edited: [{}, {}],
  })
  const planned = async () => (await list()).rows.map(({ plannedTotal }) => plannedTotal)
  expect((await undoAsAsked(backend, batchId)).keptEdited).toEqual(kept)
  expect(await planned()).toEqual([100_000_000, 210_000_000])
  expect((await undoAsAsked(backend, batchId)).keptEdited).toEqual(kept)
  expect(await planned()).toEqual([100_000_000, 210_000_000])
})

test('a project bound to others by a document stays, and is named', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const [first] = (await list()).rows
  await backend.ask('allocations.record', {
    number: '云财教〔2020〕18号',
    issuedOn: '2020-07-01',
    fundingSourceId: 'central',
    total: 100,
    lines: [{ projectId: first?.id ?? '', amount: 100 }],
  })
  const named = [{ id: first?.id, name: first?.name }]
  expect(await backend.ask('imports.undoObstacles', { batchId })).toEqual({
    goes: expect.anything(),
    closed: null,
    laterFiles: [],
    edited: named,
    bound: named,
    boundBy: { documents: ['云财教〔2020〕18号'], transfers: 0, attachments: 0 },
  })
  const undone = await undoAsAsked(backend, batchId, true)
  expect(undone).toEqual({
    takenBack: ALL_BUT_ONE,
    keptEdited: [],
    notPossible: [{ id: first?.id, name: first?.name }],
  })
})

test('milestones and conditions typed in since are kept with their project and school', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const [first, second] = (await list()).rows
  if (!first || !second) throw new Error('nothing imported')
  await backend.ask('milestones.save', {
    projectId: first.id,
    kind: 'toppedOut',
    planned: '2020-08',
    actual: null,
  })
  await backend.ask('conditions.save', {
    schoolId: second.schoolId,
    year: 2019,
    surveyedOn: '2019-09-01',
    conditions: {},
  })
  const kept = await undoAsAsked(backend, batchId)
  expect(kept.keptEdited).toEqual([{ id: first.id, name: first.name }])
  const rest = await undoAsAsked(backend, batchId, true)
  expect([rest.takenBack.project, (await list()).ledgerCount]).toEqual([[1, 0], 0])
  const { schools } = await backend.ask('dictionaries.all', {})
  expect(schools.map(({ id }) => id)).toEqual([second.schoolId])
  expect((await backend.ask('app.verify', {})).findings).toEqual([])
})

test('a school and a target that stay have their names', async () => {
  const file = await backend.ask('imports.openSample', { sample: 'yanjin', jobId: 'job' })
  const sheet = file.sheets.find(({ kind }) => kind === 'targets')
  const { batchId } = await backend.ask('imports.apply', {
    fileId: file.fileId,
    sheet: sheet?.name ?? '',
    asAt: '2018Q4',
    jobId: 'job',
  })
  const [target] = await backend.ask('targets.list', {})
  if (!target) throw new Error('no target imported')
  await backend.ask('targets.save', { ...target, amount: target.amount + 100 })
  const { keptEdited } = await undoAsAsked(backend, batchId)
  expect(keptEdited).toEqual([{ id: target.id, name: '小学' }])
})

test('undoing with the edited ones leaves nothing behind', async () => {
  const { batchId } = await backend.ask('imports.apply', await openSample())
  const [first] = (await list()).rows
  const entry = {
    projectId: first?.id ?? '',
    kind: 'allocated',
    date: '2020-07-01',
    amount: 100,
  } as const
  await backend.ask('funds.record', entry)
  const undone = await undoAsAsked(backend, batchId, true)
  expect([undone, (await list()).ledgerCount]).toEqual([
    { takenBack: WHOLE_SAMPLE, keptEdited: [], notPossible: [] },
    0,
  ])
  expect((await backend.ask('app.verify', {})).findings).toEqual([])
})

test('columns that are kept as they look show what is kept of them', async () => {
  const text = '学校名称,项目名称,项目类别,层数,施工单位\n石门小学,教学楼,教学楼,4层,宏达建筑公司'
  const bytes = new TextEncoder().encode(text)
  const file = await backend.ask('imports.open', { fileName: '一.csv', bytes, jobId: 'job' })
  const [sheet] = file.sheets
  const { rows } = await backend.ask('imports.plan', {
    fileId: file.fileId,
    sheet: sheet?.name ?? '',
    asAt: '2020Q2',
  })
  const fieldOf = (header: string) =>
    sheet?.columns.find(({ path }) => path.at(-1) === header)?.field ?? ''
  expect(['层数', '施工单位'].map((header) => rows[0]?.values[fieldOf(header)])).toEqual([
    '4层',
    '宏达建筑公司',
  ])
})

test('changed fields return when an update is undone', async () => {
  await backend.ask('imports.apply', await openSample())
  const before = (await list()).rows
  const request = await openSample()
  const cells = [
    { cell: 'L6', value: '260' },
    { cell: 'V6', value: '70' },
  ]
  const changed = { ...request, corrections: { cells } }
  const { batchId, changed: count } = await backend.ask('imports.apply', changed)
  const after = (await list()).rows[0]
  expect([count, after?.plannedTotal, after?.percent]).toEqual([1, 260_000_000, 7000])
  await undoAsAsked(backend, batchId)
  const figures = (rows: typeof before) =>
    rows.map(({ updatedAt: _at, revision: _revision, ...row }) => row)
  expect(figures((await list()).rows)).toEqual(figures(before))
})

test('one wrong cell and nothing is written; the good rows alone are, when asked', async () => {
  const request = {
    ...(await openSample()),
    corrections: { cells: [{ cell: 'L7', value: '三百来万' }] },
  }
  const refused = await backend.call('imports.apply', request)
  expect(refused).toMatchObject({
    ok: false,
    error: {
      code: 'import_has_problems',
      details: { count: 1, problems: [{ code: 'not_a_number', cell: 'L7', value: '三百来万' }] },
    },
  })
  expect((await list()).ledgerCount).toBe(0)
  expect(existsSync(join(backend.dataFolder, 'imports'))).toBe(false)
  const outcome = await backend.ask('imports.apply', { ...request, rows: 'good' })
  expect([outcome.added, outcome.skipped, (await list()).ledgerCount]).toEqual([27, 1, 27])
})

test('a wrong row that is skipped stands in nobody’s way, and goes back to its office', async () => {
  const request = {
    ...(await openSample()),
    corrections: { cells: [{ cell: 'L7', value: '三百来万' }] },
    decisions: { 7: 'skip' as const },
  }
  const { rowCount } = await backend.ask('imports.refusedRows', request)
  const outcome = await backend.ask('imports.apply', request)
  expect([rowCount, outcome.added, outcome.skipped]).toEqual([1, 27, 1])
})

test('the Yanjin targets add up to 290,046 ㎡', async () => {
  const file = await backend.ask('imports.openSample', { sample: 'yanjin', jobId: 'job' })
  for (const sheet of file.sheets) {
    const request = {
      fileId: file.fileId,
      sheet: sheet.name,
      asAt: '2018Q4',
      jobId: 'job',
    } as const
    await backend.ask('imports.apply', request)
  }
  const targets = await backend.ask('targets.list', {})
  const sum = (measure: string) =>
    targets
      .filter((target) => target.measure === measure)
      .reduce((total, target) => total + target.amount, 0)
  expect([sum('floor'), sum('land'), sum('sports')]).toEqual([29_004_600, 1_909_300, 1_071_720])
  expect(targets.every((target) => target.leader !== null && target.dueDate !== null)).toBe(true)
})
