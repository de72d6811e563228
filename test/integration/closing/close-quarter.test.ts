import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Quarter } from '#domain/quarter.ts'
import { close, type ClosingOffice, openOffice, pay, report, WAN } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

test('a quarter goes from open through review to closed, and says so', async () => {
  const { backend } = office
  const states = async () => {
    const { quarters } = await backend.ask('closing.overview', {})
    return quarters.map(({ quarter, state, canReopen }) => [quarter, state, canReopen])
  }
  const open = await states()
  await backend.ask('closing.beginReview', { quarter: '2020Q2' })
  const inReview = await states()
  await backend.ask('closing.endReview', { quarter: '2020Q2' })
  const back = await states()
  await close(office, '2020Q2')
  expect([open, inReview, back, await states()]).toEqual([
    [
      ['2020Q3', 'open', false],
      ['2020Q2', 'open', false],
    ],
    [
      ['2020Q3', 'open', false],
      ['2020Q2', 'review', false],
    ],
    [
      ['2020Q3', 'open', false],
      ['2020Q2', 'open', false],
    ],
    [
      ['2020Q3', 'open', false],
      ['2020Q2', 'closed', true],
    ],
  ])
})

test('the ledger is backed up before a quarter is closed, and not for a closing that is refused', async () => {
  const { backend } = office
  const backups = async () =>
    (await backend.ask('safety.backups', {})).filter(({ occasion }) => occasion === 'beforeClosing')
  expect(await backend.call('closing.close', { quarter: '2020Q2' })).toMatchObject({ ok: false })
  expect(await backups()).toEqual([])
  await close(office, '2020Q2')
  const [backup, ...more] = await backups()
  expect(more).toEqual([])
  await backend.ask('safety.restore', { name: backup?.name ?? '' })
  const { quarters } = await backend.ask('closing.overview', {})
  expect(quarters.find(({ quarter }) => quarter === '2020Q2')?.state).toBe('review')
})

test('a quarter whose ledger cannot be backed up stays open, and the folder is named', async () => {
  const { backend } = office
  const folder = join(backend.dataFolder, 'backups')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'no folder')
  await expect(close(office, '2020Q2')).rejects.toMatchObject({
    data: {
      code: 'folder_not_writable',
      details: { path: folder },
    },
  })
  const { quarters } = await backend.ask('closing.overview', {})
  expect(quarters.find(({ quarter }) => quarter === '2020Q2')?.state).toBe('review')
})

test('a closing tells of the new backup', async () => {
  await close(office, '2020Q2')
  const topics = office.backend.events.flatMap((event) =>
    event.type === 'changed' ? event.topics : [],
  )
  expect(topics).toContain('safety')
})

test('a quarter is closed under review only, in its order, and not before it comes', async () => {
  const { backend } = office
  const rule = async (answer: Promise<unknown>) => {
    const result = (await answer) as { ok: boolean; error?: { details: unknown } }
    return result.error?.details
  }
  const unreviewed = await rule(backend.call('closing.close', { quarter: '2020Q2' }))
  const future = await rule(backend.call('closing.beginReview', { quarter: '2020Q4' }))
  await close(office, '2020Q2')
  backend.setTime('2021-02-01T02:00:00.000Z')
  const skipped = await rule(backend.call('closing.beginReview', { quarter: '2020Q4' }))
  const again = await rule(backend.call('closing.beginReview', { quarter: '2020Q2' }))
  expect([unreviewed, future, skipped, again]).toEqual([
    { rule: 'not_under_review', subject: '2020Q2' },
    { rule: 'future_quarter', subject: '2020Q4' },
    { rule: 'earlier_quarter_open', subject: '2020Q3' },
    { rule: 'already_closed', subject: '2020Q2' },
  ])
})

test('a hard finding stops the closing, a soft one until it is explained', async () => {
  const { backend, building } = office
  await pay(office, 'paid', building, '2020-06-25', 100 * WAN)
  await backend.ask('closing.beginReview', { quarter: '2020Q2' })
  const stopped = await backend.call('closing.close', { quarter: '2020Q2' })
  const review = await backend.ask('closing.review', { quarter: '2020Q2' })
  expect(stopped).toMatchObject({
    ok: false,
    error: { code: 'closing_stopped', details: { quarter: '2020Q2', hard: 1 } },
  })
  expect(review.hard.map(({ checkId }) => checkId)).toEqual(['paidAboveReceived'])
  expect(review.obstacles).toContain('hardFindings')
  await pay(office, 'received', building, '2020-06-25', 100 * WAN)
  const mended = await backend.ask('closing.review', { quarter: '2020Q2' })
  expect([mended.hard, mended.unexplainedCount > 0, mended.obstacles]).toEqual([
    [],
    true,
    ['unexplainedFindings'],
  ])
  expect((await close(office, '2020Q2')).version).toBe(1)
})

