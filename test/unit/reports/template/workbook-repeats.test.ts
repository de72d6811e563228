import { describe, expect, it } from 'vitest'
import { checkTemplate } from '#backend/reports/outputs/office-template/fill-template.ts'
import { readPart, withParts } from '../../../helpers/report-files/write-template.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { dataset, fill } from './office-workbook.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const COUNT = dataset.overview.projectCount.value ?? 0

type Cells = Parameters<typeof writeWorkbook>[0][string]['cells']

/** Two rows for each project in rows 5 and 6. */
const TWO: Cells = {
  A5: '{{#项目明细表·明细}}{{序号}}',
  C5: '{{预算总投资}}',
  C6: '{{累计到位}}{{/项目明细表·明细}}',
}

async function withBehind(cells: Cells, xml: string): Promise<Uint8Array> {
  return withParts(await writeWorkbook({ 附表: { cells }, 封面: { cells: { A1: '封面' } } }), {
    [SHEET]: (text) => text.replace('</sheetData>', `</sheetData>${xml}`),
  })
}

const sparklines = (...all: (readonly [from: string, at: string])[]) =>
  `<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines>${all
    .map(
      ([from, at]) =>
        `<x14:sparkline><xm:f>${from}</xm:f><xm:sqref>${at}</xm:sqref></x14:sparkline>`,
    )
    .join('')}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`

describe('sparklines', () => {
  const drawn = (xml: string) =>
    [...xml.matchAll(/<xm:f>(.*?)<\/xm:f><xm:sqref>(.*?)<\/xm:sqref>/g)].map(([, from, at]) => [
      from,
      at,
    ])

  it('stand in every repetition of their row, drawn from it, and below from all of them', async () => {
    const last = 4 + 2 * COUNT
    const bytes = await withBehind(TWO, sparklines(['附表!C5:D5', 'F5'], ['附表!C5:D6', 'F8']))
    expect(checkTemplate(bytes, '附表.xlsx')).toEqual([])
    const all = drawn(readPart(fill(bytes), SHEET))
    expect(all).toHaveLength(COUNT + 1)
    expect(all.slice(0, 2)).toEqual([
      ['附表!C5:D5', 'F5'],
      ['附表!C7:D7', 'F7'],
    ])
    expect(all.at(-1)).toEqual([`附表!C5:D${last}`, `F${last + 2}`])
  })

  it('are refused with their cell where nobody can tell which row they mean', async () => {
    const bytes = await withBehind(TWO, sparklines(['附表!C5:D5', 'F8']))
    expect(checkTemplate(bytes, '附表.xlsx')).toMatchObject([
      { fault: 'rows_in_part', written: '=附表!C5:D5', cell: { sheet: '附表', cell: 'F8' } },
    ])
  })

  it('go where there are no rows of theirs', async () => {
    const cells: Cells = { A5: '{{#数据更正表}}{{序号}}{{/数据更正表}}' }
    const bytes = await withBehind(cells, sparklines(['附表!B5:D5', 'F5']))
    expect(readPart(fill(bytes), SHEET)).not.toMatch(/sparkline|extLst/)
  })
})

it('links of one of several rows that repeat are links of that one, and lead where their cells have gone', async () => {
  const bytes = await withBehind(
    TWO,
    '<hyperlinks><hyperlink ref="C6" location="附表!A8"/><hyperlink ref="A8" location="封面!A1"/></hyperlinks>',
  )
  const links = [
    ...readPart(fill(bytes), SHEET).matchAll(/<hyperlink ref="(.*?)" location="(.*?)"/g),
  ].map(([, at, to]) => `${at} ${to}`)
  const below = 6 + 2 * COUNT
  expect(links).toHaveLength(COUNT + 1)
  expect(links.slice(0, 2)).toEqual([`C6 附表!A${below}`, `C8 附表!A${below}`])
  expect(links.at(-1)).toBe(`A${below} 封面!A1`)
})

it('headings of a table that come out equal or empty are told apart, as Excel does it', async () => {
  const bytes = withParts(
    await writeWorkbook({
      附表: {
        cells: {
          A3: '第二季度',
          B3: '{{季度}}',
          C3: '{{季度}} ',
          D3: '{{主送机关}}',
          A4: 1,
        },
      },
    }),
    {
      'xl/tables/table1.xml':
        '<table ref="A3:D4"><tableColumns count="4"><tableColumn id="1" name="2020年第二季度"/><tableColumn id="2" name="{{季度}}"/><tableColumn id="3" name="{{季度}} "/><tableColumn id="4" name="{{主送机关}}"/></tableColumns></table>',
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
    },
  )
  const filled = fill(bytes)
  const names = [...readPart(filled, 'xl/tables/table1.xml').matchAll(/ name="(.*?)"/g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual(['2020年第二季度', '2020年第二季度2', '2020年第二季度 ', '列4'])
  expect(readPart(filled, SHEET)).toMatch(
    /r="B3"[^>]*><is><t xml:space="preserve">2020年第二季度2</,
  )
  expect(readPart(filled, SHEET)).toMatch(/r="D3"[^>]*><is><t xml:space="preserve">列4</)
})
