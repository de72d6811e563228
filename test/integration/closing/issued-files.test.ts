import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IssuedFile } from '#contract/reports/issues.ts'
import { writeTemplate } from '../../helpers/report-files/write-template.ts'
import { lookInto } from '../../helpers/read-tables.ts'
import { close, type ClosingOffice, openOffice } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const quarter = '2020Q2' as const
const pdf = new TextEncoder().encode('%PDF-1.7 pages')

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The kept files of the first issue. */
async function filesOf(backend: ClosingOffice['backend']) {
  const [issue] = await backend.ask('issues.list', {})
  return issue?.files ?? []
}

/** Where the bytes of one of them lie. */
function keptPath(
  { dataFolder }: ClosingOffice['backend'],
  files: readonly IssuedFile[],
  format: string,
): string {
  const sha256 = files.find((file) => file.format === format)?.sha256 ?? ''
  return join(dataFolder, 'issued', sha256.slice(0, 2), sha256.slice(2))
}

test('the files of an issue are kept once and given back byte for byte', async () => {
  const { backend } = office
  await close(office, quarter)
  expect(await backend.ask('issues.list', {})).toMatchObject([{ quarter, version: 1, files: [] }])
  const kept = await backend.ask('issues.keep', { quarter, version: 1, pdf: null })
  expect(kept.kept).toEqual(['html', 'docx', 'xlsx'])
  const later = await backend.ask('issues.keep', { quarter, version: 1, unit: 'yuan', pdf })
  expect(later.kept).toEqual(['pdf'])
  const files = await filesOf(backend)
  expect(files.map(({ format, madeBy }) => [format, madeBy])).toEqual([
    ['html', '王强'],
    ['pdf', '王强'],
    ['docx', '王强'],
    ['xlsx', '王强'],
  ])
  const read = () => Promise.all(files.map(({ id }) => backend.ask('issues.read', { id })))
  const first = await read()
  await backend.ask('closing.reopen', { quarter, reason: '补录' })
  await backend.restart()
  expect(await read()).toEqual(first)
  expect(first[1]).toMatchObject({
    fileName: '盐津县2020年第二季度学校建设项目进展情况报告.pdf',
    bytes: pdf,
  })
})

test('only what is a PDF is kept as one, and nothing of an issue that never was', async () => {
  await close(office, quarter)
  const bytes = new TextEncoder().encode('pages')
  const answers = await Promise.all([
    office.backend.call('issues.keep', { quarter, version: 1, pdf: bytes }),
    office.backend.call('issues.keep', { quarter, version: 2, pdf }),
  ])
  expect(answers).toMatchObject([
    { ok: false, error: { code: 'invalid_input' } },
    { ok: false, error: { code: 'not_found' } },
  ])
})

test('verify finds what is missing or altered, and such a file is not opened', async () => {
  const { backend } = office
  await close(office, quarter)
  await backend.ask('issues.keep', { quarter, version: 1, pdf })
  const files = await filesOf(backend)
  const pathOf = (format: string) => keptPath(backend, files, format)
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: true })
  rmSync(pathOf('docx'))
  writeFileSync(pathOf('pdf'), '%PDF-1.7 other pages')
  const name = '盐津县2020年第二季度学校建设项目进展情况报告'
  const { findings } = await backend.ask('app.verify', {})
  expect(findings).toEqual([
    { code: 'file_missing', detail: `${name}.docx（第1版）` },
    { code: 'file_altered', detail: `${name}.pdf（第1版）` },
  ])
  const rules = await Promise.all(
    files
      .filter(({ format }) => format !== 'html' && format !== 'xlsx')
      .map(({ id }) => backend.call('issues.read', { id })),
  )
  expect(rules).toMatchObject([
    { error: { details: { rule: 'issued_file_altered' } } },
    { error: { details: { rule: 'issued_file_missing' } } },
  ])
  expect(readdirSync(join(backend.dataFolder, 'issued')).length).toBeGreaterThan(0)
})