test('changes made during the review are listed, newest first', async () => {
  const { backend, building } = office
  await backend.ask('closing.beginReview', { quarter: '2020Q2' })
  const before = await backend.ask('closing.review', { quarter: '2020Q2' })
  await report(office, building, '2020Q2', {
    phase: 'structure',
    percent: 4600,
    invested: 210 * WAN,
  })
  const { changes, changeCount } = await backend.ask('closing.review', { quarter: '2020Q2' })
  expect([
    before.changeCount,
    changeCount,
    changes.map(({ table, after }) => [table, after]),
  ]).toEqual([0, 1, [['progress_entry', { percent: 4600 }]]])
})

test('what is frozen has the hash it is named by, and the report carries its check code', async () => {
  const { backend } = office
  const version = await close(office, '2020Q2')
  const html = await backend.ask('reports.render', { quarter: '2020Q2', format: 'html' })
  const dataset = await backend.ask('reports.dataset', { quarter: '2020Q2' })
  expect(version.checkCode).toBe(version.sha256.slice(0, 8))
  expect(dataset.issue).toEqual({
    version: 1,
    checkCode: version.checkCode,
    label: `第1版　校验码${version.checkCode}`,
  })
  expect(new TextDecoder().decode(html.bytes)).toContain(`第1版　校验码${version.checkCode}`)
  const open = await backend.ask('reports.dataset', { quarter: '2020Q3' })
  expect(open.issue).toBeUndefined()
})

test('explanations are printed in the notes of the closed report, whose file names its version', async () => {
  await pay(office, 'received', office.building, '2020-06-25', 60 * WAN)
  await close(office, '2020Q2')
  const { text } = await office.backend.ask('reports.dataset', { quarter: '2020Q2' })
  const file = await office.backend.ask('reports.render', { quarter: '2020Q2', format: 'html' })
  expect(file.fileName).toBe(`${text.title}（第1版）.html`)
  const notes = text.notes.map(({ spans }) => spans.map((span) => span.text).join(''))
  expect(notes.at(-1)).toBe('7．核对中“到位大于下达”的说明：水田中学教学楼，情况属实。')
})

test('a closed quarter prints the same for ever, whatever changes later', async () => {
  const { backend, building, toilet, school } = office
  await close(office, '2020Q2')
  const hash = async () => {
    const formats = ['html', 'json', 'xlsx'] as const
    const files = await Promise.all(
      formats.map((format) => backend.ask('reports.render', { quarter: '2020Q2', format })),
    )
    return files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  }
  const first = await hash()
  backend.setTime('2020-11-05T02:00:00.000Z')
  const { project } = await backend.ask('projects.get', { id: toilet, quarter: '2020Q3' })
  await backend.ask('projects.update', {
    id: toilet,
    revision: project.revision,
    basics: { ...project, name: '公共厕所', plannedTotal: 40 * WAN, actualStart: '2020-08-01' },
  })
  await backend.ask('dictionaries.saveSchool', { id: school, name: '水田高级中学' })
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 7000,
    invested: 330 * WAN,
  })
  await pay(office, 'paid', building, '2020-08-20', 30 * WAN)
  await backend.restart()
  expect(await hash()).toEqual(first)
})

test('reopening asks for a reason, keeps the issue as version 1 and closes as version 2', async () => {
  const { backend, toilet } = office
  const first = await close(office, '2020Q2')
  expect(await backend.call('closing.reopen', { quarter: '2020Q2', reason: ' ' })).toMatchObject({
    error: { code: 'invalid_input' },
  })
  await backend.ask('closing.reopen', { quarter: '2020Q2', reason: '漏报公厕进度' })
  await report(office, toilet, '2020Q2', { phase: 'tendering', percent: 500, invested: 0 })
  const second = await close(office, '2020Q2')
  const { quarters } = await backend.ask('closing.overview', {})
  const versions = quarters.find(({ quarter }) => quarter === '2020Q2')?.versions
  expect(versions?.map(({ version, reopenReason }) => [version, reopenReason])).toEqual([
    [2, null],
    [1, '漏报公厕进度'],
  ])
  const old = await backend.ask('reports.dataset', { quarter: '2020Q2', version: 1 })
  const current = await backend.ask('reports.dataset', { quarter: '2020Q2' })
  expect([old.issue?.checkCode, current.issue?.checkCode]).toEqual([
    first.checkCode,
    second.checkCode,
  ])
  const differences = await backend.ask('closing.compare', { quarter: '2020Q2', from: 1, to: 2 })
  expect(
    differences.map(({ label, before, after }) => [label, before?.text, after?.text]),
  ).toContainEqual(['水田中学　公厕　当前阶段', '前期', '招标'])
})

