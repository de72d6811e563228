import { expect, test } from 'vitest'
import { readWorkbook } from '#backend/imports/formats/read-workbook.ts'
import { splitTables } from '#backend/imports/regions/tables/split-tables.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { inline, row, sheetXml, TABLE, xlsxAround } from '../../fixtures/hostile-files.ts'
import { columnLetter } from '#backend/imports/workbook/cell-address.ts'

/** Microseconds: time of the processor is counted in steps of some milliseconds. */
const TICK = 5000

/** What one file takes of the processor, from its bytes to the readings; the best of a few, the machine is shared. */
function timeOf(bytes: Buffer): number {
  const times = [0, 1, 2].map(() => {
    const before = process.threadCpuUsage()
    const workbook = splitTables(readWorkbook(bytes, '表'))
    const context = { county: null, today: '2026-11-22', remembered: new Map() }
    for (const sheet of workbook.sheets) readSheet(workbook, sheet, {}, context)
    const { user, system } = process.threadCpuUsage(before)
    return user + system
  })
  return Math.max(TICK, Math.min(...times))
}

const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `第${index}小学,教学楼${index},${index}`)
const csv = (text: string): Buffer => Buffer.from(`学校名称,项目名称,总投资(万元)\n${text}`)
const xlsx = (rows: string, after = ''): Buffer => Buffer.from(xlsxAround(sheetXml(rows, after)))

/** Files that grow with a number, each in the manner that once took time by its square, or could. */
const GROWING: readonly (readonly [string, number, (size: number) => Buffer])[] = [
  ['rows', 1000, (size) => csv(lines(size).join('\n'))],
  [
    'columns',
    200,
    (size) =>
      xlsx(
        row(1, [
          inline('A1', '学校名称'),
          ...Array.from({ length: size }, (_, at) =>
            inline(`${columnLetter(at + 1)}1`, `指标${at}`),
          ),
        ]) +
          Array.from({ length: 20 }, (_, at) =>
            row(at + 2, [
              inline(`A${at + 2}`, '甲小学'),
              ...Array.from(
                { length: size },
                (_each, column) => `<c r="${columnLetter(column + 1)}${at + 2}"><v>${at}</v></c>`,
              ),
            ]),
          ).join(''),
      ),
  ],
  ['a list of attributes', 50_000, (size) => xlsx(TABLE + 'hidden="1" '.repeat(size))],
  [
    'formulas one inside the other',
    2000,
    (size) =>
      xlsx(
        TABLE +
          Array.from({ length: size }, (_, at) =>
            row(at + 3, [
              inline(`A${at + 3}`, '乙小学'),
              `<c r="C${at + 3}"><f>C${at + 4}+1</f></c>`,
            ]),
          ).join(''),
      ),
  ],
  [
    'pages nobody closes',
    20_000,
    (size) => Buffer.from(`<html><table><tr><td>a<td>b${'<!-- '.repeat(size)}`),
  ],
  ['quotes', 100_000, (size) => csv(`${'"'.repeat(size * 2 + 1)},a\n`)],
  [
    'merged blocks',
    5000,
    (size) =>
      xlsx(
        TABLE,
        `<mergeCells>${Array.from({ length: size }, (_, at) => `<mergeCell ref="A${at + 3}:B${at + 3}"/>`).join('')}</mergeCells>`,
      ),
  ],
]

// What else the machine does may fall on one of the two: what grows too fast does so every time.
const again = { retry: 2 }

test.each(GROWING)(
  'four times the %s take no sixteen times as long',
  again,
  (_what, size, make) => {
    timeOf(make(size))
    const ratio = timeOf(make(size * 4)) / timeOf(make(size))
    expect(ratio).toBeLessThan(10)
  },
)
