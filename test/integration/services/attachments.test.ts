import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

const PDF = new TextEncoder().encode('%PDF-1.7 批复')
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

let backend: TestBackend
let projectId: string
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', { county: '盐津县', bureau: '教体局', operator: '王强' })
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name: '石门完小' })
  const project = { schoolId, categoryId: 'canteen', name: '食堂' }
  projectId = (await backend.ask('projects.create', project)).id
})
afterEach(() => backend.remove())

const add = (
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  more: { takenOn?: string; note?: string } = {},
) => backend.ask('attachments.add', { projectId, fileName, bytes, ...more })

const list = () => backend.ask('attachments.list', { projectId })

/** Every file under attachments/, as folder/name. */
const kept = () =>
  readdirSync(join(backend.dataFolder, 'attachments'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const refusal = async (input: Parameters<typeof add>) => {
  const [fileName, bytes] = input
  const answer = await backend.call('attachments.add', { projectId, fileName, bytes })
  return answer.ok ? null : answer.error
}

test('a photo comes back as it was, with who brought it when and when it was taken', async () => {
  const { id } = await add('工地.png', PICTURE, { takenOn: '2020-05-18', note: '主体二层' })
  expect(await list()).toEqual([
    {
      id,
      projectId,
      fundEntryId: null,
      milestone: null,
      documentId: null,
      fileName: '工地.png',
      size: PICTURE.length,
      mediaType: 'image/png',
      takenOn: '2020-05-18',
      note: '主体二层',
      addedAt: '2020-07-05T02:00:00.000Z',
      addedBy: '王强',
      removedAt: null,
    },
  ])
  expect(await backend.ask('attachments.read', { id })).toEqual({
    fileName: '工地.png',
    mediaType: 'image/png',
    bytes: PICTURE,
  })
  const [change] = await backend.ask('history.list', { projectId, limit: 1 })
  expect(change).toMatchObject({ table: 'attachment', action: 'insert', operator: '王强' })
})

test('the same content is stored once, and listed once in the same place', async () => {
  await add('批复.pdf', PDF)
  expect(await refusal(['另一个名字.pdf', PDF])).toEqual({
    code: 'already_exists',
    details: { what: 'attachment', name: '批复.pdf' },
  })
  const { id: fundEntryId } = await backend.ask('funds.record', {
    projectId,
    kind: 'paid',
    fundingSourceId: 'central',
    date: '2020-05-01',
    amount: 100,
  })
  const place = { projectId, fundEntryId, milestone: null }
  await backend.ask('attachments.add', { ...place, fileName: '凭证.pdf', bytes: PDF })
  expect((await list()).map(({ fileName }) => fileName)).toEqual(['批复.pdf', '凭证.pdf'])
  expect(kept()).toHaveLength(1)
})

test('no name from outside becomes a path', async () => {
  const names = ['../../ledger.sqlite', '..\\..\\启动.pdf', '..', 'C:\\a?.pdf', '/etc/passwd']
  for (const [index, name] of names.entries()) await add(name, Uint8Array.from([index + 1]))
  expect((await list()).map(({ fileName }) => fileName).toSorted()).toEqual(
    ['_', 'a_.pdf', 'ledger.sqlite', 'passwd', '启动.pdf'].toSorted(),
  )
  expect(kept().map((path) => /attachments.[0-9a-f]{2}.[0-9a-f]{62}$/.test(path))).toEqual(
    names.map(() => true),
  )
  expect((await backend.ask('app.verify', {})).ok).toBe(true)
})

test('a page in the clothes of a picture is not shown as one', async () => {
  await add('图.png', new TextEncoder().encode('<html><script>alert(1)</script>'))
  await add('图.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  expect((await list()).map(({ mediaType }) => mediaType)).toEqual([
    'application/octet-stream',
    'application/octet-stream',
  ])
})

test('an empty and a too large file, and one that belongs to nothing, are refused', async () => {
  const rules = [
    await refusal(['空.pdf', new Uint8Array()]),
    await refusal(['大.mp4', new Uint8Array(50 * 1024 * 1024 + 1)]),
  ].map((error) => error?.details)
  expect(rules).toEqual([
    { rule: 'attachment_empty', subject: '空.pdf' },
    { rule: 'attachment_too_large', subject: '大.mp4' },
  ])
  const nowhere = await backend.call('attachments.add', { fileName: 'a.pdf', bytes: PDF })
  expect(nowhere).toMatchObject({
    ok: false,
    error: { details: { rule: 'attachment_needs_owner' } },
  })
  const gone = { projectId: 'gone', fileName: 'a.pdf', bytes: PDF }
  expect(await backend.call('attachments.add', gone)).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  })
})

