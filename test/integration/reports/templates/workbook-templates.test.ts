import { type CellObject, type WorkSheet, read, utils } from '@e965/xlsx'
import { describe, expect, it, test } from 'vitest'
import { renderFieldSheet } from '#backend/reports/outputs/office-template/field-sheet.ts'
import { fillTemplate } from '#backend/reports/outputs/office-template/fill-template.ts'
import { TARGET_COLUMNS } from '#domain/report/column-names.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { FIELD_GROUPS } from '#domain/report/fields/single-fields.ts'
import { describeLoops } from '#domain/report/fields/describe-fields.ts'
import { figureIn, printField } from '#domain/report/fields/field.ts'
import { HAS_LIBRE_OFFICE, saveInLibreOffice } from '../../../helpers/libre-office.ts'
import { seededReport } from '../../../helpers/report-files/seeded-report.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { openOffice } from '../../closing/office.ts'

/** Columns of money, area and counts that a project has and that add up to the total's. */
const ADDED = ['建筑面积', '预算总投资', '累计到位', '累计支付', '完成投资'] as const

const SINGLE = FIELD_GROUPS.flatMap(({ fields }) => fields)

/** Every single field in a row of its own, and every project with sums below and before. */
async function everyField(dataset: ReportDataset): Promise<Uint8Array<ArrayBuffer>> {
  const loop = describeLoops(dataset).find(({ begin }) => begin === '{{#项目明细表·明细}}')
  const added = ADDED.filter((name) =>
    loop?.fields.some(({ written }) => written === `{{${name}}}`),
  )
  const letters = added.map((_, index) => String.fromCharCode(66 + index))
  return writeWorkbook({
    单项: {
      cells: Object.fromEntries(
        SINGLE.flatMap(({ name }, index) => [
          [`A${index + 1}`, name],
          [`B${index + 1}`, `{{${name}}}`],
        ]),
      ),
    },
    明细: {
      cells: {
        ...Object.fromEntries(
          letters.flatMap((letter, index) => [
            [`${letter}1`, { formula: `SUM(${letter}3:${letter}3)`, date1904: false }],
            [`${letter}2`, added[index] ?? ''],
            [`${letter}3`, `{{${added[index] ?? ''}}}`],
            [`${letter}5`, { formula: `SUM(${letter}3)`, date1904: false }],
            [`${letter}6`, { formula: `${letter}1-${letter}5`, date1904: false }],
          ]),
        ),
        A3: '{{#项目明细表·明细}}{{项目名称}}',
        G3: '{{序号}}{{/项目明细表·明细}}',
      },
    },
  })
}

/** Worked out by LibreOffice, which opens it without asking, and read by another library. */
function recalculated(
  files: ReadonlyMap<string, Uint8Array>,
): Map<string, ReturnType<typeof read>> {
  const saved = saveInLibreOffice([...files.values()], 'xlsx')
  return new Map(
    [...files.keys()].map((name, index) => [name, read(saved[index], { cellNF: true })]),
  )
}

const cellAt = (sheet: WorkSheet | undefined, place: string) =>
  sheet?.[place] as CellObject | undefined

describe.runIf(HAS_LIBRE_OFFICE)('a workbook of the office', () => {
  it('says every figure of the dataset, and its sums come to the totals of the report', async () => {
    const datasets = new Map<string, ReportDataset>()
    const files = new Map<string, Uint8Array>()
    for (const seed of [3, 11, 27]) {
      const dataset = await seededReport(seed, seed === 11 ? 'yuan' : 'wan')
      const name = `county-${seed}.xlsx`
      datasets.set(name, dataset)
      files.set(name, fillTemplate(await everyField(dataset), name, dataset))
    }
    for (const [name, { Sheets }] of recalculated(files)) {
      const dataset = datasets.get(name)
      if (!dataset) throw new Error(name)
      for (const [index, field] of SINGLE.entries()) {
        const text = printField(field, dataset)
        const figure = figureIn(field.kind, text)
        const cell = cellAt(Sheets['单项'], `B${index + 1}`)
        const said = { field: field.name, value: cell?.v ?? '', type: cell?.t ?? 's' }
        const wanted = figure === null ? { value: text, type: 's' } : { value: figure, type: 'n' }
        expect(said).toEqual({ field: field.name, ...wanted })
      }
      const table = dataset.tables.find(({ id }) => id === 'allProjects')
      const projects = (table?.rows ?? []).filter(({ kind }) => kind === 'data')
      const total = table?.rows.find(({ kind }) => kind === 'total')
      const sheet = Sheets['明细']
      const heads = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, range: 1 })[0] ?? []
      const end = 3 + projects.length
      expect(projects.length).toBeGreaterThan(0)
      for (const [index, head] of heads.entries()) {
        if (!head) continue
        const letter = String.fromCharCode(65 + index)
        const at = table?.columns.findIndex(({ path }) => path.at(-1) === head) ?? -1
        const numberOf = (row: typeof total) => {
          const printed = row?.cells[at]?.printed ?? null
          return printed === null ? null : printed / 10 ** (table?.columns[at]?.decimals ?? 0)
        }
        for (const [line, project] of projects.entries()) {
          const value = cellAt(sheet, `${letter}${3 + line}`)?.v
          expect(numberOf(project) ?? project.cells[at]?.text ?? value).toBe(value)
        }
        for (const row of [1, end + 1]) {
          expect(cellAt(sheet, `${letter}${row}`)?.v).toBeCloseTo(numberOf(total) ?? 0, 6)
        }
        expect(cellAt(sheet, `${letter}${end + 2}`)?.v).toBe(0)
      }
    }
  }, 180_000)
})

