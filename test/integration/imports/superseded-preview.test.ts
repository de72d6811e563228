import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

const LINES = Array.from(
  { length: 6000 },
  (_, index) => `第${index % 40}小学,教学楼${index},${800 + (index % 90)},${10 + (index % 9)}`,
)
const BYTES = new TextEncoder().encode(
  ['学校名称,项目名称,建筑面积（㎡）,计划总投资（万元）', ...LINES].join('\n'),
)
const CANCELLED = { ok: false, error: { code: 'cancelled', details: {} } }

let backend: TestBackend
let fileId: string
beforeEach(async () => {
  backend = await createTestBackend()
  const file = { fileName: '全省.csv', bytes: BYTES, jobId: 'open' }
  fileId = (await backend.ask('imports.open', file)).fileId
})
afterEach(() => backend.remove())

/** Each with a correction of its own, so that the sheet is understood anew. */
function sheetWith(correctedRow: number) {
  const cells = [{ cell: `B${correctedRow}`, value: '教学楼' }]
  return { fileId, sheet: '全省', asAt: '2020Q2', corrections: { cells } } as const
}

function steps(jobId: string): string[] {
  return backend.events.flatMap((event) =>
    event.type === 'progress' && event.jobId === jobId ? event.step : [],
  )
}

async function begins(jobId: string): Promise<void> {
  while (steps(jobId).length === 0) await nextTurn()
}

test('a newer preview of the same file ends the one before, which is no failure', async () => {
  const first = backend.call('imports.plan', { ...sheetWith(2), jobId: 'first' })
  await begins('first')
  const second = backend.ask('imports.plan', { ...sheetWith(3), jobId: 'second' })
  expect(await first).toEqual(CANCELLED)
  expect((await second).counts.new).toBe(6000)
  // The thread left it half-way, and went on with the second.
  expect(new Set(steps('first'))).toEqual(new Set(['reading']))
})

test('a newer reading ends the one before, and no preview', async () => {
  const first = backend.call('imports.read', { ...sheetWith(2), jobId: 'first' })
  await begins('first')
  const plan = backend.ask('imports.plan', sheetWith(4))
  const second = backend.ask('imports.read', sheetWith(4))
  expect(await first).toEqual(CANCELLED)
  expect((await second).rowCount).toBe(6000)
  expect((await plan).rows).toHaveLength(6000)
})

test('a file that later ones pushed out says so, in the midst of a preview and after', async () => {
  const open = (fileName: string) => {
    const bytes = new TextEncoder().encode('学校名称,项目名称\n红星小学,红星小学食堂')
    return backend.ask('imports.open', { fileName, bytes, jobId: fileName })
  }
  await open('二.csv')
  await open('三.csv')
  // The last of several in turn waits while the fourth file is opened.
  const [, , , waiting] = [2, 3, 4, 5].map((row) =>
    backend.call('imports.refusedRows', sheetWith(row)),
  )
  await open('四.csv')
  const details = { reason: 'pushed_out', fileName: '全省.csv', limit: 3 }
  const refused = { ok: false, error: { code: 'file_refused', details } }
  expect([await waiting, await backend.call('imports.plan', sheetWith(3))]).toEqual([
    refused,
    refused,
  ])
})

test('a preview is cancelled by its job, and by closing the file', async () => {
  const stopped = backend.call('imports.plan', { ...sheetWith(2), jobId: 'stopped' })
  await begins('stopped')
  expect(await backend.ask('app.cancel', { jobId: 'stopped' })).toEqual({ found: true })
  expect(await stopped).toEqual(CANCELLED)

  const closed = backend.call('imports.plan', { ...sheetWith(3), jobId: 'closed' })
  await begins('closed')
  expect(await backend.ask('imports.close', { fileId })).toEqual({ closed: true })
  expect(await closed).toEqual(CANCELLED)
})