test('a lost or damaged file is put back where it comes out as it was, and never otherwise', async () => {
  const { backend } = office
  await close(office, quarter)
  await backend.ask('issues.keep', { quarter, version: 1, pdf })
  const files = await filesOf(backend)
  const pathOf = (format: string) => keptPath(backend, files, format)
  rmSync(pathOf('html'))
  rmSync(pathOf('docx'))
  writeFileSync(pathOf('xlsx'), 'other cells')
  const again = await backend.ask('issues.keep', { quarter, version: 1, unit: 'yuan', pdf: null })
  const name = '盐津县2020年第二季度学校建设项目进展情况报告'
  const stillLost = ['html', 'docx', 'xlsx'].map((ending) => `${name}.${ending}`)
  expect(again).toMatchObject({ kept: [], putBack: [], stillLost })
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: false })
  const same = await backend.ask('issues.keep', { quarter, version: 1, pdf: null })
  expect(same).toMatchObject({ kept: [], putBack: ['html', 'docx', 'xlsx'], stillLost: [] })
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: true })
  expect(await filesOf(backend)).toEqual(files)
})

test('a lost PDF is put back when its pages are printed again, whenever that is', async () => {
  const printedAt = (time: string) =>
    new TextEncoder().encode(`%PDF-1.4\n<</CreationDate (D:${time}+00'00')>> pages`)
  const { backend } = office
  await close(office, quarter)
  await backend.ask('issues.keep', { quarter, version: 1, pdf: printedAt('20200705020000') })
  rmSync(keptPath(backend, await filesOf(backend), 'pdf'))
  const other = new TextEncoder().encode('%PDF-1.4 other pages')
  expect(await backend.ask('issues.keep', { quarter, version: 1, pdf: other })).toMatchObject({
    putBack: [],
  })
  const again = printedAt('20261126120339')
  expect(await backend.ask('issues.keep', { quarter, version: 1, pdf: again })).toMatchObject({
    putBack: ['pdf'],
  })
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: true })
})

test('what was kept stays', async () => {
  const { backend } = office
  await close(office, quarter)
  await backend.ask('issues.keep', { quarter, version: 1, pdf })
  const { changes } = await backend.ask('history.page', {})
  const step = changes.find(({ table }) => table === 'issued_file')
  const undone = await backend.call('history.undo', { actionId: step?.actionId ?? '' })
  expect(undone).toMatchObject({ error: { details: { rule: 'undo_in_closing' } } })
  await lookInto(backend, (sqlite) => {
    expect(() => sqlite.exec('DELETE FROM issued_file')).toThrow('issued files stay')
    expect(() => sqlite.exec('UPDATE issued_file SET size = 1')).toThrow('issued files stay')
  })
})