/** As the ninth line of the sheet of fields tells to write it. */
async function sumOfMeasure(dataset: ReportDataset): Promise<string> {
  const { bytes } = await renderFieldSheet(dataset)
  const words = JSON.stringify(read(bytes).Sheets['写法'])
  return /=(SUMIFS\(.*?\))/.exec(words.replaceAll('\\"', '"'))?.[1] ?? ''
}

describe.runIf(HAS_LIBRE_OFFICE)('the example of sums by measure in the sheet of fields', () => {
  it('comes to the total of that measure, whatever stands among its rows', async () => {
    const dataset = await seededReport(3, 'wan')
    const written = await sumOfMeasure(dataset)
    expect(written).toBe('SUMIFS(F4,C4,"校舍建筑面积")')
    const template = await writeWorkbook({
      目标: {
        cells: {
          A4: '{{#面积目标表·明细}}{{专项}}',
          C4: '{{指标}}',
          D4: '{{计量单位}}',
          F4: `{{${TARGET_COLUMNS.target}}}{{/面积目标表·明细}}`,
          F6: { formula: written, date1904: false },
        },
      },
    })
    const name = 'targets.xlsx'
    const filled = fillTemplate(template, name, dataset)
    const [sheet] = [...recalculated(new Map([[name, filled]])).values()].map(
      ({ Sheets }) => Sheets['目标'],
    )
    const measures = dataset.targets.flatMap((programme) => programme.measures)
    const floor = measures.filter(({ measure }) => measure === 'floor')
    const targets = floor.map(({ total }) => total.target.value ?? 0)
    // Others stand among the rows, and parts of other rows are left out.
    expect(measures.length).toBeGreaterThan(floor.length)
    expect(floor.some(({ lines }) => lines.some(({ within }) => within))).toBe(true)
    const rows = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 'A' })
    expect(rows.at(-1)).toMatchObject({ F: targets.reduce((sum, one) => sum + one, 0) / 100 })
  }, 120_000)
})

test('a workbook is kept beside the Word documents, and its report is one', async () => {
  const { backend } = await openOffice()
  const quarter = '2020Q2' as const
  const sample = await backend.ask('reportTemplates.sample', { format: 'xlsx' })
  const { fileName } = sample
  const bytes = Uint8Array.from(sample.bytes)
  const { id } = await backend.ask('reportTemplates.add', { fileName, bytes })
  expect(await backend.ask('reportTemplates.list', {})).toMatchObject([
    { id, name: '报告模板示例', format: 'xlsx' },
  ])
  const dataset = await backend.ask('reports.dataset', { quarter })
  const filled = await backend.ask('reportTemplates.render', { id, quarter })
  expect(filled.fileName).toBe(`${dataset.text.title} 报告模板示例.xlsx`)
  expect(await backend.ask('reportTemplates.render', { id, quarter })).toEqual(filled)
  expect(read(filled.bytes).SheetNames).toEqual(['项目明细', '资金来源', '报告文字'])
  const renamed = await backend.call('reportTemplates.add', { fileName: '季报.docx', bytes })
  expect(renamed).toMatchObject({ error: { details: { rule: 'template_wrong_ending' } } })
  await backend.remove()
})
