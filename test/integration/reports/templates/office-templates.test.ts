import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ANNEXES } from '#contract/reports/reports.ts'
import { STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { writeTemplate } from '../../../helpers/report-files/write-template.ts'
import { close, type ClosingOffice, openOffice } from '../../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const quarter = '2020Q2' as const

const template = () =>
  writeTemplate({
    paragraphs: [
      '{{县名}}{{季度}}：{{项目个数}}个，预算{{预算总投资}}{{金额单位}}',
      '{{版本和校验码}}',
    ],
    rows: [['{{#项目明细表·明细}}{{学校}}', '{{项目名称}}', '{{预算总投资}}{{/项目明细表·明细}}']],
  })

async function htmlOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
}

const cellsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
  )

test('a template is kept, listed, filled from the dataset and given back', async () => {
  const { backend } = office
  const bytes = await template()
  const { id } = await backend.ask('reportTemplates.add', {
    fileName: 'C:\\表\\本局季报.docx',
    bytes,
  })
  await backend.restart()
  expect(await backend.ask('reportTemplates.list', {})).toEqual([
    {
      id,
      name: '本局季报',
      fileName: '本局季报.docx',
      format: 'docx',
      size: bytes.length,
      addedAt: '2020-07-05T02:00:00.000Z',
      addedBy: '王强',
    },
  ])
  expect(await backend.ask('reportTemplates.read', { id })).toEqual({
    fileName: '本局季报.docx',
    bytes,
  })
  const dataset = await backend.ask('reports.dataset', { quarter })
  const filled = await backend.ask('reportTemplates.render', { id, quarter })
  expect(filled.fileName).toBe(`${dataset.text.title} 本局季报.docx`)
  const html = await htmlOf(filled.bytes)
  const { progress, funds, county } = dataset
  expect(html).toContain(
    `<p>${county}2020年第二季度：${progress.all.count.text}个，预算${funds.planned.text}万元</p>`,
  )
  const table = dataset.tables.find((one) => one.id === 'allProjects')
  const place = (key: string) => table?.columns.findIndex((column) => column.key === key) ?? -1
  expect(cellsOf(html)).toEqual(
    table?.rows
      .filter(({ kind }) => kind === 'data')
      .map(({ cells }) => ['school', 'project', 'planned'].map((key) => cells[place(key)]?.text)),
  )
})

test('an issue is filled as it was closed, whatever is entered later', async () => {
  const { backend } = office
  const { id } = await backend.ask('reportTemplates.add', {
    fileName: '季报.docx',
    bytes: await template(),
  })
  await close(office, quarter)
  const before = await backend.ask('reportTemplates.render', { id, quarter, version: 1 })
  expect(await htmlOf(before.bytes)).toMatch(/第1版/)
  await backend.ask('app.saveOffice', { county: '别县', bureau: '别县教体局', operator: '王强' })
  expect(await backend.ask('reportTemplates.render', { id, quarter, version: 1 })).toEqual(before)
})

test('a template with faults is named them and leaves nothing behind', async () => {
  const { backend } = office
  const bytes = await writeTemplate({ paragraphs: ['本季{{开工数}}个'] })
  const problems = [{ fault: 'unknown_field', written: '{{开工数}}', suggestion: '{{开工率}}' }]
  expect(await backend.call('reportTemplates.add', { fileName: '季报.docx', bytes })).toMatchObject(
    {
      ok: false,
      error: { code: 'template_has_problems', details: { fileName: '季报.docx', problems } },
    },
  )
  expect(await backend.ask('reportTemplates.list', {})).toEqual([])
  expect(readdirSync(backend.dataFolder)).not.toContain('templates')
})

test('a template of a name that is taken leaves nothing behind', async () => {
  const { backend } = office
  const first = { fileName: '季报.docx', bytes: await template() }
  await backend.ask('reportTemplates.add', first)
  const folder = join(backend.dataFolder, 'templates')
  const before = readdirSync(folder, { recursive: true })
  const second = { fileName: '季报.docx', bytes: await writeTemplate({ paragraphs: ['{{县名}}'] }) }
  expect(await backend.call('reportTemplates.add', second)).toMatchObject({
    error: { code: 'already_exists' },
  })
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
})

