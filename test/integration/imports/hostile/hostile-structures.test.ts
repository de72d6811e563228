import { describe, expect, test } from 'vitest'
import {
  inline,
  odsAround,
  row,
  sheetXml,
  TABLE,
  workbookOfSheets,
  xlsxAround,
} from '../../../fixtures/hostile-files.ts'
import { encodeGb18030 } from '../../../fixtures/ledgers/write-ledger.ts'
import { outcomeOf, readInThread, workbookOf } from './outcome-of-file.ts'

const LINES = '学校名称,项目名称,总投资(万元)\n甲小学,教学楼,100\n'
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A row of an xlsx whose amount is a formula nobody has computed. */
function formulaRow(number: number, formula: string): string {
  const amount = `<c r="C${number}">${formula}</c>`
  return row(number, [inline(`A${number}`, '乙小学'), inline(`B${number}`, '食堂'), amount])
}

describe('an xlsx that is no honest one ends in a reading', () => {
  test.each([
    ['xml nested a hundred thousand times', '<x>'.repeat(100_000) + '</x>'.repeat(100_000), 6, 1],
    ['a row beyond every sheet', '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>', 6, 1],
    ['a formula of a thousand brackets', formulaRow(3, `<f>${'('.repeat(9999)}1</f>`), 9, 2],
    [
      'shared formulas in a circle',
      formulaRow(3, '<f t="shared" si="0" ref="C3:C4">C4</f>') +
        formulaRow(4, '<f t="shared" si="0"/>'),
      12,
      3,
    ],
    [
      'a formula over the whole sheet',
      formulaRow(3, '<f t="array" ref="A3:XFD1048576">1</f>'),
      9,
      2,
    ],
    ['a cell twice', row(2, [inline('A2', '丁小学')]), 6, 1],
    ['text that looks like hidden rows', 'hidden="1"'.repeat(100_000), 6, 1],
  ])('%s', async (_what, rows, cells, count) => {
    expect(await outcomeOf(xlsxAround(sheetXml(TABLE + rows)))).toBe(
      `${cells} cells, ${count} rows`,
    )
  })

  test.each([
    ['a link over the whole sheet', '<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'],
    [
      'a condition for every cell',
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="cellIs"/></conditionalFormatting>'.repeat(
        20_000,
      ),
    ],
  ])('%s', async (_what, after) => {
    expect(await outcomeOf(xlsxAround(sheetXml(TABLE, after)))).toBe('6 cells, 1 rows')
  })

  test('many sums over the whole sheet spoil their own cells, not the file', async () => {
    const sums = Array.from({ length: 3000 }, (_, index) =>
      formulaRow(index + 3, '<f>SUM(A1:XFD1048576)</f>'),
    )
    expect(await outcomeOf(xlsxAround(sheetXml(TABLE + sums.join(''))))).toBe(
      '9006 cells, 3001 rows',
    )
  })

  test('paths that lead out of the file go nowhere', async () => {
    const parts = {
      '../../../etc/passwd': 'x',
      '/abs.xml': '<x/>',
      '..\\..\\win.ini': 'y',
      con: '1',
    }
    expect(await outcomeOf(xlsxAround(sheetXml(TABLE), parts))).toBe('6 cells, 1 rows')
  })

  test('columns hidden over and over cost no more than once', async () => {
    const hidden = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(300_000)}</cols>`
    const sheet = sheetXml(TABLE).replace('<sheetData>', `${hidden}<sheetData>`)
    expect(await outcomeOf(xlsxAround(sheet))).toBe('6 cells, 1 rows')
  })

  test('cells at the far end of a hundred thousand rows are found without looking between', async () => {
    const far = Array.from({ length: 100_000 }, (_, index) =>
      row(index + 3, [`<c r="XFD${index + 3}"><v>1</v></c>`]),
    )
    expect(await outcomeOf(xlsxAround(sheetXml(TABLE + far.join(''))))).toBe('100006 cells, 1 rows')
  })

  test('entities that grow are refused', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
    const strings = `${laughs}<sst><si><t>&c;</t></si></sst>`
    expect(await outcomeOf(xlsxAround(sheetXml(TABLE), { 'xl/sharedStrings.xml': strings }))).toBe(
      'damaged',
    )
  })
})

test.each(['__proto__', 'constructor', 'a/b\\c:?*[]', '😀表', '', '表'.repeat(300), '\u202Eexe'])(
  'a sheet may be called %j',
  async (name) => {
    const readings = await readInThread(workbookOfSheets([name]))
    expect(readings.map((sheet) => [sheet.name, sheet.rowCount])).toEqual([[name, 1]])
  },
)

test('two sheets of one name are read once, and it is said', async () => {
  const bytes = workbookOfSheets(['同', '同', '另'])
  const readings = await readInThread(bytes)
  expect([readings.map(({ name }) => name), workbookOf(bytes).warnings]).toEqual([
    ['同', '另'],
    ['missingSheet'],
  ])
})

test('two thousand sheets are read', async () => {
  const names = Array.from({ length: 2000 }, (_, index) => `表${index}`)
  const readings = await readInThread(workbookOfSheets(names))
  expect(readings.filter(({ rowCount }) => rowCount === 1).length).toBe(2000)
})

describe('text files', () => {
  test.each([
    [
      'a line of ten megabytes',
      text(`${LINES}${'长'.repeat(3_500_000)},食堂,1\n`),
      '9 cells, 2 rows',
    ],
    ['ten million separators', text(`${LINES}${','.repeat(10_000_000)}`), 'too_many_cells'],
    ['NUL bytes', text(`${LINES}乙\0小学,食堂,1\n`), 'not_a_spreadsheet'],
    ['lines that end in CR alone', text(LINES.replaceAll('\n', '\r')), '6 cells, 1 rows'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${LINES}`, 'utf16le'), '6 cells, 1 rows'],
    ['UTF-16 without it', Buffer.from(LINES, 'utf16le'), '6 cells, 1 rows'],
    ['UTF-16, high byte first', Buffer.from(LINES, 'utf16le').swap16(), '6 cells, 1 rows'],
    ['GB18030', encodeGb18030(LINES), '6 cells, 1 rows'],
    ['a quote never closed', text(`${LINES}"乙小学,食堂,1\n丙小学,公厕,2\n`), '12 cells, 3 rows'],
    ['a million quotes', text(`${LINES}${'"'.repeat(1_000_001)},x\n`), '8 cells, 2 rows'],
  ])('%s', async (_what, bytes, outcome) => {
    expect(await outcomeOf(new Uint8Array(bytes), '台账.csv')).toBe(outcome)
  })

  test.each([
    ['comments', '<!-- '],
    ['styles', '<style>'],
    ['cells without an end', '<td '],
    ['rows', '<tr><td>'],
  ])('a page of %s nobody closes', async (_what, piece) => {
    expect(await outcomeOf(text(`<html><table>${piece.repeat(100_000)}`), '台账.xls')).toBe(
      'not_a_spreadsheet',
    )
  })
})