test('a closed quarter keeps the form it was closed with, for its parts and beside what is now', async () => {
  const { backend, school } = office
  const { id: townshipId } = await backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  await backend.ask('dictionaries.saveSchool', { id: school, name: '水田中学', townshipId })
  await close(office, '2020Q2')
  const options = await backend.ask('reportOptions.read', {})
  const form = {
    ...options.form,
    totals: 'top' as const,
    townshipSubtotals: false,
    chapters: ['overview' as const],
  }
  await backend.ask('reportOptions.save', { ...options, form })
  const asked = { quarter: '2020Q2' as const, from: 1, to: null }
  expect(await backend.ask('closing.compare', asked)).toEqual([])
  expect(await backend.ask('closing.compareTexts', asked)).toEqual([])
  const scope = { by: 'township' as const, id: townshipId }
  const part = await backend.ask('reports.dataset', { quarter: '2020Q2', form, scope })
  expect(part.text.chapters.length).toBeGreaterThan(1)
})

test('only the quarter closed last can be opened again', async () => {
  const { backend, building, toilet } = office
  await close(office, '2020Q2')
  backend.setTime('2020-10-08T02:00:00.000Z')
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 6000,
    invested: 260 * WAN,
  })
  await report(office, toilet, '2020Q3', { phase: 'tendering', percent: 500, invested: 0 })
  await close(office, '2020Q3')
  expect(await backend.call('closing.reopen', { quarter: '2020Q2', reason: '改数' })).toEqual({
    ok: false,
    error: {
      code: 'not_allowed',
      details: { rule: 'next_quarter_closed', subject: '2020Q3' },
    },
  })
})

test('the sums of a quarter carry on from the closed one', async () => {
  const { backend, building, toilet } = office
  await close(office, '2020Q2')
  backend.setTime('2020-10-08T02:00:00.000Z')
  await pay(office, 'received', building, '2020-08-01', 50 * WAN)
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 6000,
    invested: 260 * WAN,
  })
  await report(office, toilet, '2020Q3', { phase: 'tendering', percent: 500, invested: 0 })
  await backend.ask('corrections.enter', {
    projectId: building,
    correctsQuarter: '2020Q2',
    figure: 'paid',
    fundingSourceId: 'central',
    after: 205 * WAN,
    reason: '漏记6月一笔监理费',
  })
  const { follows, continuity } = await backend.ask('closing.review', { quarter: '2020Q3' })
  expect(follows).toEqual({ quarter: '2020Q2', version: 1 })
  expect(
    continuity.map(({ sum, closed, entered, corrected, now, difference }) => [
      sum,
      ...[closed, entered, corrected, now].map((fen) => (fen === null ? null : fen / WAN)),
      difference,
    ]),
  ).toEqual([
    ['allocated', 300, null, null, 300, 0],
    ['received', 250, 50, null, 300, 0],
    ['paid', 200, null, 5, 205, 0],
    ['completedInvestment', 210, 50, null, 260, 0],
  ])
})

test('the first closing names the open quarters it locks with it and what nobody explained in them', async () => {
  const { backend, building } = office
  const earlier = (quarter: Quarter) => backend.ask('closing.earlierOpen', { quarter })
  await pay(office, 'paid', building, '2020-06-25', 100 * WAN)
  await pay(office, 'received', building, '2020-06-25', 100 * WAN)
  await report(office, building, '2020Q3', {
    phase: 'structure',
    percent: 5000,
    invested: 200 * WAN,
  })
  const { hard, soft, explained } = await backend.ask('checks.count', { quarter: '2020Q2' })
  expect(soft - explained).toBeGreaterThan(0)
  expect(await earlier('2020Q3')).toEqual([
    { quarter: '2020Q2', hard, unexplained: soft - explained },
  ])
  expect(await earlier('2020Q2')).toEqual([])
  await close(office, '2020Q2')
  expect(await earlier('2020Q3')).toEqual([])
})

test('verify finds a frozen dataset that was changed behind the program', async () => {
  const { backend } = office
  await close(office, '2020Q2')
  expect((await backend.ask('app.verify', {})).ok).toBe(true)
  await backend.close()
  const { default: Sqlite } = await import('better-sqlite3')
  const file = new Sqlite(`${backend.dataFolder}/ledger.sqlite`)
  file.exec('DROP TRIGGER frozen_dataset_never_changes')
  file.exec(`UPDATE frozen_dataset SET content = replace(content, '水田中学', '水田小学')`)
  file.close()
  await backend.restart()
  const { ok, findings } = await backend.ask('app.verify', {})
  expect([ok, findings]).toEqual([
    false,
    [{ code: 'closing_altered', detail: '2020年第二季度第1版' }],
  ])
})