test('a file that is called by its ending alone has that for its name', async () => {
  const { backend } = office
  await backend.ask('reportTemplates.add', { fileName: '.docx', bytes: await template() })
  expect(await backend.ask('reportTemplates.list', {})).toMatchObject([{ name: '.docx' }])
})

test('the words are those of the chosen annexes, and the rows of every annex are there', async () => {
  const { backend, school } = office
  // More than are named one by one where an annex lists them.
  for (let place = 1; place <= 22; place += 1) {
    const project = { name: `食堂${place}`, schoolId: school, categoryId: 'toilet' }
    await backend.ask('projects.create', { ...project, actualStart: '2020-03-10' })
  }
  const bytes = await writeTemplate({
    paragraphs: ['{{#项目进展}}', '{{段落}}', '{{/项目进展}}'],
    rows: [['{{#项目明细表·明细}}{{学校}}', '{{项目名称}}{{/项目明细表·明细}}']],
  })
  const { id } = await backend.ask('reportTemplates.add', { fileName: '季报.docx', bytes })
  const whole = await backend.ask('reports.dataset', { quarter })
  const wordsOf = ({ text }: typeof whole) =>
    text.chapters
      .filter((chapter) => chapter.id === 'progress')
      .flatMap(({ paragraphs }) =>
        paragraphs.map(({ spans }) => spans.map((span) => span.text).join('')),
      )
  const table = whole.tables.find((one) => one.id === 'allProjects')
  const rows = table?.rows.filter(({ kind }) => kind === 'data').length
  for (const annexes of [[], ['allProjects' as const], ['byTownship' as const]]) {
    const words = wordsOf(await backend.ask('reports.dataset', { quarter, annexes }))
    expect(words).not.toEqual(wordsOf(whole))
    const filled = await backend.ask('reportTemplates.render', { id, quarter, annexes })
    const html = await htmlOf(filled.bytes)
    for (const paragraph of words) expect(html).toContain(paragraph)
    expect(cellsOf(html)).toHaveLength(rows ?? 0)
  }
})

test('a template can be replaced, deleted, and brought back, each step in the change log', async () => {
  const { backend } = office
  const bytes = await template()
  const { id } = await backend.ask('reportTemplates.add', { fileName: '季报.docx', bytes })
  expect(await backend.call('reportTemplates.add', { fileName: '季报.docx', bytes })).toMatchObject(
    { error: { code: 'already_exists', details: { name: '季报' } } },
  )
  const other = await writeTemplate({ paragraphs: ['{{县名}}'] })
  const replaced = await backend.call('reportTemplates.replace', {
    id,
    fileName: '新.docx',
    bytes: other,
  })
  expect(replaced).toMatchObject({ ok: true, value: { changed: true } })
  expect(await backend.ask('reportTemplates.list', {})).toMatchObject([
    { name: '季报', fileName: '新.docx' },
  ])
  await backend.ask('history.undo', {
    actionId: (replaced.ok && replaced.actionId) || '',
  })
  expect((await backend.ask('reportTemplates.read', { id })).bytes).toEqual(bytes)

  await backend.ask('reportTemplates.remove', { id, reason: '不用了' })
  expect(await backend.ask('reportTemplates.list', {})).toEqual([])
  const bin = await backend.ask('recycleBin.list', {})
  expect(bin.items).toMatchObject([{ kind: 'report_template', name: '季报', reason: '不用了' }])
  await backend.ask('recycleBin.restore', { ids: bin.items.map((item) => item.id) })
  expect((await backend.ask('reportTemplates.read', { id })).bytes).toEqual(bytes)
  const page = await backend.ask('history.page', { tables: ['report_template'] })
  expect(page.changes.map(({ action }) => action)).toEqual([
    'restore',
    'delete',
    'update',
    'update',
    'insert',
  ])
})

