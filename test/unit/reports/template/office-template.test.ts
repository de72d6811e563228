import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import {
  checkTemplate,
  fillTemplate,
} from '#backend/reports/outputs/office-template/fill-template.ts'
import { sampleTemplate } from '#backend/reports/outputs/office-template/sample-template.ts'
import { AppError } from '#contract/result.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { plainTextOf } from '../../../helpers/report-files/read-rows.ts'
import { readPart, withParts, writeTemplate } from '../../../helpers/report-files/write-template.ts'
import { binchuan } from '../county-facts.ts'

const ANNEXES = ['byCategory', 'allProjects'] as const

let dataset: ReportDataset
beforeAll(() => {
  const figures = buildReport(binchuan(), { unit: 'wan', annexes: [...ANNEXES] })
  dataset = composeReport({ ...figures, county: NASTY })
})

/** What markup, a spreadsheet or the template itself could take for something else. */
const NASTY = '=<b>&"县"</b> {{县名}} {{#项目明细表}}\u0001'

async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value
}

const fill = (bytes: Uint8Array) => fillTemplate(bytes, '季报.docx', dataset)

function refusalOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.data.details
    throw error
  }
  return null
}

describe('a template of the office', () => {
  it('is filled where Word cut a field into pieces, in header and table too', async () => {
    const bytes = await writeTemplate({
      header: ['{', '{季', '度}}'],
      paragraphs: [['共{{项', '目个', '数}', '}个'], '{{#总体情况}}', '{{段落}}', '{{/总体情况}}'],
      rows: [
        ['类别', '数量'],
        ['{{#分类汇总表}}{{项目类别}}', ['{{数', '量}}{{/分类', '汇总表}}']],
      ],
    })
    const filled = fill(bytes)
    const text = await textOf(filled)
    expect(text).toContain(`共${dataset.progress.all.count.text}个`)
    for (const { spans } of dataset.text.chapters[0]?.paragraphs ?? []) {
      expect(text).toContain(spans.map((span) => span.text).join(''))
    }
    const table = dataset.tables.find(({ id }) => id === 'byCategory')
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(filled) })
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => plainTextOf(cell)),
    )
    expect(rows).toEqual([
      ['类别', '数量'],
      ...(table?.rows ?? []).map(({ cells, span }) => [
        span > 1 ? '' : cells[1]?.text,
        cells[3]?.text,
      ]),
    ])
    expect(plainTextOf(readPart(filled, 'word/header1.xml'))).toContain('2020年第二季度')
  })

  it('takes what a name holds for text and nothing else', async () => {
    const text = await textOf(fill(await writeTemplate({ paragraphs: ['{{县名}}完'] })))
    expect(text.trim()).toBe('=<b>&"县"</b> {{县名}} {{#项目明细表}}完')
  })

  it('leaves out rows there are none of, and says so where the template does', async () => {
    const paragraphs = [
      '{{#数据更正表}}',
      '{{学校}}',
      '{{/数据更正表}}',
      '{{^数据更正表}}',
      '无更正',
      '{{/数据更正表}}',
    ]
    const text = await textOf(fill(await writeTemplate({ paragraphs })))
    expect(text.split('\n').filter((line) => line !== '')).toEqual(['无更正'])
  })

  it('makes the same file of the same report', async () => {
    const bytes = await writeTemplate({ paragraphs: ['{{报告标题}}'] })
    expect(fill(bytes)).toEqual(fill(bytes))
  })

  it('can begin with the sample', async () => {
    const { bytes } = await sampleTemplate()
    expect(checkTemplate(bytes, '示例.docx')).toEqual([])
    const text = await textOf(fill(bytes))
    expect(text).not.toMatch(/\{\{[^县#]/)
    expect(text).toContain('2020年第二季度学校建设项目进展情况报告')
  })

  it('says nothing of its own in the sample where a chapter is empty', async () => {
    const { bytes } = await sampleTemplate()
    const chapters = dataset.text.chapters.slice(0, 2)
    const quiet = { ...dataset, text: { ...dataset.text, chapters } }
    const last = chapters[1]?.paragraphs.at(-1)?.spans.map((span) => span.text)
    const [, after = ''] = (await textOf(fillTemplate(bytes, '示例.docx', quiet))).split(
      last?.join('') ?? '',
    )
    expect(after.split('\n').find((line) => line.trim() !== '')).toBe(dataset.bureau)
  })

  it('is refused with every field that is wrong, and what stands around it', async () => {
    const bytes = await writeTemplate({
      paragraphs: [
        '本季度{{县名称}}的项目',
        ['{{#项目明', '细表}}{{学校}}'],
        '全角｛｛季度｝｝',
        '{{@县名}}',
        '{{=<% %>=}}',
      ],
    })
    const problems = [
      { fault: 'unknown_field', written: '{{县名称}}', near: '本季度{{县名称}}的项目{{#项目明细…' },
      { fault: 'loop_not_closed', written: '{{#项目明细表}}' },
      { fault: 'command', written: '{{@县名}}' },
      { fault: 'unknown_field', written: '{{=<% %>=}}' },
      { fault: 'braces_wide', written: '｛｛季度｝｝', suggestion: '{{季度}}' },
    ]
    expect(checkTemplate(bytes, '季报.docx')).toMatchObject(problems)
    expect(refusalOf(() => fill(bytes))).toMatchObject({ fileName: '季报.docx', problems })
  })

  it.each([
    ['braces_open', ['{{县名} 的']],
    ['braces_open', ['县名}} 的']],
    ['no_fields', ['没有字段']],
  ] as const)('is refused for %s', async (fault, paragraphs) => {
    expect(checkTemplate(await writeTemplate({ paragraphs }), '季报.docx')).toMatchObject([
      { fault },
    ])
  })

  it('is refused where a known name has one brace too few, and other braces are let be', async () => {
    const paragraphs = ['{{季度}}{县名}，{#项目明细表}{随便}｛学校｝', '集合{1, 2}']
    expect(checkTemplate(await writeTemplate({ paragraphs }), '季报.docx')).toMatchObject([
      { fault: 'braces_open', written: '{县名}', suggestion: '{{县名}}' },
      { fault: 'braces_open', written: '{#项目明细表}', suggestion: '{{#项目明细表}}' },
      { fault: 'braces_open', written: '｛学校｝', suggestion: '{{学校}}' },
    ])
  })

  it('is refused where rows begin outside a table and end in it', async () => {
    const bytes = await writeTemplate({
      paragraphs: ['前{{#项目明细表}}'],
      rows: [['{{学校}}', '{{/项目明细表}}']],
    })
    expect(checkTemplate(bytes, '季报.docx')).toMatchObject([{ fault: 'loop_misplaced' }])
  })

  it('is refused where a field stands in a part that is never filled', async () => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), {
      'word/charts/chart1.xml': '<c:chart><a:t>{{季度}}</a:t></c:chart>',
    })
    expect(checkTemplate(bytes, '季报.docx')).toMatchObject([
      { fault: 'not_filled_here', written: '{{季度}}' },
    ])
  })
})