const cell = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
const HEADER = `<table:table-row>${['学校名称', '项目名称', '备注'].map(cell).join('')}</table:table-row>`
const DATA = `<table:table-row>${['甲小学', '教学楼', '好'].map(cell).join('')}</table:table-row>`

describe('ods', () => {
  test.each([
    [
      'a blank tail to the end of the sheet',
      `${HEADER}${DATA}<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      '6 cells, 1 rows',
    ],
    [
      'blank rows without end before the last',
      `${HEADER}${DATA}<table:table-row table:number-rows-repeated="2000000000"><table:table-cell/></table:table-row>${DATA}`,
      '6 cells, 1 rows',
    ],
    [
      'blank cells without end',
      `${HEADER}${DATA}<table:table-row><table:table-cell table:number-columns-repeated="2000000000"/>${cell('x')}</table:table-row>`,
      '6 cells, 1 rows',
    ],
    [
      'filled cells without end',
      `${HEADER}<table:table-row><table:table-cell table:number-columns-repeated="2000000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`,
      'too_many_cells',
    ],
    [
      'filled rows without end',
      `${HEADER}<table:table-row table:number-rows-repeated="1e15">${cell('x')}</table:table-row>`,
      'too_many_cells',
    ],
    [
      'a block over everything',
      `${HEADER}${DATA}<table:table-row><table:table-cell table:number-columns-spanned="2000000000" table:number-rows-spanned="2000000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`,
      '7 cells, 1 rows',
    ],
    [
      'groups in groups',
      `${'<table:table-row-group>'.repeat(50_000)}${HEADER}${DATA}`,
      '6 cells, 1 rows',
    ],
    ['rows nobody closes', '<table:table-row>'.repeat(50_000), 'empty'],
  ])('%s', async (_what, table, outcome) => {
    expect(await outcomeOf(odsAround(table), '台账.ods')).toBe(outcome)
  })
})
