import { expect, test } from 'vitest'
import { openInThread } from '#backend/imports/reader/reading-thread.ts'
import {
  bomb,
  compoundFile,
  inline,
  lyingAbout,
  mutated,
  odsAround,
  ordinary,
  row,
  sheetXml,
  TABLE,
  xlsxAround,
} from '../../../fixtures/hostile-files.ts'
import { outcomeOf, readInThread } from './outcome-of-file.ts'

const never = new AbortController().signal

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

test.each([
  ['an xlsx called xls', () => ordinary('xlsx'), '台账.xls'],
  ['an xls called xlsx', () => ordinary('biff8'), '台账.xlsx'],
  ['an et file', () => ordinary('biff8'), '台账.et'],
  ['an ods file', () => ordinary('ods'), '台账.ods'],
  ['a binary xlsx', () => ordinary('xlsb'), '台账.xlsb'],
  ['an xlsx called csv', () => ordinary('xlsx'), '台账.csv'],
])('%s is read by its content', async (_what, bytes, fileName) => {
  expect(await outcomeOf(bytes(), fileName)).toBe('9 cells, 2 rows')
})

test.each([
  ['nothing at all', () => new Uint8Array(), 'empty'],
  ['blank text', () => text('  \n \n'), 'empty'],
  ['only separators', () => text(',,,\n,,,\n'), 'empty'],
  ['prose', () => text('你好，这不是表格\n第二行'), 'not_a_spreadsheet'],
  ['a PDF', () => text('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj'), 'not_a_spreadsheet'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_a_spreadsheet'],
  ['a Word file', () => compoundFile('/WordDocument', text('x')), 'not_a_spreadsheet'],
  ['a truncated xlsx', () => ordinary('xlsx').subarray(0, 3000), 'damaged'],
  ['an xlsx without its last bytes', () => ordinary('xlsx').slice(0, -10), 'damaged'],
  ['a truncated xls', () => ordinary('biff8').subarray(0, 1200), 'damaged'],
  ['an xlsx without its sheet', () => xlsxAround(null), 'damaged'],
  ['a password-protected xlsx', () => compoundFile('/EncryptedPackage', text('x')), 'password'],
  ['an encrypted ods', () => odsAround('', '<manifest:encryption-data/>'), 'password'],
  ['a file above 50 MB', () => new Uint8Array(51 * 1024 * 1024), 'too_large'],
  [
    'a document type in the xml',
    () => xlsxAround(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml(TABLE)}`),
    'damaged',
  ],
  [
    'a zip that claims two gigabytes',
    () => lyingAbout(xlsxAround(sheetXml(TABLE)), 2_000_000_000),
    'unpacks_too_large',
  ],
  [
    'an ods that claims a filled sheet in one cell',
    () =>
      odsAround(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>',
      ),
    'too_many_cells',
  ],
  [
    'an html table with spans over everything',
    () => text('<table><tr><td colspan=99999 rowspan=99999>学校</td>'.repeat(3)),
    'too_many_cells',
  ],
])('%s is refused in a sentence', async (_what, bytes, reason) => {
  expect(await outcomeOf(bytes())).toBe(reason)
})

test('an xls with the FILEPASS record is password-protected', async () => {
  const stream = Buffer.alloc(64)
  Buffer.from('0908100000060500bb0dcc0700000000060000002f00060001000100', 'hex').copy(stream)
  expect(await outcomeOf(compoundFile('/Workbook', stream), '台账.xls')).toBe('password')
})

test('a bomb is stopped while it unpacks, not when the memory is full', async () => {
  const file = bomb(60_000_000, 9)
  const before = process.memoryUsage().rss
  expect([file.length < 1_000_000, await outcomeOf(file)]).toEqual([true, 'unpacks_too_large'])
  expect(process.memoryUsage().rss - before).toBeLessThan(800 * 1024 * 1024)
})

test('a bomb that hides its size is stopped as well', async () => {
  const file = Buffer.from(bomb(60_000_000, 9))
  for (
    let at = file.indexOf('PK\u0001\u0002');
    at >= 0;
    at = file.indexOf('PK\u0001\u0002', at + 4)
  ) {
    file.writeUInt32LE(1000, at + 24)
  }
  expect(await outcomeOf(file)).toBe('unpacks_too_large')
})

test('more than two million cells are refused, and many empty ones are not', async () => {
  const full = Array.from({ length: 2100 }, () => `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`)
  const empty = Array.from({ length: 100_000 }, (_, index) =>
    row(index + 3, [`<c r="A${index + 3}" s="0"/>`, `<c r="B${index + 3}" s="0"/>`]),
  )
  expect([
    await outcomeOf(xlsxAround(sheetXml(full.join('')))),
    await outcomeOf(xlsxAround(sheetXml(TABLE + empty.join('')))),
  ]).toEqual(['too_many_cells', '6 cells, 1 rows'])
})

test('strange but honest sheets are read', async () => {
  const merges = Array.from(
    { length: 100_000 },
    (_, index) => `<mergeCell ref="A${index * 2 + 10}:B${index * 2 + 11}"/>`,
  )
  const farAway = row(1_048_576, ['<c r="XFD1048576"><v>2</v></c>'])
  expect([
    await outcomeOf(lyingAbout(xlsxAround(sheetXml(TABLE)), 10)),
    await outcomeOf(xlsxAround(sheetXml(TABLE + farAway))),
    await outcomeOf(xlsxAround(sheetXml(TABLE, `<mergeCells>${merges.join('')}</mergeCells>`))),
    await outcomeOf(
      xlsxAround(sheetXml(TABLE, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    ),
    await outcomeOf(
      xlsxAround(
        sheetXml(
          TABLE,
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        ),
      ),
    ),
  ]).toEqual(
    Array.from({ length: 5 }, (_, index) => (index === 1 ? '7 cells, 1 rows' : '6 cells, 1 rows')),
  )
})

test('sixteen thousand columns end in a reading', async () => {
  const cells = Array.from({ length: 16_384 }, (_, index) => {
    let rest = index + 1
    let letters = ''
    for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    }
    return inline(`${letters}1`, `列${index}`)
  })
  expect(await outcomeOf(xlsxAround(sheetXml(row(1, cells))))).toBe('16384 cells, 0 rows')
})

test.each(['xlsx', 'biff8', 'ods'] as const)(
  'whatever is broken in an %s, the answer is a reading or a sentence',
  async (format) => {
    const good = ordinary(format)
    const outcomes = new Set<string>()
    for (let seed = 0; seed < 10; seed += 1) outcomes.add(await outcomeOf(mutated(good, seed)))
    const known =
      /^(\d+ cells, \d+ rows|damaged|empty|not_a_spreadsheet|unpacks_too_large|password|too_many_cells)$/
    expect([...outcomes].filter((found) => !known.test(found))).toEqual([])
  },
)

test('a file that takes too long is given up, and a cancelled one at once', async () => {
  const slow = xlsxAround(
    sheetXml(
      Array.from({ length: 1500 }, () => `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`).join(''),
    ),
  )
  const controller = new AbortController()
  const late = openInThread(slow, { fileName: '慢.xlsx', signal: never, timeLimit: 300 })
  await expect(late).rejects.toMatchObject({
    data: { code: 'file_refused', details: { reason: 'too_slow' } },
  })
  const cancelled = openInThread(slow, { fileName: '慢.xlsx', signal: controller.signal })
  setTimeout(() => controller.abort(), 200)
  const start = performance.now()
  await expect(cancelled).rejects.toMatchObject({ data: { code: 'cancelled' } })
  expect(performance.now() - start).toBeLessThan(700)
})

test('the program answers while a file is being read', async () => {
  const slow = xlsxAround(
    sheetXml(
      Array.from({ length: 600 }, () => `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`).join(''),
    ),
  )
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 20)
  await readInThread(slow)
  clearInterval(beat)
  expect(longest).toBeLessThan(1000)
})
