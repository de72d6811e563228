import type { CellObject } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { checkTemplate } from '#backend/reports/outputs/office-template/fill-template.ts'
import { sampleWorkbook } from '#backend/reports/outputs/office-template/sample-workbook.ts'
import { numberStyles } from '#backend/reports/outputs/workbook-template/sheets/number-styles.ts'
import type { XmlElement } from '#backend/reports/outputs/workbook-template/parts/xml-tree.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { readPart, withParts } from '../../../helpers/report-files/write-template.ts'
import { readWorkbook, writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { dataset, fill, listed, NASTY } from './office-workbook.ts'

const filledSheet = (bytes: Uint8Array, name = '附表') =>
  readWorkbook(fill(bytes)).Sheets[name] ?? {}
const cellAt = (sheet: Readonly<Record<string, unknown>>, place: string) =>
  sheet[place] as CellObject | undefined

function projects(): { readonly rows: ReportTable['rows']; readonly at: (key: string) => number } {
  const table = dataset.tables.find(({ id }) => id === 'allProjects')
  return {
    rows: (table?.rows ?? []).filter(({ kind }) => kind === 'data'),
    at: (key) => table?.columns.findIndex((column) => column.key === key) ?? -1,
  }
}

describe('a workbook of the office', () => {
  it('has a row for each row of the report, figures as numbers, and sums that take in all of them', async () => {
    const filled = fill(await listed())
    const { Sheets } = readWorkbook(filled)
    const sheet = Sheets['附表'] ?? {}
    const { rows, at } = projects()
    expect(rows.length).toBeGreaterThan(5)
    for (const [index, { cells }] of rows.entries()) {
      const row = 3 + index
      expect(cellAt(sheet, `A${row}`)).toMatchObject({ t: 'n', v: index + 1 })
      expect(cellAt(sheet, `B${row}`)).toMatchObject({ t: 's', v: cells[at('project')]?.text })
      const planned = cells[at('planned')]
      expect(cellAt(sheet, `C${row}`)).toMatchObject({
        t: 'n',
        v: (planned?.printed ?? Number.NaN) / 100,
        w: planned?.text,
      })
      expect(cellAt(sheet, `D${row}`)?.f).toBe(`C${row}/C$${3 + rows.length}`)
      const area = cells[at('floor')]?.text
      expect(cellAt(sheet, `E${row}`)?.v).toBe(`${cells[at('school')]?.text}：${area}㎡`)
    }
    const total = 3 + rows.length
    expect(cellAt(sheet, `C${total}`)?.f).toBe(`SUM(C3:C${total - 1})`)
    expect(cellAt(Sheets['封面'] ?? {}, 'A1')?.f).toBe(`附表!C${total}`)
    const { count, startedRate } = dataset.progress.all
    expect(cellAt(sheet, `A${total + 2}`)?.v).toBe(`共${count.text}个`)
    expect(cellAt(sheet, `B${total + 2}`)).toMatchObject({ t: 'n', v: count.value })
    expect(cellAt(sheet, `C${total + 2}`)).toMatchObject({
      t: 'n',
      v: (startedRate.value ?? Number.NaN) / 10_000,
      w: startedRate.text,
    })
    // Nothing of what the template's own formulas came to is left.
    expect(readPart(filled, 'xl/worksheets/sheet1.xml')).not.toContain('777')
    expect(readPart(filled, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('keeps what is below and around in its place: merged cells, rules, names, print set-up', async () => {
    const bytes = await listed((sheet) => {
      sheet.mergeCells('A1:E1')
      sheet.mergeCells('A3:A3')
      sheet.mergeCells('D6:E6')
      sheet.mergeCells('F3:G3')
      sheet.mergeCells('H2:H4')
      sheet.getColumn(2).width = 31
      sheet.getCell('B3').font = { name: '仿宋', size: 12 }
      sheet.pageSetup.printArea = 'A1:H6'
      sheet.pageSetup.printTitlesRow = '1:2'
      sheet.pageSetup.orientation = 'landscape'
      sheet.headerFooter.oddHeader = '&L{{单位名称}}&R&P'
      sheet.addConditionalFormatting({
        ref: 'C3:C3',
        rules: [{ type: 'expression', formulae: ['C3>C$4'], priority: 1, style: {} }],
      })
    })
    const filled = fill(bytes)
    const last = 2 + projects().rows.length
    const xml = readPart(filled, 'xl/worksheets/sheet1.xml')
    const merged = [...xml.matchAll(/mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)
    expect(merged).toEqual(
      expect.arrayContaining([
        'A1:E1',
        `D${last + 3}:E${last + 3}`,
        'F3:G3',
        `F${last}:G${last}`,
        `H2:H${last + 1}`,
      ]),
    )
    expect(merged).toHaveLength(3 + projects().rows.length)
    expect(xml).toContain(`sqref="C3:C${last}"`)
    expect(xml).toContain(`<formula>C3&gt;C$${last + 1}</formula>`)
    expect(xml).toContain('orientation="landscape"')
    expect(xml).toContain(`<oddHeader>&amp;L${dataset.bureau}&amp;R&amp;P</oddHeader>`)
    expect(xml).toMatch(/<col min="2" max="2" width="31"/)
    const book = readPart(filled, 'xl/workbook.xml')
    expect(book).toMatch(new RegExp(`'附表'!\\$A\\$?1:\\$H\\$?${last + 3}<`))
    expect(book).toContain(`'附表'!$1:$2`)
    const style = (row: number) => new RegExp(`r="B${row}" s="(\\d+)"`).exec(xml)?.[1]
    expect(style(last)).toBe(style(3))
  })

  it('leaves words words, whatever they begin with', async () => {
    const filled = fill(await listed())
    expect(cellAt(readWorkbook(filled).Sheets['附表'] ?? {}, 'A1')).toMatchObject({
      t: 's',
      v: NASTY,
    })
    const style = /r="A1"[^>]* s="(\d+)"/.exec(readPart(filled, 'xl/worksheets/sheet1.xml'))?.[1]
    const looks = /<cellXfs.*<\/cellXfs>/s.exec(readPart(filled, 'xl/styles.xml'))?.[0] ?? ''
    expect([...looks.matchAll(/<xf [^>]*>/g)][Number(style)]?.[0]).toContain('quotePrefix="1"')
  })

  it('is filled where Excel cut a field into pieces, each looking as it did', async () => {
    const bold = { font: { bold: true } }
    const bytes = await writeWorkbook({
      附表: { cells: { A1: { richText: [{ text: '共{{项目' }, { ...bold, text: '个数}}个' }] } } },
    })
    const filled = fill(bytes)
    expect(cellAt(readWorkbook(filled).Sheets['附表'] ?? {}, 'A1')?.v).toBe(
      `共${dataset.progress.all.count.text}个`,
    )
    expect(readPart(filled, 'xl/worksheets/sheet1.xml')).toMatch(
      /<r><t [^>]*>共\d+<\/t><\/r><r><rPr><b\/><\/rPr><t [^>]*>个<\/t><\/r>/,
    )
  })

  it('fills text boxes and draws charts from all that repeats', async () => {
    const drawing = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:sp><xdr:txBody><a:p><a:r><a:t>截至{{截止</a:t></a:r><a:r><a:t>日期}}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`
    const chart = `<c:chart xmlns:c="c"><c:numRef><c:f>附表!$C$3</c:f><c:numCache/></c:numRef></c:chart>`
    const relations = (type: string, target: string) =>
      `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}"/></Relationships>`
    const bytes = withParts(await listed(), {
      'xl/drawings/drawing1.xml': drawing,
      'xl/charts/chart1.xml': chart,
      'xl/worksheets/_rels/sheet1.xml.rels': relations('drawing', '../drawings/drawing1.xml'),
      'xl/drawings/_rels/drawing1.xml.rels': relations('chart', '/xl/charts/chart1.xml'),
    })
    const filled = fill(bytes)
    const more = projects().rows.length - 1
    const drawn = readPart(filled, 'xl/drawings/drawing1.xml')
    expect(drawn).toMatch(/<a:t>截至2020年6月30日<\/a:t><\/a:r><a:r><a:t\/>/)
    expect([...drawn.matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => Number(row))).toEqual([
      5 + more,
      9 + more,
    ])
    const shown = readPart(filled, 'xl/charts/chart1.xml')
    expect(shown).toContain(`<c:f>附表!$C$3:$C$${3 + more}</c:f></c:numRef>`)
  })

  it('leaves a row blank where formulas look at rows there are none of, and else none', async () => {
    const sheet = filledSheet(
      await writeWorkbook({
        附表: {
          cells: {
            A1: '{{#面积目标表}}',
            A2: '{{序号}}',
            B2: '{{目标}}',
            A3: '{{/面积目标表}}',
            B4: { formula: 'SUM(B2)', date1904: false },
            A5: '{{#数据更正表}}{{序号}}{{/数据更正表}}',
            A6: '{{^数据更正表}}没有更正{{/数据更正表}}',
            A7: '完',
          },
        },
      }),
    )
    expect(cellAt(sheet, 'B1')?.v).toBeUndefined()
    expect(cellAt(sheet, 'B2')?.f).toBe('SUM(B1)')
    expect([cellAt(sheet, 'A3')?.v, cellAt(sheet, 'A4')?.v]).toEqual(['没有更正', '完'])
  })

  it('makes rows as high as their words need, and keeps a height somebody set', async () => {
    const bytes = withParts(
      await writeWorkbook({
        附表: {
          cells: {
            A1: '{{#项目明细表·明细}}{{序号}}',
            B1: '{{项目名称}}{{/项目明细表·明细}}',
            A2: '{{导语}}',
            A3: '{{县名}}',
          },
          dress: (sheet) => {
            for (const place of ['A1', 'B1', 'A2', 'A3']) {
              sheet.getCell(place).alignment = { wrapText: true }
            }
            sheet.getColumn(2).width = 60
            sheet.getRow(3).height = 99
          },
        },
      }),
      // As a program found it for the field, which breaks into lines in its narrow column.
      { 'xl/worksheets/sheet1.xml': (text) => text.replace('<row r="1"', '<row r="1" ht="58"') },
    )
    const xml = readPart(fill(bytes), 'xl/worksheets/sheet1.xml')
    const heights = [...xml.matchAll(/<row ([^>]*)>/g)].map(([, row = '']) =>
      Number(/ht="([\d.]+)"/.exec(row)?.[1]),
    )
    const count = projects().rows.length
    expect(heights).toHaveLength(count + 2)
    for (const height of heights.slice(0, count)) expect(height).toBeLessThan(20)
    expect(heights[count]).toBeGreaterThan(60)
    expect(heights[count + 1]).toBe(99)
  })

  it('writes out what the cells of a filled down formula share', async () => {
    const bytes = withParts(await listed(), {
      'xl/worksheets/sheet1.xml': (text) =>
        text
          .replace('<f>C3/C$4</f>', '<f t="shared" ref="D3:D4" si="0">C3*2</f>')
          .replace('<f>SUM(C3)</f>', '<f>SUM(C3)</f><v/></c><c r="D4"><f t="shared" si="0"/>'),
    })
    const { rows } = projects()
    expect(cellAt(filledSheet(bytes), `D${3 + rows.length}`)?.f).toBe(`C${3 + rows.length}*2`)
  })

  it('comes with a sample in which every field is known', async () => {
    const { fileName, bytes } = await sampleWorkbook()
    expect(fileName).toBe('报告模板示例.xlsx')
    expect(checkTemplate(bytes, fileName)).toEqual([])
    expect(await sampleWorkbook()).toEqual({ fileName, bytes })
    const { Sheets } = readWorkbook(fill(bytes))
    const all = Object.values(Sheets).flatMap((sheet) => Object.values(sheet))
    expect(JSON.stringify(all)).not.toContain('{{#')
  })
})

it('headers keep what begins with a digit apart from the size of the type', async () => {
  const bytes = await writeWorkbook({
    附表: {
      cells: { A1: '{{季度}}' },
      dress: (sheet) => {
        sheet.headerFooter.oddHeader = '&C&12{{季度}}&R&&12{{季度}}'
        sheet.headerFooter.oddFooter = '&L&10{{单位名称}}'
      },
    },
  })
  const xml = readPart(fill(bytes), 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('&amp;C&amp;12 2020年第二季度&amp;R&amp;&amp;122020年第二季度<')
  expect(xml).toContain(`&amp;L&amp;10${dataset.bureau}`)
})

it('the sample says — where nothing was reported', async () => {
  const { bytes } = await sampleWorkbook()
  const { Sheets } = readWorkbook(fill(bytes))
  const formulas = Object.values(Sheets['资金来源'] ?? {}).flatMap(
    (cell: CellObject) => cell.f ?? [],
  )
  const [money, , , rate] = formulas
  expect(money).toMatch(/^IF\(COUNT\((B4:B\d+)\)=0,"—",SUM\(\1\)\)$/)
  expect(rate).toMatch(/^IFERROR\(D\d+\/C\d+,"—"\)$/)
})

it('the looks of a cell are looked up once, however many cells have them', () => {
  let read = 0
  const looks: XmlElement[] = [{ name: 'xf', attributes: new Map(), children: [] }]
  const formats: XmlElement = {
    name: 'cellXfs',
    attributes: new Map(),
    get children() {
      read += 1
      return looks
    },
  }
  const { forFigure } = numberStyles({
    name: 'styleSheet',
    attributes: new Map(),
    children: [formats],
  })
  const first = forFigure('0', '1,234.50')
  const before = read
  expect(first).toBe('1')
  for (let cell = 0; cell < 10; cell += 1) expect(forFigure('0', '1,234.50')).toBe(first)
  expect(read).toBe(before)
})
