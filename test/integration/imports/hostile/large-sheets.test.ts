import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobStep } from '#contract/events.ts'
import { createTestBackend, type TestBackend } from '../../../helpers/test-backend.ts'

const ROWS = 6000
const LINES = Array.from(
  { length: ROWS },
  (_, index) =>
    `第${index % 40}小学,教学楼${index},${800 + (index % 90)},${10 + (index % 9)},2020-03-01`,
)
const BYTES = new TextEncoder().encode(
  ['学校名称,项目名称,建筑面积（㎡）,计划总投资（万元）,计划开工', ...LINES].join('\n'),
)
const FILE = { fileName: '全省.csv', bytes: BYTES }

let backend: TestBackend
beforeAll(async () => {
  backend = await createTestBackend()
})
afterAll(() => backend.remove())

/** How often a small question is answered while a large one is. */
async function answersDuring(large: Promise<unknown>): Promise<number> {
  const state = { isDone: false }
  const ended = large.finally(() => {
    state.isDone = true
  })
  let count = 0
  while (!state.isDone) {
    await backend.ask('app.cancel', { jobId: 'nobody' })
    await nextTurn()
    count += 1
  }
  await ended
  return count
}

/** Until a job says that it does this. */
async function reaches(jobId: string, step: JobStep): Promise<void> {
  const says = (): boolean =>
    backend.events.some(
      (event) => event.type === 'progress' && event.jobId === jobId && event.step === step,
    )
  while (!says()) await nextTurn()
}

/** The first numbers of rows a job said it had written. */
function writtenSoFar(jobId: string): number[] {
  return backend.events
    .flatMap((event) =>
      event.type === 'progress' && event.jobId === jobId && event.step === 'writing'
        ? event.done
        : [],
    )
    .slice(0, 4)
}

test('the program answers while a large sheet is understood, planned, written and taken back', async () => {
  const opening = backend.ask('imports.open', { ...FILE, jobId: 'open' })
  await reaches('open', 'reading')
  const whileUnderstood = await answersDuring(opening)
  const { fileId, sheets } = await opening
  const sheet = { fileId, sheet: sheets[0]?.name ?? '', asAt: '2020Q3' } as const
  const planning = backend.ask('imports.plan', sheet)
  const whilePlanned = await answersDuring(planning)
  const applying = backend.ask('imports.apply', { ...sheet, jobId: 'apply' })
  await reaches('apply', 'writing')
  const whileWritten = await answersDuring(applying)
  const { batchId } = await applying
  const undoing = backend.ask('imports.undo', { batchId })
  const whileTakenBack = await answersDuring(undoing)
  expect(sheets[0]?.rowCount).toBe(ROWS)
  expect((await planning).counts.new).toBe(ROWS)
  expect((await undoing).takenBack).toContainEqual({ thing: 'project', removed: ROWS, restored: 0 })
  // Work that held the thread would let one or two answers through.
  expect(writtenSoFar('apply')).toEqual([0, 400, 800, 1200])
  const counts = [whileUnderstood, whilePlanned, whileWritten, whileTakenBack]
  expect(counts.filter((count) => count < 5)).toEqual([])
})

test('a large sheet that is cancelled while it is understood is not open', async () => {
  const opening = backend.ask('imports.open', { ...FILE, jobId: 'cancelled' })
  await reaches('cancelled', 'reading')
  expect(await backend.ask('app.cancel', { jobId: 'cancelled' })).toEqual({ found: true })
  await expect(opening).rejects.toMatchObject({ data: { code: 'cancelled' } })
})

test('an import that is cancelled while it writes leaves nothing', async () => {
  const { fileId, sheets } = await backend.ask('imports.open', { ...FILE, jobId: 'open again' })
  const sheet = sheets[0]?.name ?? ''
  const applying = backend.ask('imports.apply', { fileId, sheet, asAt: '2020Q3', jobId: 'stopped' })
  await reaches('stopped', 'writing')
  await backend.ask('app.cancel', { jobId: 'stopped' })
  await expect(applying).rejects.toMatchObject({ data: { code: 'cancelled' } })
  expect((await backend.ask('app.status', {})).projectCount).toBe(0)
  // The file is still open and can be imported after all.
  expect((await backend.ask('imports.plan', { fileId, sheet, asAt: '2020Q3' })).counts.new).toBe(
    ROWS,
  )
})

test('closing a file ends what is still asked of it', async () => {
  const { fileId, sheets } = await backend.ask('imports.open', { ...FILE, jobId: 'open to close' })
  const planning = backend.ask('imports.plan', {
    fileId,
    sheet: sheets[0]?.name ?? '',
    corrections: { dataRows: [2, 5000] },
    asAt: '2020Q3',
  })
  await nextTurn()
  expect(await backend.ask('imports.close', { fileId })).toEqual({ closed: true })
  await expect(planning).rejects.toMatchObject({ data: { code: 'cancelled' } })
})
