import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeOptions } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { writeTemplate } from '../../helpers/report-files/write-template.ts'
import { type ClosingOffice, openOffice } from '../closing/office.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')
const folder = mkdtempSync(join(tmpdir(), 'report-'))

let office: ClosingOffice
beforeAll(async () => {
  office = await openOffice()
  const { backend } = office
  await backend.ask(
    'reportOptions.save',
    officeOptions.parse({ unit: 'yuan', annexes: ['allProjects'], charts: ['funds'] }),
  )
  const bytes = await writeTemplate({
    paragraphs: ['{{县名}}预算{{预算总投资}}{{金额单位}}，截至{{截止日期}}'],
  })
  await backend.ask('reportTemplates.add', { fileName: '局务会用表.docx', bytes })
  await backend.close()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await office.backend.restart()
  await office.backend.remove()
})

function report(...flags: readonly string[]) {
  const { dataFolder } = office.backend
  const words = ['report', '--data', dataFolder, '--quarter', '2020Q2', '--out', folder, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words, ...flags], {
    encoding: 'utf8',
  })
  return { status, files: status === 0 ? (JSON.parse(stdout) as string[]) : [], stderr }
}

function datasetOf(...flags: readonly string[]): ReportDataset {
  const [file = ''] = report('--format', 'json', ...flags).files
  return JSON.parse(readFileSync(file, 'utf8')) as ReportDataset
}

const choiceOf = ({ unit, tables, printedCharts }: ReportDataset) => ({
  unit,
  tables: tables.map(({ id }) => id),
  charts: printedCharts,
})

test('the report is set as the office last chose, except for what is said', () => {
  const chosen = { unit: 'yuan', tables: ['allProjects'], charts: ['funds'] }
  expect(choiceOf(datasetOf())).toEqual(chosen)
  expect(choiceOf(datasetOf('--unit', 'wan'))).toEqual({ ...chosen, unit: 'wan' })
  expect(
    choiceOf(datasetOf('--annexes', 'byCategory, byTownship', '--charts', 'none')),
  ).toMatchObject({ tables: ['byCategory', 'byTownship'], charts: [] })
})

test('a template of the office is filled by its name, beside the formats that are named', async () => {
  const alone = report('--template', '局务会用表').files
  expect(alone).toEqual([expect.stringMatching(/ 局务会用表\.docx$/)])
  const { value } = await mammoth.extractRawText({ path: alone[0] ?? '' })
  const { county, funds } = datasetOf()
  expect(value).toContain(`${county}预算${funds.planned.text}元，截至`)
  expect(report('--template', '局务会用表', '--format', 'html,json').files).toHaveLength(3)
})

test('an annex, a chart or a template that does not exist is said with those there are', () => {
  expect(report('--annexes', 'byTown')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有“byTown”这种附表。可以写 byCategory、byTownship'),
  })
  expect(report('--template', '季报')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有名为“季报”的模板。现有模板：“局务会用表”。'),
  })
})

test('a list that names nothing is refused, and nothing is taken for written', () => {
  expect(report('--format', ',')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('“,”中没有写格式。可以写 pdf、html、'),
  })
  expect(report('--format', 'html', '--annexes', ',')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('“,”中没有写附表。可以写 byCategory、'),
  })
  expect(report('--format', 'pages')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有“pages”这种格式。'),
  })
})
