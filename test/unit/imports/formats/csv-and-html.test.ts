import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readHtml } from '#backend/imports/formats/html-workbook.ts'
import { decodeText, wideEncoding } from '#backend/imports/formats/text-encoding.ts'
import { cellsOfRow, type Sheet } from '#backend/imports/workbook/workbook.ts'

/** Texts by address parts: `row:column text`. */
function texts(sheet: Sheet | undefined): string[] {
  const { cells } = sheet ?? never()
  return Array.from(cells.rows).flatMap((row) =>
    cellsOfRow(cells, row).map(({ column, cell }) => `${row}:${column} ${String(cell.value)}`),
  )
}

function never(): never {
  throw new Error('no sheet')
}

test.each([
  ['comma', '代码,名称\n0012,"甲,乙"\n'],
  ['semicolon', '代码;名称\n0012;甲,乙\n'],
  ['tab', '代码\t名称\n0012\t甲,乙\n'],
])('%s separated text keeps every cell as it was typed', (_name, text) => {
  expect(texts(readCsv(text, '表').sheets[0])).toEqual([
    '0:0 代码',
    '0:1 名称',
    '1:0 0012',
    '1:1 甲,乙',
  ])
})

test('codes that exports wrap in a formula come out bare, line breaks inside quotes stay', () => {
  const text = '="0012","两\n行"\r\n="345","b"\r\n'
  expect(texts(readCsv(text, '表').sheets[0])).toEqual([
    '0:0 0012',
    '0:1 两\n行',
    '1:0 345',
    '1:1 b',
  ])
})

test('tables in html keep spans as merges and entities as characters', () => {
  const html =
    '<html><style>td{}</style><body><!-- <td>x</td> --><table><tr><td rowspan="2">学校&nbsp;名称</td>' +
    '<th colspan=2>投资&lt;万元&gt;</th></tr><tr><td>中央<br>资金</td><td>&#30465;</td></tr></table></body></html>'
  const [sheet] = readHtml(html).sheets
  expect([texts(sheet), sheet?.merges]).toEqual([
    ['0:0 学校 名称', '0:1 投资<万元>', '1:1 中央 资金', '1:2 省'],
    [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ],
  ])
})

test('text is decoded by its mark, as UTF-8, else as GB18030', () => {
  const gbk = Buffer.from([0xd1, 0xa7, 0xd0, 0xa3])
  expect([
    decodeText(gbk),
    decodeText(Buffer.from('学校')),
    decodeText(Buffer.from('\ufeff学校', 'utf16le')),
    decodeText(Buffer.from([0xfe, 0xff, 0x5b, 0x66])),
  ]).toEqual(['学校', '学校', '学校', '学'])
})

test.each(['utf-16le', 'utf-16be'] as const)('%s is known without its mark', (encoding) => {
  const little = Buffer.from('学校,一、名称\n😀,2\n', 'utf16le')
  const bytes = encoding === 'utf-16le' ? little : little.swap16()
  expect([wideEncoding(bytes), decodeText(bytes)]).toEqual([encoding, '学校,一、名称\n😀,2\n'])
})

test('bytes with zeros in them are not taken for UTF-16', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802', 'hex')
  const utf8 = Buffer.from('学校\0,名称\n')
  expect([png, utf8, Buffer.from([0, 0, 0, 0])].map(wideEncoding)).toEqual([null, null, null])
})

test('lines may end in all three manners in one file', () => {
  expect(texts(readCsv('a,b\r\nc,d\re,f\ng,"h\ri"', '表').sheets[0])).toEqual([
    '0:0 a',
    '0:1 b',
    '1:0 c',
    '1:1 d',
    '2:0 e',
    '2:1 f',
    '3:0 g',
    '3:1 h\ni',
  ])
})

test('a quote that is never closed swallows no line, and is said', () => {
  const read = readCsv('a,b\n"c,d\ne,f\nh,i\n', '表')
  expect([texts(read.sheets[0]), read.warnings]).toEqual([
    ['0:0 a', '0:1 b', '1:0 c', '1:1 d', '2:0 e', '2:1 f', '3:0 h', '3:1 i'],
    ['oddQuotes'],
  ])
  expect(readCsv('a,b\n"c ""d""",e\n', '表').warnings).toEqual([])
})

test('nor does it swallow the lines up to a later cell in quotes', () => {
  const lines = [
    '石门小学,"教学楼,1000',
    '大坝小学,食堂,200',
    '城关小学,"围墙",30',
    '"又一,处',
    'x,"y"',
  ]
  const read = readCsv(`${lines.join('\n')}\n`, '表')
  expect([texts(read.sheets[0]).join('; '), read.warnings]).toEqual([
    '0:0 石门小学; 0:1 教学楼; 0:2 1000; 1:0 大坝小学; 1:1 食堂; 1:2 200; ' +
      '2:0 城关小学; 2:1 围墙; 2:2 30; 3:0 又一; 3:1 处; 4:0 x; 4:1 y',
    ['oddQuotes'],
  ])
})

test('quotes inside a cell of one line, and doubled ones over several, stay in the cell', () => {
  expect(texts(readCsv('a,"b "c" d",e\nf,"g ""h""\ni",j\n', '表').sheets[0])).toEqual([
    '0:0 a',
    '0:1 b "c" d',
    '0:2 e',
    '1:0 f',
    '1:1 g "h"\ni',
    '1:2 j',
  ])
})

test('bytes that are no text in any of them are refused', () => {
  const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => (index % 2 ? 0xff : 0x80)))
  expect(() => decodeText(noise)).toThrow('not_a_spreadsheet')
})
