import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import {
  inline,
  ordinary,
  row,
  sheetXml,
  TABLE,
  xlsxAround,
} from '../../../fixtures/hostile-files.ts'
import { NO_LEDGER, readInThread, workbookOf } from './outcome-of-file.ts'

/** The first sheet as the program reads it from the bytes of a file. */
async function readingOf(bytes: Uint8Array) {
  await readInThread(bytes)
  const workbook = workbookOf(bytes)
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('no sheet')
  return { ...readSheet(workbook, sheet, {}, NO_LEDGER), sheet, workbook }
}

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'

test('macros and links to other files are left out, the cells are read', async () => {
  const withMacros = xlsxAround(sheetXml(TABLE), {
    'xl/vbaProject.bin': 'Sub Auto_Open()',
    'xl/macrosheets/sheet1.xml': '<macrosheet/>',
    '[Content_Types].xml': `${CONTENT_TYPES}<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  })
  const withLinks = xlsxAround(
    sheetXml(
      `${TABLE}${row(3, [inline('A3', '乙小学'), inline('B3', '食堂'), '<c r="C3"><f>\'[1]表\'!A1</f><v>20</v></c>'])}`,
    ),
    {
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    },
  )
  const macros = await readingOf(withMacros)
  const links = await readingOf(withLinks)
  expect([macros.rows.length, links.rows.map(({ values }) => values['plannedTotal'])]).toEqual([
    1,
    [100_000_000, 20_000_000],
  ])
})

test('blocks that overlap or hold each other end in a reading', async () => {
  const merges = ['A1:C3', 'B2:D4', 'A1:C3', 'C3:A1', 'A2:A2', 'B1:B1048576', 'A1:XFD1']
  const blocks = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const { sheet } = await readingOf(
    xlsxAround(sheetXml(TABLE, `<mergeCells>${blocks}</mergeCells>`)),
  )
  expect(sheet.cells.columns.length).toBe(6)
})

test('a million empty styled rows cost nothing', async () => {
  const styled = Array.from(
    { length: 1_000_000 },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/></row>`,
  )
  const { rows } = await readingOf(xlsxAround(sheetXml(TABLE + styled.join(''))))
  expect(rows.length).toBe(1)
})

test('a megabyte of text that thousands of cells share is cut to what a cell may hold', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) =>
    row(index + 1, [`<c r="A${index + 1}" t="s"><v>0</v></c>`]),
  )
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const { sheet } = await readingOf(
    xlsxAround(sheetXml(lines.join('')), {
      '[Content_Types].xml': `${CONTENT_TYPES}${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('sharedStrings', 'sharedStrings')}</Types>`,
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'记'.repeat(1_000_000)}</t></si></sst>`,
    }),
  )
  expect([
    sheet.cells.columns.length,
    sheet.cells.texts.map(({ cell }) => cell.value.length),
  ]).toEqual([5000, [32_767]])
})

test('what stands in single cells is read or named, never more than that', async () => {
  const header = row(1, [
    inline('A1', '学校名称'),
    inline('B1', '项目名称'),
    inline('C1', '总投资(万元)'),
    inline('D1', '实际开工'),
    inline('E1', '备注'),
  ])
  const number = (address: string, value: string): string => `<c r="${address}"><v>${value}</v></c>`
  const rows = [
    row(2, [
      inline('A2', '甲小学'),
      inline('B2', '教学楼😀'),
      number('C2', '100'),
      inline('D2', '2019-03'),
      inline('E2', '好👍🏽'),
    ]),
    row(3, [
      inline('A3', '乙小学'),
      inline('B3', '食堂'),
      '<c r="C3" t="e"><v>#REF!</v></c>',
      inline('D3', '1899-12-30'),
    ]),
    row(4, [
      inline('A4', '丙小学'),
      inline('B4', '公厕'),
      number('C4', '-5'),
      number('D4', '-100'),
    ]),
    row(5, [
      inline('A5', '丁小学'),
      inline('B5', '操场'),
      number('C5', '1e300'),
      number('D5', '43525'),
    ]),
    row(6, [
      inline('A6', '戊小学'),
      inline('B6', '围墙'),
      number('C6', '1'),
      number('D6', '43525'),
      inline('E6', '长'.repeat(10_000)),
    ]),
  ]
  const reading = await readingOf(xlsxAround(sheetXml(header + rows.join(''))))
  const named = reading.reading.problems
    .filter(({ cell }) => cell !== null)
    .map(({ code, cell }) => `${code} ${cell}`)
  expect([reading.rows.length, reading.rows[0]?.values['note'], named]).toEqual([
    5,
    '好👍🏽',
    [
      'formula_error C3',
      'not_a_date D3',
      'negative_number C4',
      'not_a_date D4',
      'not_a_number C5',
      'text_too_long E6',
    ],
  ])
})

test('memory returns after large files', async () => {
  const large = xlsxAround(
    sheetXml(
      Array.from({ length: 400 }, () => `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`).join(''),
    ),
  )
  const read = async (): Promise<number> => {
    await readInThread(large)
    return process.memoryUsage().rss
  }
  await read()
  await read()
  const settled = await read()
  for (let round = 0; round < 4; round += 1) await read()
  expect((await read()) - settled).toBeLessThan(150 * 1024 * 1024)
})

test('an ordinary file is read while hostile ones are refused', async () => {
  const broken = ordinary('xlsx').slice(0, -10)
  const [refused, read] = await Promise.allSettled([readingOf(broken), readingOf(ordinary('xlsx'))])
  expect([refused.status, read.status]).toEqual(['rejected', 'fulfilled'])
})
