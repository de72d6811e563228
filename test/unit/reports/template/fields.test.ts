import { beforeAll, describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { describeFields, describeLoops } from '#domain/report/fields/describe-fields.ts'
import { figureIn, keyOf } from '#domain/report/fields/field.ts'
import { LOOPS } from '#domain/report/fields/loops.ts'
import { FIELD_GROUPS } from '#domain/report/fields/single-fields.ts'
import { templateValues } from '#domain/report/fields/template-values.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { figuresOf } from '#domain/report/figures/list-figures.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { binchuan } from '../county-facts.ts'
import { seededReport } from '../../../helpers/report-files/seeded-report.ts'

let datasets: readonly ReportDataset[]
beforeAll(async () => {
  datasets = await Promise.all([
    seededReport(1, 'wan'),
    seededReport(2, 'yuan'),
    seededReport(7, 'wan'),
  ])
})

const fields = FIELD_GROUPS.flatMap((group) => group.fields)
const bare = (written: string) => keyOf(written.replace(/^\{\{[#/]?|\}\}$/g, ''))

describe('the fields of a template', () => {
  it('have names that cannot be taken for each other', () => {
    const keys = fields.map(({ name }) => keyOf(name))
    expect(new Set(keys).size).toBe(keys.length)
    const loops = LOOPS.map(({ name }) => keyOf(name))
    expect(new Set([...keys, ...loops]).size).toBe(keys.length + loops.length)
    for (const loop of LOOPS) {
      const own = loop.fields.map(({ name }) => keyOf(name))
      expect([loop.name, new Set(own).size]).toEqual([loop.name, own.length])
    }
  })

  it('show figures of the dataset and compute none', () => {
    for (const dataset of datasets) {
      const known = figuresOf(dataset)
      const shown = fields.flatMap((field) => {
        const value = field.read(dataset)
        return typeof value === 'object' && value !== null ? [{ field, value }] : []
      })
      expect(shown.length).toBeGreaterThan(30)
      for (const { field, value } of shown) {
        expect([field.name, known.get(value.id)]).toEqual([field.name, value])
        expect([field.name, value.kind]).toEqual([field.name, field.kind])
      }
    }
  })

  it('print a figure as the sentences of the report have it, points with their sign', () => {
    for (const dataset of datasets) {
      const values = templateValues(dataset)
      expect(values['累计开工个数']).toBe(dataset.progress.all.started.text)
      expect(values['累计到位资金']).toBe(dataset.funds.received.text)
      expect(values['资金支付率']).toBe(dataset.funds.paymentRate.text)
      const points = dataset.progress.all.change?.startedRate
      const sign = (points?.value ?? 0) < 0 ? '-' : ''
      expect(values['开工率比上季增减']).toBe(points ? sign + points.text : '—')
    }
  })

  it('put a dash where a figure is unknown, and nothing where words are missing', () => {
    for (const dataset of datasets) {
      const blank = templateValues({
        ...dataset,
        recipient: null,
        progress: { ...dataset.progress, all: { ...dataset.progress.all, change: null } },
      })
      expect(blank['主送机关']).toBe('')
      expect(blank['本季新开工个数']).toBe('—')
    }
  })
})

describe('the rows of a template', () => {
  const NAMES: Readonly<Record<ReportTable['id'], string>> = {
    byCategory: '分类汇总表',
    byTownship: '分乡镇汇总表',
    byProgramme: '分专项汇总表',
    fundsBySource: '资金来源表',
    areaTargets: '面积目标表',
    allProjects: '项目明细表',
    problems: '问题及逾期表',
    corrections: '数据更正表',
    indicators: '工作指标表',
  }

  it('are those of the annexes, cell by cell', () => {
    for (const dataset of datasets) {
      const values = templateValues(dataset)
      expect(dataset.tables.length).toBeGreaterThan(5)
      for (const { id, columns, rows } of dataset.tables) {
        const expected = rows.map(({ cells, span }) =>
          cells.map(({ text }, index) => (index > 0 && index < span ? '' : text)),
        )
        const filled = (values[keyOf(NAMES[id])] as readonly Record<string, string>[]).map((row) =>
          columns.map(({ path }) => {
            const levels = path.filter((level, index) => level !== path[index - 1])
            return row[keyOf(levels.join('·'))]
          }),
        )
        expect(filled).toEqual(expected)
      }
    }
  })

  it('say in a column that is left out what it would have printed', () => {
    const facts = binchuan()
    const ofFloor = new Set(
      facts.categories.filter(({ measure }) => measure === 'floor').map(({ id }) => id),
    )
    const projects = facts.projects
      .filter(({ categoryId }) => ofFloor.has(categoryId))
      .map((project) => ({ ...project, plannedFinish: null, floorArea: null }))
    const figures = buildReport(
      { ...facts, projects },
      { unit: 'wan', annexes: ['allProjects', 'byCategory'] },
    )
    const values = templateValues(composeReport(figures))
    const rowsOf = (name: string) => values[name] as readonly Record<string, string>[]
    const lines = rowsOf('项目明细表·明细')
    expect(lines.length).toBeGreaterThan(0)
    for (const row of lines) {
      expect([row['建筑面积'], row['运动场面积'], row['用地面积'], row['计划竣工']]).toEqual([
        '—',
        '/',
        '/',
        '—',
      ])
    }
    for (const row of [...rowsOf('项目明细表·合计'), ...rowsOf('分类汇总表')]) {
      expect(row['运动场面积']).toBe('/')
    }
    expect(rowsOf('项目明细表·合计')[0]?.['计划竣工']).toBe('')
  })

  it('can be had without sums, or the sums alone, and cancelled projects are in neither', () => {
    for (const dataset of datasets) {
      const values = templateValues(dataset)
      const table = dataset.tables.find(({ id }) => id === 'allProjects')
      const end = table?.rows.findIndex(({ id }) => id === 'cancelled') ?? -1
      const counted = table?.rows.slice(0, end === -1 ? table.rows.length : end) ?? []
      expect(values['项目明细表·明细']).toHaveLength(
        counted.filter(({ kind }) => kind === 'data').length,
      )
      expect(values['项目明细表·合计']).toHaveLength(1)
    }
  })

  it('tell of every target what it counts, so that the lines of one measure add up to its total', () => {
    const known = new Set<string>()
    for (const dataset of datasets) {
      const values = templateValues(dataset)
      const rowsOf = (name: string) => values[name] as readonly Record<string, string>[]
      const blockOf = (row: Record<string, string>) =>
        [row['专项'], row['指标'], row['计量单位']].join(' ')
      const sums = new Map<string, number>()
      for (const row of rowsOf('面积目标表·明细')) {
        const block = blockOf(row)
        const target = figureIn('area', row['目标'] ?? '') ?? 0
        sums.set(block, (sums.get(block) ?? 0) + Math.round(target * 100))
      }
      const totals = rowsOf('面积目标表·合计').map((row): [string, number] => [
        blockOf(row),
        Math.round((figureIn('area', row['目标'] ?? '') ?? 0) * 100),
      ])
      expect([...sums]).toEqual(totals)
      for (const block of sums.keys()) known.add(block.split(' ').slice(1).join(' '))
    }
    expect(known).toContain('校舍建筑面积 平方米')
    expect(known).toContain('项目个数 个')
  })

  it('give the paragraphs of a chapter as they are printed', () => {
    for (const dataset of datasets) {
      const chapter = dataset.text.chapters.find(({ id }) => id === 'funds')
      expect(templateValues(dataset)['资金情况']).toEqual(
        chapter?.paragraphs.map(({ kind, spans }) => {
          const words = spans.map(({ text }) => text).join('')
          const isHeading = kind === 'subheading'
          return { 段落: words, 小标题: isHeading ? words : '', 正文: isHeading ? '' : words }
        }),
      )
    }
  })
})

describe('the sheet of all fields', () => {
  it('lists whatever can be filled in, with what is filled in', () => {
    for (const dataset of datasets) {
      const single = describeFields(dataset).flatMap((group) => group.fields)
      const loops = describeLoops(dataset)
      const values = templateValues(dataset)
      expect([
        ...single.map(({ written }) => bare(written)),
        ...loops.map(({ begin }) => bare(begin)),
      ]).toEqual(Object.keys(values))
      for (const { written, example } of single) expect(example).toBe(values[bare(written)])
      for (const { begin, end, fields: own, count } of loops) {
        const rows = values[bare(begin)] as readonly Record<string, string>[]
        expect([bare(end), count]).toEqual([bare(begin), rows.length])
        for (const row of rows) {
          expect(Object.keys(row)).toEqual(own.map(({ written }) => bare(written)))
        }
      }
    }
  })
})
