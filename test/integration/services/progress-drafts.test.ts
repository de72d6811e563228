import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import type { ProgressInput } from '#contract/projects/progress.ts'
import { close, type ClosingOffice, openOffice } from '../closing/office.ts'
import { createTestBackend } from '../../helpers/test-backend.ts'

const CHILD = join(import.meta.dirname, '../../helpers/type-drafts.ts')
const QUARTER = '2020Q2' as const

const HALF: EntryDraft = {
  phase: 'structure',
  status: 'normal',
  percent: { unread: '一半', why: 'notNumber' },
  completedInvestment: 120_000_000,
  problems: '雨季施工慢 ',
  nextSteps: '',
}
/** 屋面 is no phase of ours. */
const NO_DRAFT: EntryDraft = { ...HALF, phase: 'roof' as never }

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const list = () => office.backend.ask('progressDrafts.list', { quarter: QUARTER })

const keep = (drafts: readonly (readonly [string, EntryDraft | null])[]) =>
  office.backend.ask('progressDrafts.keep', {
    quarter: QUARTER,
    drafts: drafts.map(([projectId, draft]) => ({ projectId, draft })),
  })

test('drafts come back after a new start, with who typed them, and count nowhere', async () => {
  const { backend, building, toilet } = office
  const before = await backend.ask('progress.sheet', { quarter: QUARTER, filter: {} })
  const log = await backend.ask('history.list', { limit: 100 })
  await keep([[building, HALF]])
  await keep([
    [toilet, HALF],
    [building, { ...HALF, percent: 5000 }],
  ])
  await backend.restart()
  const typed = { typedBy: '王强', typedAt: '2020-07-05T02:00:00.000Z' }
  expect(await list()).toEqual([
    { projectId: building, draft: { ...HALF, percent: 5000 }, ...typed },
    { projectId: toilet, draft: HALF, ...typed },
  ])
  expect(await backend.ask('progress.sheet', { quarter: QUARTER, filter: {} })).toEqual(before)
  expect(await backend.ask('history.list', { limit: 100 })).toEqual(log)
  expect(await backend.ask('progressDrafts.list', { quarter: '2020Q1' })).toEqual([])
})

test('a draft goes when it is undone, given up or saved', async () => {
  const { backend, building, toilet } = office
  const entry: ProgressInput = {
    projectId: building,
    quarter: QUARTER,
    phase: 'structure',
    percent: 5000,
    completedInvestment: null,
  }
  const left = async () => (await list()).map(({ projectId }) => projectId)
  await keep([
    [building, HALF],
    [toilet, HALF],
  ])
  await backend.ask('progress.saveMany', { entries: [entry] })
  const saved = await left()
  await keep([
    [building, HALF],
    [toilet, null],
  ])
  const undone = await left()
  await keep([[toilet, HALF]])
  await backend.ask('progressDrafts.discard', { quarter: QUARTER, projectIds: [building] })
  const one = await left()
  await backend.ask('progressDrafts.discard', { quarter: QUARTER })
  expect([saved, undone, one, await left()]).toEqual([[toilet], [building], [toilet], []])
})

test('a draft typed before a form was imported is not saved over it unseen', async () => {
  const { backend, building: projectId } = office
  await keep([[projectId, { ...HALF, percent: 4600 }]])
  backend.setTime('2020-07-06T02:00:00.000Z')
  const bytes = new TextEncoder().encode(
    '学校名称,项目名称,项目类别,形象进度%,存在问题\n水田中学,教学楼,教学楼,60,雨季\n',
  )
  const file = await backend.ask('imports.open', { fileName: '表.csv', bytes, jobId: 'a' })
  const sheet = file.sheets[0]?.name ?? ''
  await backend.ask('imports.apply', { fileId: file.fileId, sheet, asAt: QUARTER, jobId: 'b' })
  const typed: ProgressInput = {
    projectId,
    quarter: QUARTER,
    phase: 'structure',
    status: 'normal',
    percent: 4600,
    completedInvestment: null,
    problems: null,
    nextSteps: null,
  }
  expect(await backend.call('progress.save', typed)).toMatchObject({
    error: { details: { rule: 'entered_since_typed' } },
  })
  await keep([[projectId, { ...HALF, percent: 4700 }]])
  expect(await backend.call('progress.save', typed)).toMatchObject({ ok: true })
})

test('what is no draft is refused at the door, an unknown project by the ledger', async () => {
  const { backend, building } = office
  const wrong = await backend.call('progressDrafts.keep', {
    quarter: QUARTER,
    drafts: [{ projectId: building, draft: NO_DRAFT }],
  })
  const unknown = await backend.call('progressDrafts.keep', {
    quarter: QUARTER,
    drafts: [
      { projectId: building, draft: HALF },
      { projectId: 'nobody', draft: HALF },
    ],
  })
  expect([wrong, unknown]).toMatchObject([
    { ok: false, error: { code: 'invalid_input' } },
    { ok: false, error: { code: 'not_found' } },
  ])
  expect(await list()).toEqual([])
})

test('in a closed quarter drafts can be seen and given up, not typed', async () => {
  const { backend, building } = office
  await keep([[building, HALF]])
  await close(office, QUARTER)
  const refused = await backend.call('progressDrafts.keep', {
    quarter: QUARTER,
    drafts: [{ projectId: building, draft: null }],
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'quarter_closed' } })
  expect(await list()).toHaveLength(1)
  await backend.ask('progressDrafts.discard', { quarter: QUARTER })
  expect(await list()).toEqual([])
})

test('the checks see drafts as they will see the saved entries', async () => {
  const { backend, building, toilet } = office
  const reports = [
    { projectId: building, phase: 'foundation', percent: 9000, completedInvestment: 700_000_000 },
    { projectId: toilet, phase: null, percent: 10_000, completedInvestment: 1 },
  ] as const
  const drafts = reports.map((report) => ({ ...report, status: 'normal' as const }))
  const stored = await backend.ask('checks.run', { quarter: QUARTER })
  const drafted = await backend.ask('checks.run', { quarter: QUARTER, drafts })
  const untouched = await backend.ask('checks.run', { quarter: QUARTER })
  await backend.ask('progress.saveMany', {
    entries: reports.map((report) => ({ ...report, quarter: QUARTER })),
  })
  expect(untouched).toEqual(stored)
  expect(drafted).not.toEqual(stored)
  expect(drafted).toEqual(await backend.ask('checks.run', { quarter: QUARTER }))
})

test('money of the quarter before stands beside the entry', async () => {
  const { rows } = await office.backend.ask('progress.sheet', { quarter: '2020Q3', filter: {} })
  expect(rows.map(({ before }) => before)).toEqual([
    { received: 250_000_000, paid: 200_000_000 },
    { received: null, paid: null },
  ])
})

test('a program killed while typing has every draft it was told was kept', async () => {
  const { backend, building } = office
  await backend.close()
  const child = spawn(process.execPath, [CHILD, backend.dataFolder, building], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said: string[] = []
  for await (const chunk of child.stdout) {
    said.push(String(chunk))
    if (said.join('').includes('kept 20')) break
  }
  child.kill('SIGKILL')
  await ended
  const lastSaid = Math.max(...(said.join('').match(/\d+(?=\n)/g) ?? []).map(Number))
  const reopened = await createTestBackend({ dataFolder: backend.dataFolder })
  const [kept] = await reopened.ask('progressDrafts.list', { quarter: QUARTER })
  expect(kept?.draft.completedInvestment).toBeGreaterThanOrEqual(lastSaid)
  await reopened.close()
})