test('verify names what is altered and what is missing, and neither is opened', async () => {
  const { id: altered } = await add('工地.png', PICTURE)
  const [first = ''] = kept()
  const { id: missing } = await add('批复.pdf', PDF)
  const second = kept().find((path) => path !== first) ?? ''
  writeFileSync(first, Uint8Array.from([...readFileSync(first), 0]))
  rmSync(second)
  expect((await backend.ask('app.verify', {})).findings).toEqual([
    { code: 'file_altered', detail: '工地.png' },
    { code: 'file_missing', detail: '批复.pdf' },
  ])
  const read = async (id: string) => {
    const answer = await backend.call('attachments.read', { id })
    return answer.ok ? null : answer.error.details
  }
  expect([await read(altered), await read(missing)]).toEqual([
    { rule: 'attachment_altered', subject: '工地.png' },
    { rule: 'attachment_missing', subject: '批复.pdf' },
  ])
  // Bringing the original again mends what was damaged.
  await backend.ask('attachments.remove', { id: altered })
  await add('工地.png', PICTURE)
  expect(await read(altered)).toBeNull()
})

test('what is removed lies in the bin, comes back, and a backup from before finds its file', async () => {
  const { id } = await add('批复.pdf', PDF)
  const backup = await backend.ask('safety.backUp', {})
  backend.setTime('2020-07-06T02:00:00.000Z')
  await backend.ask('attachments.remove', { id })
  expect((await list())[0]?.removedAt).toBe('2020-07-06T02:00:00.000Z')
  await backend.ask('attachments.restore', { id })
  expect((await list())[0]?.removedAt).toBeNull()
  await backend.ask('attachments.remove', { id })
  await backend.ask('safety.restore', { name: backup.name })
  expect((await list())[0]?.removedAt).toBeNull()
  expect((await backend.ask('attachments.read', { id })).bytes).toEqual(PDF)
  expect((await backend.ask('app.verify', {})).ok).toBe(true)
})

test('a removed file stays in the bin while the same file stands in its place', async () => {
  const { id } = await add('批复.pdf', PDF)
  const removed = await backend.call('attachments.remove', { id, reason: '传错了' })
  await add('批复（二）.pdf', PDF)
  const isThere = {
    ok: false,
    error: { code: 'already_exists', details: { what: 'attachment', name: '批复（二）.pdf' } },
  }
  expect(await backend.call('attachments.restore', { id })).toEqual(isThere)
  const actionId = (removed.ok && removed.actionId) || ''
  expect(await backend.call('history.undo', { actionId })).toEqual(isThere)
  const { items } = await backend.ask('recycleBin.list', {})
  expect(items).toMatchObject([
    { kind: 'attachment', name: '批复.pdf', reason: '传错了', refusal: isThere.error },
  ])
})

test('papers of an allocation document, and what is said of a file', async () => {
  const { id: documentId } = await backend.ask('allocations.record', {
    number: '云财教〔2020〕8号',
    issuedOn: '2020-03-01',
    fundingSourceId: 'central',
    total: 100,
    lines: [{ projectId, amount: 100 }],
  })
  const { id } = await backend.ask('attachments.add', {
    documentId,
    fileName: '文件.pdf',
    bytes: PDF,
  })
  expect(await list()).toEqual([])
  await backend.ask('attachments.describe', { id, takenOn: '2020-03', note: '扫描件' })
  expect(await backend.ask('attachments.list', { documentId })).toMatchObject([
    { documentId, takenOn: '2020-03', note: '扫描件', mediaType: 'application/pdf' },
  ])
})

test('undoing an import keeps a project with papers, and says so', async () => {
  const csv = '项目名称,学校名称,项目类别,建筑面积(㎡)\n综合楼,石门完小,教学综合楼,1200\n'
  const bytes = new TextEncoder().encode(csv)
  const file = await backend.ask('imports.open', { fileName: '台账.csv', bytes, jobId: 'job' })
  const sheet = file.sheets[0]?.name ?? ''
  await backend.ask('imports.apply', { fileId: file.fileId, sheet, asAt: '2020Q2', jobId: 'job' })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  const imported = rows.find(({ name }) => name === '综合楼')?.id ?? ''
  await backend.ask('attachments.add', { projectId: imported, fileName: '批复.pdf', bytes: PDF })
  const [batch] = await backend.ask('imports.batches', {})
  const outcome = await backend.ask('imports.undo', {
    batchId: batch?.id ?? '',
    includeEdited: true,
  })
  expect(outcome.notPossible.map(({ name }) => name)).toEqual(['综合楼'])
  expect(await backend.ask('attachments.list', { projectId: imported })).toHaveLength(1)
})
