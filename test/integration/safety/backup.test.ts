import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TOPICS } from '#contract/events.ts'
import { close, openOffice } from '../closing/office.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', { county: '宾川县', bureau: '教体局', operator: '李梅' })
})
afterEach(() => backend.remove())

const addTownship = (name: string) => backend.ask('dictionaries.saveTownship', { name })
const townships = async () =>
  (await backend.ask('dictionaries.all', {})).townships.map((township) => township.name)

test('a restored backup brings the old state back and the present state is saved first', async () => {
  await addTownship('金牛镇')
  const backup = await backend.ask('safety.backUp', {})
  await addTownship('宾居镇')
  const { saved } = await backend.ask('safety.restore', { name: backup.name })
  expect(await townships()).toEqual(['金牛镇'])
  await backend.ask('safety.restore', { name: saved?.name ?? '' })
  expect(await townships()).toEqual(['金牛镇', '宾居镇'])
})

test('a restore tells of everything as changed', async () => {
  const { name } = await backend.ask('safety.backUp', {})
  await backend.ask('safety.restore', { name })
  expect(backend.events.at(-1)).toEqual({ type: 'changed', topics: TOPICS })
})

test('a restore says beforehand which issues of closed quarters the backup has not', async () => {
  const office = await openOffice()
  const lost = async (name: string) =>
    (await office.backend.ask('safety.previewRestore', { name })).lostIssues
  const open = await office.backend.ask('safety.backUp', {})
  await close(office, '2020Q2')
  const closed = await office.backend.ask('safety.backUp', {})
  await office.backend.ask('closing.reopen', { quarter: '2020Q2', reason: '漏报' })
  await close(office, '2020Q2')
  expect([await lost(open.name), await lost(closed.name)]).toEqual([
    [
      { quarter: '2020Q2', version: 1 },
      { quarter: '2020Q2', version: 2 },
    ],
    [{ quarter: '2020Q2', version: 2 }],
  ])
  await office.backend.remove()
})

test('a backup says what it was made before', async () => {
  const office = await openOffice()
  const { backend: closing } = office
  const text = '学校名称,项目名称,项目类别\n红星小学,红星小学食堂,食堂'
  const { fileId, sheets } = await closing.ask('imports.open', {
    fileName: '食堂.csv',
    bytes: new TextEncoder().encode(text),
    jobId: 'job',
  })
  const sheet = sheets[0]?.name ?? ''
  const { batchId } = await closing.ask('imports.apply', {
    fileId,
    sheet,
    asAt: '2020Q2',
    jobId: 'job',
  })
  await closing.ask('imports.undo', { batchId })
  await close(office, '2020Q2')
  const manual = await closing.ask('safety.backUp', {})
  await closing.ask('safety.restore', { name: manual.name })
  const told = await closing.ask('safety.backups', {})
  const kept = told.flatMap(({ occasion, subject }) =>
    subject === null ? [] : `${occasion} ${subject}`,
  )
  expect(kept.toSorted()).toEqual([
    'beforeClosing 2020Q2',
    `beforeRestore ${manual.createdAt}`,
    'beforeUndo 食堂.csv',
    'import 食堂.csv',
  ])
  // The list stands without what was kept beside it.
  writeFileSync(join(closing.dataFolder, 'backups', 'before-what.json'), '{')
  expect((await closing.ask('safety.backups', {})).map(({ name }) => name)).toEqual(
    told.map(({ name }) => name),
  )
  await closing.remove()
})

test('one backup a day, on the first call of the day', async () => {
  const occasions = async () =>
    (await backend.ask('safety.backups', {})).map((backup) => backup.occasion)
  await addTownship('金牛镇')
  await addTownship('宾居镇')
  expect(await occasions()).toEqual(['daily'])
  backend.setTime('2020-07-06T02:00:00.000Z')
  await addTownship('州城镇')
  await backend.restart()
  expect(await occasions()).toEqual(['daily', 'daily'])
})

test('a damaged backup is refused and the ledger stays as it is', async () => {
  await addTownship('金牛镇')
  const backup = await backend.ask('safety.backUp', {})
  truncateSync(join(backend.dataFolder, 'backups', backup.name), 8192)
  const result = await backend.call('safety.restore', { name: backup.name })
  expect(result).toMatchObject({ ok: false, error: { code: 'backup_damaged' } })
  expect(await townships()).toEqual(['金牛镇'])
})

test('what is asked while a backup takes the place of the ledger waits for it', async () => {
  const backup = await backend.ask('safety.backUp', {})
  const state = { isDone: false }
  const restoring = backend.ask('safety.restore', { name: backup.name }).finally(() => {
    state.isDone = true
  })
  const answers: Promise<{ readonly ok: boolean }>[] = []
  while (!state.isDone) {
    answers.push(backend.call('app.status', {}))
    await nextTurn()
  }
  await restoring
  expect((await Promise.all(answers)).filter(({ ok }) => !ok)).toEqual([])
})

test('a ledger that is gone is reported as a loss, and its backup still restores', async () => {
  await addTownship('金牛镇')
  const backup = await backend.ask('safety.backUp', {})
  const ledger = join(backend.dataFolder, 'ledger.sqlite')
  const folder = backend.dataFolder
  await backend.close()
  rmSync(ledger)
  backend = await createTestBackend({ dataFolder: folder })
  const status = await backend.call('app.status', {})
  expect(status).toMatchObject({ ok: false, error: { code: 'database_missing' } })
  expect(existsSync(ledger)).toBe(false)
  await backend.ask('safety.restore', { name: backup.name })
  expect(await townships()).toEqual(['金牛镇'])
})

test('a ledger of junk is refused by name and moved aside by a restore, never removed', async () => {
  await addTownship('金牛镇')
  const backup = await backend.ask('safety.backUp', {})
  const folder = backend.dataFolder
  await backend.close()
  writeFileSync(join(folder, 'ledger.sqlite'), 'this is no database at all, only some text in it')
  backend = await createTestBackend({ dataFolder: folder })
  expect(await backend.call('app.status', {})).toMatchObject({
    ok: false,
    error: { code: 'database_foreign' },
  })
  const { saved } = await backend.ask('safety.restore', { name: backup.name })
  expect(saved).toBeNull()
  expect(await townships()).toEqual(['金牛镇'])
  expect(readdirSync(folder).some((name) => name.startsWith('damaged-'))).toBe(true)
})

test('a second program on the same folder is told that the ledger is in use', async () => {
  const second = await createTestBackend({ dataFolder: backend.dataFolder })
  expect(await second.call('app.status', {})).toMatchObject({
    ok: false,
    error: { code: 'database_in_use' },
  })
})
