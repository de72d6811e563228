import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { compoundFile, mutated } from '../../../fixtures/hostile-files.ts'
import { outcomeOf } from './outcome-of-file.ts'

/** An ordinary xls large enough to have a chain of sectors. */
function largeXls(): Buffer {
  const book = utils.book_new()
  const rows = Array.from({ length: 500 }, (_, index) => [`小学${index}`, '教学楼', index])
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['学校名称', '项目名称', '总投资(万元)'], ...rows]),
    '表',
  )
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

const END_OF_CHAIN = 0xfffffffe

function withSizeTooLarge(): Buffer {
  const bytes = largeXls()
  bytes.writeUInt32LE(0xffffff00, bytes.indexOf(Buffer.from('Workbook', 'utf16le')) + 120)
  return bytes
}

/** Where the first record of a type begins: its type, its length, its content. */
function recordAt(bytes: Buffer, type: number): number {
  const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]))
  let at = start
  while (bytes.readUInt16LE(at) !== type) at += 4 + bytes.readUInt16LE(at + 2)
  return at
}

describe('xls', () => {
  test.each([512, 1024, 4096, 20_000])('cut after %i bytes is refused', async (length) => {
    expect(await outcomeOf(largeXls().subarray(0, length), '台账.xls')).toBe('damaged')
  })

  test.each([
    ['leads nowhere', () => 0],
    ['leads back to itself', (sector: number) => sector],
    ['goes in a circle', (sector: number) => sector ^ 1],
  ])('with a chain of sectors that %s is refused', async (_what, next) => {
    const bytes = largeXls()
    const table = (bytes.readUInt32LE(0x4c) + 1) * 512
    for (let sector = 0; sector < 128; sector += 1)
      bytes.writeUInt32LE(next(sector), table + sector * 4)
    expect(await outcomeOf(bytes, '台账.xls')).toBe('damaged')
  })

  test.each([
    ['neighbours of each other', [1, 1, 0xffffffff]],
    ['each in itself and in the root', [2, 1, 0]],
    ['beyond the list', [0xfffffff0, 0x7fffffff, 0x7fffffff]],
  ])(
    'with entries of its directory that are %s ends at once',
    async (_what, [left, right, child]) => {
      const bytes = largeXls()
      const directory = (bytes.readUInt32LE(48) + 1) * 512
      for (let entry = 1; entry < 4; entry += 1) {
        bytes.writeUInt32LE(left ?? 0, directory + entry * 128 + 68)
        bytes.writeUInt32LE(right ?? 0, directory + entry * 128 + 72)
        bytes.writeUInt32LE(child ?? 0, directory + entry * 128 + 76)
      }
      expect(await outcomeOf(bytes, '台账.xls')).toMatch(/^1503 cells, 500 rows|not_a_spreadsheet$/)
    },
  )

  test.each([
    ['a directory that begins beyond the file', 48],
    ['a list of tables that begins beyond the file', 68],
    ['a table beyond the file', 76],
  ])('with %s is refused', async (_what, at) => {
    const bytes = largeXls()
    bytes.writeUInt32LE(0x7ffffff0, at)
    expect(await outcomeOf(bytes, '台账.xls')).toBe('damaged')
  })

  test('with a list of tables that leads back to itself ends at once', async () => {
    const bytes = largeXls()
    const sector = bytes.length / 512 - 1
    bytes.writeUInt32LE(sector, 68)
    bytes.fill(0xff, bytes.length - 512)
    bytes.writeUInt32LE(sector, bytes.length - 4)
    expect(await outcomeOf(bytes, '台账.xls')).toMatch(/^1503 cells, 500 rows|damaged$/)
  })

  test('with small streams in a circle is refused', async () => {
    const bytes = Buffer.from(compoundFile('/Workbook', Buffer.alloc(600, 9)))
    const small = (bytes.readUInt32LE(60) + 1) * 512
    for (let sector = 0; sector < 128; sector += 1) bytes.writeUInt32LE(0, small + sector * 4)
    expect(await outcomeOf(bytes, '台账.xls')).toBe('damaged')
  })

  test('with a stream that claims four gigabytes is read as far as it goes', async () => {
    expect(await outcomeOf(withSizeTooLarge(), '台账.xls')).toMatch(/^1503 cells, 500 rows$/)
  })

  test('with a stream that ends before its sheet does is refused', async () => {
    const bytes = withSizeTooLarge()
    const table = (bytes.readUInt32LE(0x4c) + 1) * 512
    const start = bytes.readUInt32LE(bytes.indexOf(Buffer.from('Workbook', 'utf16le')) + 116)
    bytes.writeUInt32LE(END_OF_CHAIN, table + (start + 10) * 4)
    expect(await outcomeOf(bytes, '台账.xls')).toBe('damaged')
  })

  test('with anything behind the tables it counts is read', async () => {
    const bytes = largeXls()
    for (let at = 76 + 4 * bytes.readUInt32LE(44); at < 512; at += 4)
      bytes.writeUInt32LE(0xfff0, at)
    expect(await outcomeOf(bytes, '台账.xls')).toMatch(/^1503 cells, 500 rows$/)
  })

  test.each([
    ['texts it says it has', 0xfc, 0, 0x7fffffff, /^1503 cells, 500 rows|damaged$/],
    ['rows it says it has', 0x200, 4, 0x7fffffff, /^1503 cells, 500 rows$/],
  ])('with billions of %s ends at once', async (_what, type, at, count, outcome) => {
    const bytes = largeXls()
    bytes.writeUInt32LE(count, recordAt(bytes, type) + 4 + at)
    expect(await outcomeOf(bytes, '台账.xls')).toMatch(outcome)
  })

  test('a million records that hide every column cost no memory', async () => {
    const hide = Buffer.from([0x7d, 0, 12, 0, 0, 0, 255, 0, 0, 0, 0, 0, 1, 0, 0, 0])
    const start = Buffer.from([
      0x09,
      0x08,
      16,
      0,
      0,
      6,
      16,
      0,
      ...Array.from({ length: 12 }, () => 0),
    ])
    const stream = Buffer.concat([start, ...Array.from({ length: 1_000_000 }, () => hide)])
    expect(await outcomeOf(compoundFile('/Workbook', stream), '台账.xls')).toMatch(
      /^(damaged|empty)$/,
    )
  })

  test('broken in its middle, ends in a reading or a sentence', async () => {
    const good = largeXls()
    const outcomes = new Set<string>()
    for (let seed = 0; seed < 8; seed += 1) outcomes.add(await outcomeOf(mutated(good, seed, 200)))
    const known = /^(\d+ cells, \d+ rows|damaged|empty|not_a_spreadsheet|password|too_many_cells)$/
    expect([...outcomes].filter((found) => !known.test(found))).toEqual([])
  })
})