test('a template whose file was lost or altered is found out', async () => {
  const { backend } = office
  const bytes = await template()
  const { id } = await backend.ask('reportTemplates.add', { fileName: '季报.docx', bytes })
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: true })
  const folder = join(backend.dataFolder, 'templates')
  const [first = ''] = readdirSync(folder)
  const [rest = ''] = readdirSync(join(folder, first))
  writeFileSync(join(folder, first, rest), 'x')
  expect((await backend.ask('app.verify', {})).findings).toEqual([
    { code: 'file_altered', detail: '季报.docx' },
  ])
  const render = () => backend.call('reportTemplates.render', { id, quarter })
  expect(await render()).toMatchObject({ error: { details: { rule: 'template_file_altered' } } })
  rmSync(folder, { recursive: true })
  expect(await render()).toMatchObject({ error: { details: { rule: 'template_file_missing' } } })
  // Adding the same file again puts it back.
  await backend.ask('reportTemplates.replace', { id, fileName: '季报.docx', bytes })
  expect(await render()).toMatchObject({ ok: true })
})

test('the sheet of all fields shows this report, whatever annexes are chosen', async () => {
  const { backend } = office
  const dataset = await backend.ask('reports.dataset', { quarter, annexes: [...ANNEXES] })
  const { fileName, bytes } = await backend.ask('reportTemplates.fields', { quarter })
  expect(fileName).toBe('报告模板字段说明.xlsx')
  const workbook = read(bytes)
  expect(workbook.SheetNames).toEqual(['写法', '单个字段', '重复的行'])
  const rowsOf = (sheet: string) =>
    utils.sheet_to_json<string[]>(workbook.Sheets[sheet] ?? {}, { header: 1, defval: '' })
  const single = rowsOf('单个字段')
  expect(single).toContainEqual(['{{县名}}', '', dataset.county, ''])
  expect(single).toContainEqual([
    '{{预算总投资}}',
    '万元',
    dataset.funds.planned.text,
    dataset.rules.planned,
  ])
  const loops = rowsOf('重复的行').map(([written]) => written)
  expect(loops).toContain('{{#项目明细表}}')
  expect(loops).toContain('{{/工作指标表·合计}}')
})

test('title, headings and paragraphs come as persons wrote them, and the issue with its names', async () => {
  const { backend } = office
  const write = (part: 'title' | 'headings', paragraph: string, text: string) =>
    backend.ask('reportText.write', { quarter, unit: 'wan', part, paragraph, spans: [{ text }] })
  await write('title', 'title.2', '中小学校建设情况的报告')
  await write('headings', 'heading.funds', '资金安排和使用情况')
  await backend.ask('reportText.add', {
    quarter,
    unit: 'wan',
    part: 'overview',
    after: null,
    spans: [{ text: '另有两所学校正在选址。' }],
  })
  await backend.ask('app.saveOffice', {
    county: '盐津县',
    bureau: '盐津县教育体育局',
    recipient: '昭通市教育体育局',
    operator: '王强',
  })
  await backend.ask('reportOptions.save', {
    unit: 'wan',
    annexes: [...ANNEXES],
    charts: [],
    form: { ...STANDARD_FORM, signatures: { responsible: '赵六', reviewer: '', preparer: '钱七' } },
  })
  const bytes = await writeTemplate({
    paragraphs: [
      '{{分行标题}}',
      '{{抬头}}',
      '{{资金情况标题}}',
      '{{#总体情况}}',
      '{{小标题}}{{正文}}',
      '{{/总体情况}}',
      '{{版次}}/{{校验码}}/{{负责人}}/{{审核人}}/{{填表人}}/{{盖章处}}/{{附注标题}}',
    ],
  })
  const { id } = await backend.ask('reportTemplates.add', { fileName: '季报.docx', bytes })
  await close(office, quarter)
  const filled = await backend.ask('reportTemplates.render', { id, quarter, version: 1 })
  const html = await htmlOf(filled.bytes)
  const [issue] = await backend.ask('issues.list', {})
  const { notesHeading } = (await backend.ask('reports.dataset', { quarter })).text.labels
  expect(html).toContain('<p>盐津县2020年第二季度<br />中小学校建设情况的报告</p>')
  expect(html).toContain('<p>昭通市教育体育局：</p>')
  expect(html).toContain('<p>三、资金安排和使用情况</p>')
  expect(html).toContain('<p>另有两所学校正在选址。</p>')
  expect(html).toContain(`<p>第1版/${issue?.checkCode}/赵六//钱七/（盖章）/${notesHeading}</p>`)
})
