import { CFB } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from '#backend/imports/formats/read-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { encodeGb18030 } from '../../../fixtures/ledgers/write-ledger.ts'

/** Records of an xls from before 1997: its texts are bytes of the Chinese code page. */
function record(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([words(type, body.length), body])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}

function label(row: number, column: number, text: string): Buffer {
  const bytes = encodeGb18030(text)
  return record(0x204, words(row, column, 0, bytes.length), bytes)
}

function amount(row: number, column: number, value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return record(0x203, words(row, column, 0), bytes)
}

const sheet = Buffer.concat([
  record(0x809, words(0x0500, 0x0010, 0, 0)),
  label(0, 0, '学校名称'),
  label(0, 1, '项目名称'),
  label(0, 2, '总投资(万元)'),
  label(1, 0, '甲小学'),
  label(1, 1, '教学楼'),
  amount(1, 2, 100.5),
  record(0x0a),
])

function inContainer(): Buffer {
  const name = encodeGb18030('台账')
  const globals = (offset: number): Buffer =>
    Buffer.concat([
      record(0x809, words(0x0500, 0x0005, 0, 0)),
      record(0x42, words(936)),
      record(0x85, words(offset, 0, 0), Uint8Array.of(name.length), name),
      record(0x0a),
    ])
  const stream = Buffer.concat([globals(globals(0).length), sheet, Buffer.alloc(4096)])
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/Book', stream)
  return CFB.write(container, { type: 'buffer' }) as Buffer
}

test.each([
  ['bare', sheet, 'Sheet1'],
  ['in a container', inContainer(), '台账'],
])('an xls of 1995, %s, is read in Chinese', (_what, bytes, sheetName) => {
  const workbook = readWorkbook(bytes, '旧表')
  const [first] = workbook.sheets
  if (!first) throw new Error('no sheet')
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  const { rows } = readSheet(workbook, first, {}, context)
  expect([first.name, rows.map(({ values }) => values)]).toEqual([
    sheetName,
    [{ school: '甲小学', projectName: '教学楼', plannedTotal: 100_500_000, stage: 'primary' }],
  ])
})