test('an issue is kept in the office’s templates too, and stays as it is when a template is replaced', async () => {
  const { backend } = office
  const first = await writeTemplate({ paragraphs: ['{{县名}}{{季度}}预算{{预算总投资}}'] })
  const { id } = await backend.ask('reportTemplates.add', { fileName: '上报表.docx', bytes: first })
  const sheet = await backend.ask('reportTemplates.sample', { format: 'xlsx' })
  const bytes = Uint8Array.from(sheet.bytes)
  await backend.ask('reportTemplates.add', { fileName: '附表.xlsx', bytes })
  await close(office, quarter)
  const issue = { quarter, version: 1, pdf: null } as const
  const kept = await backend.ask('issues.keep', issue)
  expect(kept).toMatchObject({ keptTemplates: ['上报表', '附表'], leftOut: [] })
  const files = (await filesOf(backend)).filter(({ template }) => template !== null)
  expect(files).toMatchObject([
    { format: 'docx', template: { name: '上报表', revision: 1, sha256: sha256Of(first) } },
    { format: 'xlsx', template: { name: '附表', revision: 1, sha256: sha256Of(bytes) } },
  ])
  const filled = await backend.ask('reportTemplates.render', { id, quarter, version: 1 })
  const read = () => Promise.all(files.map((file) => backend.ask('issues.read', { id: file.id })))
  const before = await read()
  expect(before[0]?.bytes).toEqual(filled.bytes)

  const other = await writeTemplate({ paragraphs: ['{{季度}}'] })
  await backend.ask('reportTemplates.replace', { id, fileName: '上报表.docx', bytes: other })
  expect(await backend.ask('issues.keep', issue)).toMatchObject({ kept: [], keptTemplates: [] })
  expect(await read()).toEqual(before)
  // A lost file is made again from the template it was made from, gone or not.
  await backend.ask('reportTemplates.remove', { id })
  rmSync(join(backend.dataFolder, 'issued'), { recursive: true })
  expect((await backend.ask('app.verify', {})).findings).toHaveLength(5)
  expect(await backend.ask('issues.keep', issue)).toMatchObject({
    putBack: ['html', 'docx', 'xlsx'],
    putBackTemplates: 2,
  })
  expect(await read()).toEqual(before)
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: true })

  await backend.ask('closing.reopen', { quarter, reason: '补录' })
  await backend.ask('reportTemplates.add', { fileName: '上报表.docx', bytes: other })
  await close(office, quarter)
  await backend.ask('issues.keep', { ...issue, version: 2 })
  const [second] = await backend.ask('issues.list', {})
  expect(second?.files.find(({ template }) => template?.name === '上报表')?.template).toMatchObject(
    {
      name: '上报表',
      revision: 1,
      sha256: sha256Of(other),
    },
  )
})

test('a template whose file is lost is named, and the issue is kept without it', async () => {
  const { backend } = office
  const bytes = await writeTemplate({ paragraphs: ['{{季度}}'] })
  await backend.ask('reportTemplates.add', { fileName: '上报表.docx', bytes })
  rmSync(join(backend.dataFolder, 'templates'), { recursive: true })
  await close(office, quarter)
  expect(await backend.ask('issues.keep', { quarter, version: 1, pdf: null })).toMatchObject({
    kept: ['html', 'docx', 'xlsx'],
    keptTemplates: [],
    leftOut: ['上报表'],
  })
})

test('a template that fails for no known reason is named, and the other files are kept', async () => {
  const { backend } = office
  const failing = await writeTemplate({ paragraphs: ['{{季度}}'] })
  const other = await writeTemplate({ paragraphs: ['{{县名}}'] })
  await backend.ask('reportTemplates.add', { fileName: '上报表.docx', bytes: failing })
  await backend.ask('reportTemplates.add', { fileName: '月报.docx', bytes: other })
  const sha256 = sha256Of(failing)
  const path = join(backend.dataFolder, 'templates', sha256.slice(0, 2), sha256.slice(2))
  // A folder in the file's place cannot be read.
  rmSync(path)
  mkdirSync(path)
  await close(office, quarter)
  expect(await backend.ask('issues.keep', { quarter, version: 1, pdf: null })).toMatchObject({
    kept: ['html', 'docx', 'xlsx'],
    keptTemplates: ['月报'],
    leftOut: ['上报表'],
  })
})

test('a file in a template that is lost with its template is named as still lost', async () => {
  const { backend } = office
  const bytes = await writeTemplate({ paragraphs: ['{{季度}}'] })
  await backend.ask('reportTemplates.add', { fileName: '上报表.docx', bytes })
  await close(office, quarter)
  const issue = { quarter, version: 1, pdf: null }
  expect(await backend.ask('issues.keep', issue)).toMatchObject({ stillLost: [] })
  for (const room of ['issued', 'templates']) {
    rmSync(join(backend.dataFolder, room), { recursive: true })
  }
  expect(await backend.ask('issues.keep', issue)).toMatchObject({
    putBack: ['html', 'docx', 'xlsx'],
    putBackTemplates: 0,
    stillLost: ['盐津县2020年第二季度学校建设项目进展情况报告 上报表.docx'],
  })
})
